// test/scripts/batch.test.ts
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "#src/errors.js";
import { BATCH_OPTIONS, type BatchLine, runBatch, textOrBatch } from "../../scripts/batch.js";
import { runCommand } from "../../scripts/command.js";
import { fakeEngine } from "../fakes/chat-engine.js";
import { fakeTerminal } from "../fakes/terminal.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "batch-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function batch(
  input: string,
  work: (line: BatchLine) => Promise<object>,
  stop = new AbortController(),
) {
  await writeFile(path.join(folder, "in.jsonl"), input);
  const terminal = fakeTerminal(false);
  const code = await runCommand(
    {
      name: "sample",
      about: "",
      options: BATCH_OPTIONS,
      run: async (call) => {
        textOrBatch(call, "QUESTION");
        await runBatch(call, work);
      },
    },
    {
      argv: ["--batch", path.join(folder, "in.jsonl"), "--out", path.join(folder, "out.jsonl")],
      env: {},
      stdout: terminal.output,
      stderr: terminal.errorOutput,
      createEngine: async () => fakeEngine(),
    },
    stop.signal,
  );
  const text = await readFile(path.join(folder, "out.jsonl"), "utf8").catch(() => null);
  const lines = text?.split("\n") ?? [];
  return { code, text, results: lines.slice(0, -1).map((line) => JSON.parse(line)), err: terminal.errors() };
}

describe("a batch", () => {
  it("answers in the order of the lines, whatever is wrong with some of them", async () => {
    const lines = [
      '{"id": "a", "question": "một"}',
      "{not json",
      "",
      '{"id": "b", "claim": "hai"}',
      '{"id": 3, "question": "ba", "history": ["trước"]}',
      '{"id": "d", "question": "lỗi"}',
      '{"id": "e", "question": "  "}',
      "null",
    ];
    const { code, results, err } = await batch(
      `\uFEFF${lines.join("\r\n")}`,
      async ({ question, history }) => {
        if (question === "lỗi") throw new UserError("The index is gone.");
        return { said: question, history };
      },
    );
    expect(code).toBe(0);
    expect(results).toEqual([
      { id: "a", said: "một", history: [] },
      { id: null, error: "Line 2 is not JSON." },
      { id: "b", error: expect.stringMatching(/^Line 4: question: /) },
      { id: 3, said: "ba", history: ["trước"] },
      { id: "d", error: "The index is gone." },
      { id: "e", error: expect.stringMatching(/^Line 7: question: /) },
      { id: null, error: expect.stringMatching(/^Line 8: /) },
    ]);
    expect(err).toBe(`2 done, 5 with an error; results are in ${path.join(folder, "out.jsonl")}.\n`);
  });

  it("leaves neither half a file nor a temporary one when it is stopped", async () => {
    await writeFile(path.join(folder, "out.jsonl"), '{"id":"old"}\n');
    const stop = new AbortController();
    const input = '{"id": 1, "question": "một"}\n{"id": 2, "question": "hai"}\n';
    const { code, text, err } = await batch(
      input,
      async () => {
        stop.abort(new UserError("Stopped by SIGINT before the end."));
        return {};
      },
      stop,
    );
    expect({ code, text, err }).toEqual({
      code: 1,
      text: '{"id":"old"}\n',
      err: "Stopped by SIGINT before the end.\n",
    });
    expect((await readdir(folder)).sort()).toEqual(["in.jsonl", "out.jsonl"]);
  });
});
