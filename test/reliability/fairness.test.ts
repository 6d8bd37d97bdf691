// test/reliability/fairness.test.ts
// One person sends 500 messages in ten seconds while twenty others ask: the others do not notice.
import { setTimeout as sleep } from "node:timers/promises";
import type { User } from "grammy/types";
import { expect, it } from "vitest";
import { type BotOptions, startBot } from "../telegram/running-bot.js";
import { quantile, report, sized } from "./scale.js";

const PEOPLE = 20;
const SECONDS = sized(10, 2);
const FLOOD = SECONDS * 50;
/** An answer takes the engine so long, in milliseconds. */
const WORK = 20;

const everyone = { everyone: true, ids: new Set<number>() };
const person = (id: number): User => ({ id, is_bot: false, first_name: "An", language_code: "vi" });

interface Outcome {
  /** Milliseconds from question to answer, of the twenty. */
  readonly times: readonly number[];
  readonly asked: number;
  readonly toFlooder: number;
}

/** Each of the twenty asks one question after another, as soon as the answer is there, at most one every two seconds. */
async function run(isFlooded: boolean, options: BotOptions = {}): Promise<Outcome> {
  const bot = await startBot({ settings: { allowedUsers: everyone, ...options.settings } });
  const { api, engine } = bot;
  const ask = engine.ask.bind(engine);
  let turn = Promise.resolve();
  // One question at a time, as the model does it.
  engine.ask = (question, given) => {
    const mine = turn.then(() => sleep(WORK));
    turn = mine;
    return mine.then(() => ask(question, given));
  };
  await api.until(() => api.callsOf("getUpdates").length > 0);
  const end = performance.now() + SECONDS * 1_000;
  const flood = async (): Promise<void> => {
    for (let i = 0; i < FLOOD && isFlooded; i++) {
      api.say(person(1), `tin ${i}`);
      await sleep((SECONDS * 1_000) / FLOOD);
    }
  };
  const times: number[] = [];
  const asker = async (id: number): Promise<void> => {
    await sleep(((id - 100) / PEOPLE) * 2_000);
    while (performance.now() < end) {
      const before = api.sent.filter(({ chatId }) => chatId === id).length;
      const asked = performance.now();
      api.say(person(id), "hỏi");
      await api.until(() => api.sent.filter(({ chatId }) => chatId === id).length > before, 60_000);
      times.push(performance.now() - asked);
      await sleep(2_000 - (performance.now() - asked));
    }
  };
  await Promise.all([flood(), ...Array.from({ length: PEOPLE }, (_, i) => asker(100 + i))]);
  const toFlooder = api.sent.filter(({ chatId }) => chatId === 1).length;
  await bot.stop();
  return { times, asked: engine.asked.length, toFlooder };
}

it("keeps nobody waiting for someone else's flood", { timeout: 120_000 }, async () => {
  const alone = await run(false);
  const flooded = await run(true);
  const [before, after] = [quantile(alone.times, 0.95), quantile(flooded.times, 0.95)];
  report(
    `p95 of the others: ${before.toFixed(0)} ms without, ${after.toFixed(0)} ms with ${FLOOD} messages in ${SECONDS} s (${(after / before).toFixed(2)} ×); ` +
      `messages to the flooder: ${flooded.toFlooder}`,
  );
  // The flooder gets what everyone may have, and one sentence about the rest.
  expect(flooded.toFlooder).toBeLessThanOrEqual(21);
  expect(flooded.asked - flooded.times.length).toBeLessThanOrEqual(20);
  expect(flooded.times.length).toBeGreaterThan(0);
  if (sized(1, 0) === 1) expect(after).toBeLessThanOrEqual(before * 1.5);
});
