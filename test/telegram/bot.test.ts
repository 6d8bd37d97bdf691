// test/telegram/bot.test.ts
import type { Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import { ME } from "../fakes/bot-api.js";
import { AN, type BotOptions, GROUP, type RunningBot, STRANGER, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

async function running(options?: BotOptions): Promise<RunningBot> {
  bot = await startBot(options);
  return bot;
}

/** The article's page, opened at the quote. */
const AT_QUOTE =
  "https://example.org/bai?a=1&amp;b=2#:~:text=T%E1%BB%89nh%20c%E1%BA%A5p%20h%E1%BB%8Dc%20b%E1%BB%95ng%20cho,vi%C3%AAn%20%3CL%C3%A0o%3E%20%26%20gia%20%C4%91%C3%ACnh.";
const EVERYONE = { everyone: true, ids: new Set<number>() };
const buttons = (index: number): string[][] =>
  bot.api.sent[index]?.params.reply_markup.inline_keyboard.map((row: { text: string }[]) =>
    row.map(({ text }) => text),
  );
const texts = () => bot.api.sent.map(({ text }) => text);

describe("a question in private", () => {
  it("is answered with the quote, its date and its source, without a link preview", async () => {
    const { api } = await running();
    api.say(AN, "Bao nhiêu sinh viên?");
    await api.until(() => api.sent.length === 1);
    expect(api.sent[0]).toMatchObject({ chatId: AN.id });
    expect(texts()[0]).toBe(
      [
        "“Tỉnh cấp học bổng cho <b>88 sinh viên</b> &lt;Lào&gt; &amp; gia đình.” " +
          `<a href="${AT_QUOTE}">[1]</a>`,
        "Tính đến 23/8/2022*",
        "<blockquote expandable><b>Nguồn</b>",
        "[1] Bài không có tiêu đề: “Ngày 23/8, tại thành phố […]” · HOÀI THU · " +
          '<a href="https://example.org/bai?a=1&amp;b=2">baobinhdinh.vn</a> · ngày trong bài 23/8/2022*',
        "* Năm do bot suy ra từ nội dung bài.</blockquote>",
      ].join("\n"),
    );
    expect(api.sent[0]?.params).toMatchObject({
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    });
    expect(api.sent[0]?.params).not.toHaveProperty("reply_parameters");
  });

  it("carries the earlier questions of the same person, oldest first, and of nobody else", async () => {
    const { api, engine } = await running({ settings: { allowedUsers: EVERYONE } });
    for (const [i, question] of ["một", "hai", "ba", "bốn", "năm"].entries()) {
      api.say(AN, question);
      await api.until(() => engine.asked.length === i + 1);
    }
    api.say(STRANGER, "sáu");
    await api.until(() => engine.asked.length === 6);
    expect(engine.asked.map(({ history }) => history)).toEqual([
      [],
      ["một"],
      ["một", "hai"],
      ["một", "hai", "ba"],
      ["một", "hai", "ba", "bốn"],
      [],
    ]);
  });

  it("too long, or not text, is asked for again in the user's language", async () => {
    const { api, engine } = await running({ settings: { allowedUsers: EVERYONE } });
    api.say(AN, "x".repeat(301));
    api.say(AN, `/theodoi ${"x".repeat(2_000)}`);
    api.say(STRANGER, "", { text: undefined, voice: { file_id: "1" } } as unknown as Partial<Message>);
    await api.until(() => api.sent.length === 3);
    expect(texts().sort()).toEqual([
      "Please send a question about the articles as text.",
      "Tin nhắn dài quá 2.000 ký tự nên không được đọc. Câu hỏi có tối đa 300 ký tự.",
      "Tin nhắn dài quá 300 ký tự. Vui lòng rút gọn thành một câu hỏi rồi gửi lại.\nCũng có thể đối chiếu từng ý với các bài.",
    ]);
    expect(engine.asked).toEqual([]);
  });

  it("shows typing only when it takes a while", async () => {
    const { api } = await running();
    api.say(AN, "nhanh");
    await api.until(() => api.sent.length === 1);
    expect(api.callsOf("sendChatAction")).toEqual([]);
    api.say(AN, "chậm");
    await api.until(() => api.sent.length === 2);
    expect(api.callsOf("sendChatAction").map(({ params }) => params)).toEqual([
      { chat_id: AN.id, action: "typing" },
    ]);
  });

  it("that the articles do not answer names the nearest ones", async () => {
    const { api } = await running();
    api.say(AN, "không có");
    await api.until(() => api.sent.length === 1);
    expect(texts()[0]).toBe(
      [
        "<b>Các bài không nêu.</b>",
        "Đã tìm trong 1 bài, từ 23/8/2022* đến 23/8/2022*.",
        "* Năm do bot suy ra từ nội dung bài.",
        "Bài gần với câu hỏi:",
      ].join("\n"),
    );
    expect(buttons(0)).toEqual([["Bình Dương – Champasak, 23/8/2022*"], ["Hỏi cách khác"]]);
  });
});

describe("commands", () => {
  it("/start tells what the bot holds, in the user's language; an unknown command is said to be none, with the help", async () => {
    const { api, engine } = await running({ settings: { allowedUsers: EVERYONE } });
    api.say(AN, "/start");
    await api.until(() => api.sent.length === 1);
    api.say(STRANGER, "/nosuch");
    await api.until(() => api.sent.length === 2);
    expect(texts()[0]?.split("\n")).toEqual([
      "<b>Trích Dẫn</b> trả lời bằng nguyên văn các bài báo, có đánh số nguồn; điều các bài không nêu thì nói là không nêu.",
      "Hiện có 1 bài, từ 23/8/2022 đến 23/8/2022 (năm của 1 bài do bot suy ra).",
      "Vui lòng gửi câu hỏi, /kiemtra kèm đoạn cần đối chiếu, hoặc /tomtat kèm chủ đề. Không gửi nội dung mật.",
    ]);
    expect(texts()[1]).toMatch(
      /^There is no command <code>\/nosuch<\/code>\.\nSend a question in Vietnamese/,
    );
    expect(engine.asked).toEqual([]);
  });

  it("are published for private chats and groups, in Vietnamese, English and Lao", async () => {
    const { api } = await running();
    await api.until(() => api.callsOf("setMyCommands").length === 8);
    const published = api.callsOf("setMyCommands").map(({ params }) => params);
    expect(published.map(({ scope, language_code }) => [scope.type, language_code])).toEqual(
      ["all_private_chats", "all_group_chats"].flatMap((type) =>
        [undefined, "vi", "en", "lo"].map((language) => [type, language]),
      ),
    );
    const names = published.map(({ commands }) =>
      commands.map(({ command }: { command: string }) => command),
    );
    expect(names[0]).toContain("nguon");
    expect(names[2]).toContain("sources");
    expect(names[0]).toContain("xoa");
    expect(names[4]).not.toContain("xoa");
  });
});

describe("a stranger", () => {
  it("learns the own id and whom to ask, nothing else; the log tells how to allow it", async () => {
    const { api, engine, log } = await running({ settings: { contact: "Văn phòng <A>" } });
    api.say(STRANGER, "/start");
    await api.until(() => api.sent.length === 1);
    expect(texts()).toEqual([
      "This account has no access yet. Account id: 99. Please send it to the bot's administrator.\n" +
        "Contact: Văn phòng &lt;A&gt;.",
    ]);
    expect(log()).toContain('"allow":"/allow 99"');
    expect(engine.asked).toEqual([]);
  });

  it("is everyone until the settings name someone, and the log says so", async () => {
    const { api, log } = await running({ settings: { allowedUsers: { everyone: false, ids: new Set() } } });
    api.say(AN, "hỏi");
    await api.until(() => api.sent.length === 1);
    expect(texts()[0]).toContain("Mã tài khoản: 11.");
    expect(log()).toContain("nobody may use the bot yet: set ALLOWED_USERS");
  });

  it("who sends a hundred messages is told a few times and keeps nobody waiting", async () => {
    const { api, log } = await running();
    for (let i = 0; i < 100; i++) api.say(STRANGER, `tin ${i}`);
    api.say(AN, "hỏi");
    await api.until(() => api.sent.some(({ chatId }) => chatId === AN.id));
    expect(log().split("access denied").length).toBeLessThan(10);
  });

  it("cannot press buttons either, but the button stops spinning", async () => {
    const { api } = await running();
    const id = api.press(STRANGER, "q.vi.1.0.1.abcdef.a1", { message_id: 1, chatId: STRANGER.id });
    await api.until(() => api.callsOf("answerCallbackQuery").length === 1);
    expect(api.callsOf("answerCallbackQuery")[0]?.params).toMatchObject({
      callback_query_id: id,
      show_alert: true,
    });
    expect(api.callsOf("answerCallbackQuery")[0]?.params.text).toContain("Account id: 99");
    expect(api.sent).toEqual([]);
  });
});

describe("a group", () => {
  const inGroup = (fields: object = {}) => ({ chat: GROUP, ...fields }) as Partial<Message>;

  it("is answered on a mention, a reply or a command, as a reply in the same topic, and left alone otherwise", async () => {
    const { api, engine } = await running();
    api.say(AN, "chuyện riêng", inGroup());
    api.say(AN, "hỏi @trichdan_bot_khac", inGroup());
    api.say(AN, "/help@other_bot", inGroup());
    const topic = { is_topic_message: true, message_thread_id: 7 };
    const first = api.say(AN, "@Trichdan_Bot, bao nhiêu?", inGroup(topic));
    const second = api.say(AN, "còn nữa?", inGroup({ message_thread_id: 9, reply_to_message: { from: ME } }));
    await api.until(() => api.sent.length === 2);
    expect(engine.asked.map(({ question }) => question)).toEqual(["bao nhiêu?", "còn nữa?"]);
    expect(api.sent.map(({ params }) => [params.reply_parameters, params.message_thread_id])).toEqual([
      [{ message_id: first.message_id, allow_sending_without_reply: true }, 7],
      [{ message_id: second.message_id, allow_sending_without_reply: true }, undefined],
    ]);
  });

  it("gets a long answer as a reply in its first message, with the buttons under its last", async () => {
    const { api } = await running();
    const { message_id } = api.say(AN, "@trichdan_bot kể dài", inGroup());
    await api.until(() => texts().some((text) => text.includes("Nguồn")));
    const parts = api.sent.map(({ params }) => [
      params.reply_parameters?.message_id,
      "reply_markup" in params,
    ]);
    expect(parts).toEqual([
      [message_id, false],
      [undefined, true],
    ]);
  });

  it("must be allowed itself, and so must the user", async () => {
    const { api, engine, log } = await running();
    const elsewhere = { chat: { id: -600, type: "group", title: "Khác" } } as Partial<Message>;
    api.say(AN, "@trichdan_bot bao nhiêu?", elsewhere);
    await api.until(() => api.sent.length === 1);
    api.say(STRANGER, "@trichdan_bot bao nhiêu?", inGroup());
    await api.until(() => api.sent.length === 2);
    api.say(STRANGER, "không gọi bot", inGroup());
    api.say(AN, "kết");
    await api.until(() => api.sent.length === 3);
    expect(texts().slice(0, 2)).toEqual([
      expect.stringContaining("Mã nhóm: -600."),
      expect.stringContaining("Account id: 99."),
    ]);
    expect(log()).toContain('"allow":"/allow -600"');
    expect(engine.asked.map(({ question }) => question)).toEqual(["kết"]);
  });

  it("hears nothing from the bot when nobody stands behind a message", async () => {
    const { api, engine } = await running({ settings: { allowedUsers: EVERYONE } });
    const anonymous = { ...STRANGER, is_bot: true, username: "GroupAnonymousBot" };
    api.say(anonymous, "@trichdan_bot hỏi", inGroup({ sender_chat: GROUP }));
    api.say(STRANGER, "@trichdan_bot hỏi", inGroup({ sender_chat: { id: -7, type: "channel", title: "K" } }));
    api.say(AN, "kết");
    await api.until(() => api.sent.length === 1);
    expect(engine.asked.map(({ question }) => question)).toEqual(["kết"]);
  });
});

describe("a context button", () => {
  async function answered(): Promise<{ message_id: number; chatId: number }> {
    const { api } = await running();
    api.say(AN, "Bao nhiêu?");
    await api.until(() => api.sent.length === 1);
    return api.sent[0] as { message_id: number; chatId: number };
  }

  it("shows the quote in its paragraph as a reply to the answer; from there one pages in place", async () => {
    const answer = await answered();
    const { api } = bot;
    api.press(AN, "q.1", answer);
    await api.until(() => api.sent.length === 2);
    expect(texts()[1]).toBe(
      "<b>Ngữ cảnh [1]</b> Bài không có tiêu đề: “Ngày 23/8, tại thành phố […]” · " +
        '<a href="https://example.org/bai?a=1&amp;b=2">Mở bài gốc</a>\n' +
        "“Hai bên ký biên bản. <b>Tỉnh cấp học bổng cho 88 sinh viên &lt;Lào&gt; &amp; gia đình.</b> Lễ ký kết thúc.”\n" +
        "Đoạn 2/3",
    );
    expect(api.sent[1]?.params.reply_parameters.message_id).toBe(answer.message_id);
    expect(buttons(1)).toEqual([["Đoạn trước", "Đoạn sau"], ["Chép kèm nguồn"]]);
    api.press(AN, "q.1.2", api.sent[1] as typeof answer);
    await api.until(() => texts()[1]?.includes("Kết thúc."));
    expect(buttons(1)).toEqual([["Đoạn trước"], ["Chép kèm nguồn"]]);
    expect(api.callsOf("answerCallbackQuery")).toHaveLength(2);
    expect(api.sent).toHaveLength(2);
  });

  it("shows the text that the answer quoted where the article has been updated since, and says so", async () => {
    const answer = await answered();
    bot.engine.updated = true;
    bot.api.press(AN, "q.1", answer);
    await bot.api.until(() => bot.api.sent.length === 2);
    expect(texts()[1]).toContain(
      "Lễ ký kết thúc.”\nBài này đã được cập nhật; trên đây là bản trước khi cập nhật.\nĐoạn 2/3",
    );
  });

  it("works after a restart, for the same answer in the same chat", async () => {
    const answer = await answered();
    const { chats } = bot.engine;
    await bot.stop();
    const { api, engine } = await running();
    Object.assign(engine, { chats });
    await bot.stop();
    expect(api.sent).toEqual([]);
    const again = await running({ engine: Promise.resolve(engine) });
    again.api.press(AN, "q.1", answer);
    await again.api.until(() => again.api.sent.length === 1);
    expect(texts()[0]).toMatch(/^<b>Ngữ cảnh \[1\]<\/b>/);
  });

  it("does nothing where it was not given", async () => {
    const answer = await answered();
    const { api } = bot;
    api.press(AN, "q.1", { ...answer, message_id: answer.message_id + 500 });
    api.press(AN, "q.1", answer, GROUP as never);
    await api.until(() => api.callsOf("answerCallbackQuery").length === 2);
    expect(api.callsOf("answerCallbackQuery").map(({ params }) => params.text)).toEqual(
      Array(2).fill("Nút này không còn dùng được ở đây. Vui lòng hỏi lại."),
    );
    expect(api.sent).toHaveLength(1);
  });

  it("says so when the article is gone or the data are not the bot's", async () => {
    const answer = await answered();
    const { api, engine } = bot;
    engine.gone = true;
    api.press(AN, "q.1", answer);
    await api.until(() => api.callsOf("answerCallbackQuery").length === 1);
    api.press(AN, "nonsense", answer);
    await api.until(() => api.callsOf("answerCallbackQuery").length === 2);
    expect(api.callsOf("answerCallbackQuery").map(({ params }) => params.text)).toEqual([
      "Bài này đã thay đổi hoặc không còn trong kho. Vui lòng hỏi lại.",
      "Nút này không còn dùng được ở đây. Vui lòng hỏi lại.",
    ]);
    expect(api.sent).toHaveLength(1);
  });
});

describe("a failure", () => {
  it("tells the user a reference that the log has too; the log holds neither question nor token", async () => {
    const { api, log } = await running();
    api.say(AN, "lỗi bí mật");
    await api.until(() => api.sent.length === 1);
    const [, ref] = /mã ([A-HJKMNP-Z2-9]{5})\.$/.exec(texts()[0] ?? "") ?? [];
    const line = log()
      .split("\n")
      .find((entry) => entry.includes(`"ref":"${ref}"`));
    expect(line).toContain("cannot read");
    expect(line).toContain('"level":"error"');
    expect(log()).not.toContain("bí mật");
  });

  it("of a press is told too, and its button stops spinning", async () => {
    const { api, engine } = await running();
    api.say(AN, "Bao nhiêu?");
    await api.until(() => api.sent.length === 1);
    engine.context = () => {
      throw new Error("cannot read the article");
    };
    api.press(AN, "q.1", api.sent[0] as { message_id: number; chatId: number });
    await api.until(() => api.sent.length === 2);
    expect(texts()[1]).toMatch(/^Chưa trả lời được do lỗi của bot/);
    expect(api.callsOf("answerCallbackQuery")).toHaveLength(1);
  });

  it("logs questions where the settings say so", async () => {
    const { api, log } = await running({ settings: { logQuestions: true } });
    api.say(AN, "Bao nhiêu?");
    await api.until(() => api.sent.length === 1);
    expect(log()).toContain('"question":"Bao nhiêu?"');
  });

  it("of a chat that blocked the bot is logged and not answered", async () => {
    const { api, log } = await running({ before: (api) => api.fault({ method: "sendMessage", kind: 403 }) });
    api.say(AN, "Bao nhiêu?");
    await api.until(() => log().includes("the chat refuses messages"));
    api.say(AN, "nữa");
    await api.until(() => api.sent.length === 1);
    expect(api.callsOf("sendMessage")).toHaveLength(2);
  });
});
