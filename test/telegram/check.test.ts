// test/telegram/check.test.ts
// Checking claims in the bot, against the Bot API double.
import type { Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { Sent } from "../fakes/bot-api.js";
import { AN, type RunningBot, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

const sentAt = (index: number): Sent => bot.api.sent[index] as Sent;
const labels = (index: number): string[] =>
  (sentAt(index).params.reply_markup?.inline_keyboard ?? []).flat().map(({ text }: { text: string }) => text);

async function say(text: string, fields: Partial<Message> = {}): Promise<Message> {
  const before = bot.api.sent.length;
  const message = bot.api.say(AN, text, fields);
  await bot.api.until(() => bot.api.sent.length > before);
  return message;
}

const FORWARDED: Partial<Message> = {
  forward_origin: { type: "hidden_user", sender_user_name: "Lan", date: 1_700_000_000 },
};

describe("/check", () => {
  it("shows each claim with its verdict, what differs, the scope and the sources", async () => {
    bot = await startBot();
    await say("/kiemtra Có 88 sinh viên. Có 90 sinh viên.");
    const { text } = sentAt(0);
    expect(bot.engine.checked).toEqual(["Có 88 sinh viên. Có 90 sinh viên."]);
    expect(text).toContain("<b>1. Bài có nêu</b>: <i>Có 88 sinh viên.</i>");
    expect(text).toContain("<b>2. Bài nêu khác</b>: <i>Có 90 sinh viên.</i>");
    expect(text).toContain("Cần kiểm tra: 90 – trong bài: “<b>88</b> sinh viên” [1].");
    expect(text).toContain("Chỉ đối chiếu với 1 bài hiện có; không khẳng định đúng, sai.");
    expect(labels(0)).toEqual(["Ngữ cảnh 1", "👍", "👎"]);
  });

  it("opens the quote in its paragraph", async () => {
    bot = await startBot();
    await say("/check Có 88 sinh viên.");
    bot.api.press(AN, "q.1", sentAt(0));
    await bot.api.until(() => bot.api.sent.length === 2);
    expect(sentAt(1).text).toContain("Ngữ cảnh [1]");
  });

  it("checks the message that it answers, and asks for a text where there is none", async () => {
    bot = await startBot();
    await say("/check", { reply_to_message: { text: "Có 88 sinh viên." } } as Partial<Message>);
    expect(bot.engine.checked).toEqual(["Có 88 sinh viên."]);
    await say("/check");
    expect(sentAt(1).text).toContain("Vui lòng gửi /kiemtra kèm đoạn cần đối chiếu");
  });
});

describe("a message that is forwarded", () => {
  it("is not answered: the check is offered, and made at a press", async () => {
    bot = await startBot();
    const message = await say("Có 88 sinh viên.", FORWARDED);
    expect(bot.engine.asked).toEqual([]);
    expect(labels(0)).toEqual(["Đối chiếu với các bài", "Hỏi như một câu hỏi"]);
    expect(sentAt(0).params.reply_parameters?.message_id).toBe(message.message_id);
    bot.api.press(AN, "k", { ...sentAt(0), reply_to_message: message } as Sent);
    await bot.api.until(() => bot.api.sent.length === 2);
    expect(bot.engine.checked).toEqual(["Có 88 sinh viên."]);
  });
});

it("a long text is told to be long, and its check offered", async () => {
  bot = await startBot();
  await say("Có 88 sinh viên. ".repeat(30));
  expect(sentAt(0).text).toContain("Tin nhắn dài quá 300 ký tự.");
  expect(labels(0)).toEqual(["Đối chiếu với các bài"]);
});
