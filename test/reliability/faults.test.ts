// test/reliability/faults.test.ts
// One call in five is answered 429 or 500, or its connection is cut, half of the time after it was carried out: no answer is lost.
import { afterEach, expect, it } from "vitest";
import type { BotApi } from "../fakes/bot-api.js";
import { type RunningBot, startBot } from "../telegram/running-bot.js";
import { randomNumbers, report, sized } from "./scale.js";

const QUESTIONS = sized(300, 60);
const PEOPLE = sized(100, 30);
/** Every fifth call. */
const EVERY = 5;
const KINDS = [429, 500, "cut", "cut-after"] as const;
/** Seconds. */
const RETRY_AFTER = 1;
/** The clocks of a call and of its answer differ by the way between them. Milliseconds. */
const WAY = 20;

let bot: RunningBot;
afterEach(() => bot.stop());

it("answers every question, once more only where the first answer's receipt was lost, and calls nobody too early", {
  timeout: 600_000,
}, async () => {
  const random = randomNumbers(7);
  const everyone = { everyone: true, ids: new Set<number>() };
  bot = await startBot({
    settings: { allowedUsers: everyone },
    patience: { startMs: 60_000 },
    before: (api: BotApi) => {
      let calls = 0;
      api.breakSome = (method) => {
        if (method === "getMe" || ++calls % EVERY !== 0) return undefined;
        return { method, kind: KINDS[Math.floor(random() * KINDS.length)] ?? 500, retryAfter: RETRY_AFTER };
      };
    },
  });
  const { api } = bot;
  const from = (i: number) => ({
    id: 1_000 + (i % PEOPLE),
    is_bot: false,
    first_name: "An",
    language_code: "vi",
  });
  for (let i = 0; i < QUESTIONS; i++) api.say(from(i), `câu ${i}`);
  const answersTo = (id: number) => api.sent.filter(({ chatId }) => chatId === id);
  const people = Array.from({ length: PEOPLE }, (_, i) => 1_000 + i);
  await api.until(() => people.every((id) => answersTo(id).length >= QUESTIONS / PEOPLE), 500_000);
  await api.until(() => bot.records.inbox.waiting().length === 0, 60_000);

  const sends = api.callsOf("sendMessage");
  const cutAfter = sends.filter(({ fault }) => fault === "cut-after").length;
  const broken = api.calls.filter(({ fault }) => fault !== undefined).length;
  report(
    `${QUESTIONS} questions, ${api.calls.length} calls, ${broken} broken: ${api.sent.length - QUESTIONS} sent twice of ${cutAfter} whose receipt was lost`,
  );
  expect(bot.engine.asked).toHaveLength(QUESTIONS);
  expect(api.sent.length - QUESTIONS).toBe(cutAfter);

  // A 429 does not say whom it is for: nobody calls the method before its time is over.
  const tooEarly = api.calls.flatMap(({ method, fault, at }) =>
    fault !== 429
      ? []
      : api.calls.filter(
          (call) => call.method === method && call.at > at + WAY && call.at < at + RETRY_AFTER * 1_000 - WAY,
        ),
  );
  expect(tooEarly.map(({ method, at }) => [method, at])).toEqual([]);
});
