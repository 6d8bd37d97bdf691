// scripts/benchmark/start.ts
import path from "node:path";
import type { Config } from "#src/config.js";
import { type Figure, median, RUNS } from "./figure.js";
import { runProgram } from "./program.js";

const QUESTION = "Tỉnh trưởng Champasak là ai?\n";

/** Seconds from starting the program with one piped question to its answer: empty data folder, then an up-to-date one. */
export async function measureStart(config: Config, folder: string): Promise<Figure[]> {
  const fresh: number[] = [];
  const upToDate: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const data = path.join(folder, String(run));
    const args = ["--corpus", config.corpusDir, "--data", data];
    fresh.push((await runProgram("main.js", args, { input: QUESTION })).firstOutput);
    upToDate.push((await runProgram("main.js", args, { input: QUESTION })).firstOutput);
  }
  return [
    { name: "start with an empty data folder to the answer", value: median(fresh), unit: "s" },
    { name: "start with an up-to-date index to the answer", value: median(upToDate), unit: "s" },
  ];
}
