// test/telegram/writing.test.ts
// An answer that a model is writing: its checked sentences come while it is at work, and stop ends it.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { AskOptions } from "#src/engine.js";
import { ANSWER, fakeEngine } from "../fakes/telegram-engine.js";
import { AN, type RunningBot, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

const SENTENCE = { text: "Có 88 sinh viên.", written: true, citations: [1], highlights: [] } as const;

/** A bot whose model has one sentence after a moment, and goes on until it is stopped. */
async function writing(): Promise<{ stopped: () => boolean }> {
  let stopped = false;
  const engine = Object.assign(fakeEngine(), {
    languageModel: "test-model",
    ask: async (_: string, { stop, onStatement }: AskOptions = {}) => {
      onStatement?.(SENTENCE);
      while (stop?.aborted === false) await sleep(10);
      stopped = stop?.aborted === true;
      return { ...ANSWER, statements: [SENTENCE], notes: ["Đã dừng theo yêu cầu."] };
    },
  });
  bot = await startBot({ engine: Promise.resolve(engine) });
  return { stopped: () => stopped };
}

const last = () => bot.api.sent.at(-1);

describe("an answer that is being written", () => {
  it("shows what has been checked, with a button that ends it", async () => {
    const { stopped } = await writing();
    bot.api.say(AN, "Bao nhiêu sinh viên?");
    await bot.api.until(() => bot.api.sent.length === 1);
    expect(last()?.text).toContain("Có 88 sinh viên. [1]\nĐang đối chiếu");
    const [[button]] = last()?.params.reply_markup.inline_keyboard ?? [[]];
    expect(button.text).toBe("Dừng");
    bot.api.press(AN, button.callback_data, last() as NonNullable<ReturnType<typeof last>>);
    await bot.api.until(stopped);
    await bot.api.until(() => bot.api.callsOf("editMessageText").length > 0);
    expect(bot.api.callsOf("editMessageText").at(-1)?.params.text).toContain("Đã dừng theo yêu cầu.");
  });

  it.each(["/stop", "dừng", "Stop."])("ends at %s, though another question is at work", async (word) => {
    const { stopped } = await writing();
    bot.api.say(AN, "Bao nhiêu sinh viên?");
    await bot.api.until(() => bot.api.sent.length === 1);
    bot.api.say(AN, word);
    await bot.api.until(stopped);
  });

  it("says so where there is nothing to stop", async () => {
    await writing();
    bot.api.say(AN, "/stop");
    await bot.api.until(() => bot.api.sent.length === 1);
    expect(last()?.text).toContain("Không có câu trả lời nào đang viết.");
  });
});
