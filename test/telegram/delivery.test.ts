// test/telegram/delivery.test.ts
import { Api } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repeatUnknown, retryAfterFlood } from "#src/telegram/delivery.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";

let server: BotApi;
let api: Api;
beforeEach(async () => {
  server = await BotApi.start();
  api = new Api(TOKEN, { apiRoot: server.root });
  api.config.use(retryAfterFlood, repeatUnknown({ repeatAfterMs: 10 }));
});
afterEach(() => server.stop());

describe("an answer", () => {
  it.each(["cut", "cut-after", 500] as const)("is sent once more after %s", async (kind) => {
    server.fault({ method: "sendMessage", kind });
    await api.sendMessage(1, "trả lời");
    expect(server.callsOf("sendMessage")).toHaveLength(2);
  });

  it("is not sent a third time", async () => {
    server.fault({ method: "sendMessage", kind: "cut-after", times: 5 });
    await expect(api.sendMessage(1, "trả lời")).rejects.toThrow("Network request for 'sendMessage' failed!");
    expect(server.callsOf("sendMessage")).toHaveLength(2);
  });

  it("waits as long as a 429 says, not less", async () => {
    server.fault({ method: "sendMessage", kind: 429, retryAfter: 1 });
    await api.sendMessage(1, "trả lời");
    const [first, second] = server.callsOf("sendMessage").map(({ at }) => at);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it("is given up where a 429 asks for longer than an answer is worth", async () => {
    server.fault({ method: "sendMessage", kind: 429, retryAfter: 3_600 });
    await expect(api.sendMessage(1, "trả lời")).rejects.toMatchObject({ error_code: 429 });
  });

  it("that the chat refuses is not tried again", async () => {
    server.fault({ method: "sendMessage", kind: 403 });
    await expect(api.sendMessage(1, "trả lời")).rejects.toMatchObject({ error_code: 403 });
    expect(server.callsOf("sendMessage")).toHaveLength(1);
  });

  it("that never got a connection is tried a few times", async () => {
    const { root } = server;
    await server.stop();
    let tries = 0;
    const unreachable = new Api(TOKEN, { apiRoot: root });
    unreachable.config.use(
      (prev, ...call) => {
        tries++;
        return prev(...call);
      },
      repeatUnknown({ repeatAfterMs: 5 }),
    );
    await expect(unreachable.sendMessage(1, "trả lời")).rejects.toThrow();
    expect(tries).toBe(4);
    server = await BotApi.start();
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
