// test/text/tokens.test.ts
import { describe, expect, it } from "vitest";
import { collapseSpace, fold, hasDiacritics, unifyTonePlacement } from "#src/text/fold.js";
import { lexicalFields } from "#src/text/lexical-fields.js";
import { adjacentPairs, tokenize } from "#src/text/tokens.js";

const words = (text: string): string[] => tokenize(text).map((token) => token.word);

describe("fold", () => {
  it("drops Vietnamese marks, đ included, and keeps Lao vowels and tones", () => {
    expect(fold("Đường Thừa Thiên Huế")).toBe("duong thua thien hue");
    expect(fold("ຫຼວງພະບາງ")).toBe("ຫຼວງພະບາງ");
  });
  it("tells marked text from bare text, composed or not", () => {
    expect(hasDiacritics("Binh Duong")).toBe(false);
    expect(hasDiacritics("đi")).toBe(true);
    expect(hasDiacritics("Bình".normalize("NFD"))).toBe(true);
  });
  it.each([
    ["hoà", "hòa"],
    ["thuỷ", "thủy"],
    ["khoẻ", "khỏe"],
    ["quý", "quý"],
    ["toán", "toán"],
    ["hòa", "hòa"],
  ])("writes %s as %s", (from, to) => expect(unifyTonePlacement(from)).toBe(to));
  it("treats no-break spaces as spaces", () => expect(collapseSpace("a\u00a0 b\n\tc ")).toBe("a b c"));
});

describe("tokenize", () => {
  it("splits Vietnamese into syllables, lower case", () => {
    expect(words("Lễ ký kết, Bình Dương.")).toEqual(["lễ", "ký", "kết", "bình", "dương"]);
  });
  it("reads grouped numbers in either style as one number", () => {
    expect(words("6.722 ha và 6,722 ha, 7.753 tỷ")).toEqual(["6722", "ha", "và", "6722", "ha", "7753", "tỷ"]);
  });
  it("leaves dates and decimals apart", () => {
    expect(words("ngày 14.1 và 23/8, 1,8 tỷ")).toEqual(["ngày", "14", "1", "và", "23", "8", "1", "8", "tỷ"]);
  });
  it("splits Lao into words and reads Lao digits", () => {
    expect(words("ແຂວງຈຳປາສັກ ໒໐໒໒")).toContain("ແຂວງ");
    expect(words("ປີ ໒໐໒໒")).toContain("2022");
  });
  it("gives offsets that cut the word out of the text", () => {
    const text = "Đoàn Famtrip (Hoa Lư) 6.722 ha";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Đoàn",
      "Famtrip",
      "Hoa",
      "Lư",
      "6.722",
      "ha",
    ]);
  });
});

describe("adjacentPairs", () => {
  const pairs = (text: string): string[] => adjacentPairs(text, tokenize(text));
  it("joins neighbours, dates and periods too", () => {
    expect(pairs("hữu nghị 23/8")).toEqual(["hữu_nghị", "nghị_23", "23_8"]);
    expect(pairs("2022-2026")).toEqual(["2022_2026"]);
  });
  it("does not join across clauses or brackets", () => {
    expect(pairs("y tế, du lịch (Lào)")).toEqual(["y_tế", "du_lịch"]);
  });
  it("fills three columns", () => {
    expect(lexicalFields("Hòa bình")).toEqual({ words: "hòa bình", pairs: "hòa_bình", folded: "hoa binh" });
  });
});
