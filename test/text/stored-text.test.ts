// test/text/stored-text.test.ts
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "#src/text/clean.js";
import { tokenize } from "#src/text/tokens.js";

const words = (text: string): string[] => tokenize(text).map(({ word }) => word);

describe("cleanText", () => {
  it.each([
    ["zero-width signs", "Sa\u200bvan\u2060na\ufeffkhet", "Savannakhet"],
    ["soft hyphens", "hợp\u00adtác", "hợptác"],
    ["tag characters", "Lào\u{e0049}\u{e0067}\u{e006e}", "Lào"],
    ["direction marks", "\u202eabc\u202c \u2067x\u2069 \u200fy", "abc x y"],
    ["control characters", "a\u0000b\u0007c\u0085", "abc"],
    ["hidden variation selectors", "a\u{e0101}b", "ab"],
    ["the zero-width space of Lao", "ສະຫວັນ\u200bນະເຂດ", "ສະຫວັນນະເຂດ"],
    ["joiners outside emoji", "a\u200db", "ab"],
  ])("drops %s", (_, text, clean) => expect(cleanText(text)).toBe(clean));

  it("makes every space a plain one, and keeps line ends", () => {
    expect(cleanText("15\u00a0000\u202fha\u3000x\ny\tz")).toBe("15 000 ha x\ny\tz");
  });
  it("keeps emoji of several parts whole", () => {
    for (const emoji of ["👨‍👩‍👧", "👩🏽‍💻", "❤️‍🔥"]) expect(cleanText(emoji)).toBe(emoji);
  });
  it("composes decomposed Vietnamese and leaves tone marks where they stand", () => {
    expect(cleanText("hoà thuỷ".normalize("NFD"))).toBe("hoà thuỷ");
  });
  it("cleans for good", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});

describe("a word is found", () => {
  it.each([
    ["hoà", "hòa"],
    ["Thuỷ", "Thủy"],
    ["khoẻ", "khỏe"],
    ["HOÁ", "hóa"],
    ["hợp".normalize("NFD"), "hợp"],
  ])("either way: %s as %s", (written, asked) => expect(words(cleanText(written))).toEqual(words(asked)));
});
