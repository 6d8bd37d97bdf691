// test/telegram/pacing.test.ts
import type { Transformer } from "grammy";
import { describe, expect, it } from "vitest";
import type { Clock } from "#src/telegram/call-limits.js";
import { pacing } from "#src/telegram/pacing.js";
import { NO_RESTS } from "../fakes/rests.js";

/** A clock that stands still until everyone waits, then jumps to the first who is due. */
class VirtualClock implements Clock {
  private time = 0;
  private readonly sleepers: { readonly due: number; readonly wake: () => void }[] = [];

  now(): number {
    return this.time;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => this.sleepers.push({ due: this.time + ms, wake }));
  }

  async run(): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      const next = this.sleepers.sort((a, b) => a.due - b.due).shift();
      if (next === undefined) return;
      this.time = Math.max(this.time, next.due);
      next.wake();
    }
  }
}

type Response = Awaited<ReturnType<Parameters<Transformer>[0]>>;
const OK = { ok: true, result: true } as unknown as Response;

/** Times at which `calls` reach the server when all are made at once. */
async function timesOf(
  calls: readonly { chat: number; method?: string }[],
  answer: (index: number) => Response = () => OK,
): Promise<number[]> {
  const clock = new VirtualClock();
  const transformer = pacing(NO_RESTS, clock);
  const times: number[] = [];
  let index = 0;
  const prev = async () => {
    times.push(clock.now());
    return answer(index++);
  };
  const made = calls.map(({ chat, method = "sendMessage" }) =>
    transformer(prev as never, method as "sendMessage", { chat_id: chat, text: "x" }, undefined),
  );
  await clock.run();
  await Promise.all(made);
  return times;
}

const sends = (count: number, chat: number) => Array.from({ length: count }, () => ({ chat }));

describe("pacing", () => {
  it("lets a chat have three at once, then one a second", async () => {
    const times = await timesOf(sends(6, 1));
    expect(times.slice(0, 3)).toEqual([0, 0, 0]);
    for (let i = 3; i < 6; i++) {
      const gap = (times[i] as number) - (i === 3 ? 0 : (times[i - 1] as number));
      expect(gap).toBeGreaterThanOrEqual(1_000);
      expect(gap).toBeLessThan(1_200);
    }
  });

  it("lets a group have 20 in any minute", async () => {
    const times = await timesOf(sends(45, -1));
    for (let i = 20; i < times.length; i++) {
      expect((times[i] as number) - (times[i - 20] as number)).toBeGreaterThan(60_000);
    }
    expect(times[19]).toBeLessThan(20_000);
  });

  it("lets 30 a second through over all chats", async () => {
    const times = await timesOf(Array.from({ length: 70 }, (_, chat) => ({ chat: chat + 1 })));
    expect(times.filter((time) => time === 0)).toHaveLength(30);
    for (let i = 30; i < times.length; i++) {
      expect((times[i] as number) - (times[i - 30] as number)).toBeGreaterThan(1_000);
    }
  });

  it("keeps nobody waiting for another chat's turn", async () => {
    const times = await timesOf([...sends(60, -1), { chat: 2 }]);
    expect(times.filter((time) => time === 0)).toHaveLength(4);
  });

  it("keeps a chat quiet after a 429, and drops its typing", async () => {
    const flood = {
      ok: false,
      error_code: 429,
      description: "",
      parameters: { retry_after: 10 },
    } as Response;
    const clock = new VirtualClock();
    const transformer = pacing(NO_RESTS, clock);
    const times: number[] = [];
    const call = (method: string, chat: number, answer = OK) =>
      transformer(
        (async () => {
          times.push(clock.now());
          return answer;
        }) as never,
        method as "sendMessage",
        { chat_id: chat, text: "x" },
        undefined,
      );
    await call("sendMessage", 1, flood);
    const typing = await call("sendChatAction", 1);
    const others = [call("sendMessage", 1), call("sendMessage", 2), call("sendDocument", 2)];
    await clock.run();
    await Promise.all(others);
    expect(typing.ok).toBe(false);
    // Nobody knows whether the 429 was for the chat or for the method everywhere: both rest.
    expect(times).toEqual([0, 0, 10_000, 10_000]);
  });

  it("rests a method that has no chat too", async () => {
    const clock = new VirtualClock();
    const transformer = pacing(NO_RESTS, clock);
    const times: number[] = [];
    const answers = [{ ok: false, error_code: 429, description: "", parameters: { retry_after: 3 } }, OK];
    const call = () =>
      transformer(
        (async () => {
          times.push(clock.now());
          return answers[times.length - 1];
        }) as never,
        "answerCallbackQuery",
        { callback_query_id: "1" },
        undefined,
      );
    await call();
    const again = call();
    await clock.run();
    await again;
    expect(times).toEqual([0, 3_000]);
  });

  it("leaves out an edit that a later one of the same message overtakes, and never the last", async () => {
    const clock = new VirtualClock();
    const transformer = pacing(NO_RESTS, clock);
    const texts: string[] = [];
    const edit = (message_id: number, text: string) =>
      transformer(
        (async (_method: string, payload: { text: string }) => {
          texts.push(payload.text);
          return OK;
        }) as never,
        "editMessageText",
        { chat_id: 1, message_id, text },
        undefined,
      );
    const edits = Array.from({ length: 9 }, (_, i) => edit(5, `a${i}`)).concat(edit(6, "b"));
    await clock.run();
    for (const result of await Promise.all(edits)) expect(result.ok).toBe(true);
    expect(texts.sort()).toEqual(["a8", "b"]);
  });

  it("keeps a message for as long as a chat is to be quiet, and others' chats out of a long rest", async () => {
    const flood = {
      ok: false,
      error_code: 429,
      description: "",
      parameters: { retry_after: 3_600 },
    } as Response;
    const clock = new VirtualClock();
    const transformer = pacing(NO_RESTS, clock);
    const times: [number, number][] = [];
    const call = (chat_id: number, answer: Response) =>
      transformer(
        (async () => {
          times.push([chat_id, clock.now()]);
          return answer;
        }) as never,
        "sendMessage",
        { chat_id, text: "x" },
        undefined,
      );
    await call(1, flood);
    const later = [call(1, OK), call(2, OK)];
    await clock.run();
    await Promise.all(later);
    expect(times).toEqual([
      [1, 0],
      [2, 0],
      [1, 3_600_000],
    ]);
  });

  it("counts a slow call from its end", async () => {
    const clock = new VirtualClock();
    const transformer = pacing(NO_RESTS, clock);
    const times: number[] = [];
    const call = (ms: number) =>
      transformer(
        (async () => {
          times.push(clock.now());
          if (ms > 0) await clock.sleep(ms);
          return OK;
        }) as never,
        "sendMessage",
        { chat_id: 1, text: "x" },
        undefined,
      );
    const slow = call(5_000);
    await clock.run();
    await slow;
    const others = [call(0), call(0), call(0)];
    await clock.run();
    await Promise.all(others);
    expect(times.slice(0, 3)).toEqual([0, 5_000, 5_000]);
    expect(times[3]).toBeGreaterThanOrEqual(6_000);
  });

  it("drops typing while the chat has a message waiting, and passes it otherwise", async () => {
    const typing = { chat: 1, method: "sendChatAction" };
    expect(await timesOf([typing, ...sends(3, 1)])).toEqual([0, 0, 0, 0]);
    expect(await timesOf([...sends(4, 1), typing])).toHaveLength(4);
  });
});
