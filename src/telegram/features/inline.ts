// src/telegram/features/inline.ts
import { Composer, type Context } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import { wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { chosenLanguage, languageFor } from "../language.js";
import { libraryOf } from "../library.js";
import { renderCards } from "../render/card.js";
import { shownOf } from "../shown.js";

/** How long Telegram may repeat an answer to the same person, in seconds: articles come and go. */
const CACHED = 60;
/** Longest question, in UTF-16 units; Telegram sends up to 256 characters. */
const MAX_QUESTION = 300;

/** `@bot question` in any chat: cited cards. Nothing is remembered of it, and nothing is read from before. */
export function inline({ engine }: Desk): Composer<Context> {
  const { chats } = engine;
  const feature = new Composer<Context>();
  feature.on("inline_query", async (ctx) => {
    const question = ctx.inlineQuery.query.normalize("NFC").trim();
    const wording = wordingIn(languageFor(chats, ctx.from));
    if (question === "" || question.length > MAX_QUESTION) return answer(ctx, [], wording.inlineHint);
    const language = chosenLanguage(chats, ctx.from.id);
    const found = await engine.ask(question, language === null ? {} : { language });
    const cards = renderCards(shownOf(found, false), libraryOf(engine, found.language).isCaption);
    const nothing = found.kind === "answered" ? undefined : wordingIn(found.language).inlineNothing;
    return answer(ctx, found.kind === "answered" ? cards : [], nothing);
  });
  return feature;
}

/** To a person without access: no cards, and a button that leads to the bot, where they learn their id. */
export async function refuseInline(ctx: Context, sentence: string): Promise<void> {
  await answer(ctx, [], sentence, 0);
}

async function answer(
  ctx: Context,
  results: readonly InlineQueryResultArticle[],
  button?: string,
  cacheTime = CACHED,
): Promise<void> {
  await ctx.answerInlineQuery([...results], {
    is_personal: true,
    cache_time: cacheTime,
    ...(button === undefined ? {} : { button: { text: button, start_parameter: "inline" } }),
  });
}
