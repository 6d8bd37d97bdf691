// scripts/benchmark/questions.ts

import type { Config } from "#src/config.js";
import { createEngine } from "#src/engine.js";
import { type Figure, median, percentile, RUNS } from "./figure.js";

const MANY = 1000;

interface Asked {
  readonly question: string;
  readonly history: readonly string[];
}

/** Warm questions: p50 and p95, each the median of the runs; resident memory after a thousand of them. */
export async function measureQuestions(
  config: Config,
  dataDir: string,
  questions: readonly Asked[],
): Promise<Figure[]> {
  const engine = await createEngine({ ...config, dataDir });
  await engine.ingest();
  const runs: number[][] = [];
  let asked = 0;
  for (let run = 0; run <= RUNS; run++) {
    const times: number[] = [];
    for (const { question, history } of questions) {
      const started = performance.now();
      await engine.ask(question, { history });
      times.push(performance.now() - started);
      asked += 1;
    }
    // The first run warms up.
    if (run > 0) runs.push(times);
  }
  for (; asked < MANY; asked++) {
    const next = questions[asked % questions.length];
    if (next !== undefined) await engine.ask(next.question, { history: next.history });
  }
  const memory = Math.round(process.memoryUsage.rss() / 1024 / 1024);
  await engine.close();
  return [
    { name: "a question, warm: p50", value: median(runs.map((times) => percentile(times, 0.5))), unit: "ms" },
    {
      name: "a question, warm: p95",
      value: median(runs.map((times) => percentile(times, 0.95))),
      unit: "ms",
    },
    { name: `resident memory after an ingest and ${MANY} questions`, value: memory, unit: "MB" },
  ];
}
