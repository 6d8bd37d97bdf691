// test/telegram/briefing.test.ts
// /brief and its digest against the Bot API double: one message, then the documents.
import { afterEach, describe, expect, it } from "vitest";
import { typedTopic } from "#src/telegram/briefing-request.js";
import { renderBriefing } from "#src/telegram/render/briefing.js";
import { visibleText } from "#src/telegram/split.js";
import { BRIEFING, QUOTE } from "../fakes/telegram-engine.js";
import { AN, type BotOptions, type RunningBot, startBot } from "./running-bot.js";

let bot: RunningBot | undefined;
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

async function running(options: BotOptions = {}): Promise<RunningBot> {
  bot = await startBot(options);
  return bot;
}

/** A conversion by LibreOffice may stand between the message and the end. */
const LONG = 90_000;

async function briefed(text: string): Promise<RunningBot> {
  const started = await running();
  started.api.say(AN, text);
  await started.api.until(() => started.api.callsOf("sendDocument").length > 0, LONG);
  return started;
}

describe("/brief", () => {
  it("sends one message and the document behind it, under a name that speaks", {
    timeout: LONG,
  }, async () => {
    const { api, engine } = await briefed("/tomtat Bình Dương");
    expect(engine.briefed).toEqual([{ topic: "Bình Dương" }]);
    expect(api.callsOf("sendMessage")).toHaveLength(1);
    const [message, document] = api.sent;
    expect(message?.text).toMatch(/^<b>TÓM TẮT: TỈNH BÌNH DƯƠNG<\/b>\n1 bài, ngày 23\/8\/2022\*/);
    expect(message?.text).toContain("Tỉnh cấp học bổng cho 88 sinh viên");
    expect(message?.text).toContain("Các bài không nêu (theo danh mục rà soát): kinh phí thực hiện.");
    expect(message?.params.reply_markup?.inline_keyboard[0][0].text).toBe("Ngữ cảnh 1");
    expect(document?.params.file.name).toBe("tom-tat-binh-duong-2022.docx");
    expect(document?.params.file.text).toMatch(/^PK/);
    expect(document?.text).toBe("Bản tổng hợp tự động, chưa thẩm định.");
  });

  it("opens the quote of a source from its button", { timeout: LONG }, async () => {
    const { api } = await briefed("/brief Bình Dương");
    const [message] = api.sent;
    if (message === undefined) throw new Error("no message");
    const before = api.callsOf("sendMessage").length;
    api.press(AN, "q.1", message);
    await api.until(() => api.callsOf("sendMessage").length > before);
    expect(api.sent.at(-1)?.text).toContain("Ngữ cảnh [1]");
  });

  it("shows that it works, in the message that becomes the briefing", { timeout: LONG }, async () => {
    const { api } = await briefed("/brief chậm");
    expect(api.callsOf("sendMessage").map(({ params }) => params.text)).toEqual(["Đang tổng hợp từ 1 bài…"]);
    expect(api.callsOf("editMessageText")[0]?.params.text).toMatch(/^<b>TÓM TẮT/);
  });

  it("says so where the articles tell nothing, and sends no document", async () => {
    const { api } = await running();
    api.say(AN, "/tomtat không có từ 1/1/2024 đến 31/12/2024");
    await api.until(() => api.sent.length > 0);
    expect(api.sent.map(({ text }) => text)).toEqual([
      "Các bài từ 1/1/2024 đến 31/12/2024 không nêu về chủ đề: không có.",
    ]);
    expect(api.callsOf("sendDocument")).toEqual([]);
  });

  it("asks for a topic, and for days in their order", async () => {
    const { api, engine } = await running();
    api.say(AN, "/tomtat");
    await api.until(() => api.sent.length === 1);
    api.say(AN, "/tomtat Huế từ 1/1/2025 đến 1/1/2024");
    await api.until(() => api.sent.length === 2);
    expect(api.sent[0]?.text).toMatch(/^Vui lòng gửi \/tomtat kèm chủ đề/);
    expect(api.sent[1]?.text).toMatch(/^Ngày đầu sau ngày cuối/);
    expect(engine.briefed).toEqual([]);
  });
});

describe("/watch brief", () => {
  it("follows a topic with briefings, and turns a list into them", async () => {
    const { api, engine } = await running();
    api.say(AN, "/theodoi học bổng");
    await api.until(() => api.sent.length === 1);
    api.say(AN, "/theodoi tomtat học bổng");
    await api.until(() => api.sent.length === 2);
    api.say(AN, "/watch");
    await api.until(() => api.sent.length === 3);
    expect(engine.chats.watchesOf(AN.id).map(({ topic, form }) => [topic, form])).toEqual([
      ["học bổng", "briefing"],
    ]);
    expect(api.sent[1]?.text).toMatch(/^Đã theo dõi, gửi bản tóm tắt bài mới: học bổng/);
    expect(api.sent[2]?.text).toContain("1. học bổng (bản tóm tắt)");
  });
});

describe("the days behind a topic", () => {
  it.each([
    ["Champasak", { topic: "Champasak" }],
    ["Champasak từ 1/2/2024", { topic: "Champasak", from: "2024-02-01" }],
    ["Sơn La từ 2022 đến 2024", { topic: "Sơn La", from: "2022-01-01", to: "2024-12-31" }],
    ["y tế từ tháng 8/2022 đến 2/2024", { topic: "y tế", from: "2022-08-01", to: "2024-02-29" }],
    ["health since 2024-05-01", { topic: "health", from: "2024-05-01" }],
    ["cao su từ ngày 23/8", { topic: "cao su", from: "2025-08-23" }],
    // Words that only look like it stay.
    ["đường từ Huế đến Lào", { topic: "đường từ Huế đến Lào" }],
    ["y tế từ 99/99/2024", { topic: "y tế từ 99/99/2024" }],
  ])("of “%s”", (text, read) => expect(typedTopic(text, "2026-01-31")).toEqual(read));
});

describe("the message of a long briefing", () => {
  it("is one part, what happened and the differences first, and says how many lines it leaves to the document", () => {
    const [section] = BRIEFING.sections;
    const [line] = section?.statements ?? [];
    if (section === undefined || line === undefined) throw new Error("the fake has no line");
    const many = (kind: "timeline" | "figures" | "commitments" | "differences", count: number) => ({
      kind,
      heading: kind,
      statements: Array.from({ length: count }, (_, at) => ({
        ...line,
        label: `${kind} ${at}`,
        text: `${QUOTE} ${at}`,
      })),
    });
    const long = {
      ...BRIEFING,
      sections: [many("timeline", 5), many("figures", 30), many("commitments", 60), many("differences", 2)],
    };
    const { html } = renderBriefing(long, "Tóm tắt", () => false);
    const text = visibleText(html);
    expect(text.length).toBeLessThanOrEqual(4_096);
    const shown = (kind: string): number => [...text.matchAll(new RegExp(`• ${kind} \\d`, "g"))].length;
    expect([shown("timeline"), shown("differences")]).toEqual([5, 2]);
    expect(shown("figures")).toBeGreaterThan(10);
    const left = Number(/Còn (\d+) dòng/.exec(text)?.[1]);
    expect(left).toBe(
      97 - ["timeline", "figures", "commitments", "differences"].reduce((sum, kind) => sum + shown(kind), 0),
    );
  });
});
