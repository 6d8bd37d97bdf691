// test/answering/requirements.test.ts
import { describe, expect, it } from "vitest";
import { fitOf } from "#src/answering/requirements.js";
import { type Query, readQuestion } from "#src/search/question.js";
import { article } from "../fakes/article.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const read = (question: string): Query => readQuestion(question, counts);

describe("fitOf", () => {
  it("tells which names and years an article holds", () => {
    const query = read("Bounmy Xayavong gặp Lò Thị Hạnh ở Houaphanh năm 2022, 2023 hay 2024?");
    expect(query.names.map(({ text }) => text)).toEqual(["Houaphanh", "Bounmy Xayavong", "Lò Thị Hạnh"]);
    const fit = fitOf(
      query,
      article("Năm 2022, ông Bounmi Sayavong ở Hủa Phăn gặp bà Lò Thị Hoa.", { publishedAt: "2023-05-12" }),
    );
    expect(fit).toEqual({ names: new Set([0, 1]), years: new Set(["2022", "2023"]), told: true });
  });

  it("goes by the date of the event where the day of publication is unknown", () => {
    const query = read("Năm 2023 hay 2024 tặng gì?");
    const years = (given: Parameters<typeof article>[1]): ReadonlySet<string> =>
      fitOf(query, article("Tặng áo.", given)).years;
    expect(years({ eventDate: "2023-05-12" })).toEqual(new Set(["2023"]));
    expect(years({ eventDate: "2023-05-12", publishedAt: "2024-01-01" })).toEqual(new Set(["2024"]));
    expect(years({ eventDate: "--05-12" })).toEqual(new Set());
    expect(years({})).toEqual(new Set());
  });

  it("asks for the figures and days that the question gives", () => {
    const given = article("Ngày 5.3, tỉnh tặng 300 triệu đồng.", { publishedAt: "2023-03-07" });
    const told = (question: string): boolean => fitOf(read(question), given).told;
    expect(told("Khoản 300 triệu đồng tặng ngày 5/3 làm gì?")).toBe(true);
    expect(told("Bài đăng ngày 7/3 nói gì?")).toBe(true);
    expect(told("Khoản 500 triệu đồng làm gì?")).toBe(false);
    expect(told("Ngày 6/3 tặng gì?")).toBe(false);
    // Of several things each may stand in another article.
    expect(told("Ngày 5/3 tặng gì, còn ngày 6/3?")).toBe(true);
  });

  it("sees an article's new text under its old id", () => {
    const query = read("Ai ở Hủa Phăn?");
    const held = (text: string): number => fitOf(query, article(text, { articleId: "one" })).names.size;
    expect([held("Ở Bò Kẹo."), held("Ở Hủa Phăn."), held("Ở Bò Kẹo.")]).toEqual([0, 1, 0]);
  });
});
