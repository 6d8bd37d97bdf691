// test/drafting/written-engine.ts
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import type { ModelCall, ModelFault } from "#src/models/language-model.js";
import { type LlmRequest, LlmServer } from "../fakes/llm-server.js";
import { newFolder } from "../temporary-folder.js";

export const KEY = "sk-not-to-be-seen";

export interface WrittenEngine {
  readonly engine: Engine;
  readonly server: LlmServer;
  readonly calls: ModelCall[];
  readonly faults: ModelFault[];
}

/** The engine over the project's own corpus with a language model, for the tests of one file. */
export function writtenEngine(timeoutMs = 8_000): () => WrittenEngine {
  const dataDir = newFolder();
  let opened: WrittenEngine | undefined;
  beforeAll(async () => {
    const server = await LlmServer.start({ apiKey: KEY });
    const calls: ModelCall[] = [];
    const faults: ModelFault[] = [];
    const languageModel = { baseUrl: server.baseUrl, model: "test-model", apiKey: KEY, timeoutMs };
    const engine = await createEngine(
      { corpusDir: "corpus", dataDir, modelsDir: "models", languageModel },
      { onModelCall: (call) => calls.push(call), onModelFault: (fault) => faults.push(fault) },
    );
    await engine.ingest();
    opened = { engine, server, calls, faults };
  });
  beforeEach(() => {
    opened?.server.reset();
    opened?.calls.splice(0);
    opened?.faults.splice(0);
  });
  afterAll(async () => {
    await opened?.engine.close();
    await opened?.server.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return () => {
    if (opened === undefined) throw new Error("The engine is open inside tests only.");
    return opened;
  };
}

/** The number under which a prompt gives the passage with these words; 0 for none. */
export function passageWith(request: LlmRequest, words: string): number {
  const user = request.messages.at(-1)?.content ?? "";
  const at = user.indexOf(words);
  const numbers = [...user.slice(0, Math.max(0, at)).matchAll(/^\[(\d+)\]/gm)];
  return at < 0 ? 0 : Number(numbers.at(-1)?.[1] ?? 0);
}

/** What a model says that gives these sentences for the passage with these words. */
export function saying(words: string, ...sentences: readonly string[]): (request: LlmRequest) => string {
  return (request) =>
    JSON.stringify({
      statements: sentences.map((text) => ({ text, citations: [passageWith(request, words)] })),
    });
}
