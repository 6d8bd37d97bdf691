// src/telegram/features/about.ts
import { Composer, type Context } from "grammy";
import type { Engine } from "../../engine.js";
import type { Desk } from "../answers.js";
import { COMMANDS, namesOf } from "../commands.js";
import { sendWithButtons } from "../keep.js";
import { languageFor } from "../language.js";
import { renderHelp, renderStart } from "../render/about.js";
import { answerMessage } from "../send.js";
import { whileTyping } from "../typing.js";

/** `/start` with questions to try, and `/help`. */
export function about({ engine }: Desk): Composer<Context> {
  const feature = new Composer<Context>();
  const examples = exampleCache(engine);
  feature.command(namesOf(COMMANDS.start), async (ctx) => {
    const language = languageFor(engine.chats, ctx.from);
    const found = await whileTyping(ctx, () => examples(language));
    await sendWithButtons(engine, ctx, renderStart(language, engine.status(), found));
  });
  feature.command(namesOf(COMMANDS.help), (ctx) =>
    answerMessage(ctx, renderHelp(languageFor(engine.chats, ctx.from))),
  );
  return feature;
}

/** To a command that does not exist the help is the answer. It comes after every other command. */
export function unknownCommand(engine: Engine): Composer<Context> {
  const feature = new Composer<Context>();
  feature
    .on("message:entities:bot_command")
    .filter((ctx) => ctx.msg.entities.some(({ type, offset }) => type === "bot_command" && offset === 0))
    .use((ctx) => {
      const [command = ""] = /^\/\w+/.exec(ctx.msg.text ?? "") ?? [];
      return answerMessage(ctx, renderHelp(languageFor(engine.chats, ctx.from), command));
    });
  return feature;
}

/** The examples of each language, until the articles change. */
function exampleCache(engine: Engine): (language: "vi" | "en" | "lo") => Promise<readonly string[]> {
  let version = -1;
  const known = new Map<string, Promise<readonly string[]>>();
  return (language) => {
    if (engine.version() !== version) known.clear();
    version = engine.version();
    const found = known.get(language) ?? engine.examples(language);
    known.set(language, found);
    // A failure is not kept; `/start` then simply has no examples.
    return found.catch(() => {
      known.delete(language);
      return [];
    });
  };
}
