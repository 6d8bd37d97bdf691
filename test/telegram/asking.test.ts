// test/telegram/asking.test.ts
// What a person does with an answer, and the commands, against the Bot API double.
import type { Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import type { Sent } from "../fakes/bot-api.js";
import { ANSWER, QUOTE } from "../fakes/telegram-engine.js";
import { AN, type BotOptions, GROUP, type RunningBot, STRANGER, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

const EVERYONE = { everyone: true, ids: new Set<number>() };

async function running(options: BotOptions = {}): Promise<RunningBot> {
  bot = await startBot({ ...options, settings: { allowedUsers: EVERYONE, ...options.settings } });
  return bot;
}

const texts = (): string[] => bot.api.sent.map(({ text }) => text);
const sentAt = (index: number): Sent => bot.api.sent[index] as Sent;
const labels = (index: number): string[][] =>
  (sentAt(index).params.reply_markup?.inline_keyboard ?? []).map((row: { text: string }[]) =>
    row.map(({ text }) => text),
  );
const alerts = (): string[] => bot.api.callsOf("answerCallbackQuery").map(({ params }) => params.text);

async function say(text: string, fields: Partial<Message> = {}, from = AN): Promise<Message> {
  const before = bot.api.sent.length;
  const message = bot.api.say(from, text, fields);
  await bot.api.until(() => bot.api.sent.length > before);
  return message;
}

async function press(data: string, under: Sent, from = AN): Promise<void> {
  const before = bot.api.callsOf("answerCallbackQuery").length;
  bot.api.press(from, data, under);
  await bot.api.until(() => bot.api.callsOf("answerCallbackQuery").length > before);
}

/** An answer with so many statements. */
const listOf = (count: number): Answer => ({
  ...ANSWER,
  statements: Array.from({ length: count }, (_, i) => ({ text: QUOTE, citations: [1], highlights: [], i })),
});

describe("an example of /start", () => {
  it("is asked at a tap, and its answer says what was asked", async () => {
    const { api, engine } = await running();
    await say("/start");
    expect(labels(0)).toEqual([["Ai ký biên bản?"], ["Bao nhiêu sinh viên?"]]);
    api.press(AN, "e.1", sentAt(0));
    await api.until(() => api.sent.length === 2);
    expect(engine.asked).toEqual([{ question: "Bao nhiêu sinh viên?", history: [] }]);
    expect(texts()[1]).toContain("<i>Hiểu là: Bao nhiêu sinh viên?</i>");
  });
});

describe("an administrator", () => {
  it("gets a menu in the own chat, in three languages, once there is a chat", async () => {
    const { api } = await running({ settings: { admins: new Set([AN.id]) } });
    await api.until(() => api.callsOf("setMyCommands").length === 8);
    await say("/start");
    await api.until(() => api.callsOf("setMyCommands").length === 12);
    const own = api.callsOf("setMyCommands").slice(8);
    expect(own.map(({ params }) => params.scope)).toEqual(Array(4).fill({ type: "chat", chat_id: AN.id }));
    await say("/start", {}, STRANGER);
    expect(api.callsOf("setMyCommands")).toHaveLength(12);
  });
});

describe("a vote", () => {
  it("against an answer stores its question, says so, and offers reasons, one of which ends it", async () => {
    await running();
    const { engine, records } = bot;
    await say("Bao nhiêu?");
    await press("f.d", sentAt(0));
    const answerId = String(engine.chats.answerAt(AN.id, sentAt(0).message_id)?.id);
    await bot.api.until(() => labels(0).length === 4);
    expect(alerts()).toEqual(["Đã ghi nhận và lưu câu hỏi để người quản trị xem. Có thể chọn thêm lý do."]);
    expect(labels(0).slice(2)).toEqual([
      ["Sai ý", "Thiếu"],
      ["Đã cũ", "Sai nguồn"],
    ]);
    await press("f.old", sentAt(0));
    await bot.api.until(() => labels(0).length === 2);
    expect(records.votes.list()).toMatchObject([
      { answerId, userId: AN.id, vote: -1, reason: "old", question: "Bao nhiêu?" },
    ]);
    expect(records.votes.list()[0]?.answer).toContain("88 sinh viên");
    await press("f.u", sentAt(0));
    expect(records.votes.list()).toMatchObject([
      { answerId, userId: AN.id, vote: 1, reason: null, question: null, answer: null },
    ]);
  });
});

describe("a follow-up", () => {
  const FOLLOWING = { ...ANSWER, understoodAs: "Bao nhiêu sinh viên – thế bên Lào?" };

  it("may be read on its own instead, in the place of its answer", async () => {
    const { engine, api } = await running();
    engine.answers = { "thế bên Lào?": FOLLOWING };
    await say("Bao nhiêu sinh viên?");
    await say("thế bên Lào?");
    expect(labels(1)).toEqual([["Ngữ cảnh 1"], ["Không phải ý này", "👍", "👎"]]);
    engine.answers = { "thế bên Lào?": listOf(2) };
    await press("x", sentAt(1));
    await api.until(() => labels(1)[1]?.length === 2);
    expect(engine.asked.at(-1)).toEqual({ question: "thế bên Lào?", history: [] });
    expect(api.sent).toHaveLength(2);
    await say("còn nữa?");
    expect(engine.asked.at(-1)?.history).toEqual(["thế bên Lào?"]);
  });

  it("by a reply goes on from the answer replied to, in a group also from somebody else's", async () => {
    const { engine } = await running();
    const group = { chat: GROUP };
    await say("@trichdan_bot một", group);
    await say("@trichdan_bot hai", group);
    const reply_to_message = { message_id: sentAt(0).message_id, from: { id: 123456789 } } as never;
    await say("ba", { ...group, reply_to_message }, STRANGER);
    await say("@trichdan_bot bốn", group, STRANGER);
    expect(engine.asked.map(({ history }) => history)).toEqual([[], ["một"], ["một"], ["một", "ba"]]);
  });
});

describe("an edited question", () => {
  it("gets its answer edited within a minute, and is left alone later", async () => {
    const { api, engine } = await running();
    await say("một");
    const message = await say("hai");
    engine.answers = { ba: { ...ANSWER, statements: [{ text: QUOTE, citations: [1], highlights: [] }] } };
    api.edit(message, "ba");
    await api.until(() => api.callsOf("editMessageText").length === 1);
    expect(engine.asked.at(-1)).toEqual({ question: "ba", history: ["một"] });
    expect(texts()[1]).not.toContain("<b>88");
    api.edit(message, "bốn", 61);
    await say("năm");
    expect(engine.asked.at(-1)).toEqual({ question: "năm", history: ["một", "ba"] });
    expect(api.sent).toHaveLength(3);
  });
});

describe("what is not a question", () => {
  it("is answered where it has a caption, and left alone where it is a card of the bot's own", async () => {
    const { api, engine } = await running();
    api.say(AN, "thẻ", { via_bot: { id: 123456789 } as never });
    await say("", { text: undefined, caption: "bao nhiêu?", photo: [] } as never);
    expect(engine.asked.map(({ question }) => question)).toEqual(["bao nhiêu?"]);
  });
});

describe("a question that failed", () => {
  it("can be asked again at a press", async () => {
    const { api, engine } = await running();
    await say("lỗi");
    expect(texts()[0]).toMatch(/^Chưa trả lời được do lỗi của bot/);
    expect(labels(0)).toEqual([["Gửi lại"]]);
    engine.answers = { lỗi: ANSWER };
    await press("r", sentAt(0));
    await api.until(() => api.sent.length === 2);
    expect(texts()[1]).toContain("<i>Hiểu là: lỗi</i>");
    expect(engine.asked.map(({ question }) => question)).toEqual(["lỗi", "lỗi"]);
  });
});

describe("slow work", () => {
  it("says so once, and the answer takes the place of the notice", async () => {
    const { api, engine } = await running();
    let release: (answer: Answer) => void = () => undefined;
    engine.ask = () =>
      new Promise((resolve) => {
        release = resolve;
      });
    api.say(AN, "lâu");
    await api.until(() => api.sent.length === 1);
    expect(texts()).toEqual(["Đang tìm trong 1 bài…"]);
    release(ANSWER);
    await api.until(() => texts()[0]?.includes("88 sinh viên"));
    expect(api.sent).toHaveLength(1);
    await press("q.1", sentAt(0));
    await api.until(() => api.sent.length === 2);
  });
});

describe("a long list", () => {
  it("is paged in place with the same numbers, and comes whole as a file", async () => {
    const { api, engine } = await running();
    engine.answers = { "liệt kê": listOf(12) };
    await say("liệt kê");
    expect(texts()[0]).toMatch(/^<b>12 mục, trang 1\/3\.<\/b>\n\n1\. “/);
    expect(labels(0)).toEqual([["Ngữ cảnh 1"], ["1/3", "Trang sau"], ["Tải cả danh sách"], ["👍", "👎"]]);
    await press("p.1", sentAt(0));
    await api.until(() => texts()[0]?.includes("trang 2/3"));
    expect(texts()[0]).toContain("\n\n6. “");
    expect(labels(0)[1]).toEqual(["Trang trước", "2/3", "Trang sau"]);
    await press("t", sentAt(0));
    await api.until(() => api.callsOf("sendDocument").length === 1);
    const { file } = api.callsOf("sendDocument")[0]?.params ?? {};
    expect(file.name).toBe("danh-sach.txt");
    expect(file.text.match(/^\d+\. /gm)).toHaveLength(12);
  });

  it("is not shown again once an article no longer says it", async () => {
    const { engine } = await running();
    engine.answers = { "liệt kê": listOf(12) };
    await say("liệt kê");
    engine.gone = true;
    await press("p.1", sentAt(0));
    expect(alerts()).toEqual([
      "Một bài trong danh sách này đã thay đổi hoặc không còn trong kho. Vui lòng hỏi lại.",
    ]);
    expect(texts()[0]).toContain("trang 1/3");
  });
});

describe("an abstention", () => {
  it("opens a near article, and gives questions that the articles answer", async () => {
    const { api } = await running();
    await say("không có");
    await press("a.4", sentAt(0));
    await api.until(() => api.callsOf("sendDocument").length === 1);
    expect(texts()[1]).toMatch(/^<b>Bài 4<\/b> · /);
    await press("o", sentAt(0));
    await api.until(() => api.sent.length === 4);
    expect(labels(3)).toEqual([["Ai ký biên bản?"], ["Bao nhiêu sinh viên?"]]);
  });
});

describe("commands", () => {
  it("/sources lists the articles by month, place and outlet in one message", async () => {
    const { api } = await running();
    await say("/nguon");
    expect(texts()[0]).toContain("<b>1 bài theo tháng</b>\n\n<b>8/2022</b>\n4. Bài không có tiêu đề");
    await press("l.place.0", sentAt(0));
    await api.until(() => texts()[0]?.includes("<b>Champasak</b>\n4. "));
    await press("l.outlet.0", sentAt(0));
    await api.until(
      () => texts()[0]?.includes("<b><code>baobinhdinh.vn</code></b>") || texts()[0]?.includes("theo báo"),
    );
    expect(api.sent).toHaveLength(1);
    expect(labels(0)).toEqual([["Theo tháng", "Theo nơi"]]);
  });

  it("/article shows one with its key sentences and its text as a file", async () => {
    const { api } = await running();
    await say("/bai 4");
    await api.until(() => api.callsOf("sendDocument").length === 1);
    expect(texts()[0]).toContain("Đưa vào kho 2/1/2026");
    expect(texts()[0]).toContain("<b>Câu chính:</b>\n• “Tỉnh cấp học bổng");
    expect(api.callsOf("sendDocument")[0]?.params.file).toMatchObject({ name: "bai-4.txt" });
    await say("/article 5");
    await say("/article");
    expect(texts().slice(2)).toEqual([
      "Không có bài số 5. Danh sách bài và số: /nguon",
      "Vui lòng gửi /bai kèm số của bài, ví dụ /bai 1. Danh sách bài và số: /nguon",
    ]);
  });

  it("/timeline gives dated statements, /new what came since a day", async () => {
    await running();
    await say("/dienbien học bổng");
    expect(texts()[0]).toMatch(/^<b>Diễn biến: học bổng<\/b>\n\n23\/8\/2022\*: “Tỉnh cấp/);
    await say("/timeline không");
    await say("/moi 1/1/2026");
    await say("/new 3/1/2026");
    await say("/new bao giờ");
    expect(texts()[1]).toBe("Các bài không nêu về chủ đề này.");
    expect(texts()[2]).toMatch(/^<b>1 bài mới từ 1\/1\/2026<\/b>\n\n23\/8\/2022\*: “Hai bên ký biên bản\.”/);
    expect(texts().slice(3)).toEqual([
      "Không có bài mới từ 3/1/2026.",
      "Vui lòng ghi ngày theo dạng 23/8/2025, hoặc chỉ gửi /moi.",
    ]);
  });

  it("/watch follows a topic once, lists it and drops it; nobody else can", async () => {
    const { api, engine } = await running();
    await say("/theodoi Học  bổng");
    await say("/watch hoc bong");
    await say("/watch");
    expect(texts()).toEqual([
      expect.stringMatching(/^Đã theo dõi: Học bổng\n/),
      "Chủ đề này đang được theo dõi: Học bổng",
      expect.stringContaining("1. Học bổng"),
    ]);
    const [watch] = engine.chats.watchesOf(AN.id);
    await press(`w.${watch?.id}`, sentAt(2), STRANGER);
    expect(engine.chats.watchesOf(AN.id)).toHaveLength(1);
    await press(`w.${watch?.id}`, sentAt(2));
    await api.until(() => texts()[2]?.startsWith("Chưa theo dõi chủ đề nào."));
    expect(engine.chats.watchesOf(AN.id)).toEqual([]);
  });

  it("/language holds for every reply, /forget deletes it with all the rest and says what", async () => {
    const { api, engine } = await running();
    await say("/ngonngu");
    await press("g.en", sentAt(0));
    await api.until(() => texts()[0] === "Language of replies: English");
    await say("Bao nhiêu?");
    expect(engine.languages).toEqual(["en"]);
    await press("f.d", sentAt(1));
    await say("/watch Lào");
    await say("/forget");
    expect(texts().at(-1)?.split("\n")).toEqual([
      "Deleted of this account:",
      "• 1 recent question",
      "• 1 answer (places quoted in the articles); their buttons no longer work",
      "• 1 rating",
      "• 1 followed topic",
      "• the chosen language",
      "Still kept: the id, name and access of the account; a log without questions, for 30 days.",
      "Telegram keeps the messages of this chat; they can be deleted in Telegram.",
    ]);
    await say("/xoa");
    expect(texts().at(-1)).toMatch(
      /^Không còn câu hỏi, câu trả lời, đánh giá hay lựa chọn nào của tài khoản này\.\nCòn giữ: /,
    );
    await press("q.1", sentAt(1));
    expect(alerts().at(-1)).toBe("Nút này không còn dùng được ở đây. Vui lòng hỏi lại.");
  });
});

describe("inline mode", () => {
  const answers = () => bot.api.callsOf("answerInlineQuery").map(({ params }) => params);

  it("gives cited cards to the one who asks, and keeps nothing", async () => {
    const { api, engine } = await running();
    api.inline(AN, "bao nhiêu?");
    await api.until(() => answers().length === 1);
    const [{ results, is_personal, cache_time }] = answers();
    expect([is_personal, cache_time]).toEqual([true, 60]);
    expect(results).toMatchObject([{ type: "article", title: QUOTE }]);
    expect(results[0].input_message_content.message_text).toContain("\n[1] Bài không có tiêu đề: “");
    api.inline(AN, "không có");
    await api.until(() => answers().length === 2);
    expect(answers()[1]).toMatchObject({ results: [], button: { text: "Các bài không nêu" } });
    await say("hai");
    expect(engine.asked.at(-1)).toEqual({ question: "hai", history: [] });
  });

  it("keeps the list of those allowed, and nobody else's question reaches the articles", async () => {
    const { api, engine } = await running({
      settings: { allowedUsers: { everyone: false, ids: new Set([AN.id]) } },
    });
    api.inline(STRANGER, "bao nhiêu?");
    await api.until(() => answers().length === 1);
    expect(answers()[0]).toMatchObject({
      results: [],
      is_personal: true,
      cache_time: 0,
      button: { text: "This account has no access yet" },
    });
    expect(engine.asked).toEqual([]);
  });
});
