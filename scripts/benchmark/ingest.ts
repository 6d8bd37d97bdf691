// scripts/benchmark/ingest.ts
import { existsSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { UserError } from "#src/errors.js";
import type { Figure } from "./figure.js";
import { runProgram } from "./program.js";

/** One ingest of a folder in a process of its own: seconds, vectors made, peak of its resident memory. */
export async function measureIngest(corpusDir: string, dataDir: string): Promise<Figure[]> {
  if (!existsSync(corpusDir))
    throw new UserError(`The folder ${corpusDir} does not exist.`, "Give --ingest another.");
  const ended = await runProgram("scripts/ingest.js", ["--corpus", corpusDir, "--data", dataDir]);
  const db = new Database(path.join(dataDir, "trichdan.db"), { readonly: true });
  const vectors = db.prepare<[], number>("SELECT count(*) FROM vectors").pluck().get() ?? 0;
  const articles = db.prepare<[], number>("SELECT count(*) FROM articles").pluck().get() ?? 0;
  db.close();
  return [
    { name: "ingest of the folder: articles", value: articles, unit: "articles" },
    { name: "ingest of the folder: time", value: Math.round(ended.seconds * 100) / 100, unit: "s" },
    { name: "ingest of the folder: vectors", value: vectors, unit: "vectors" },
    { name: "ingest of the folder: peak memory", value: ended.peakMemory, unit: "MB" },
  ];
}
