// scripts/benchmark/scale.ts
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Config } from "#src/config.js";
import { UserError } from "#src/errors.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { type Figure, median, percentile, RUNS } from "./figure.js";
import { type Ended, runProgram } from "./program.js";
import { fillStore } from "./synthetic-store.js";

interface Asked {
  readonly question: string;
  readonly history: readonly string[];
}

/**
 * Questions to a store of many passages, the corpus among them, in a process of its own: p50 and p95, each the median of
 * the runs after a first one, and the peak of its memory.
 */
export async function measureScale(
  config: Config,
  folder: string,
  questions: readonly Asked[],
  passages: number,
): Promise<Figure[]> {
  const args = ["--corpus", config.corpusDir, "--data", path.join(folder, "data")];
  await program("scripts/ingest.js", args);
  const embedder = await createLocalEmbedder(config.modelsDir);
  fillStore(path.join(folder, "data"), embedder.model, passages);
  await embedder.close();
  // Nothing to ingest any more: what takes its time is the HNSW index.
  const built = await program("scripts/ingest.js", args);

  const batch = path.join(folder, "questions.jsonl");
  const out = path.join(folder, "answers.jsonl");
  const lines = questions.map(({ question, history }, id) => JSON.stringify({ id, question, history }));
  await writeFile(batch, `${new Array<string>(RUNS + 1).fill(lines.join("\n")).join("\n")}\n`);
  const asked = await program("scripts/ask.js", [...args, "--batch", batch, "--out", out]);
  const answers = (await readFile(out, "utf8")).trim().split("\n");
  const times = answers.map((line) => (JSON.parse(line) as { ms: number }).ms);
  const runs: number[][] = [];
  // The first run warms up.
  for (let run = 1; run <= RUNS; run++)
    runs.push(times.slice(run * questions.length, (run + 1) * questions.length));
  const at = `at ${passages} passages`;
  return [
    { name: `the index built ${at}`, value: Math.round(built.seconds * 100) / 100, unit: "s" },
    {
      name: `a question, warm, ${at}: p50`,
      value: median(runs.map((run) => percentile(run, 0.5))),
      unit: "ms",
    },
    {
      name: `a question, warm, ${at}: p95`,
      value: median(runs.map((run) => percentile(run, 0.95))),
      unit: "ms",
    },
    { name: `peak memory of asking ${at}`, value: asked.peakMemory, unit: "MB" },
  ];
}

/** @throws UserError when the program fails */
async function program(name: string, args: readonly string[]): Promise<Ended> {
  const ended = await runProgram(name, args);
  if (ended.code === 0) return ended;
  throw new UserError(`${name} failed: ${ended.stderr.trim().split("\n").at(-1) ?? ""}`);
}
