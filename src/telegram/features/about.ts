// src/telegram/features/about.ts
import { type Api, Composer, type Context } from "grammy";
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

/** Publishes the commands: Vietnamese for everyone, English and Lao for those whose Telegram is. */
export async function publishCommands(api: Api): Promise<void> {
  for (const language of ["vi", "en", "lo"] as const) {
    const wording = wordingIn(language);
    await api.setMyCommands(
      [
        { command: "start", description: wording.commandStart },
        { command: "help", description: wording.commandHelp },
      ],
      language === "vi" ? {} : { language_code: language },
    );
  }
}
