// test/evaluation/gold.test.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseQuestions, readQuestions } from "#src/evaluation/gold.js";
import { gold } from "./answers.js";

const DEV = path.join(import.meta.dirname, "../gold/questions.dev.jsonl");
const line = (changes: object) => JSON.stringify({ ...gold(), ...changes });

describe("gold questions", () => {
  it("reads every line of the dev set, and the histories with it", async () => {
    const questions = await readQuestions(DEV);
    const lines = (await readFile(DEV, "utf8")).trim().split("\n");
    expect(questions.map(({ id }) => id)).toEqual(lines.map((text) => JSON.parse(text).id));
    for (const { type, history } of questions) expect(history.length > 0).toBe(type === "followup");
  });

  it("takes no history as an empty one and skips empty lines", () => {
    const { history: _, ...withoutHistory } = gold();
    expect(parseQuestions(`\n${JSON.stringify(withoutHistory)}\r\n\n`, "q.jsonl")).toEqual([gold()]);
  });

  it.each([
    ["not JSON", "{", /^q\.jsonl, line 2: it is not JSON\./],
    ["a missing field", line({ question: undefined }), /line 2: question /],
    ["an unknown type", line({ type: "hard" }), /line 2: type /],
    ["a field of another name", line({ must_contian: [] }), /line 2: .*must_contian/],
    ["an empty group", line({ must_contain: [[]] }), /line 2: must_contain\.0 /],
    ["an unanswerable one with expectations", line({ answerable: false }), /line 2: a question that is not/],
    ["an id that was there before", line({ id: "q0" }), /line 2: the id q0 occurs twice/],
  ])("refuses %s, with the line number", (_name, bad, message) => {
    expect(() => parseQuestions(`${line({ id: "q0" })}\n${bad}\n`, "q.jsonl")).toThrow(message);
  });

  it("says that a file is missing or empty", async () => {
    await expect(readQuestions("/nowhere/q.jsonl")).rejects.toThrow(
      "The questions /nowhere/q.jsonl cannot be read: it does not exist.",
    );
    expect(() => parseQuestions("\n", "q.jsonl")).toThrow("q.jsonl has no questions.");
  });
});
