// test/text/clean.test.ts
import { describe, expect, it } from "vitest";
import { cleanQuestion } from "#src/text/clean.js";

describe("a question is cleaned of what only its typing left", () => {
  it.each([
    ["Ai ký😀👍🏽🇻🇳 vậy :)) ?", "Ai ký vậy?"],
    ["Ai ký???!!", "Ai ký?"],
    ["Ai  ký \n\n\u00a0gì\t?", "Ai ký gì?"],
    ["Ai\u200b ký\ufeff gì\u00ad?", "Ai ký gì?"],
    ["Ａi ký ２０２２？", "Ai ký 2022?"],
    ["tỉnh nào".normalize("NFD"), "tỉnh nào"],
    ["2016‑2021", "2016-2021"],
    ["ປີ ໒໐໒໓\u200b?", "ປີ ໒໐໒໓?"],
  ])("%j", (typed, clean) => expect(cleanQuestion(typed)).toBe(clean));

  it.each([
    ["AI TẶNG MÁY LỌC NƯỚC?", "ai tặng máy lọc nước?"],
    ["Ai Là Giám Đốc Của Sở Y Tế?", "ai là giám đốc của sở y tế?"],
  ])("capitals that tell no name are small: %s", (typed, clean) => expect(cleanQuestion(typed)).toBe(clean));

  it.each(["GRDP là gì?", "UBND?", "Ai là Lò Thị Hạnh?", "GRDP SJC", "6.722 ha, 23/8; “ba” – … (bốn)"])(
    "others stay: %s",
    (text) => expect(cleanQuestion(text)).toBe(text),
  );
});
