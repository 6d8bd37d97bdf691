// test/answering/time-notes.test.ts
import { describe, expect, it } from "vitest";
import { toSource } from "#src/answering/citations.js";
import { asksNow, dateLabels, timeNotes } from "#src/answering/time-notes.js";
import type { ParsedArticle } from "#src/article.js";
import { readQuestion } from "#src/search/question.js";
import { wordingIn } from "#src/wording/wording.js";
import { article } from "../fakes/article.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const page = (eventDate: string | null, text: string, inferred = false): ParsedArticle =>
  article(text, {
    articleId: `${eventDate} ${text}`,
    eventDate,
    eventDateOrigin: inferred ? "inferred" : "printed",
  });

/** Notes of a question whose answer cites the first `cited` of the articles. */
function notes(question: string, articles: readonly ParsedArticle[], cited = 1): string[] {
  const query = readQuestion(question, counts);
  const sources = articles.slice(0, cited).map((one, at) => toSource(at + 1, one, []));
  return timeNotes(wordingIn(query.language), query, sources, articles);
}

describe("asksNow", () => {
  it.each([
    "Tỉnh trưởng Hủa Phăn hiện nay là ai?",
    "bay gio ai la chu tich",
    "Bí thư đương nhiệm là ai?",
    "Số liệu mới nhất?",
    "Ai đang là giám đốc?",
    "Who is the current governor?",
    "What is the latest figure?",
    "Who governs Houaphanh now?",
    "ປັດຈຸບັນໃຜເປັນເຈົ້າແຂວງ?",
    "ຕົວເລກລ່າສຸດແມ່ນຫຍັງ?",
  ])("%s", (question) => expect(asksNow(question)).toBe(true));

  it.each([
    "Tỉnh trưởng Hủa Phăn năm 2022 là ai?",
    "Ai tặng quà mới?",
    "What did he present?",
    "Who knows the governor?",
    "ໃຜເປັນເຈົ້າແຂວງ?",
  ])("not %s", (question) => expect(asksNow(question)).toBe(false));
});

describe("a question of how things are now", () => {
  const HOLDER = page("2024-09-26", "Tỉnh trưởng tỉnh Hủa Phăn Khampheng Xaysompheng đến.", true);
  const LATER = page("2025-01-14", "Tỉnh họp.");

  it("is told that later articles do not name the holder", () => {
    const now = "Tỉnh trưởng Hủa Phăn hiện nay là ai?";
    expect(notes(now, [HOLDER, LATER])).toEqual([
      "Bài sau ngày 26/9/2024* không nêu ai giữ chức; hiện nay có thể đã khác.",
    ]);
  });

  it("is told that there are no later ones", () => {
    const now = "Tỉnh trưởng Hủa Phăn hiện nay là ai?";
    expect(notes(now, [HOLDER])).toEqual(["Không có bài nào sau ngày 26/9/2024*; hiện nay có thể đã khác."]);
    expect(
      notes(now, [HOLDER, page("2024-09-26", "Khác."), page("--12-01", "Khác."), page(null, "Khác.")]),
    ).toHaveLength(1);
  });

  it("is not told that nobody is named where a later article names one", () => {
    const later = page("2025-01-14", "Tỉnh trưởng tỉnh Hủa Phăn Bounmy Vongsa về.");
    expect(notes("Tỉnh trưởng Hủa Phăn hiện nay là ai?", [HOLDER, later])).toEqual([
      "Nguồn mới nhất của câu trả lời là ngày 26/9/2024*; hiện nay có thể đã khác.",
    ]);
    const elsewhere = page("2025-01-14", "Tỉnh trưởng tỉnh Bò Kẹo Bounmy Vongsa về.");
    expect(notes("Tỉnh trưởng Hủa Phăn hiện nay là ai?", [HOLDER, elsewhere])[0]).toContain(
      "không nêu ai giữ chức",
    );
  });

  it("of another thing says no more than how old the source is", () => {
    expect(notes("Hiện nay Hủa Phăn có bao nhiêu trường?", [HOLDER, LATER])).toEqual([
      "Nguồn mới nhất của câu trả lời là ngày 26/9/2024*; hiện nay có thể đã khác.",
    ]);
  });

  it("has nothing to say without a year", () => {
    expect(notes("Tỉnh trưởng Hủa Phăn hiện nay là ai?", [page("--09-26", HOLDER.text)])).toEqual([]);
    expect(notes("Tỉnh trưởng Hủa Phăn hiện nay là ai?", [page(null, HOLDER.text)])).toEqual([]);
  });

  it("is answered in English and Lao", () => {
    expect(notes("Who is the current governor of Houaphanh?", [HOLDER, LATER])).toEqual([
      "Articles after 26 September 2024* do not say who holds the office; it may have changed.",
    ]);
    const [lo] = notes("ປັດຈຸບັນໃຜເປັນເຈົ້າແຂວງຫົວພັນ?", [HOLDER, LATER]);
    expect(lo).toContain("26/9/2024*");
    expect(lo).toMatch(/ໃຜດຳລົງຕຳແໜ່ງ/);
  });
});

describe("sources of different days", () => {
  const [newer, older] = [page("2024-09-26", "Mới.", true), page("2022-08-23", "Cũ.")];
  const OFFICE = "Ai là tỉnh trưởng Hủa Phăn?";

  it("are dated for the holder of an office, newest first", () => {
    expect(notes(OFFICE, [older, newer], 2)).toEqual([
      "Theo ngày của từng bài: [2] 26/9/2024* (mới nhất) · [1] 23/8/2022",
    ]);
  });
  it("are dated for a question of now", () => {
    expect(notes("Số liệu mới nhất là gì?", [older, newer], 2)).toHaveLength(2);
  });
  it("are not for other questions, of one day or of unknown years", () => {
    expect(notes("Tỉnh tặng gì?", [older, newer], 2)).toEqual([]);
    expect(notes(OFFICE, [newer, page("2024-09-26", "Cùng ngày.")], 2)).toEqual([]);
    expect(notes(OFFICE, [newer, page("--08-23", "Cũ.")], 2)).toEqual([]);
    expect(notes(OFFICE, [older, newer], 1)).toEqual([]);
  });

  it("have labels by number", () => {
    const labels = dateLabels(
      wordingIn("en"),
      [older, newer].map((one, at) => toSource(at + 1, one, [])),
    );
    expect([...labels]).toEqual([
      [2, "26 September 2024* (newest)"],
      [1, "23 August 2022"],
    ]);
  });
});
