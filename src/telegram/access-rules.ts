// src/telegram/access-rules.ts
import type { Config } from "../config.js";
import type { AccessStore } from "../store/access.js";
import type { AccessRules } from "./access.js";

export type AccessSettings = Pick<Config, "allowedUsers" | "allowedChats" | "admins">;

/**
 * The rules in force: the lists of the settings go into the database once, where admins change them; `*` and the admins
 * themselves are always as the settings say.
 */
export function accessRules(settings: AccessSettings, store: AccessStore): AccessRules {
  store.seed([...settings.allowedUsers.ids, ...settings.allowedChats.ids]);
  return {
    everyUser: settings.allowedUsers.everyone,
    everyChat: settings.allowedChats.everyone,
    isAdmin: (userId) => settings.admins.has(userId),
    statusOf: (id) => store.statusOf(id),
  };
}

/** Whether no one at all may use the bot. */
export function isClosed(rules: AccessRules, { admins }: AccessSettings, store: AccessStore): boolean {
  const isUser = ({ id, status }: { id: number; status: string }): boolean => id > 0 && status === "allowed";
  return !rules.everyUser && admins.size === 0 && !store.list().some(isUser);
}
