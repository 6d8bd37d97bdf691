// test/answering/parts.test.ts
import { describe, expect, it } from "vitest";
import { partsOf } from "#src/answering/parts.js";
import { asksSeveral } from "#src/answering/several.js";
import { readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const read = (question: string) => readQuestion(question, wordCounts());

describe("the parts of a question", () => {
  it.each([
    [
      "Về cà phê, tỉnh Điện Biên trồng gì và tỉnh Nghệ An đề nghị gì?",
      ["Về cà phê, tỉnh Điện Biên trồng gì", "Về cà phê, tỉnh Nghệ An đề nghị gì?"],
    ],
    [
      "When did Dien Bien sign and what did Nghe An give?",
      ["When did Dien Bien sign", "what did Nghe An give?"],
    ],
    // One province, or no question on one side: one question.
    ["Điện Biên trồng gì và tặng gì?", ["Điện Biên trồng gì và tặng gì?"]],
    ["Điện Biên và Nghệ An tặng gì?", ["Điện Biên và Nghệ An tặng gì?"]],
    [
      "Điện Biên tặng Bò Kẹo gì và tặng Bò Kẹo bao nhiêu?",
      ["Điện Biên tặng Bò Kẹo gì và tặng Bò Kẹo bao nhiêu?"],
    ],
  ])("%s", (question, parts) => expect(partsOf(read(question))).toEqual(parts));
});

describe("a question about several articles", () => {
  it.each([
    ["Điện Biên và Nghệ An tặng gì?", true],
    ["Hai tỉnh nào tặng áo ấm?", true],
    ["So sánh các bài", true],
    // Two sides of one meeting stand in one article.
    ["Hai tỉnh thống nhất điều gì?", false],
    // An old province and what it became part of are one.
    ["Bình Định (nay là Gia Lai) tặng gì?", false],
  ])("%s: %s", (question, several) => expect(asksSeveral(read(question))).toBe(several));
});
