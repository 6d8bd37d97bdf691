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
/** A 429 does not say whom it is for: up to this long, in milliseconds, its method rests everywhere, beyond it in its chat only. */
const LONGEST_REST = 60_000;
/** A chat unused for this long has no claim on it left. */
const FORGET_AFTER = 120_000;

interface Chat {
  readonly sends: readonly (Window | Burst)[];
  readonly edits: readonly Burst[];
  /** Messages that wait for their turn. */
  waiting: number;
  /** Telegram said to be quiet until then. */
  quietUntil: number;
  lastUsed: number;
}

/**
 * Keeps calls within Telegram's limits: each chat a burst of 3, then 1 a second, edits likewise; 20 messages a minute in a group; 30 calls
 * a second over all. After a 429 nothing is called before the time it names. What gives way: a "typing" action is dropped while its chat
 * has anything to wait for, an edit when a later one of the same message overtakes it. Nothing else is ever dropped.
 */
export function pacing(clock: Clock = SYSTEM_CLOCK): Transformer {
  const overall = new Window(30, 1_050);
  const chats = new Map<string, Chat>();
  /** Until when each method rests. */
  const rests = new Map<string, number>();
  const edits = new NewestEdits();

  const chatOf = (id: string): Chat => {
    const known = chats.get(id);
    if (known !== undefined) return known;
    const isGroup = id.startsWith("-") || id.startsWith("@");
    const sends = [new Burst(), ...(isGroup ? [new Window(20, 61_000)] : [])];
    const edits = [new Burst()];
    const chat = { sends, edits, waiting: 0, quietUntil: Number.NEGATIVE_INFINITY, lastUsed: clock.now() };
    if (chats.size % 1_000 === 999) forgetIdle(chats, clock.now());
    chats.set(id, chat);
    return chat;
  };

  const until = async (time: () => number): Promise<void> => {
    while (clock.now() < time()) await clock.sleep(time() - clock.now());
  };

  return async (prev, method, payload, signal) => {
    if (UNPACED.has(method)) return prev(method, payload, signal);
    const chat =
      "chat_id" in payload && payload.chat_id !== undefined ? chatOf(String(payload.chat_id)) : null;
    const quietUntil = (): number =>
      Math.max(chat?.quietUntil ?? Number.NEGATIVE_INFINITY, rests.get(method) ?? Number.NEGATIVE_INFINITY);
    const heed = (retryAfter: number | undefined): void => {
      if (retryAfter === undefined) return;
      const time = clock.now() + retryAfter * 1_000;
      if (chat !== null) chat.quietUntil = Math.max(chat.quietUntil, time);
      if (chat === null || retryAfter * 1_000 <= LONGEST_REST) rests.set(method, time);
    };

    if (method === "sendChatAction") {
      if (quietUntil() > clock.now() || (chat !== null && chat.waiting > 0)) return DROPPED;
      const result = await prev(method, payload, signal);
      if (!result.ok) heed(result.parameters?.retry_after);
      return result;
    }
    const isOvertaken = method.startsWith("edit") ? edits.enter(method, payload) : () => false;
    if (isOvertaken()) return OVERTAKEN;
    const limits = chat === null ? [] : method.startsWith("edit") ? chat.edits : chat.sends;
    if (chat !== null) {
      const turn = limits.reduce((time, limit) => limit.earliest(time), clock.now());
      for (const limit of limits) limit.take(turn);
      chat.lastUsed = turn;
      chat.waiting++;
      await until(() => Math.max(turn, quietUntil())).finally(() => chat.waiting--);
      // Only now, so that a chat that waits for its own turn holds up no other.
      const slot = overall.earliest(clock.now());
      overall.take(slot);
      await until(() => Math.max(slot, quietUntil()));
    } else await until(quietUntil);
    if (isOvertaken()) return OVERTAKEN;
    const result = await prev(method, payload, signal).finally(() => {
      for (const limit of limits) if (limit instanceof Burst) limit.settle(clock.now());
    });
    if (!result.ok) heed(result.parameters?.retry_after);
    else edits.leave(payload);
    return result;
  };
}

/** They have their own ways to wait. */
const UNPACED = new Set(["getUpdates", "getMe", "setWebhook", "deleteWebhook"]);

/** What an edit returns that a later one has made needless. */
const OVERTAKEN = { ok: true, result: true } as never;
const DROPPED = {
  ok: false,
  error_code: 429,
  description: "Too Many Requests: not sent while the chat is to be quiet",
} as never;

/** Of each message the edit that was asked for last. A repeated try of one is the same edit: its payload is the same object. */
class NewestEdits {
  private readonly newest = new Map<string, object>();
  private readonly seen = new WeakSet<object>();

  /** Returns whether a later edit of the same message has come by the time it is called. */
  enter(method: string, payload: object): () => boolean {
    const { chat_id, message_id, inline_message_id } = payload as Record<string, unknown>;
    const key = [method, chat_id, message_id, inline_message_id].join(" ");
    if (!this.seen.has(payload)) this.newest.set(key, payload);
    this.seen.add(payload);
    return () => this.newest.get(key) !== payload;
  }

  leave(payload: object): void {
    for (const [key, newest] of this.newest) if (newest === payload) this.newest.delete(key);
  }
}

function forgetIdle(chats: Map<string, Chat>, now: number): void {
  for (const [id, chat] of chats) {
    if (chat.waiting === 0 && Math.max(chat.lastUsed, chat.quietUntil) + FORGET_AFTER < now) chats.delete(id);
  }
}
