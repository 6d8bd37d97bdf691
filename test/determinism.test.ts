// test/determinism.test.ts
// The same question over the same articles has the same answer: in another process, and however the index came about.
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import { readQuestions } from "#src/evaluation/gold.js";
import { newFolder } from "./temporary-folder.js";

const ROOT = path.join(import.meta.dirname, "..");
const CORPUS = path.join(ROOT, "corpus");
const ARTICLES = readdirSync(CORPUS).filter((name) => /^\d+.*\.txt$/.test(name));

const run = promisify(execFile);
const questions = await readQuestions(path.join(ROOT, "test/gold/questions.dev.jsonl"));

/** For many questions to several processes on a busy machine, in milliseconds. */
const LONG = 300_000;

let folder = "";
let fresh = "";
const inFolder = (...parts: string[]): string => path.join(folder, ...parts);

beforeAll(async () => {
  folder = newFolder();
  const lines = questions.map(({ id, question, history }) => JSON.stringify({ id, question, history }));
  writeFileSync(inFolder("questions.jsonl"), lines.join("\n"));
  const engine = await createEngine({ corpusDir: CORPUS, dataDir: inFolder("fresh"), modelsDir: "models" });
  await engine.ingest();
  await engine.close();
  fresh = await answers(inFolder("fresh"), "fresh");
}, LONG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The answers of a process of its own, a line each, without the time they took. */
async function answers(dataDir: string, name: string): Promise<string> {
  const program = path.join(ROOT, "dist/scripts/ask.js");
  const out = inFolder(`${name}.jsonl`);
  await run(process.execPath, [
    program,
    "--data",
    dataDir,
    "--batch",
    inFolder("questions.jsonl"),
    "--out",
    out,
  ]);
  return readFileSync(out, "utf8").replaceAll(/,"ms":[\d.]+(?=}\n)/g, "");
}

describe("the same question over the same articles", () => {
  it("has the same answer byte for byte in two processes", { timeout: LONG }, async () => {
    expect(fresh.trim().split("\n")).toHaveLength(questions.length);
    expect(fresh).not.toContain('"ms"');
    expect(await answers(inFolder("fresh"), "again")).toBe(fresh);
  });

  it("has the same answer when the index was reached by updates", { timeout: LONG }, async () => {
    const corpusDir = inFolder("changing");
    const config = { corpusDir, dataDir: inFolder("updated"), modelsDir: "models" };
    mkdirSync(corpusDir);
    const engine = await createEngine(config);
    const put = (name: string): void => copyFileSync(path.join(CORPUS, name), path.join(corpusDir, name));
    const [changed = "", removed = ""] = ARTICLES;
    const steps: (() => void)[] = [
      ...ARTICLES.toReversed().map((name) => () => put(name)),
      () => writeFileSync(path.join(corpusDir, changed), changedText(changed)),
      () => put(changed),
      () => rmSync(path.join(corpusDir, removed)),
      () => put(removed),
    ];
    for (const step of steps) {
      step();
      const report = await engine.ingest();
      // Each step is one change of the index.
      expect(report).toMatchObject({ failed: [] });
      expect(report.added + report.updated + report.removed).toBe(1);
    }
    const searched = await search(engine);
    await engine.close();
    const other = await createEngine({ ...config, corpusDir: CORPUS, dataDir: inFolder("fresh") });
    expect(searched).toEqual(await search(other));
    await other.close();
    expect(await answers(inFolder("updated"), "updated")).toBe(fresh);
  });
});

/** The article without its last paragraph and with another first one. */
function changedText(name: string): string {
  const lines = readFileSync(path.join(CORPUS, name), "utf8").trimEnd().split("\n");
  return ["Đoàn công tác thăm nhà máy thủy điện vào mùa mưa năm nay.", ...lines.slice(0, -1)].join("\n");
}

/** Hits of all questions with their scores, to the last bit. */
async function search(engine: Engine) {
  const results = [];
  for (const { question } of questions) results.push(await engine.search(question, { limit: 50 }));
  return results;
}
