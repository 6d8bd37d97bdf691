// test/models/chat-model.test.ts
// What a chat model does with calls as such: how many at once, when it leaves a server alone, what it tells of each.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createChatModel } from "#src/models/chat-model.js";
import type { LanguageModel, ModelCall, Prompt } from "#src/models/language-model.js";
import { createMetrics } from "#src/telegram/metrics.js";
import { countCalls } from "#src/telegram/model-calls.js";
import { LlmServer } from "../fakes/llm-server.js";

const PROMPT: Prompt = {
  system: "Answer.",
  user: "Question?",
  schema: { name: "any", schema: { type: "object" } },
  maxTokens: 100,
};
const REFUSED = { fault: { kind: "status", status: 401 } } as const;

let server: LlmServer;
beforeAll(async () => {
  server = await LlmServer.start();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

function modelOf(onCall?: (call: ModelCall) => void): LanguageModel {
  return createChatModel({ baseUrl: server.baseUrl, model: "test", apiKey: null }, onCall);
}

const write = (model: LanguageModel, signal = new AbortController().signal): Promise<string> =>
  model.write(PROMPT, { signal });

/** How a call failed, or its text. */
const outcome = (call: Promise<string>): Promise<string> => call.catch(({ kind }) => String(kind));

/** Until so many completions have been asked for. */
async function asked(count: number): Promise<void> {
  while (server.completions.length < count) await fetch(`${server.baseUrl}/models`);
}

it("has four calls at a server at once, and the next when one is over", async () => {
  server.next(...Array.from({ length: 6 }, () => ({ fault: { kind: "stall", share: null } }) as const));
  const model = modelOf();
  const calls = Array.from({ length: 6 }, () => {
    const giving = new AbortController();
    return { giving, over: outcome(write(model, giving.signal)) };
  });
  await asked(4);
  for (let more = 0; more < 5; more++) await fetch(`${server.baseUrl}/models`);
  expect(server.completions).toHaveLength(4);
  calls[0]?.giving.abort();
  expect(await calls[0]?.over).toBe("stopped");
  await asked(5);
  for (const { giving } of calls) giving.abort();
  expect(await Promise.all(calls.map(({ over }) => over))).toEqual(calls.map(() => "stopped"));
  expect(server.completions).toHaveLength(5);
});

describe("a server that fails four times in a row", () => {
  it("is left alone", async () => {
    server.reset(REFUSED);
    const model = modelOf();
    for (let at = 0; at < 4; at++) expect(await outcome(write(model))).toBe("refused");
    const before = server.completions.length;
    server.reset({ says: "{}" });
    expect(await outcome(write(model))).toBe("resting");
    expect([before, server.completions.length]).toEqual([4, 0]);
  });

  it("is not one from which people went away", async () => {
    const model = modelOf();
    for (let at = 0; at < 5; at++) expect(await outcome(write(model, AbortSignal.abort()))).toBe("stopped");
    server.reset({ says: "{}" });
    expect(await write(model)).toBe("{}");
  });
});

it("is told in metrics: calls by outcome, their time, the server's tokens", async () => {
  const metrics = createMetrics();
  const model = modelOf(countCalls(metrics));
  server.next("{}", "{}", ...Array.from({ length: 4 }, () => REFUSED));
  for (let at = 0; at < 7; at++) await outcome(write(model));
  const lines = metrics.render().split("\n");
  const value = (name: string): number =>
    Number(lines.find((line) => line.startsWith(`${name} `))?.split(" ")[1]);
  expect(value('trichdan_model_calls_total{outcome="ok"}')).toBe(2);
  expect(value('trichdan_model_calls_total{outcome="refused"}')).toBe(4);
  expect(value('trichdan_model_calls_total{outcome="resting"}')).toBe(1);
  // What was not called took no time.
  expect(value("trichdan_model_seconds_count")).toBe(6);
  expect(value("trichdan_model_seconds_sum")).toBeGreaterThan(0);
  expect(value('trichdan_model_tokens_total{kind="prompt"}')).toBeGreaterThan(0);
  expect(value('trichdan_model_tokens_total{kind="written"}')).toBeGreaterThan(0);
});
