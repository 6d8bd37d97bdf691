// test/drafting/reading.test.ts
import { describe, expect, it } from "vitest";
import { readStatements, StatementReader } from "#src/drafting/reading.js";

const ONE = { text: "Hai tỉnh ký thỏa thuận.", citations: [1] };
const TWO = { text: "Có 88 sinh viên.", citations: [1, 2] };

describe("statements out of what a model returns", () => {
  it.each([
    ["JSON as asked for", JSON.stringify({ statements: [ONE, TWO] })],
    ["a bare list", JSON.stringify([ONE, TWO])],
    [
      "a fence with talk around it",
      `Đây là kết quả:\n\`\`\`json\n${JSON.stringify({ statements: [ONE, TWO] })}\n\`\`\`\nHết.`,
    ],
    ["a thought before it", `<think>{hmm}</think>${JSON.stringify({ statements: [ONE, TWO] })}`],
    [
      "other names of the fields",
      JSON.stringify({
        answer: [
          { sentence: ONE.text, sources: "[1]" },
          { statement: TWO.text, refs: ["1", 2] },
        ],
      }),
    ],
    [
      "a comma too many",
      '{"statements":[{"text":"Hai tỉnh ký thỏa thuận.","citations":[1,]},{"text":"Có 88 sinh viên.","citations":[1,2],},]}',
    ],
    [
      "numbers in the text",
      JSON.stringify({
        statements: [
          { text: "Hai tỉnh ký thỏa thuận [1].", citations: [] },
          { text: "Có 88 sinh viên. [1][2]" },
        ],
      }),
    ],
    ["prose", "Hai tỉnh ký thỏa thuận [1]. Có 88 sinh viên. [1, 2]"],
    ["a list", "1. Hai tỉnh ký thỏa thuận. [1]\n2. **Có 88 sinh viên** 【1】[2]."],
    [
      "an answer that breaks off",
      '{"statements":[{"text":"Hai tỉnh ký thỏa thuận.","citations":[1]},{"text":"Có 88 sinh viên.","citations":[1,2]},{"text":"Và',
    ],
  ])("%s", (_, text) => expect(readStatements(text)).toEqual([ONE, TWO]));

  it("come one by one", () => {
    const reader = new StatementReader();
    const found = [...JSON.stringify({ statements: [ONE, TWO] })].map((piece) => reader.push(piece).length);
    expect(found.filter((count) => count > 0)).toHaveLength(2);
    expect(reader.end()).toEqual([]);
  });

  it("are none in prose without numbers, and few in a text without end", () => {
    expect(readStatements("Xin chào. Đây là câu trả lời.")).toEqual([]);
    expect(readStatements('{"'.repeat(100_000))).toEqual([]);
    expect(readStatements(JSON.stringify(Array.from({ length: 90 }, () => ONE))).length).toBeLessThan(20);
  });
});
