// test/language-model/faults.test.ts
import { expect, test } from "vitest";
import { LlmServer } from "../fakes/llm-server.js";
import { breakServer, type FaultScenario, faultScenarios } from "./faults.js";

const LONG_SENTENCE = "[1] Sáng 12/3, xã Nậm Hương tổ chức lễ khánh thành cầu dân sinh Bản Lim.";

/** The whole answer, or how it failed: a sound one is a completion that quotes the sentence. */
async function ask(server: LlmServer, stream: boolean, patienceMs = 400): Promise<string> {
  const body = JSON.stringify({ model: "m", stream, messages: [{ role: "user", content: LONG_SENTENCE }] });
  const headers = { "content-type": "application/json" };
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const response = await fetch(`${server.baseUrl}/chat/completions`, {
      method: "POST",
      headers,
      body,
      signal,
    });
    const type = response.headers.get("content-type");
    const text = await response.text();
    return `${response.status} ${type}: ${text}`;
  } catch (error) {
    return String(error);
  }
}

test("There are 200 scenarios, and each has its own name.", () => {
  const ids = faultScenarios(1_000).map(({ id }) => id);
  expect(ids.length).toBe(200);
  expect(new Set(ids).size).toBe(200);
});

test("Each scenario reaches the client, at once and as a stream, and the server can be closed and mended after it.", async () => {
  const waiting = faultScenarios(1_000);
  const outcomes: { scenario: FaultScenario; told: string[]; asked: number; mended: string }[] = [];
  const work = async (): Promise<void> => {
    const server = await LlmServer.start();
    for (let scenario = waiting.shift(); scenario !== undefined; scenario = waiting.shift()) {
      await breakServer(server, scenario);
      const told = [await ask(server, false), await ask(server, true)];
      const asked = server.completions.length;
      await breakServer(server, { id: "sound" });
      outcomes.push({ scenario, told, asked, mended: await ask(server, false, 20_000) });
    }
    await server.close();
  };
  await Promise.all(Array.from({ length: 10 }, work));
  expect(outcomes.length).toBe(200);
  for (const { scenario, told, asked, mended } of outcomes) {
    expect(asked > 0, scenario.id).toBe(scenario.closed !== true);
    expect(mended, scenario.id).toMatch(/^200 application\/json: .*khánh thành cầu/);
    const [first = ""] = told;
    const sound =
      /^200 application\/json: .*khánh thành cầu dân sinh Bản Lim\. \[1\].*"usage":\{[^{}]*\}\}$/.test(first);
    // What a patient client would get whole in this time; the rest is broken in some way.
    const patient = /^(?:late (?:200|500)|drip (?:5|20))$/.test(scenario.id);
    if (!patient) expect(sound, `${scenario.id}: ${first.slice(0, 200)}`).toBe(false);
  }
});
