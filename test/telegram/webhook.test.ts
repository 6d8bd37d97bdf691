// test/telegram/webhook.test.ts
import { request } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeEngine, fakeEngine } from "../fakes/telegram-engine.js";
import { AN, type RunningBot, startBot } from "./running-bot.js";

const SECRET = "a-secret-of-the-test-double";
let bot: RunningBot;
let root: string;
beforeEach(async () => {
  // The double sends to whatever port the bot got.
  bot = await startBot({
    settings: { webhookUrl: "https://bot.example.org/telegram/hook", webhookSecret: SECRET, httpPort: 0 },
  });
  await bot.api.until(() => bot.log().includes("receives updates by webhook"));
  root = `http://127.0.0.1:${bot.port()}`;
});
afterEach(() => bot.stop());

const updateOf = (update_id: number, text = "Bao nhiêu?") => ({
  update_id,
  message: { message_id: update_id, date: 1, from: AN, chat: { id: AN.id, type: "private" }, text },
});

async function post(body: string, secret = SECRET): Promise<number> {
  const headers = { "content-type": "application/json", "x-telegram-bot-api-secret-token": secret };
  return (await fetch(`${root}/telegram/hook`, { method: "POST", headers, body })).status;
}

describe("the webhook", () => {
  it("is made known with its secret and the updates wanted, and polls nothing", async () => {
    expect(bot.api.callsOf("setWebhook")[0]?.params).toMatchObject({
      url: "https://bot.example.org/telegram/hook",
      secret_token: SECRET,
      allowed_updates: ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"],
    });
    expect(bot.api.callsOf("getUpdates")).toEqual([]);
    expect(bot.api.callsOf("deleteWebhook")).toEqual([]);
  });

  it("answers 200 before the work is done, and each update once", async () => {
    const body = JSON.stringify(updateOf(5, "chậm"));
    expect(await post(body)).toBe(200);
    expect(bot.api.sent).toEqual([]);
    expect(await post(body)).toBe(200);
    await bot.api.until(() => bot.api.sent.length === 1);
    await post(JSON.stringify(updateOf(6)));
    await bot.api.until(() => bot.api.sent.length === 2);
    expect(bot.engine.asked.map(({ question }) => question)).toEqual(["chậm", "Bao nhiêu?"]);
  });

  it("takes nothing without the secret, nothing that is no update, and nothing large", async () => {
    const body = JSON.stringify(updateOf(5));
    expect(await post(body, "")).toBe(401);
    expect(await post(body, `${SECRET}x`)).toBe(401);
    expect(await post("{")).toBe(400);
    expect(await post('{"ok":true}')).toBe(400);
    expect(await post(JSON.stringify(updateOf(5, "x".repeat(1_048_576))))).toBe(413);
    expect((await fetch(`${root}/telegram/hook`)).status).toBe(404);
    expect(bot.engine.asked).toEqual([]);
    expect(await post(body)).toBe(200);
  });

  it("stops reading a large body whose length was not told", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { "x-telegram-bot-api-secret-token": SECRET, "transfer-encoding": "chunked" };
      const sent = request(`${root}/telegram/hook`, { method: "POST", headers }, ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      });
      sent.on("error", reject);
      const more = (): void => {
        if (!sent.destroyed) sent.write("x".repeat(65_536), () => setImmediate(more));
      };
      more();
    });
    expect(status).toBe(413);
  });
});

describe("the port", () => {
  it("tells that the bot is well, and its figures", async () => {
    await post(JSON.stringify(updateOf(5)));
    await bot.api.until(() => bot.api.sent.length === 1);
    const health = await fetch(`${root}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { ok: true }]);
    const metrics = await (await fetch(`${root}/metrics`)).text();
    for (const line of [
      "trichdan_updates_total 1",
      'trichdan_questions_total{kind="answered"} 1',
      'trichdan_api_calls_total{method="sendMessage",outcome="ok"} 1',
      'trichdan_question_seconds_bucket{le="+Inf"} 1',
      "trichdan_articles 1",
      "trichdan_queue_waiting 0",
    ]) {
      expect(metrics.split("\n")).toContain(line);
    }
    for (const line of metrics.trim().split("\n"))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[\d.e+-]+)$/);
  });
});

it("stores what comes before the index is ready, and answers it then", async () => {
  let ready: (engine: FakeEngine) => void = () => undefined;
  const engine = new Promise<FakeEngine>((resolve) => {
    ready = resolve;
  });
  const early = await startBot({
    settings: { webhookUrl: "https://bot.example.org/hook", webhookSecret: SECRET, httpPort: 0 },
    engine,
  });
  await early.api.until(() => early.api.callsOf("setWebhook").length === 1);
  const answer = await fetch(`http://127.0.0.1:${early.port()}/hook`, {
    method: "POST",
    headers: { "x-telegram-bot-api-secret-token": SECRET },
    body: JSON.stringify(updateOf(5)),
  });
  expect(answer.status).toBe(200);
  expect(early.records.inbox.waiting()).toHaveLength(1);
  ready(fakeEngine());
  await early.api.until(() => early.api.sent.length === 1);
  await early.stop();
});

it("a webhook that Telegram refuses ends the start with a sentence", async () => {
  const refused = await startBot({
    settings: { webhookUrl: "http://bot.example.org/", httpPort: 0 },
    before: (api) => api.fault({ method: "setWebhook", kind: 400 }),
    engine: new Promise(() => undefined),
  });
  // It does not wait for the index.
  await expect(refused.ended).rejects.toThrow(
    /^Telegram does not accept WEBHOOK_URL http:\/\/bot\.example\.org\//,
  );
  await refused.stop();
});

it("a port that is taken ends the start with a sentence", async () => {
  const second = await startBot({ settings: { httpPort: bot.port() } });
  await expect(second.ended).rejects.toThrow(/^HTTP_PORT \d+ on 127\.0\.0\.1 cannot be opened: EADDRINUSE\./);
  await second.stop();
});
