// test/answering/conflict-notes.test.ts
import { describe, expect, it } from "vitest";
import { type ConflictNote, conflictNotes } from "#src/answering/conflict-notes.js";
import { findConflicts } from "#src/answering/conflicts.js";
import type { ParsedArticle } from "#src/article.js";
import { wordingIn } from "#src/wording/wording.js";
import { corpusArticles } from "../corpus-articles.js";
import { article } from "../fakes/article.js";

const page = (articleId: string, text: string, eventDate = "2024-03-10"): ParsedArticle =>
  article(text, { articleId, eventDate });

/** The notes where the given words are shown. */
function notes(
  articles: readonly ParsedArticle[],
  shown: readonly (readonly [number, string])[],
  language: "vi" | "en" | "lo" = "vi",
): ConflictNote[] {
  const quotes = shown.map(([at, words]) => {
    const { articleId = "", text = "" } = articles[at] ?? {};
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in the article.`);
    return { articleId, start, end: start + words.length };
  });
  return conflictNotes(wordingIn(language), findConflicts(articles), quotes);
}

const numbered = (articles: readonly ParsedArticle[], found: readonly ConflictNote[]): string[] =>
  found.map(({ text }) => text((id) => articles.findIndex(({ articleId }) => articleId === id) + 1));

const A = page("a", "Tỉnh trưởng tỉnh Hủa Phăn Khampheng Xaysompheng đến. Trời đẹp.");
const B = page("b", "Tỉnh trưởng tỉnh Hủa Phăn Khampeng Saysompheng đến. Trời mưa.", "2024-03-11");

describe("conflictNotes", () => {
  it("puts both names side by side where one is shown, and quotes the other", () => {
    const found = notes([A, B], [[0, "Khampheng Xaysompheng đến."]]);
    expect(numbered([A, B], found)).toEqual([
      "Các bài không thống nhất: “Khampheng Xaysompheng” [1] – “Khampeng Saysompheng” [2]. Cùng chức vụ, hai ngày liền nhau; các bài không cho biết cách viết nào chuẩn.",
    ]);
    expect(found.map(({ quotes }) => quotes)).toEqual([
      [{ article: B, quote: { text: "Khampeng Saysompheng", start: 26, end: 46 } }],
    ]);
    expect(B.text.slice(26, 46)).toBe("Khampeng Saysompheng");
  });

  it("has nothing to quote where both are shown", () => {
    const [note] = notes(
      [A, B],
      [
        [0, "Khampheng Xaysompheng"],
        [1, "Khampeng Saysompheng"],
      ],
    );
    expect(note?.quotes).toEqual([]);
  });

  it("says nothing where none is shown, or only a part of one", () => {
    expect(
      notes(
        [A, B],
        [
          [0, "Trời đẹp."],
          [1, "Trời mưa."],
        ],
      ),
    ).toEqual([]);
    expect(notes([A, B], [[0, "Xaysompheng"]])).toEqual([]);
    expect(notes([A, B], [])).toEqual([]);
  });

  it.each([
    ["2024-03-10", "Cùng chức vụ, cùng ngày;"],
    ["2024-03-09", "Cùng chức vụ, hai ngày liền nhau;"],
    ["2024-04-01", "Cùng chức vụ, cách nhau 22 ngày;"],
  ])("tells how far apart the articles are: %s", (date, expected) => {
    const other = page("c", B.text, date);
    expect(numbered([A, other], notes([A, other], [[0, "Khampheng Xaysompheng"]]))[0]).toContain(expected);
  });

  it("names each spelling once, from the article that is shown", () => {
    const again = page("c", `${B.text} Hết.`, "2024-03-12");
    const [text] = numbered([A, B, again], notes([A, B, again], [[2, "Khampeng Saysompheng"]]));
    expect(text).toContain("“Khampheng Xaysompheng” [1] – “Khampeng Saysompheng” [3].");
  });

  it("tells of two terms inside one article with its number once", () => {
    const text =
      "Lễ ký kết thỏa thuận hợp tác giữa tỉnh Điện Biên và tỉnh Hủa Phăn giai đoạn 2023-2028. Ký kết biên bản ghi nhớ giữa tỉnh Điện Biên và tỉnh Hủa Phăn giai đoạn 2023-2028.";
    const one = page("d", text);
    const found = notes([one], [[0, "Ký kết biên bản ghi nhớ"]]);
    expect(numbered([one], found)).toEqual([
      "Trong cùng bài [1] không thống nhất: “thỏa thuận” – “biên bản ghi nhớ”. Cùng các bên, cùng giai đoạn; các bài không cho biết cách gọi nào chuẩn.",
    ]);
    expect(found[0]?.quotes.map(({ quote }) => quote.text)).toEqual(["thỏa thuận"]);
  });

  it("tells of two figures", () => {
    const text = "Năm 2023, tỉnh Điện Biên đã trao tặng tỉnh Hủa Phăn 35 máy lọc nước cho trường học.";
    const both = [page("e", text), page("f", text.replace("35", "53"))];
    expect(numbered(both, notes(both, [[1, "53 máy lọc nước"]]))).toEqual([
      "Các bài không thống nhất: “35 máy lọc nước” [1] – “53 máy lọc nước” [2]. Cùng nội dung, cùng thời gian; các bài không cho biết số nào chuẩn.",
    ]);
  });

  it("tells of a misprint only where it is shown", () => {
    const one = page("g", "Houaphanh họp. Houaphanh mời. Houaphanh đón. Houaphanh tiễn. Đoàn Houamhanh về.");
    expect(notes([one], [[0, "Houaphanh họp."]])).toEqual([]);
    expect(numbered([one], notes([one], [[0, "Đoàn Houamhanh về."]]))).toEqual([
      "Bài [1] ghi “Houamhanh” một lần, các chỗ khác ghi “Houaphanh”.",
    ]);
  });

  it("speaks English and Lao around the same quotes", () => {
    const [en] = numbered([A, B], notes([A, B], [[0, "Khampheng Xaysompheng"]], "en"));
    expect(en).toBe(
      "Sources differ: “Khampheng Xaysompheng” [1] – “Khampeng Saysompheng” [2]. The same office, two days in a row; the articles do not say which spelling is right.",
    );
    const [lo] = numbered([A, B], notes([A, B], [[0, "Khampheng Xaysompheng"]], "lo"));
    expect(lo).toMatch(
      /^ຂ່າວກ່າວບໍ່ກົງກັນ: “Khampheng Xaysompheng” \[1\] – “Khampeng Saysompheng” \[2\]\. [\u0e80-\u0eff ,;]+\.$/,
    );
  });

  it("shows both names of the governor and both terms of the document of the corpus", () => {
    const articles = corpusArticles();
    const lead = "Lễ ký kết thỏa thuận về hợp tác phát triển giai đoạn 2022-2026";
    const found = notes(articles, [
      [0, lead],
      [0, "Đồng chí Vilayvong Bouddakham, Bí thư Tỉnh ủy"],
    ]);
    expect(
      found.map(({ conflict, quotes }) => [conflict.kind, ...quotes.map(({ quote }) => quote.text)]),
    ).toEqual([
      ["name", "Vilayvong Butdakham"],
      ["term", "biên bản làm việc về hợp tác"],
    ]);
  });
});
