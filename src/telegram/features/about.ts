// src/telegram/features/about.ts
import { type Api, Composer, type Context } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Language } from "../../answering/answer.js";
import type { Engine } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { languageOfUser } from "../language.js";
import { renderHelp, renderStart } from "../render/about.js";
import { answerMessage } from "../send.js";

/** `/start` and `/help`; a command that does not exist gets the help too. */
export function about(engine: Engine): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command("start", (ctx) =>
    answerMessage(ctx, renderStart(languageOfUser(ctx.from), engine.status())),
  );
  feature
    .on("message:entities:bot_command")
    .filter((ctx) => ctx.msg.entities.some(({ type, offset }) => type === "bot_command" && offset === 0))
    .use((ctx) => answerMessage(ctx, renderHelp(languageOfUser(ctx.from))));
  return feature;
}

/** The commands that everyone has. */
export function commandsIn(language: Language): BotCommand[] {
  const wording = wordingIn(language);
  return [
    { command: "start", description: wording.commandStart },
    { command: "help", description: wording.commandHelp },
  ];
}

/** Publishes the commands: Vietnamese for everyone, English and Lao for those whose Telegram is. */
export async function publishCommands(api: Api): Promise<void> {
  for (const language of ["vi", "en", "lo"] as const) {
    await api.setMyCommands(commandsIn(language), language === "vi" ? {} : { language_code: language });
  }
}
