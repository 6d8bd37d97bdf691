// scripts/benchmark/durability.ts
import { rm } from "node:fs/promises";
import path from "node:path";
import Database from "better-sqlite3";
import type { Config } from "#src/config.js";
import { createEngine } from "#src/engine.js";
import type { Figure } from "./figure.js";
import { runProgram } from "./program.js";

/** The store is emptied after so many kills, so that there is always something left to ingest. */
const ROUND = 4;

/**
 * Kills an ingest at random moments, opens the store each time, and counts stores that cannot be read and articles that
 * were acknowledged on standard error and are not there.
 */
export async function killDuringIngest(
  config: Config,
  folder: string,
  kills: number,
  signal: AbortSignal,
): Promise<Figure[]> {
  const dataDir = path.join(folder, "data");
  const args = ["--corpus", config.corpusDir, "--data", dataDir];
  const whole = await runProgram("scripts/ingest.js", args);
  let unreadable = 0;
  let lost = 0;
  let acknowledged = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    signal.throwIfAborted();
    if (kill % ROUND === 0) {
      await rm(dataDir, { recursive: true, force: true });
      acknowledged = new Set();
    }
    const { stderr } = await runProgram("scripts/ingest.js", args, {
      killAfter: Math.random() * whole.seconds * 1000,
    });
    for (const [, source = ""] of stderr.matchAll(/^(?:added|updated) (\S+)$/gm)) acknowledged.add(source);
    try {
      const engine = await createEngine({ ...config, dataDir });
      const stored = new Set(engine.articles().map(({ source }) => source));
      for (const source of acknowledged) if (!stored.has(source)) lost += 1;
      await engine.search("hợp tác");
      await engine.close();
      const db = new Database(path.join(dataDir, "trichdan.db"));
      if (db.pragma("integrity_check", { simple: true }) !== "ok") unreadable += 1;
      db.close();
    } catch {
      unreadable += 1;
    }
  }
  return [
    { name: "ingest killed at random moments", value: kills, unit: "times" },
    { name: "stores that could not be read", value: unreadable, unit: "times" },
    { name: "acknowledged articles lost", value: lost, unit: "articles" },
  ];
}
