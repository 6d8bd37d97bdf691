// test/text/syllables.test.ts
import { expect, it } from "vitest";
import { isMarkedSyllable } from "#src/text/syllables.js";

it.each("tượng nghiêng khuyến giải quốc yêu người thuở ướt chuẩn oản gì được nguyệt".split(" "))(
  "%s is well spelt",
  (word) => {
    expect(isMarkedSyllable(word)).toBe(true);
    expect(isMarkedSyllable(word.normalize("NFD"))).toBe(true);
  },
);

it.each("thừong hué bángg tình1 đồgn ướ́t xstr ăn2".split(" "))("%s is not", (word) =>
  expect(isMarkedSyllable(word)).toBe(false),
);
