// test/drafting/written-answer.test.ts
import { describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { KEY, passageWith, saying, writtenEngine } from "./written-engine.js";

const opened = writtenEngine();
const QUESTION = "Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?";
const TRUE = "Bình Dương đã nhận và cấp học bổng cho 88 sinh viên Champasak.";
const FALSE = "Bình Dương đã nhận và cấp học bổng cho 98 sinh viên Champasak.";

const written = (answer: Answer): string[] =>
  answer.statements.filter((statement) => statement.written === true).map(({ text }) => text);

describe("an answer in a model's sentences", () => {
  it("shows what the passages say, with the quote it rests on", async () => {
    const { engine, server, calls } = opened();
    server.next({ says: saying("88 sinh viên", TRUE) });
    const answer = await engine.ask(QUESTION);
    expect(written(answer)).toEqual([TRUE]);
    const [source] = answer.sources;
    const text = engine.article(source?.articleId ?? "")?.text ?? "";
    expect(source?.quotes.map(({ text }) => text).join()).toContain("88 sinh viên");
    for (const { start, end, text: quote } of source?.quotes ?? [])
      expect(text.slice(start, end)).toBe(quote);
    expect(answer.notes).toContain("Đã đối chiếu 1/1 câu với nguyên văn.");
    expect(answer.text).toContain(`${TRUE} [1]\nNguyên văn:\n“`);
    expect(calls).toMatchObject([{ outcome: "ok" }]);
    expect(server.completions[0]?.authorization).toBe(`Bearer ${KEY}`);
  });

  it("tries a refused sentence once more, with the reason", async () => {
    const { engine, server } = opened();
    server.next({ says: saying("88 sinh viên", FALSE) }, { says: saying("88 sinh viên", TRUE) });
    expect(written(await engine.ask(QUESTION))).toEqual([TRUE]);
    expect(server.completions).toHaveLength(2);
    expect(server.completions[1]?.messages.at(-1)?.content).toContain(`- ${FALSE} (số hoặc đơn vị`);
  });

  it("puts the quote in the place of a sentence that fails twice", async () => {
    const { engine, server } = opened();
    const more = "Tỉnh Bình Dương hỗ trợ khám, chữa bệnh cho 100 cán bộ hưu trí cấp tỉnh Champasak.";
    server.next({ says: saying("88 sinh viên", FALSE, more) }, { says: saying("88 sinh viên", FALSE) });
    const answer = await engine.ask(QUESTION);
    expect(answer.statements[0]?.written).toBeUndefined();
    expect(answer.statements[0]?.text).toContain("88 sinh viên");
    expect(answer.text).not.toContain("98");
  });

  it("is the quotes alone where no sentence passes", async () => {
    const { engine, server, faults } = opened();
    const plain = await engine.ask(QUESTION, { quotesOnly: true });
    server.reset({ says: saying("88 sinh viên", FALSE) });
    const answer = await engine.ask(QUESTION);
    expect(answer.statements).toEqual(plain.statements);
    expect(answer.sources).toEqual(plain.sources);
    expect(answer.notes).toEqual([...plain.notes, "Chỉ trích nguyên văn, không có phần diễn đạt."]);
    expect(faults.map(({ kind, message }) => [kind, message])).toEqual([
      ["unusable", "None of 1 statements was proved (number)."],
    ]);
  });

  it.each([
    ["nothing", "", "No statement could be read in what was written."],
    ["garbage", "\u0000}{[[%%% 0xdeadbeef", "No statement could be read in what was written."],
    ["another language", { en: true }, "None of 1 statements was proved (language)."],
  ])("is the quotes alone after %s, and the log says why", async (_, says, why) => {
    const { engine, server, faults } = opened();
    const english = saying("88 sinh viên", "Binh Duong gave scholarships to 88 students from Champasak.");
    server.reset({ says: typeof says === "string" ? says : english });
    const answer = await engine.ask(QUESTION);
    expect(answer.text).toContain("88 sinh viên tỉnh Champasak");
    expect(answer.notes.at(-1)).toBe("Chỉ trích nguyên văn, không có phần diễn đạt.");
    expect(faults.map(({ kind, message }) => [kind, message])).toEqual([["unusable", why]]);
  });

  it("stays an abstention, and asks no model", async () => {
    const { engine, server } = opened();
    server.reset({
      says: JSON.stringify({ statements: [{ text: "Kim ngạch là 12 triệu USD.", citations: [1] }] }),
    });
    const answer = await engine.ask("Kim ngạch thương mại Champasak - Việt Nam năm 2024 là bao nhiêu?");
    expect(answer.kind).toBe("abstained");
    expect(server.completions).toHaveLength(0);
  });

  it("refuses a citation of no passage, a changed quotation and a link", async () => {
    const { engine, server } = opened();
    server.reset({
      says: (request) => {
        const n = passageWith(request, "88 sinh viên");
        return JSON.stringify({
          statements: [
            { text: TRUE, citations: [99] },
            { text: "Bài nêu “cấp học bổng toàn phần cho 88 sinh viên tỉnh Champasak”.", citations: [n] },
            { text: `${TRUE.slice(0, -1)}, xem https://example.com/x.`, citations: [n] },
          ],
        });
      },
    });
    const answer = await engine.ask(QUESTION);
    expect(written(answer)).toEqual([]);
    expect(answer.text).not.toMatch(/toàn phần|example/);
  });

  it("reads prose with [n] where the server holds to no form", async () => {
    const { engine, server } = opened();
    server.next({
      says: (request) => `Câu trả lời:\n\n- ${TRUE} [${passageWith(request, "88 sinh viên")}]\n`,
    });
    expect(written(await engine.ask(QUESTION))).toEqual([TRUE]);
  });

  it("tells each sentence once it has passed", async () => {
    const { engine, server } = opened();
    const told: string[] = [];
    server.next({ says: saying("88 sinh viên", FALSE, TRUE) }, '{"statements":[]}');
    await engine.ask(QUESTION, { onStatement: ({ text }) => told.push(text) });
    expect(told).toEqual([TRUE]);
  });
});
