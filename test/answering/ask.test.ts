// test/answering/ask.test.ts
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { quoteDigest } from "#src/answering/quotes.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();
const collapse = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ");

const QUESTIONS = [
  "Bao nhiêu sinh viên Champasak được cấp học bổng?",
  "Sơn La hỗ trợ Luông Pha Bang những gì?",
  "Who chaired the steering committee meeting on cooperation with the southern Lao provinces?",
  "Thu ngân sách 8 tháng năm 2024 của Thừa Thiên Huế là bao nhiêu?",
  "ai ky bien ban ghi nho voi champasak",
  "Lãnh đạo hai tỉnh nói gì về hợp tác?",
];

describe("an answer", () => {
  it.each(QUESTIONS)("to “%s” is made of exact quotes that stand in the original file", async (question) => {
    const answer = await engine().ask(question);
    expect(answer.kind).toBe("answered");
    expect(answer.statements.length).toBeGreaterThan(0);
    expect(answer.statements.length).toBeLessThanOrEqual(6);
    const quotes = new Set(answer.sources.flatMap((source) => source.quotes.map((quote) => quote.text)));
    for (const statement of answer.statements) {
      const slices = statement.text.split(/\s?\[…\]\s?/u).filter((slice) => slice !== "");
      expect(slices.length).toBeGreaterThan(0);
      for (const slice of slices) expect(quotes).toContain(slice);
      expect(statement.citations.every((n) => answer.sources[n - 1]?.n === n)).toBe(true);
      for (const { start, end } of statement.highlights)
        expect(statement.text.slice(start, end).trim()).not.toBe("");
    }
    for (const source of answer.sources) {
      const article = engine().article(source.articleId);
      const file = collapse(readFileSync(path.join("corpus", source.source), "utf8"));
      for (const quote of source.quotes) {
        expect(article?.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(file).toContain(collapse(quote.text));
      }
    }
  });

  it("says which date it goes by, and that a year was inferred", async () => {
    const answer = await engine().ask("Bao nhiêu sinh viên Champasak được Bình Dương cấp học bổng?");
    expect(answer.asOf).toEqual({ date: "2022-08-23", kind: "event", origin: "inferred" });
    // The period stands in the paragraph above.
    expect(answer.text).toContain(
      "“Trong giai đoạn 2016-2021 […] Tỉnh Bình Dương đã tiếp nhận và cấp học bổng cho 88 sinh viên tỉnh Champasak",
    );
    expect(answer.text).toContain("“Trong giai đoạn 2016-2021” [1] nêu ở phần trước của bài.");
    expect(answer.text).toContain("Tính đến 23/8/2022*");
    expect(answer.text).toMatch(
      /\[1\] Bài không có tiêu đề: “Ngày 23\/8.*” · báo: không rõ · ngày trong bài 23\/8\/2022\*/,
    );
    expect(answer.text).not.toContain(".txt");
  });

  it("is in the language of the question, the quotes in their own", async () => {
    const answer = await engine().ask(
      "How many students from Champasak received scholarships from Bình Dương?",
    );
    expect(answer.language).toBe("en");
    expect(answer.notes).toContain("Quotes are in the original Vietnamese.");
    expect(answer.text).toContain("As of 23 August 2022*");
    const lao = await engine().ask("ບິ່ງເຢືອງ (Bình Dương) ໃຫ້ທຶນນັກສຶກສາຈຳປາສັກຈັກຄົນ?");
    expect(lao.language).toBe("lo");
    expect((await engine().ask("Who signed?", { language: "vi" })).language).toBe("vi");
  });

  it("is the same for the same question", async () => {
    const strip = ({ ms: _, ...rest }: Answer): unknown => rest;
    const [question = ""] = QUESTIONS;
    expect(strip(await engine().ask(question))).toEqual(strip(await engine().ask(question)));
  });

  it("uses the question before", async () => {
    const history = ["Sơn La hỗ trợ Luông Pha Bang bao nhiêu máy thở?"];
    const answer = await engine().ask("Thế còn khẩu trang vải?", { history });
    expect(answer.text).toContain("5.000 khẩu trang vải");
  });
});

describe("an abstention", () => {
  it.each([
    "Giá vàng SJC hôm nay bao nhiêu một lượng?",
    "Đội nào vô địch World Cup 1998?",
    "What is the capital of France?",
  ])("to “%s” has a reason, the searched period and the nearest articles", async (question) => {
    const answer = await engine().ask(question);
    expect(answer).toMatchObject({
      kind: "abstained",
      reason: "no_evidence",
      statements: [],
      sources: [],
      asOf: null,
    });
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
    expect(answer.text).toMatch(/22\/8\/2022|22 August 2022/);
  });
  it.each([
    ["xin chào", "Xin chào."],
    ["Chào bot!", "Xin chào."],
    ["cảm ơn nhiều", "Cảm ơn."],
    ["cam on ban", "Cảm ơn."],
    ["hello", "Xin chào."],
    ["???", "Vui lòng gửi một câu hỏi"],
    ["😀", "Vui lòng gửi một câu hỏi"],
  ])("to “%s” is a short sentence", async (message, start) => {
    const answer = await engine().ask(message, { language: "vi" });
    expect(answer).toMatchObject({ kind: "abstained", reason: "not_a_question", nearest: [] });
    expect(answer.text).toMatch(new RegExp(`^${start}`));
  });
});

describe("context", () => {
  it("shows a quote in its paragraph, and nothing once the text differs", async () => {
    const answer = await engine().ask("Bao nhiêu sinh viên Champasak được Bình Dương cấp học bổng?");
    const [source] = answer.sources;
    const quote = source?.quotes.find(({ text }) => text.includes("88"));
    if (source === undefined || quote === undefined) throw new Error("no quote");
    const ref = {
      articleId: source.articleId,
      start: quote.start,
      end: quote.end,
      digest: quoteDigest(quote.text),
    };
    const context = engine().context(ref);
    expect(context?.quote).toBe(quote.text);
    expect(context?.after).toContain("100 cán bộ hưu trí");
    expect(engine().context({ ...ref, digest: "000000" })).toBeNull();
    expect(engine().context({ ...ref, end: 1e6 })).toBeNull();
    expect(engine().context({ ...ref, articleId: "gone" })).toBeNull();
  });
});
