// test/ingestion/folder-engine.ts
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, onTestFinished } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import { temporaryFolder } from "../temporary-folder.js";

/** An engine over an empty folder for each test of a file, and what happens in the folder. */
export interface FolderEngine {
  readonly engine: () => Engine;
  readonly file: (name: string, content: string | Buffer) => void;
  readonly gone: (name: string) => void;
  /** Sources of the articles with their outlets. */
  readonly kept: () => (string | null)[][];
}

export function folderEngine(): FolderEngine {
  let corpusDir: string;
  let engine: Engine;
  beforeEach(async () => {
    corpusDir = path.join(temporaryFolder(), "corpus");
    mkdirSync(corpusDir);
    engine = await createEngine({ corpusDir, dataDir: temporaryFolder(), modelsDir: "models" });
    onTestFinished(() => engine.close());
  });
  return {
    engine: () => engine,
    file: (name, content) => writeFileSync(path.join(corpusDir, name), content),
    gone: (name) => rmSync(path.join(corpusDir, name)),
    kept: () => engine.articles().map(({ source, outlet }) => [source, outlet]),
  };
}
