// test/telegram/delivery.test.ts
import { Api, HttpError } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { delivery } from "#src/telegram/delivery.js";
import { pacing } from "#src/telegram/pacing.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { NO_RESTS } from "../fakes/rests.js";

let server: BotApi;
let api: Api;
beforeEach(async () => {
  server = await BotApi.start();
  api = new Api(TOKEN, { apiRoot: server.root });
  api.config.use(delivery({ repeatAfterMs: 5 }));
});
afterEach(() => server.stop());

describe("an answer", () => {
  it.each(["cut", "cut-after", 500] as const)("is sent once more after %s", async (kind) => {
    server.fault({ method: "sendMessage", kind });
    await api.sendMessage(1, "trả lời");
    expect(server.callsOf("sendMessage")).toHaveLength(2);
  });

  it.each([
    ["cut", 7],
    ["cut-after", 4],
    [500, 7],
  ] as const)("arrives in the end after %s, %i times", async (kind, times) => {
    server.fault({ method: "sendMessage", kind, times });
    await api.sendMessage(1, "trả lời");
    expect(server.callsOf("sendMessage")).toHaveLength(times + 1);
  });

  it("that the server fails at again and again is given up", async () => {
    server.fault({ method: "sendMessage", kind: 500, times: 99 });
    await expect(api.sendMessage(1, "trả lời")).rejects.toMatchObject({ error_code: 500 });
    expect(server.callsOf("sendMessage")).toHaveLength(10);
  });

  it("is left alone when the bot goes down", async () => {
    const end = new AbortController();
    const ending = new Api(TOKEN, { apiRoot: server.root });
    ending.config.use(delivery({ repeatAfterMs: 60_000, signal: end.signal }));
    server.fault({ method: "sendMessage", kind: 500 });
    const sent = ending.sendMessage(1, "trả lời");
    await server.until(() => server.callsOf("sendMessage").length === 1);
    end.abort();
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  });

  it("waits as long as a 429 says, not less", async () => {
    const paced = new Api(TOKEN, { apiRoot: server.root });
    paced.config.use(pacing(NO_RESTS), delivery());
    server.fault({ method: "sendMessage", kind: 429, retryAfter: 1 });
    await paced.sendMessage(1, "trả lời");
    const [first, second] = server.callsOf("sendMessage").map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it("that the chat refuses is not tried again", async () => {
    server.fault({ method: "sendMessage", kind: 403 });
    await expect(api.sendMessage(1, "trả lời")).rejects.toMatchObject({ error_code: 403 });
    expect(server.callsOf("sendMessage")).toHaveLength(1);
  });

  it("that never got a connection is tried until the network is back", async () => {
    let tries = 0;
    const unreachable = new Api(TOKEN, { apiRoot: server.root });
    unreachable.config.use(
      (prev, ...call) =>
        ++tries < 6 ? Promise.reject(new HttpError("no route", new Error("ENETUNREACH"))) : prev(...call),
      delivery({ repeatAfterMs: 1 }),
    );
    await unreachable.sendMessage(1, "trả lời");
    expect(tries).toBe(6);
  });
});

describe("an edit", () => {
  it("is repeated, and counts as done when the first try was carried out", async () => {
    const { message_id } = await api.sendMessage(1, "cũ");
    server.fault({ method: "editMessageText", kind: "cut-after" });
    await expect(api.editMessageText(1, message_id, "mới")).resolves.toBe(true);
    expect(server.sent[0]?.text).toBe("mới");
    expect(server.callsOf("editMessageText")).toHaveLength(2);
  });

  it("that changes nothing at its first try is an error like any other", async () => {
    const { message_id } = await api.sendMessage(1, "cũ");
    await expect(api.editMessageText(1, message_id, "cũ")).rejects.toMatchObject({ error_code: 400 });
  });
});

it("drops a typing action that fails", async () => {
  server.fault({ method: "sendChatAction", kind: "cut" });
  await expect(api.sendChatAction(1, "typing")).rejects.toThrow();
  expect(server.callsOf("sendChatAction")).toHaveLength(1);
});

it("does not go on answering a button that nobody waits for any more", async () => {
  server.fault({ method: "answerCallbackQuery", kind: "cut", times: 9 });
  await expect(api.answerCallbackQuery("1")).rejects.toThrow();
  expect(server.callsOf("answerCallbackQuery")).toHaveLength(2);
});
