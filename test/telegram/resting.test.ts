// test/telegram/resting.test.ts
// A 429 counts for the next process too: each `openRecords` here stands for one.
import { Api, GrammyError } from "grammy";
import { expect, it, onTestFinished } from "vitest";
import { openRecords } from "#src/store/records.js";
import { connect, PATIENCE } from "#src/telegram/connection.js";
import { createLogger } from "#src/telegram/logger.js";
import { resting } from "#src/telegram/resting.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { temporaryFolder } from "../temporary-folder.js";

async function server(): Promise<BotApi> {
  const api = await BotApi.start();
  onTestFinished(() => api.stop());
  return api;
}

function restsIn(folder: string) {
  const records = openRecords(folder);
  onTestFinished(() => records.close());
  return records.rests;
}

it("getUpdates is left alone by the next process, which is told for how long", async () => {
  const api = await server();
  const folder = temporaryFolder();
  const poll = (): Promise<unknown> => {
    const client = new Api(TOKEN, { apiRoot: api.root });
    client.config.use(resting(restsIn(folder)));
    return client.getUpdates({ timeout: 0 }).catch((error) => error);
  };
  api.fault({ method: "getUpdates", kind: 429, retryAfter: 60 });
  await poll();
  const error = await poll();
  expect(api.callsOf("getUpdates")).toHaveLength(1);
  expect(error).toBeInstanceOf(GrammyError);
  const { retry_after } = (error as GrammyError).parameters;
  expect(retry_after).toBeGreaterThan(50);
  expect(retry_after).toBeLessThan(60.1);
});

it("a start in that time says when to start again, and does not call", async () => {
  const api = await server();
  const folder = temporaryFolder();
  const settings = { logLevel: "silent", botToken: TOKEN } as const;
  const begin = () =>
    connect(TOKEN, {
      connection: { botApiRoot: api.root, botProxyUrl: null },
      rests: restsIn(folder),
      log: createLogger(settings),
      patience: PATIENCE,
      signal: new AbortController().signal,
    });
  api.fault({ method: "getMe", kind: 429, retryAfter: 60 });
  const sentence = /^Telegram wants to be left alone for another (?:60|5\d) seconds \(429\)\./;
  await expect(begin()).rejects.toThrow(sentence);
  await expect(begin()).rejects.toThrow(sentence);
  expect(api.callsOf("getMe")).toHaveLength(1);
});

it("the longest time counts, and what is over is forgotten", () => {
  const folder = temporaryFolder();
  const rests = restsIn(folder);
  rests.add("chat:5", 60_000);
  rests.add("chat:5", 1_000);
  rests.add("sendMessage", -10);
  const later = restsIn(folder);
  expect(later.left("chat:5")).toBeGreaterThan(50_000);
  expect([later.left("sendMessage"), later.subjects()]).toEqual([0, ["chat:5"]]);
  later.forgetBefore(Date.now() + 120_000);
  expect(later.left("chat:5")).toBe(0);
});
