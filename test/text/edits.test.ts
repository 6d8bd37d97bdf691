// test/text/edits.test.ts
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsOf, isLightSlip, oneEditApart } from "#src/text/edits.js";

describe("oneEditApart", () => {
  it.each([
    ["bien", "bieen"],
    ["bien", "ben"],
    ["bien", "bian"],
    ["bien", "bein"],
    ["a", ""],
    ["aab", "aaab"],
  ])("holds for %s and %s", (a, b) => {
    expect(oneEditApart(a, b)).toBe(true);
    expect(oneEditApart(b, a)).toBe(true);
  });
  it.each([
    ["bien", "bien"],
    ["bien", "bnei"],
    ["bien", "be"],
    ["bien", "bxyn"],
    ["bien", "nbie"],
    ["", ""],
  ])("does not hold for %s and %s", (a, b) => {
    expect(oneEditApart(a, b)).toBe(false);
    expect(oneEditApart(b, a)).toBe(false);
  });
  it("holds for any one letter put in, left out, changed or swapped", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abn"), minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.nat(7), fc.constantFrom(..."abn"), (text, position, letter) => {
        const at = position % (text.length - 1);
        const [before, after] = [text.slice(0, at), text.slice(at)];
        for (const other of [
          before + letter + after,
          before + after.slice(1),
          before + letter + after.slice(1),
          before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2),
        ])
          expect(oneEditApart(text, other)).toBe(text !== other);
      }),
    );
  });
});

describe("editsOf", () => {
  it("are all words one edit away, each once and in order", () => {
    const edits = editsOf("ban");
    expect(edits).toEqual([...new Set(edits)].sort());
    expect(edits).toEqual(expect.arrayContaining(["an", "bn", "ban0", "xban", "bau", "abn", "bna"]));
    expect(edits.every((word) => oneEditApart("ban", word))).toBe(true);
  });
  it("leave out none", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abn1"), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editsOf(a).includes(b)).toBe(oneEditApart(a, b));
      }),
    );
  });
});

it.each([
  ["bien", "bein", true],
  ["bien", "bieen", true],
  ["bieen", "bien", true],
  ["bien", "biern", false],
  ["bien", "ben", false],
])("a swap or a doubled letter is a light slip: %s, %s", (a, b, light) =>
  expect(isLightSlip(a, b)).toBe(light),
);
