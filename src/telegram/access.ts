// src/telegram/access.ts
import type { Chat, User } from "grammy/types";
import type { AccessStatus } from "../store/access.js";

/** Who may use the bot. Nobody, unless the database, the settings or an admin say so. */
export interface AccessRules {
  /** The settings have `*`. */
  readonly everyUser: boolean;
  readonly everyChat: boolean;
  isAdmin(userId: number): boolean;
  /** What is kept of a user or a group; `null` for a stranger. */
  statusOf(id: number): AccessStatus | null;
}

/** `decision`: a press on approve or refuse. `other`: something that nobody asks for in this way. */
export type RequestKind = "message" | "edit" | "press" | "decision" | "inline" | "other";

/** An update as far as access is concerned. */
export interface Request {
  readonly kind: RequestKind;
  /** Where it happened; inline queries happen nowhere. */
  readonly chat: Pick<Chat, "id" | "type"> | undefined;
  readonly user: Pick<User, "id" | "is_bot"> | undefined;
  /** Written in the name of a chat: an anonymous admin, a channel. */
  readonly senderChat: boolean;
}

/** `silent`: nobody is there who could be told, or who should be. */
export type Verdict = "allowed" | "user_denied" | "chat_denied" | "silent";

/**
 * The rules, first match first: nobody stands behind it – silent; a block, of the user or the group – silent; a decision is for an admin
 * in private; the user must be allowed; in a group, the group too. A button works where its answer was given: see {@link pressedAnswer}.
 */
export function judge(rules: AccessRules, { kind, chat, user, senderChat }: Request): Verdict {
  if (kind === "other" || user === undefined || user.is_bot || senderChat) return "silent";
  if (chat === undefined ? kind !== "inline" : chat.type === "channel") return "silent";
  if (rules.statusOf(user.id) === "blocked") return "silent";
  if (chat !== undefined && rules.statusOf(chat.id) === "blocked") return "silent";
  const isAdmin = rules.isAdmin(user.id);
  if (kind === "decision") return isAdmin && chat?.type === "private" ? "allowed" : "silent";
  if (!isAdmin && !rules.everyUser && rules.statusOf(user.id) !== "allowed") return "user_denied";
  if (kind === "inline") return "allowed";
  if (chat?.type !== "private" && !rules.everyChat && rules.statusOf(chat?.id ?? 0) !== "allowed") {
    return "chat_denied";
  }
  return "allowed";
}

/** Whether a user may be written to in a chat unasked. The id of a private chat is its user's. */
export function mayReceive(rules: AccessRules, userId: number, chatId: number): boolean {
  const chat = { id: chatId, type: chatId === userId ? "private" : "group" } as const;
  const request = { kind: "message", chat, user: { id: userId, is_bot: false }, senderChat: false } as const;
  return judge(rules, request) === "allowed";
}
