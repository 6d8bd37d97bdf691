// src/telegram/pacing.ts
import type { Transformer } from "grammy";

/** Time in milliseconds on a clock that never goes back, and sleep on it. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** `count` calls at once, then one as soon as the oldest of the last `count` is `ms` past. */
class Window {
  private readonly times: number[] = [];

  constructor(
    private readonly count: number,
    private readonly ms: number,
  ) {}

  /** The earliest time from `now` on that the window lets one more call through. */
  earliest(now: number): number {
    const oldest = this.times.length < this.count ? undefined : this.times[0];
    return oldest === undefined ? now : Math.max(now, oldest + this.ms);
  }

  take(time: number): void {
    this.times.push(time);
    if (this.times.length > this.count) this.times.shift();
  }
}

/** A burst of three, then one a second. `full` is the time at which the whole burst is available again. */
class Burst {
  private full = Number.NEGATIVE_INFINITY;

  earliest(now: number): number {
    return Math.max(now, this.full - (BURST - 1) * INTERVAL);
  }

  take(time: number): void {
    this.full = Math.max(this.full, time) + INTERVAL;
  }

  /** A slow call may have counted only just before it `ended`. */
  settle(ended: number): void {
    this.full = Math.max(this.full, ended + INTERVAL);
  }
}

const BURST = 3;
/** A second, and a little for calls that overtake each other on the way. */
const INTERVAL = 1_050;
/** Longer than this, in milliseconds, no message is worth waiting for. */
const LONGEST_QUIET = 120_000;
/** A chat unused for this long has no claim on it left. */
const FORGET_AFTER = 120_000;

interface Chat {
  readonly burst: Burst;
  /** The burst, and in a group the minute. */
  readonly limits: readonly (Window | Burst)[];
  /** Telegram said to be quiet until then. */
  quietUntil: number;
  lastUsed: number;
}

/**
 * Keeps calls that write to a chat within Telegram's limits: each chat a burst of 3, then 1 a second; 20 a minute in a group;
 * 30 a second over all. A "typing" action is never queued: it is dropped while its chat is told to wait.
 */
export function pacing(clock: Clock = SYSTEM_CLOCK): Transformer {
  const overall = new Window(30, 1_050);
  const chats = new Map<string, Chat>();

  const chatOf = (id: string): Chat => {
    const known = chats.get(id);
    if (known !== undefined) return known;
    const isGroup = id.startsWith("-") || id.startsWith("@");
    const burst = new Burst();
    const limits = isGroup ? [burst, new Window(20, 61_000)] : [burst];
    const chat = { burst, limits, quietUntil: Number.NEGATIVE_INFINITY, lastUsed: clock.now() };
    if (chats.size % 1_000 === 999) forgetIdle(chats, clock.now());
    chats.set(id, chat);
    return chat;
  };

  const until = async (time: () => number): Promise<void> => {
    while (clock.now() < time()) await clock.sleep(time() - clock.now());
  };

  return async (prev, method, payload, signal) => {
    if (!("chat_id" in payload) || payload.chat_id === undefined) return prev(method, payload, signal);
    const chat = chatOf(String(payload.chat_id));
    const quiet = chat.quietUntil - clock.now();
    if (quiet > (method === "sendChatAction" ? 0 : LONGEST_QUIET)) {
      return {
        ok: false,
        error_code: 429,
        description: "Too Many Requests: not sent while the chat is to be quiet",
      };
    }
    if (method === "sendChatAction") return prev(method, payload, signal);
    const turn = chat.limits.reduce((time, limit) => limit.earliest(time), clock.now());
    for (const limit of chat.limits) limit.take(turn);
    chat.lastUsed = turn;
    await until(() => Math.max(turn, chat.quietUntil));
    // Only now, so that a chat that waits for its own turn holds up no other.
    const slot = overall.earliest(clock.now());
    overall.take(slot);
    await until(() => slot);
    const result = await prev(method, payload, signal).finally(() => chat.burst.settle(clock.now()));
    if (!result.ok && result.parameters?.retry_after !== undefined) {
      chat.quietUntil = clock.now() + result.parameters.retry_after * 1_000;
    }
    return result;
  };
}

function forgetIdle(chats: Map<string, Chat>, now: number): void {
  for (const [id, chat] of chats) if (chat.lastUsed + FORGET_AFTER < now) chats.delete(id);
}
