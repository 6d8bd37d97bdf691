// src/telegram/features/context.ts
import { Composer, type Context } from "grammy";
import type { Engine } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { decodeContextRequest } from "../context-button.js";
import { languageOfUser } from "../language.js";
import { renderContext } from "../render/context.js";
import { sendReply } from "../send.js";

/** "Context n" shows the quote in its paragraph. Every press is answered at once, or its button would spin. */
export function context(engine: Engine): Composer<Context> {
  const feature = new Composer<Context>();
  feature.on("callback_query:data", async (ctx) => {
    const request = decodeContextRequest(ctx.callbackQuery.data);
    const found = request === null ? null : engine.context(request.ref);
    if (request === null || found === null) {
      const language = request?.language ?? languageOfUser(ctx.from);
      await ctx.answerCallbackQuery({ text: wordingIn(language).contextGone, show_alert: true });
      return;
    }
    // A press that has become too old to answer still gets its paragraph.
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    await sendReply(ctx, renderContext(request, found), ctx.callbackQuery.message?.message_id);
    await answered;
  });
  feature.on("callback_query", (ctx) => ctx.answerCallbackQuery());
  return feature;
}
