// test/answering/lead.test.ts
import { describe, expect, it } from "vitest";
import { leadLine } from "#src/answering/lead.js";
import type { AnswerKind } from "#src/search/wanted.js";
import { wordingIn } from "#src/wording/wording.js";

/** The line of a statement whose highlights are marked as `«…»`. */
function line(
  kind: AnswerKind,
  marked: string,
  language: "vi" | "en" | "lo" = "en",
  citations = [1],
): string | null {
  const highlights: { start: number; end: number }[] = [];
  let text = "";
  for (const [at, part] of marked.split(/[«»]/).entries()) {
    if (at % 2 === 1) highlights.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return leadLine(wordingIn(language), kind, { text, citations, highlights }, language);
}

describe("leadLine", () => {
  it.each<[AnswerKind, string, string]>([
    ["date", "«Ngày 12.5», tỉnh họp.", "Date: “12.5” [1]"],
    ["date", "«Sáng ngày 12/5/2023», tỉnh họp.", "Date: “12/5/2023” [1]"],
    ["year", "Họp năm «2023».", "Year: “2023” [1]"],
    ["period", "Hợp tác giai đoạn «2021 – 2025».", "Period: “2021 – 2025” [1]"],
    ["number", "Tặng «35 máy lọc» nước.", "Number: “35 máy lọc” [1]"],
    ["number", "Trồng hơn «6.500» ha chè.", "Number: “hơn 6.500 ha” [1]"],
    ["number", "Trồng «hơn 6.500 ha» chè.", "Number: “hơn 6.500 ha” [1]"],
    ["number", "Cử «hai» đoàn.", "Number: “hai” [1]"],
    ["money", "Thu ước đạt hơn «7,5» tỷ đồng.", "Amount: “ước đạt hơn 7,5 tỷ đồng” [1]"],
    ["percent", "Tăng gần «12,5%».", "Percentage: “gần 12,5%” [1]"],
    ["person", "Bà «Lò Thị Hạnh» nói.", "Name: “Lò Thị Hạnh” [1]"],
    ["place", "Họp ở «Mường Ảng».", "Place: “Mường Ảng” [1]"],
  ])("%s: %s", (kind, marked, expected) => expect(line(kind, marked)).toBe(expected));

  it("is in Lao for Lao, with every source", () => {
    expect(line("date", "«Ngày 12.5», tỉnh họp.", "lo")).toBe("ວັນທີ: “12.5” [1]");
    expect(line("number", "Tặng «35 máy».", "lo", [1, 3])).toBe("ຈຳນວນ: “35 máy” [1] [3]");
  });

  it("names one span once and two side by side", () => {
    expect(line("person", "«Lò Thị Hạnh» gặp dân. «Lò Thị Hạnh» về.")).toBe("Name: “Lò Thị Hạnh” [1]");
    expect(line("person", "«Lò Thị Hạnh» và «Lê Thị Hoa» ký.")).toBe(
      "Name: “Lò Thị Hạnh” – “Lê Thị Hoa” [1]",
    );
  });

  it("is a slice of the statement", () => {
    const [, span = ""] = /“(.*)”/.exec(line("number", "Trồng hơn «6.500» ha chè.") ?? "") ?? [];
    expect("Trồng hơn 6.500 ha chè.").toContain(span);
  });

  it.each<[string, AnswerKind, string]>([
    ["nothing is marked", "number", "Tặng 35 máy."],
    ["three are", "number", "«1» và «2» và «3»."],
    ["the kind has no label", "list", "Tặng «35 máy»."],
    ["the kind is a reason", "reason", "Vì «mưa to»."],
    ["what is marked is of another kind", "date", "Tặng «35 máy»."],
    ["a number is no money", "money", "Tặng «35 máy»."],
    ["a name is one word", "person", "«Tỉnh» họp."],
    ["it is denied", "number", "Không còn «35 máy»."],
    ["one of two is denied", "number", "«12» máy, không phải «35 máy»."],
    ["it was cut inside", "number", "Tặng «35 […] máy»."],
  ])("is none where %s", (_, kind, marked) => expect(line(kind, marked)).toBeNull());

  it("is none in Vietnamese", () => expect(line("date", "«Ngày 12.5», tỉnh họp.", "vi")).toBeNull());
});
