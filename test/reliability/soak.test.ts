// test/reliability/soak.test.ts
// A long run of the whole built bot: the memory it holds does not grow. Only with `npm run reliability`; SOAK_UPDATES shortens it.
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type BotProcess, startProcess } from "./bot-process.js";
import { IS_FULL, report } from "./scale.js";

const UPDATES = Number(process.env["SOAK_UPDATES"] ?? 50_000);
/** The memory at this many updates is the measure. */
const FIRST = UPDATES / 5;
const PER_SECOND = 30;
const USERS = 200;
const QUESTIONS = [
  "Tỉnh trưởng Champasak là ai?",
  "Bình Dương cấp học bổng cho bao nhiêu sinh viên?",
  "Sơn La hỗ trợ Luông Pha Bang những gì?",
  "What did Son La give Luang Prabang?",
  "Kim ngạch thương mại năm 2024 là bao nhiêu?",
  "/start",
] as const;

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

/** Memory in bytes after a forced collection. */
async function memoryOf(bot: BotProcess): Promise<Memory> {
  const seen = bot.output().length;
  bot.child.kill("SIGUSR2");
  for (;;) {
    await sleep(200);
    const [, told] = /\{"collected":(\{[^}]*\})\}/.exec(bot.output().slice(seen)) ?? [];
    if (told !== undefined) return JSON.parse(told) as Memory;
  }
}

it.runIf(IS_FULL)("holds no more memory in the end", { timeout: 7_200_000 }, async () => {
  const api = await BotApi.start();
  const bot = startProcess(
    temporaryFolder(),
    {
      BOT_TOKEN: TOKEN,
      BOT_API_ROOT: api.root,
      ALLOWED_USERS: "*",
      MESSAGES_PER_DAY: "0",
      MESSAGES_PER_MINUTE: "0",
      LOG_LEVEL: "error",
    },
    "whole",
  );
  const answered = (): number => api.callsOf("sendMessage").length;
  const sent = async (from: number, to: number): Promise<void> => {
    const started = performance.now();
    for (let i = from; i < to; i++) {
      const user = { id: 1_000 + (i % USERS), is_bot: false, first_name: "An", language_code: "vi" };
      api.say(user, QUESTIONS[i % QUESTIONS.length] ?? "");
      const due = started + ((i - from) * 1_000) / PER_SECOND;
      if (due > performance.now()) await sleep(due - performance.now());
    }
    // Not more than a wave behind.
    await api.until(() => answered() >= to, 3_600_000);
  };
  await sent(0, FIRST);
  const first = await memoryOf(bot);
  await sent(FIRST, UPDATES);
  const last = await memoryOf(bot);
  const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
  report(
    `after ${FIRST} updates ${megabytes(first.rss)} (heap ${megabytes(first.heapUsed)}), ` +
      `after ${UPDATES} ${megabytes(last.rss)} (heap ${megabytes(last.heapUsed)}): ${(last.rss / first.rss).toFixed(3)} ×`,
  );
  expect(await bot.kill("SIGTERM")).toBe(0);
  await api.stop();
  expect(last.rss).toBeLessThanOrEqual(first.rss * 1.1);
});
