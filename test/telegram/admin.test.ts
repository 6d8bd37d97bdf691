// test/telegram/admin.test.ts
// Flows of administrators, and what strangers and blocked people get.
import type { Message } from "grammy/types";
import { afterEach, describe, expect, it } from "vitest";
import type { Sent } from "../fakes/bot-api.js";
import { ADMIN, AN, type BotOptions, GROUP, type RunningBot, STRANGER, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

async function running(options: BotOptions = {}): Promise<RunningBot> {
  const settings = { admins: new Set([ADMIN.id]), ...options.settings };
  bot = await startBot({ ...options, settings });
  return bot;
}

const textsTo = (id: number) => bot.api.sent.filter(({ chatId }) => chatId === id).map(({ text }) => text);
const lastTo = (id: number) => bot.api.sent.filter(({ chatId }) => chatId === id).at(-1);

/** Sends and waits for the bot's next message to the same person. */
async function ask(from: typeof ADMIN, text: string): Promise<string> {
  const before = textsTo(from.id).length;
  bot.api.say(from, text);
  await bot.api.until(() => textsTo(from.id).length > before);
  return textsTo(from.id).at(-1) ?? "";
}

/** Presses the button that begins so, under the last message to a person. */
function press(from: typeof ADMIN, label: string, fields: Partial<Message> = {}): void {
  const sent = lastTo(from.id);
  const buttons = sent?.params.reply_markup.inline_keyboard.flat() ?? [];
  const { callback_data } = buttons.find(({ text }: { text: string }) => text.startsWith(label));
  bot.api.press(from, callback_data, sent as NonNullable<typeof sent>, undefined, fields);
}

describe("a stranger's /start", () => {
  it("is shown to the admins once; approved, the person is told and may ask", async () => {
    const { api, engine } = await running();
    expect(await ask(STRANGER, "/start")).toBe(
      "This account has no access yet. Account id: 99. Please send it to the bot's administrator.\n" +
        "The request for access has been passed on to the administrator.",
    );
    expect(textsTo(ADMIN.id)).toEqual(["Lạ (mã 99) xin được dùng bot."]);
    await ask(STRANGER, "/start");
    expect(textsTo(ADMIN.id)).toHaveLength(1);

    press(ADMIN, "Cho phép");
    await api.until(() => textsTo(STRANGER.id).length === 3);
    expect(textsTo(STRANGER.id).at(-1)).toBe(
      "This account has been given access. Please send a question or /start.",
    );
    expect(lastTo(ADMIN.id)?.text).toBe("Lạ (mã 99) xin được dùng bot.\nĐã cho phép (Quản).");
    await ask(STRANGER, "How many?");
    expect(engine.asked.map(({ question }) => question)).toEqual(["How many?"]);
  });

  it("shows the stranger's name as it is: no mention, no command, no link", async () => {
    const { api } = await running();
    await ask({ ...STRANGER, first_name: "/block_77 @sep", last_name: "t.me/x" }, "/start");
    const request = "<code>/block_77</code> <code>@sep</code> <code>t.me/x</code> (mã 99) xin được dùng bot.";
    expect(textsTo(ADMIN.id)).toEqual([request]);
    press(ADMIN, "Từ chối");
    await api.until(() => lastTo(ADMIN.id)?.text === `${request}\nĐã từ chối (Quản).`);
  });

  it("refused, is not shown again", async () => {
    const { api } = await running();
    await ask(STRANGER, "/start");
    press(ADMIN, "Từ chối");
    await api.until(() => lastTo(ADMIN.id)?.text.endsWith("Đã từ chối (Quản)."));
    expect(await ask(STRANGER, "/start")).not.toContain("passed on");
    expect(textsTo(ADMIN.id)).toHaveLength(1);
  });

  it("is asked again where no admin could be reached", async () => {
    const { api, records } = await running({
      before: (api) => {
        // The admin has never written to the bot.
        api.breakSome = (method, params) =>
          method === "sendMessage" && params.chat_id === ADMIN.id ? { method, kind: 403 } : undefined;
      },
    });
    expect(await ask(STRANGER, "/start")).not.toContain("passed on");
    expect(records.access.statusOf(STRANGER.id)).toBeNull();
    api.breakSome = () => undefined;
    await ask(ADMIN, "/start");
    expect(await ask(STRANGER, "/start")).toContain("passed on");
  });

  it("is decided by an admin only, whoever gets hold of the button", async () => {
    const { api, records } = await running({
      settings: { allowedUsers: { everyone: true, ids: new Set() } },
    });
    records.access.ask(STRANGER.id, "Lạ");
    api.press(STRANGER, "a.y.99.en", { message_id: 1, chatId: STRANGER.id });
    api.press(AN, "a.y.99.en", { message_id: 1, chatId: AN.id });
    api.press(ADMIN, "a.y.99.en", { message_id: 1, chatId: GROUP.id }, GROUP);
    await api.until(() => api.callsOf("answerCallbackQuery").length === 3);
    expect(records.access.statusOf(STRANGER.id)).toBe("asked");
  });

  it("in a group asks for the group", async () => {
    const { api, engine } = await running();
    const elsewhere = { chat: { id: -600, type: "group", title: "Khác" } } as Partial<Message>;
    api.say(AN, "/start@trichdan_bot", elsewhere);
    await api.until(() => textsTo(-600).length === 1);
    expect(textsTo(ADMIN.id)).toEqual(["Nhóm Khác (mã -600) xin được dùng bot."]);
    press(ADMIN, "Cho phép");
    await api.until(() => textsTo(-600).length === 2);
    api.say(AN, "@trichdan_bot bao nhiêu?", elsewhere);
    await api.until(() => engine.asked.length === 1);
  });
});

describe("denied updates", () => {
  it("touch neither index nor model, whatever their kind", async () => {
    const { api, engine, records } = await running();
    records.access.decide(AN.id, "blocked", ADMIN.id);
    const inGroup = { chat: GROUP } as Partial<Message>;
    for (const person of [AN, STRANGER]) {
      api.say(person, "Bao nhiêu?");
      api.say(person, "@trichdan_bot bao nhiêu?", inGroup);
      api.press(person, "q.vi.1.l.1a.abcdef.a1", { message_id: 1, chatId: person.id });
      for (const command of ["/status", "/reindex", "/backup", "/users", "/allow 99"])
        api.say(person, command);
      api.push({
        edited_message: {
          message_id: 9,
          date: 1,
          edit_date: 2,
          from: person,
          chat: { id: person.id, type: "private" },
          text: "sửa",
        } as never,
      });
      api.push({ inline_query: { id: "7", from: person, query: "hỏi", offset: "" } as never });
    }
    await ask(ADMIN, "Bao nhiêu?");
    await api.until(() => api.callsOf("answerInlineQuery").length === 2);
    expect(engine.asked).toHaveLength(1);
    expect(engine.opened).toBe(0);
    expect(records.access.statusOf(STRANGER.id)).toBeNull();
    // The blocked person hears nothing at all.
    expect(textsTo(AN.id)).toEqual([]);
  });
});

describe("commands of administrators", () => {
  it("do not exist for anyone else, nor in groups", async () => {
    const { api } = await running();
    expect(await ask(AN, "/users")).toMatch(
      /^Không có lệnh <code>\/users<\/code>\.\nGửi câu hỏi bằng tiếng Việt/,
    );
    api.say(ADMIN, "/users@trichdan_bot", { chat: GROUP } as Partial<Message>);
    await api.until(() => textsTo(GROUP.id).length === 1);
    expect(textsTo(GROUP.id)[0]).toMatch(
      /^Không có lệnh <code>\/users<\/code>\.\nGửi câu hỏi bằng tiếng Việt/,
    );
  });

  it("are shown in the menu of administrators below the common ones", async () => {
    const { api } = await running();
    await ask(ADMIN, "/start");
    await ask(AN, "/start");
    await api.until(() => api.callsOf("setMyCommands").length === 12);
    const inChats = api.callsOf("setMyCommands").filter(({ params }) => params.scope.type === "chat");
    expect(inChats.map(({ params }) => params.scope.chat_id)).toEqual(Array(4).fill(ADMIN.id));
    const names = inChats[0]?.params.commands.map(({ command }: { command: string }) => command);
    expect(names.slice(0, 2)).toEqual(["start", "nguon"]);
    expect(names.slice(10, 13)).toEqual(["trogiup", "status", "users"]);
  });

  it("are in the help of administrators only", async () => {
    await running();
    expect(await ask(ADMIN, "/trogiup")).toContain("Lệnh của người quản trị:\n/status – Tình trạng bot");
    expect(await ask(AN, "/trogiup")).not.toContain("/status");
  });

  it("/allow, /block and /users: what is decided holds at once, and a block beats `*`", async () => {
    const { engine, api } = await running({ settings: { allowedUsers: { everyone: true, ids: new Set() } } });
    await ask(STRANGER, "một");
    expect(await ask(ADMIN, "/block 99")).toBe("Đã chặn Lạ (99).");
    api.say(STRANGER, "hai");
    expect(await ask(ADMIN, "/users")).toMatch(
      /^<b>2 tài khoản, 1 nhóm<\/b>\nMọi tài khoản được dùng \(ALLOWED_USERS=\*\)\.\n99 · Lạ · bị chặn\n77 · Quản · quản trị\n-500 ·/,
    );
    expect(await ask(ADMIN, "/allow 99")).toBe("Đã cho phép Lạ (99).");
    await ask(STRANGER, "ba");
    expect(engine.asked.map(({ question }) => question)).toEqual(["một", "ba"]);
    expect(await ask(ADMIN, "/block 77")).toMatch(/^Mã 77 là người quản trị/);
    expect(await ask(ADMIN, "/block ai đó")).toMatch(/^Vui lòng gửi \/block kèm mã/);
    expect(await ask(ADMIN, "/block 9x")).toMatch(/^Vui lòng gửi \/block kèm mã/);
  });

  it("/users is paged in place, and no name becomes a mention or a command", async () => {
    const { api, records } = await running();
    for (let i = 0; i < 45; i++) records.access.seen(1_000 + i, `Người ${String(i).padStart(2, "0")}`);
    records.access.seen(2_000, "Zun /block_9 @ai_do");
    const first = await ask(ADMIN, "/users");
    expect(first.split("\n").slice(1)).toHaveLength(20);
    const list = lastTo(ADMIN.id) as Sent;
    const labels = () =>
      list.params.reply_markup.inline_keyboard.flat().map(({ text }: { text: string }) => text);
    expect(labels()).toEqual(["1/3", "Trang sau"]);
    api.press(ADMIN, "u.2", list);
    await api.until(() => list.text !== first);
    expect(list.text).toContain("2000 · Zun <code>/block_9</code> <code>@ai_do</code> · dùng khi bot mở");
    expect(labels()).toEqual(["Trang trước", "3/3"]);
    const shown = list.text;
    api.press(AN, "u.0", list, { id: ADMIN.id, type: "private", first_name: "Quản" });
    await api.until(() => api.callsOf("answerCallbackQuery").length === 2);
    expect(list.text).toBe(shown);
  });

  it("/users names those who were allowed by id alone, once they have written", async () => {
    const { api } = await running();
    expect(await ask(ADMIN, "/users")).toContain("-500 · không rõ tên · được dùng");
    api.say(AN, "@trichdan_bot Bao nhiêu?", { chat: GROUP } as Partial<Message>);
    await api.until(() => textsTo(GROUP.id).length === 1);
    const users = await ask(ADMIN, "/users");
    expect(users).toContain("-500 · Phòng · được dùng");
    expect(users).toContain("11 · An · được dùng");
  });

  it("speak the language that the administrator chose", async () => {
    const { engine, api } = await running();
    engine.chats.setLanguage(ADMIN.id, "en");
    expect(await ask(ADMIN, "/block")).toMatch(/^Please send \/block with/);
    await ask(STRANGER, "/start");
    expect(lastTo(ADMIN.id)?.text).toBe("Lạ (id 99) asks to use the bot.");
    press(ADMIN, "Approve");
    await api.until(() => lastTo(ADMIN.id)?.text.includes("\n"));
    expect(lastTo(ADMIN.id)?.text).toBe("Lạ (id 99) asks to use the bot.\nApproved (Quản).");
  });

  it("/status tells of index, queue and process", async () => {
    await running();
    const lines = (await ask(ADMIN, "/status")).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "Bài: 1 · đoạn: 1",
      "Bài mới nhất: 23/8/2022",
      "Lập chỉ mục gần nhất: chưa có",
      "Hàng chờ: 0 · đang xử lý: 0",
    ]);
    expect(lines[4]).toMatch(/^Bộ nhớ: \d+ MB$/);
    expect(lines[5]).toMatch(/^Đã chạy: \d+ phút$/);
  });

  it("/reindex reads the folder again and tells what came of it", async () => {
    const { api, engine } = await running();
    engine.ingested = {
      added: 2,
      updated: 1,
      unchanged: 0,
      removed: 0,
      failed: [{ source: "x.pdf", reason: "The PDF has no text layer.", refusal: "scanned" }],
      articles: 3,
      passages: 9,
      ms: 1,
    };
    api.say(ADMIN, "/reindex");
    await api.until(() => textsTo(ADMIN.id).length === 2);
    expect(textsTo(ADMIN.id)).toEqual([
      "Đang đọc lại thư mục bài…",
      "Xong: thêm 2, cập nhật 1, gỡ 0, lỗi 1. Hiện có 3 bài.\nx.pdf: tệp PDF chỉ có ảnh chụp, không có chữ. Vui lòng nhận dạng chữ (OCR) hoặc gõ lại bài.",
    ]);
  });

  it("/feedback shows what was voted down, with a button for its trace", async () => {
    const { api, records } = await running();
    expect(await ask(ADMIN, "/feedback")).toBe("Chưa có câu trả lời nào bị 👎.");
    records.votes.put({ answerId: "k1", userId: 11, vote: 1, reason: null, question: null, answer: null });
    records.votes.put({
      answerId: "k2",
      userId: 11,
      vote: -1,
      reason: "Sai <số>",
      question: "Bao nhiêu?",
      answer: "“88”",
    });
    expect((await ask(ADMIN, "/feedback")).split("\n").filter((line) => !/^<b>1\.<\/b>/.test(line))).toEqual([
      "<b>👎 1 câu trả lời</b>",
      "",
      "Câu hỏi: Bao nhiêu?",
      "Lý do: Sai &lt;số&gt;",
      "Câu trả lời:",
      "<blockquote expandable>“88”</blockquote>",
    ]);
    press(ADMIN, "Giải thích 1");
    await api.until(() => api.callsOf("sendDocument").length === 1);
    expect(api.callsOf("sendDocument")[0]?.params.file.text).toMatch(/^read as +Bao nhiêu\?\n/);
  });

  it("/feedback explains a follow-up with the questions it went on from, while they are kept", async () => {
    const { api, records, engine } = await running();
    for (const text of ["Bao nhiêu sinh viên?", "thế bên Lào?"]) {
      const before = api.sent.length;
      api.say(AN, text);
      await api.until(() => api.sent.length > before);
    }
    api.press(AN, "f.d", api.sent.at(-1) as Sent);
    await api.until(() => records.votes.count(-1) === 1);
    api.press(AN, "f.old", api.sent.at(-1) as Sent);
    await api.until(() => records.votes.list()[0]?.reason === "old");
    expect(await ask(ADMIN, "/feedback")).toContain("\nLý do: Đã cũ\n");
    const list = lastTo(ADMIN.id) as Sent;
    const [[{ callback_data: explain }]] = list.params.reply_markup.inline_keyboard;
    api.press(ADMIN, explain, list);
    await api.until(() => api.callsOf("sendDocument").length === 1);
    expect(engine.asked.at(-1)).toEqual({ question: "thế bên Lào?", history: ["Bao nhiêu sinh viên?"] });
    engine.chats.forget(AN.id);
    api.press(ADMIN, explain, list);
    await api.until(() => api.callsOf("sendDocument").length === 2);
    expect(engine.asked.at(-1)).toEqual({ question: "thế bên Lào?", history: [] });
  });

  it("/ratings is a table in which nothing can be taken for a formula", async () => {
    const { records } = await running();
    for (const [i, reason] of ["=1+1", "+84", "-5", "@an", "\t=2", 'nói "không", 2'].entries()) {
      records.votes.put({ answerId: `k${i}`, userId: 11, vote: -1, reason, question: "Hỏi?", answer: null });
    }
    bot.api.say(ADMIN, "/ratings");
    await bot.api.until(() => bot.api.callsOf("sendDocument").length === 1);
    const { params } = bot.api.callsOf("sendDocument")[0] ?? {};
    const table = String(Object.values(params).find((value) => String(value).includes("answer_id")));
    expect(params.caption).toBe("👍 0 · 👎 6");
    expect(table.startsWith("\uFEFF")).toBe(true);
    const reasons = table
      .split("\r\n")
      .slice(1, -1)
      .map((row) => row.split(",").slice(4).join(","));
    expect(reasons.sort()).toEqual(
      [
        `"'=1+1","Hỏi?"`,
        `"'+84","Hỏi?"`,
        `"'-5","Hỏi?"`,
        `"'@an","Hỏi?"`,
        `"'\t=2","Hỏi?"`,
        `"nói ""không"", 2","Hỏi?"`,
      ].sort(),
    );
  });

  it("/broadcast shows first, and sends once to each who may use the bot and has written to it", async () => {
    const { api, records } = await running({
      settings: { allowedUsers: { everyone: false, ids: new Set([11, 12]) } },
    });
    await ask(AN, "/start");
    records.access.seen(STRANGER.id, "Lạ");
    const command = api.say(ADMIN, "/broadcast Chiều nay bot nghỉ <1 giờ>.");
    await api.until(() => textsTo(ADMIN.id).length === 2);
    expect(textsTo(ADMIN.id)).toEqual([
      "Chiều nay bot nghỉ &lt;1 giờ&gt;.",
      "Xem trước. Thông báo trên sẽ gửi đến 2 người.",
    ]);
    const preview = lastTo(ADMIN.id) as Sent;
    for (let i = 0; i < 2; i++) {
      api.press(ADMIN, "b.send", preview, undefined, { reply_to_message: command as never });
      await api.until(() => textsTo(ADMIN.id).filter((text) => text.startsWith("Đã gửi")).length === i + 1);
    }
    expect(textsTo(ADMIN.id).at(-1)).toBe("Đã gửi thông báo đến 2 người.");
    expect(textsTo(AN.id).filter((text) => text.startsWith("Chiều nay"))).toEqual([
      "Chiều nay bot nghỉ <1 giờ>.",
    ]);
    expect(textsTo(STRANGER.id)).toEqual([]);
  });

  it("/broadcast can be cancelled", async () => {
    const { api } = await running();
    expect(await ask(ADMIN, "/broadcast")).toBe("Vui lòng gửi /broadcast kèm nội dung thông báo.");
    api.say(ADMIN, "/broadcast Xin chào.");
    await api.until(() => textsTo(ADMIN.id).length === 3);
    press(ADMIN, "Hủy");
    await api.until(() => lastTo(ADMIN.id)?.text === "Đã hủy thông báo.");
  });

  it("/backup sends one file, a database", async () => {
    const { api } = await running();
    api.say(ADMIN, "/backup");
    await api.until(() => api.callsOf("sendDocument").length === 1, 20_000);
    const { params } = api.callsOf("sendDocument")[0] ?? {};
    expect(params.caption).toMatch(/^Bản sao lưu, \d+(,\d)? MB\./);
    expect(Object.values(params).some((value) => String(value).startsWith("SQLite format 3"))).toBe(true);
  });

  it("/trace explains the last question with those it goes on from, or says that there is none", async () => {
    const { engine } = await running();
    expect(await ask(ADMIN, "/trace")).toBe("Chưa có câu trả lời nào để giải thích.");
    await ask(ADMIN, "một");
    await ask(ADMIN, "hai");
    bot.api.say(ADMIN, "/trace");
    await bot.api.until(() => bot.api.callsOf("sendDocument").length === 1);
    expect(bot.api.callsOf("sendDocument")[0]?.params.file.text).toMatch(/^read as +hai\n/);
    expect(engine.asked.at(-1)).toEqual({ question: "hai", history: ["một"] });
  });
});

describe("limits", () => {
  it("ask once to wait, and hold the rest back", async () => {
    const { api, engine } = await running({ settings: { messagesPerMinute: 2 } });
    for (let i = 0; i < 50; i++) api.say(AN, `câu ${i}`);
    await ask(ADMIN, "hỏi");
    await api.until(() => textsTo(AN.id).length === 3);
    expect(engine.asked.filter(({ question }) => question.startsWith("câu"))).toHaveLength(2);
    expect(textsTo(AN.id).filter((text) => /^Vui lòng chờ \d+ giây rồi gửi tiếp\.$/.test(text))).toHaveLength(
      1,
    );
  });

  it("answer every press, and do not count talk in a group that is not meant for the bot", async () => {
    const { api, engine } = await running({ settings: { messagesPerMinute: 1 } });
    for (let i = 0; i < 5; i++) api.say(AN, "chuyện riêng", { chat: GROUP } as Partial<Message>);
    for (let i = 0; i < 5; i++) api.press(AN, "nonsense", { message_id: 1, chatId: AN.id });
    api.say(AN, "hỏi");
    await api.until(() => engine.asked.length === 1);
    await api.until(() => api.callsOf("answerCallbackQuery").length === 5);
  });
});

describe("chats that change", () => {
  it("a group that becomes a supergroup keeps its permission, and gets the answer in hand", async () => {
    const { api, records } = await running();
    api.migrate(GROUP.id, -1_000_500);
    api.say(AN, "@trichdan_bot bao nhiêu?", { chat: GROUP } as Partial<Message>);
    await api.until(() => textsTo(-1_000_500).length === 1);
    expect([records.access.statusOf(GROUP.id), records.access.statusOf(-1_000_500)]).toEqual([
      null,
      "allowed",
    ]);
    expect(api.callsOf("sendMessage").filter(({ params }) => params.chat_id === GROUP.id)).toHaveLength(1);
  });

  it("a person who blocks the bot is left in peace until they write again", async () => {
    const { api, records } = await running();
    await ask(AN, "một");
    api.push({
      my_chat_member: {
        chat: { id: AN.id, type: "private" },
        from: AN,
        date: 1,
        new_chat_member: { status: "kicked", user: AN },
      } as never,
    });
    await api.until(() => records.access.entry(AN.id)?.reachable === false);
    await ask(AN, "hai");
    expect(records.access.entry(AN.id)?.reachable).toBe(true);
  });
});

describe("the audit log", () => {
  it.each([
    [false, null],
    [true, "Bao nhiêu?"],
  ])(
    "has who, what kind and which articles; the question with LOG_QUESTIONS=%s",
    async (logQuestions, question) => {
      const { records, api } = await running({ settings: { logQuestions } });
      await ask(AN, "Bao nhiêu?");
      await ask(AN, "/start");
      await api.until(() => records.audit.list().length === 2);
      expect(records.audit.list()).toMatchObject([
        { userId: 11, chatId: 11, kind: "question:answered", articles: ["a1"], question },
        { userId: 11, chatId: 11, kind: "command:start", articles: [], question: null },
      ]);
    },
  );
});
