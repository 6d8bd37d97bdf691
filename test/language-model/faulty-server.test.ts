// test/language-model/faulty-server.test.ts
// Whatever becomes of the model's server, there is an answer in time, it holds the quote, and nobody is told a key or a question.
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEngine, type Engine } from "#src/engine.js";
import type { ModelFault } from "#src/models/language-model.js";
import { LlmServer } from "../fakes/llm-server.js";
import { IS_FULL } from "../reliability/scale.js";
import { newFolder } from "../temporary-folder.js";
import { breakServer, faultScenarios } from "./faults.js";

/** Short, so that all of them can be waited for. */
const DEADLINE = 1_500;
const KEY = "sk-not-to-be-seen";
const QUESTION = "Bình Dương cấp học bổng cho bao nhiêu sinh viên Champasak?";

const dataDir = newFolder();
let server: LlmServer;
const faults: ModelFault[] = [];

let engine: Engine;

beforeAll(async () => {
  server = await LlmServer.start({ apiKey: KEY });
  engine = await createEngine(
    {
      ...{ corpusDir: "corpus", dataDir, modelsDir: "models" },
      languageModel: { baseUrl: server.baseUrl, model: "test", apiKey: KEY, timeoutMs: DEADLINE },
    },
    { onModelFault: (fault) => faults.push(fault) },
  );
  await engine.ingest();
});
afterAll(async () => {
  await engine.close();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it("answers at every fault of the server", { timeout: 3_600_000 }, async () => {
  const scenarios = faultScenarios(DEADLINE).filter((_, at) => IS_FULL || at % 8 === 0);
  const wrong: string[] = [];
  let slowest = 0;
  for (const scenario of scenarios) {
    // A sound answer, after which the server is not left alone for what it has done before.
    server.reset();
    await engine.ask(QUESTION);
    await breakServer(server, scenario);
    const started = performance.now();
    const answer = await engine.ask(QUESTION);
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    if (!answer.text.includes("88 sinh viên")) wrong.push(`${scenario.id}: ${answer.text}`);
    if (IS_FULL && took > DEADLINE) wrong.push(`${scenario.id}: took ${Math.round(took)} ms`);
    await server.open();
  }
  console.info(`${scenarios.length} faults, slowest answer ${Math.round(slowest)} ms of ${DEADLINE}`);
  expect(wrong).toEqual([]);
  for (const fault of faults) expect(fault.message).not.toMatch(/sk-not|học bổng/);
});
