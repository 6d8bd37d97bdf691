// src/telegram/features/admin/help.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../../wording/wording.js";
import { COMMANDS, namesOf } from "../../commands.js";
import { languageFor } from "../../language.js";
import { renderSentence } from "../../render/about.js";
import { answerMessage } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** `/help` of an administrator: everybody's, then their own commands. */
export function help({ engine }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command(namesOf(COMMANDS.help), async (ctx) => {
    const wording = wordingIn(languageFor(engine.chats, ctx.from));
    const own = Object.entries(wording.admin.commands).map(([command, what]) => `/${command} – ${what}`);
    await answerMessage(ctx, renderSentence(...wording.help, "", wording.admin.helpHeading, ...own));
  });
  return feature;
}
