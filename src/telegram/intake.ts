// src/telegram/intake.ts
import type { Api } from "grammy";
import type { Update, User, UserFromGetMe } from "grammy/types";
import type { ChatStore } from "../store/chats.js";
import type { Inbox } from "../store/inbox.js";
import { wordingIn } from "../wording/wording.js";
import { isAddressed } from "./addressed.js";
import type { ChatStates } from "./chat-states.js";
import { languageFor } from "./language.js";
import type { Metrics } from "./metrics.js";
import { threadOf } from "./thread.js";
import { laneOf, type UpdateQueue } from "./update-queue.js";
import { type Allowance, type LimitVerdict, UserLimits } from "./user-limits.js";

/** Updates that the bot handles; Telegram sends no others. */
export const ALLOWED_UPDATES = [
  "message",
  "edited_message",
  "callback_query",
  "inline_query",
  "my_chat_member",
] as const;

export interface IntakeParts {
  readonly api: Api;
  readonly me: UserFromGetMe;
  readonly inbox: Inbox<Update>;
  readonly queue: UpdateQueue;
  readonly chats: ChatStates;
  /** Knows the language that a person chose. */
  readonly kept: ChatStore;
  readonly metrics: Metrics;
  readonly allowance: Allowance;
}

/** The way of every update from Telegram into the queue: first onto the disk, each id once, then to its lane. */
export interface Intake {
  /** Returns when the updates are stored; only then may Telegram be told that they have arrived. */
  take(updates: readonly Update[]): void;
  /** Takes up again what an earlier run left undone. */
  resume(): number;
  readonly hasRoom: boolean;
}

export function createIntake({
  api,
  me,
  inbox,
  queue,
  chats,
  kept,
  metrics,
  allowance,
}: IntakeParts): Intake {
  const messages = new UserLimits(allowance);
  // Paging and typing ahead come in bursts.
  const presses = new UserLimits({ perMinute: allowance.perMinute * 3, perDay: 0 });

  const isWanted = (update: Update): boolean => {
    const user = senderOf(update, me);
    if (user === undefined) return true;
    const verdict = (update.message === undefined ? presses : messages).check(user.id, performance.now());
    if (verdict.kind === "pass") return true;
    metrics.count("trichdan_updates_held_back_total");
    tellToWait(update, user, verdict);
    return false;
  };

  const tellToWait = ({ message, callback_query }: Update, user: User, verdict: LimitVerdict): void => {
    const { wait, dayIsFull } = wordingIn(languageFor(kept, user)).admin;
    const text =
      verdict.kind !== "wait" ? "" : verdict.dayIsFull ? dayIsFull(allowance.perDay) : wait(verdict.seconds);
    // Every press is answered, or its button would spin. Whether either arrives makes no difference.
    if (callback_query !== undefined)
      api.answerCallbackQuery(callback_query.id, text === "" ? {} : { text }).catch(() => undefined);
    else if (text !== "" && message !== undefined) {
      const { chat, message_id } = message;
      const reply = { message_id, allow_sending_without_reply: true };
      api
        .sendMessage(chat.id, text, {
          ...threadOf(message),
          ...(chat.type === "private" ? {} : { reply_parameters: reply }),
        })
        .catch(() => undefined);
    }
  };

  const enqueue = (updates: readonly Update[]): void => {
    for (const update of updates) queue.add(laneOf(update), update);
  };
  return {
    take: (updates) => {
      for (const { message } of updates) if (message !== undefined) chats.heardFrom(message.chat.id);
      const wanted = inbox.accept(updates, isWanted);
      metrics.count("trichdan_updates_total", updates.length);
      enqueue(wanted);
    },
    resume: () => {
      const left = inbox.waiting();
      enqueue(left);
      return left.length;
    },
    get hasRoom() {
      return queue.hasRoom;
    },
  };
}

/** Whom an update counts against: nobody for news about a chat, and for talk in a group that is not meant for the bot. */
function senderOf(update: Update, me: UserFromGetMe): User | undefined {
  const message = update.message ?? update.edited_message;
  if (message === undefined) return (update.callback_query ?? update.inline_query)?.from;
  return message.chat.type === "private" || isAddressed(message, me) ? message.from : undefined;
}
