// src/telegram/pacing.ts
import type { Transformer } from "grammy";
import type { Rests } from "../store/rests.js";
import { Burst, type Clock, SYSTEM_CLOCK, Window } from "./call-limits.js";
import { NewestEdits } from "./newest-edits.js";
import { SELF_PACED } from "./resting.js";
import { SingleFile } from "./single-file.js";

/** A 429 does not say whom it is for: up to this long, in milliseconds, its method rests everywhere, beyond it in its chat only. */
const LONGEST_REST = 60_000;
/** A second, and a little for calls that overtake each other on the way: it is all that keeps the bot from 30 messages a second. */
const SECOND = 1_010;
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
 * a second over all; one call of a method after another, so that a 429 finds no others on their way. After a 429 nothing is called
 * before the time it names, by this process or, as `rests` are kept, by the next. What gives way: a "typing" action is dropped while its chat
 * has anything to wait for, an edit when a later one of the same message overtakes it. Nothing else is ever dropped.
 */
export function pacing(rests: Rests, clock: Clock = SYSTEM_CLOCK): Transformer {
  const overall = new Window(30, SECOND);
  const chats = new Map<string, Chat>();
  /** Until when each method rests. */
  const methods = new Map<string, number>();
  const edits = new NewestEdits();
  const single = new SingleFile(clock);

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

  for (const subject of rests.subjects()) {
    const time = clock.now() + rests.left(subject);
    const chat = CHAT.exec(subject)?.[1];
    if (chat === undefined) methods.set(subject, time);
    else chatOf(chat).quietUntil = time;
  }

  const until = async (time: () => number): Promise<void> => {
    while (clock.now() < time()) await clock.sleep(time() - clock.now());
  };

  return async (prev, method, payload, signal) => {
    if (SELF_PACED.has(method)) return prev(method, payload, signal);
    const chatId = "chat_id" in payload && payload.chat_id !== undefined ? String(payload.chat_id) : null;
    const chat = chatId === null ? null : chatOf(chatId);
    const quietUntil = (): number =>
      Math.max(chat?.quietUntil ?? Number.NEGATIVE_INFINITY, methods.get(method) ?? Number.NEGATIVE_INFINITY);
    const heed = (retryAfter: number | undefined): void => {
      if (retryAfter === undefined) return;
      const ms = retryAfter * 1_000;
      const time = clock.now() + ms;
      if (chat !== null) {
        chat.quietUntil = Math.max(chat.quietUntil, time);
        rests.add(`chat:${chatId}`, ms);
      }
      if (chat === null || ms <= LONGEST_REST) {
        methods.set(method, Math.max(methods.get(method) ?? time, time));
        rests.add(method, ms);
      }
    };

    const isTyping = method === "sendChatAction";
    const limits = chat === null || isTyping ? [] : method.startsWith("edit") ? chat.edits : chat.sends;
    const send = async (leave: () => void) => {
      try {
        const result = await prev(method, payload, signal);
        // Before the next one leaves.
        if (!result.ok) heed(result.parameters?.retry_after);
        if (result.ok || (result.error_code < 500 && result.error_code !== 429)) edits.leave(payload);
        return result;
      } finally {
        for (const limit of limits) if (limit instanceof Burst) limit.settle(clock.now());
        leave();
      }
    };

    if (isTyping) {
      const hasToWait = quietUntil() > clock.now() || (chat?.waiting ?? 0) > 0 || single.isBusy(method);
      return hasToWait ? DROPPED : send(await single.enter(method));
    }
    const isOvertaken = method.startsWith("edit") ? edits.enter(method, payload) : () => false;
    if (isOvertaken()) return OVERTAKEN;
    if (chat !== null) {
      const turn = limits.reduce((time, limit) => limit.earliest(time), clock.now());
      for (const limit of limits) limit.take(turn);
      chat.lastUsed = turn;
      chat.waiting++;
      await until(() => Math.max(turn, quietUntil())).finally(() => chat.waiting--);
      // Only now, so that a chat that waits for its own turn holds up no other.
      const slot = overall.earliest(clock.now());
      overall.take(slot);
      await until(() => slot);
    }
    for (;;) {
      await until(quietUntil);
      const leave = await single.enter(method);
      if (isOvertaken()) {
        leave();
        return OVERTAKEN;
      }
      // The call before may have met a 429.
      if (quietUntil() > clock.now()) leave();
      else return send(leave);
    }
  };
}

/** How a chat is named among the {@link Rests}; a method is named as it is. */
const CHAT = /^chat:(.+)$/;

/** What an edit returns that a later one has made needless. */
const OVERTAKEN = { ok: true, result: true } as never;
const DROPPED = {
  ok: false,
  error_code: 429,
  description: "Too Many Requests: not sent while the chat is to be quiet",
} as never;

function forgetIdle(chats: Map<string, Chat>, now: number): void {
  for (const [id, chat] of chats) {
    if (chat.waiting === 0 && Math.max(chat.lastUsed, chat.quietUntil) + FORGET_AFTER < now) chats.delete(id);
  }
}
