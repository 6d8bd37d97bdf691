// src/telegram/features/stop.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../wording/wording.js";
import { withoutMention } from "../addressed.js";
import type { Desk } from "../answers.js";
import { PRESSED } from "../buttons.js";
import { languageFor } from "../language.js";
import { settlePress } from "../pressed.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";
import { saysStop } from "../stops.js";

/** "Stop", as a button, a command or a word, ends the writing of an answer: what has been checked by then is sent, else the quotes. */
export function stop({ engine, stops }: Desk): Composer<Context> {
  const feature = new Composer<Context>();
  // Without a model nothing takes long, and the word is a question like any other.
  if (engine.languageModel === null) return feature;
  const nothing = (ctx: Context): string =>
    wordingIn(languageFor(engine.chats, ctx.from)).drafting.nothingToStop;
  feature.callbackQuery(PRESSED.stop, (ctx) => settlePress(ctx, stops.stop(ctx) ? undefined : nothing(ctx)));
  feature.on("message:text", async (ctx, next) => {
    if (!saysStop(withoutMention(ctx.msg.text, ctx.me))) return next();
    if (!stops.stop(ctx)) await answerMessage(ctx, renderSentence(nothing(ctx)));
  });
  return feature;
}
