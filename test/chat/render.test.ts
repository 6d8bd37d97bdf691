// test/chat/render.test.ts
import { describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import { renderAnswer, renderParagraphs } from "#src/chat/render.js";
import { style } from "#src/chat/style.js";
import { wordingIn } from "#src/wording/wording.js";
import { ABSTAINED, ANSWERED } from "../fakes/chat-engine.js";

const vi = wordingIn("vi");
const PLAIN = { style: style(false), columns: 80 };
const COLOURED = { style: style(true), columns: Number.POSITIVE_INFINITY };
const bold = COLOURED.style.bold;

const [SOURCE] = ANSWERED.sources;
if (SOURCE === undefined) throw new Error("no source");
const UNDATED = { ...SOURCE, n: 2, title: null, outlet: null, publishedAt: null, publishedAtOrigin: null };

describe("an answer on a terminal", () => {
  it("has statements, asides, date and sources, in this order", () => {
    const answer: Answer = {
      ...ANSWERED,
      understoodAs: "Bao nhiêu sinh viên?",
      notes: ["Một ghi chú."],
      statements: [{ text: "Câu một.", citations: [1, 2], highlights: [] }],
      sources: [
        { ...SOURCE, byline: "A. B.", url: "https://example.org/1" },
        { ...UNDATED, eventDate: "2024-09-26", eventDateOrigin: "inferred" },
      ],
      asOf: { date: "2024-09-26", kind: "event", origin: "inferred" },
    };
    expect(renderAnswer(answer, vi, PLAIN)).toBe(
      [
        "“Câu một.” [1] [2]",
        "",
        "Hiểu là: Bao nhiêu sinh viên?",
        "Một ghi chú.",
        "Tính đến 26/9/2024*",
        "",
        "Nguồn",
        "[1] Hai tỉnh ký thỏa thuận · A. B. · Báo Thử · đăng 23/8/2022",
        "    https://example.org/1",
        "[2] Bài không có tiêu đề: “Hai tỉnh ký thỏa thuận. […]” · báo: không rõ · ngày",
        "    trong bài 26/9/2024*",
        "* Năm do bot suy ra từ nội dung bài.",
      ].join("\n"),
    );
  });

  it("has every highlight in bold, also those that touch or overlap", () => {
    const highlights = [
      { start: 4, end: 8 },
      { start: 0, end: 3 },
      { start: 6, end: 10 },
    ];
    const statements = [{ text: "0123456789 x", citations: [1], highlights }];
    expect(renderAnswer({ ...ANSWERED, statements }, vi, COLOURED)).toContain(
      `“${bold("012")}3${bold("4567")}${bold("89")} x”`,
    );
  });

  it("names the nearest articles when there is no answer", () => {
    const nearest = [
      { articleId: "a1", source: "one.txt", title: "Một", opening: "" },
      { articleId: "a2", source: "two.txt", title: null, opening: "Ngày 14.1" },
    ];
    expect(renderAnswer({ ...ABSTAINED, notes: ["Các bài không nêu."], nearest }, vi, PLAIN)).toBe(
      "Các bài không nêu.\n\nBài gần với câu hỏi:\n• Một\n• Bài không có tiêu đề: “Ngày 14.1 […]”",
    );
    expect(renderAnswer({ ...ABSTAINED, notes: ["Các bài không nêu."] }, vi, PLAIN)).toBe(
      "Các bài không nêu.",
    );
  });
});

describe("the quotes of a source in their paragraphs", () => {
  const article = { articleId: "a1", title: null, opening: "", url: null };
  const paragraph = "Một. Hai. Ba.";
  const at = (start: number, end: number, offset = 100) => ({
    quote: { text: paragraph.slice(start, end), start: offset + start, end: offset + end },
    context: {
      article,
      before: paragraph.slice(0, start),
      quote: paragraph.slice(start, end),
      after: paragraph.slice(end),
      caption: false,
      earlier: false,
      paragraph: 0,
      paragraphs: 1,
    },
  });
  const render = (...found: ReturnType<typeof at>[]) => {
    const quotes = found.map(({ quote }) => quote);
    const contexts = found.map(({ context }) => context);
    return renderParagraphs({ ...SOURCE, quotes }, contexts, vi, COLOURED)
      .split("\n\n")
      .slice(1);
  };

  it("shows a paragraph with two quotes once", () => {
    expect(render(at(0, 4), at(10, 13))).toEqual([`${bold("Một.")} Hai. ${bold("Ba.")}`]);
  });

  it("tells equal paragraphs at different places apart", () => {
    expect(render(at(0, 4), at(5, 9, 500))).toEqual([`${bold("Một.")} Hai. Ba.`, `Một. ${bold("Hai.")} Ba.`]);
  });
});
