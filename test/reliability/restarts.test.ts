// test/reliability/restarts.test.ts
// Updates that are repeated, shuffled and renumbered, and a bot that is killed again and again: nothing is lost.
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { afterEach, expect, it } from "vitest";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type BotProcess, startProcess } from "./bot-process.js";
import { randomNumbers, report, shuffled, sized } from "./scale.js";

const UPDATES = sized(2_000, 90);
const REPEATED = 0.3;
const KILLS = sized(5, 2);
/** An answer that was sent so shortly before a kill, in milliseconds, was still in hand: it was not marked as done. */
const IN_HAND = 500;
const SECRET = "a-secret-of-the-test-double";

let bot: BotProcess | undefined;
afterEach(async () => {
  if (bot?.child.exitCode === null) await bot.kill("SIGKILL");
});

/** Every update is of a person of its own, so that the chat of an answer tells which it answers. */
function updateOf(i: number, update_id: number): Update {
  const from = { id: 10_000 + i, is_bot: false, first_name: "An", language_code: "vi" };
  const chat = { id: from.id, type: "private", first_name: "An" } as const;
  return {
    update_id,
    message: { message_id: i + 1, date: 1_700_000_000, from, chat, text: "Bao nhiêu?" },
  } as Update;
}

/** Kills the bot each time another share of the answers has come, and starts it again. Returns when it did so. */
async function killOnTheWay(api: BotApi, start: () => BotProcess): Promise<number[]> {
  const kills: number[] = [];
  bot = start();
  for (let kill = 1; kill <= KILLS; kill++) {
    await api.until(() => answered(api) >= (UPDATES * kill) / (KILLS + 1), 120_000);
    kills.push(api.now());
    await bot.kill("SIGKILL");
    bot = start();
  }
  return kills;
}

/** How many of the people have an answer. */
function answered(api: BotApi): number {
  return new Set(api.sent.map(({ chatId }) => chatId)).size;
}

function verify(api: BotApi, kills: readonly number[]): void {
  const times = new Map<number, number[]>();
  for (const { params, at } of api.callsOf("sendMessage")) {
    times.set(params.chat_id, [...(times.get(params.chat_id) ?? []), at]);
  }
  const lost = Array.from({ length: UPDATES }, (_, i) => 10_000 + i).filter((id) => !times.has(id));
  const twice = [...times.values()].filter(({ length }) => length > 1);
  // Each answer but the last must have been in hand at a kill.
  const unexplained = twice.filter((sent) =>
    sent.slice(0, -1).some((at) => !kills.some((kill) => at <= kill && kill - at < IN_HAND)),
  );
  report(`${UPDATES} updates, ${KILLS} kills: ${lost.length} lost, ${twice.length} answered twice`);
  expect(lost).toEqual([]);
  expect(unexplained).toEqual([]);
}

it("loses nothing that came by webhook, shuffled, three in ten of it twice, the ids starting lower once", {
  timeout: 600_000,
}, async () => {
  const random = randomNumbers(5);
  const half = UPDATES / 2;
  const updates = Array.from({ length: UPDATES }, (_, i) => updateOf(i, i < half ? 900_000 + i : 40 + i));
  const batches = [updates.slice(0, half), updates.slice(half)];
  const deliveries = batches.flatMap((batch) =>
    shuffled([...batch, ...batch.filter(() => random() < REPEATED)], random),
  );
  const api = await BotApi.start();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/telegram`;
  const folder = temporaryFolder();
  const env = { WEBHOOK_URL: url, WEBHOOK_SECRET: SECRET, HTTP_PORT: String(port) };
  const running = killOnTheWay(api, () => startProcess(folder, { ...env, ...common(api) }));

  // As Telegram does: what is not answered with 200 comes again.
  const deliver = async (): Promise<void> => {
    for (let update = deliveries.shift(); update !== undefined; update = deliveries.shift()) {
      const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET };
      const body = JSON.stringify(update);
      const answer = await fetch(url, { method: "POST", headers, body }).catch(() => null);
      if (answer?.status === 200) continue;
      deliveries.splice(Math.min(20, deliveries.length), 0, update);
      await sleep(20);
    }
  };
  await Promise.all([deliver(), deliver(), deliver(), deliver()]);
  const kills = await running;
  await api.until(() => answered(api) >= UPDATES, 300_000);
  expect(await bot?.kill("SIGTERM")).toBe(0);
  verify(api, kills);
  await api.stop();
});

it("loses nothing that was polled, when the ids start lower after a quiet time", {
  timeout: 600_000,
}, async () => {
  const api = await BotApi.start();
  const folder = temporaryFolder();
  const half = UPDATES / 2;
  const running = killOnTheWay(api, () => startProcess(folder, common(api)));
  for (let i = 0; i < half; i++) api.push(updateOf(i, 900_000 + i));
  await api.until(() => api.pending.length === 0, 120_000);
  await sleep(200);
  for (let i = half; i < UPDATES; i++) api.push(updateOf(i, 40 + i));
  const kills = await running;
  await api.until(() => answered(api) >= UPDATES, 300_000);
  expect(await bot?.kill("SIGTERM")).toBe(0);
  verify(api, kills);
  await api.stop();
});

function common(api: BotApi): Record<string, string> {
  return { BOT_TOKEN: TOKEN, BOT_API_ROOT: api.root, ALLOWED_USERS: "*", LOG_LEVEL: "warn" };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
