// test/corpus-engine.ts
import { rmSync } from "node:fs";
import { afterAll, beforeAll } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import { newFolder } from "./temporary-folder.js";

/** The engine over a folder of articles, the project's own corpus unless told otherwise, for the tests of one file. */
export function corpusEngine(corpusDir = "corpus"): () => Engine {
  const dataDir = newFolder();
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await createEngine({ corpusDir, dataDir, modelsDir: "models" });
    await engine.ingest();
  });
  afterAll(async () => {
    await engine?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => {
    if (engine === undefined) throw new Error("The engine is open inside tests only.");
    return engine;
  };
}
