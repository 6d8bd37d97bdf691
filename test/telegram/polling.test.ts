// test/telegram/polling.test.ts
import { afterEach, describe, expect, it } from "vitest";
import { UserError } from "#src/errors.js";
import { TOKEN } from "../fakes/bot-api.js";
import { type FakeEngine, fakeEngine } from "../fakes/telegram-engine.js";
import { AN, type BotOptions, type RunningBot, startBot } from "./running-bot.js";

let bot: RunningBot;
afterEach(() => bot.stop());

async function running(options?: BotOptions): Promise<RunningBot> {
  bot = await startBot(options);
  return bot;
}

describe("the start", () => {
  it.each([401, 404] as const)("ends at once with one sentence on %i", async (kind) => {
    const { ended, api } = await running({ before: (api) => api.fault({ method: "getMe", kind, times: 9 }) });
    await expect(ended).rejects.toThrow(/^Telegram does not accept BOT_TOKEN/);
    await expect(ended).rejects.toBeInstanceOf(UserError);
    expect(api.callsOf("getMe")).toHaveLength(1);
  });

  it("tries an unreachable server for a moment, then ends with a sentence; the log never holds the token", async () => {
    const { ended, api, log } = await running({
      patience: { startMs: 300 },
      before: (api) => api.fault({ method: "getMe", kind: "cut", times: 99 }),
    });
    await expect(ended).rejects.toThrow(/^The Bot API server http:\S+ cannot be reached \(ECONNRESET\)/);
    expect(api.callsOf("getMe").length).toBeGreaterThan(3);
    expect(log()).toContain("no connection to Telegram; trying again");
    expect(log()).not.toContain(TOKEN);
  });

  it("survives a server that answers late", async () => {
    const { api } = await running({ before: (api) => api.fault({ method: "getMe", kind: 500, times: 3 }) });
    api.say(AN, "hỏi");
    await api.until(() => api.sent.length === 1);
    expect(api.callsOf("deleteWebhook")).toHaveLength(1);
  });

  it("takes no update before the index is up to date, and loses none", async () => {
    let ready: (engine: FakeEngine) => void = () => undefined;
    const engine = new Promise<FakeEngine>((resolve) => {
      ready = resolve;
    });
    const { api } = await running({ engine });
    api.say(AN, "hỏi sớm");
    await api.until(() => api.callsOf("deleteWebhook").length === 1);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(api.callsOf("getUpdates")).toEqual([]);
    ready(fakeEngine());
    await api.until(() => api.sent.length === 1);
  });

  it("names the updates that it wants", async () => {
    const { api } = await running();
    await api.until(() => api.callsOf("getUpdates").length === 1);
    expect(api.callsOf("getUpdates")[0]?.params).toEqual({
      offset: 0,
      limit: 100,
      timeout: 30,
      allowed_updates: ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"],
    });
  });
});

describe("polling", () => {
  it("goes on after an outage of any length", async () => {
    const { api, log } = await running({
      before: (api) => api.fault({ method: "getUpdates", kind: "cut", times: 20 }),
    });
    api.say(AN, "hỏi");
    await api.until(() => api.sent.length === 1);
    await api.until(() => log().includes("polling again"));
  });

  it("waits as long as a 429 says", async () => {
    const { api } = await running({
      before: (api) => api.fault({ method: "getUpdates", kind: 429, retryAfter: 1 }),
    });
    await api.until(() => api.callsOf("getUpdates").length === 2);
    const [first, second] = api.callsOf("getUpdates").map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
  });

  /** Milliseconds. */
  const CONFLICT = 300;
  const polls = () => bot.api.callsOf("getUpdates").length;
  /** A bot that has been running for a while when somebody else begins to poll. */
  async function disturbed(times: number): Promise<RunningBot> {
    const { api } = await running({ patience: { conflictMs: CONFLICT } });
    await api.until(() => polls() > 0);
    await new Promise((resolve) => setTimeout(resolve, 2 * CONFLICT));
    for (let i = 0; i < times; i++) {
      api.fault({ method: "getUpdates", kind: 409, times: 2 });
      api.push({ message: undefined as never });
    }
    return bot;
  }

  it("leaves soon where another bot has the token, and bears a single conflict", async () => {
    const one = await running({ before: (api) => api.fault({ method: "getUpdates", kind: 409 }) });
    one.api.say(AN, "hỏi");
    await one.api.until(() => one.api.sent.length === 1);
    await one.stop();
    const two = await running({ before: (api) => api.fault({ method: "getUpdates", kind: 409, times: 9 }) });
    await expect(two.ended).rejects.toThrow(/^Another program polls with the same BOT_TOKEN/);
    expect(two.api.callsOf("getUpdates").filter(({ fault }) => fault === 409)).toHaveLength(2);
  });

  it("goes on, once it runs, when another bot comes and leaves", async () => {
    const { api } = await disturbed(2);
    api.say(AN, "hỏi");
    await api.until(() => api.sent.length === 1);
  });

  it("ends with a sentence where the conflict goes on, also when a poll succeeds in between", async () => {
    const { ended } = await disturbed(50);
    await expect(ended).rejects.toThrow(/^Another program polls with the same BOT_TOKEN/);
  });

  it("ends with a sentence where the token is taken back", async () => {
    const { ended, api } = await running({ before: (api) => api.fault({ method: "getUpdates", kind: 401 }) });
    await expect(ended).rejects.toThrow(/^Telegram does not accept BOT_TOKEN/);
    expect(api.callsOf("getUpdates").filter(({ params }) => params.timeout > 0)).toHaveLength(1);
  });
});

describe("the end", () => {
  it("answers what is in hand, confirms it, and takes nothing new", async () => {
    const { api, engine, ended, stop } = await running();
    api.say(AN, "chậm 1");
    api.say(AN, "chậm 2");
    await api.until(() => engine.asked.length === 1);
    const stopping = stop();
    await ended;
    await stopping;
    expect(engine.asked.map(({ question }) => question)).toEqual(["chậm 1", "chậm 2"]);
    expect(api.sent).toHaveLength(2);
    expect(api.pending).toEqual([]);
    expect(api.callsOf("getUpdates").at(-1)?.params).toMatchObject({ limit: 1, timeout: 0 });
  });

  it("does not wait for ever, and logs what it left unfinished", async () => {
    const { api, engine, log, stop } = await running({ patience: { drainMs: 50 } });
    api.say(AN, "chậm");
    await api.until(() => engine.asked.length === 1);
    await stop();
    expect(log()).toContain('"unfinished":1');
    expect(api.sent).toEqual([]);
  });
});
