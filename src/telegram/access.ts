// src/telegram/access.ts
import type { Chat, User } from "grammy/types";
import type { Allowlist, Config } from "../config.js";

/** Who may use the bot. Nobody, unless the settings say so. */
export type AccessList = Pick<Config, "allowedUsers" | "allowedChats" | "admins">;

/** `silent`: no person stands behind it that could be told. */
export type Verdict = "allowed" | "user_denied" | "chat_denied" | "silent";

/** Judges the sender, and in a group the chat too, each on its own. */
export function judge(
  list: AccessList,
  chat: Chat | undefined,
  user: User | undefined,
  senderChat: Chat | undefined,
): Verdict {
  if (chat === undefined || user === undefined || user.is_bot || senderChat !== undefined) return "silent";
  if (chat.type === "channel") return "silent";
  if (!list.admins.has(user.id) && !holds(list.allowedUsers, user.id)) return "user_denied";
  return chat.type === "private" || holds(list.allowedChats, chat.id) ? "allowed" : "chat_denied";
}

/** The line an admin is to write into `.env`, the present entries kept. */
export function settingThatAllows(list: AccessList, verdict: Verdict, id: number): string {
  const [name, { everyone, ids }] =
    verdict === "chat_denied"
      ? (["ALLOWED_CHATS", list.allowedChats] as const)
      : (["ALLOWED_USERS", list.allowedUsers] as const);
  return `${name}=${[...(everyone ? ["*"] : []), ...ids, id].join(",")}`;
}

/** Whether no one at all may use the bot. */
export function isClosed({ allowedUsers, admins }: AccessList): boolean {
  return !allowedUsers.everyone && allowedUsers.ids.size === 0 && admins.size === 0;
}

function holds(list: Allowlist, id: number): boolean {
  return list.everyone || list.ids.has(id);
}
