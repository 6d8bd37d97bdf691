// src/telegram/commands.ts
import type { Api } from "grammy";
import type { BotCommand, BotCommandScope } from "grammy/types";
import type { Language } from "../answering/answer.js";
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
  brief: { vi: "tomtat", en: "brief", description: "commandBrief", groups: true },
  check: { vi: "kiemtra", en: "check", description: "commandCheck", groups: true },
  news: { vi: "moi", en: "new", description: "commandNew", groups: true },
  watch: { vi: "theodoi", en: "watch", description: "commandWatch", groups: false },
  language: { vi: "ngonngu", en: "language", description: "commandLanguage", groups: false },
  forget: { vi: "xoa", en: "forget", description: "commandForget", groups: false },
  help: { vi: "trogiup", en: "help", description: "commandHelp", groups: true },
} as const satisfies Record<string, Command>;

/** Both names of a command. */
export function namesOf({ vi, en }: Command): string[] {
  return [...new Set([vi, en])];
}

/** Gives an administrator a menu of their own: everybody's commands and theirs. */
export async function publishAdminCommands(api: Api, chatId: number): Promise<void> {
  await publish(api, { type: "chat", chat_id: chatId }, (language) => [
    ...menuOf(Object.values(COMMANDS), language),
    ...Object.entries(wordingIn(language).admin.commands).map(([command, description]) => {
      return { command, description };
    }),
  ]);
}

/** Publishes the menus of private chats and of groups: Vietnamese for everyone, English and Lao for those whose Telegram is. */
export async function publishCommands(api: Api): Promise<void> {
  const all: readonly Command[] = Object.values(COMMANDS);
  const inGroups = all.filter(({ groups }) => groups);
  await publish(api, { type: "all_private_chats" }, (language) => menuOf(all, language));
  await publish(api, { type: "all_group_chats" }, (language) => menuOf(inGroups, language));
}

function menuOf(commands: readonly Command[], language: Language): BotCommand[] {
  const wording = wordingIn(language);
  return commands.map(({ vi, en, description }) => ({
    command: language === "vi" ? vi : en,
    description: wording[description],
  }));
}

async function publish(
  api: Api,
  scope: BotCommandScope,
  menu: (language: Language) => BotCommand[],
): Promise<void> {
  for (const [code, language] of [
    [undefined, "vi"],
    ["vi", "vi"],
    ["en", "en"],
    ["lo", "lo"],
  ] as const)
    await api.setMyCommands(menu(language), {
      scope,
      ...(code === undefined ? {} : { language_code: code }),
    });
}
