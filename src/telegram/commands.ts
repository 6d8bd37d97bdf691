// src/telegram/commands.ts
import type { Api } from "grammy";
import type { BotCommandScope } from "grammy/types";
import { type Wording, wordingIn } from "../wording/wording.js";

/** A command under its Vietnamese and its English name; both are always understood. */
export interface Command {
  readonly vi: string;
  readonly en: string;
  readonly description: keyof Wording & `command${string}`;
  /** Whether it is offered in groups. */
  readonly groups: boolean;
}

export const COMMANDS = {
  start: { vi: "start", en: "start", description: "commandStart", groups: false },
  sources: { vi: "nguon", en: "sources", description: "commandSources", groups: true },
  article: { vi: "bai", en: "article", description: "commandArticle", groups: true },
  timeline: { vi: "dienbien", en: "timeline", description: "commandTimeline", groups: true },
  news: { vi: "moi", en: "new", description: "commandNew", groups: true },
  watch: { vi: "theodoi", en: "watch", description: "commandWatch", groups: false },
  language: { vi: "ngonngu", en: "language", description: "commandLanguage", groups: false },
  forget: { vi: "xoa", en: "forget", description: "commandForget", groups: false },
  help: { vi: "trogiup", en: "help", description: "commandHelp", groups: true },
} as const satisfies Record<string, Command>;

/** Commands that only the menu of an administrator's own chat offers. */
export const ADMIN_COMMANDS: readonly Command[] = [];

/** Both names of a command. */
export function namesOf({ vi, en }: Command): string[] {
  return [...new Set([vi, en])];
}

/** The menu of an administrator's own chat, once there is one: everybody's commands and theirs. */
export async function publishAdminCommands(api: Api, chatId: number): Promise<void> {
  await publish(api, { type: "chat", chat_id: chatId }, [...Object.values(COMMANDS), ...ADMIN_COMMANDS]);
}

/** Publishes the menus of private chats and of groups: Vietnamese for everyone, English and Lao for those whose Telegram is. */
export async function publishCommands(api: Api): Promise<void> {
  const all: readonly Command[] = Object.values(COMMANDS);
  await publish(api, { type: "all_private_chats" }, all);
  await publish(
    api,
    { type: "all_group_chats" },
    all.filter(({ groups }) => groups),
  );
}

async function publish(api: Api, scope: BotCommandScope, commands: readonly Command[]): Promise<void> {
  for (const [code, language] of [
    [undefined, "vi"],
    ["vi", "vi"],
    ["en", "en"],
    ["lo", "lo"],
  ] as const) {
    const wording = wordingIn(language);
    const menu = commands.map(({ vi, en, description }) => ({
      command: language === "vi" ? vi : en,
      description: wording[description] as string,
    }));
    await api.setMyCommands(menu, { scope, ...(code === undefined ? {} : { language_code: code }) });
  }
}
