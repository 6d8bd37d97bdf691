// src/telegram/features/context.ts
import { Composer, type Context } from "grammy";
import type { Source } from "../../answering/answer.js";
import { type QuoteRef, quoteDigest } from "../../answering/quotes.js";
import type { Engine } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { PRESSED } from "../buttons.js";
import { alertPresser, type Pressed, pressedAnswer, settlePress } from "../pressed.js";
import { renderContext, renderCopy } from "../render/context.js";
import { replaceIn, sendTo, targetOf } from "../send.js";
import { firstQuoteOf } from "../shown.js";

/** "Context n" shows the quote in its paragraph; from there one can turn to the paragraphs around it and copy the quote. */
export function context(engine: Engine): Composer<Context> {
  const feature = new Composer<Context>();

  feature.callbackQuery(PRESSED.context, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const wording = wordingIn(pressed.shown.language);
    const [, n, turnedTo] = ctx.match;
    const source = sourceOf(pressed, Number(n));
    const ref = source === null ? null : refOf(pressed, source);
    const at = turnedTo === undefined ? paragraphOf(engine, ref) : Number(turnedTo);
    const paragraph = ref === null || at === null ? null : engine.paragraph(ref, at);
    if (source === null || paragraph === null) {
      await alertPresser(ctx, wording.contextGone);
      return;
    }
    const settled = settlePress(ctx);
    const reply = renderContext(source, paragraph, wording);
    const message = ctx.callbackQuery.message?.message_id ?? null;
    if (turnedTo !== undefined && message !== null) {
      await replaceIn(ctx.api, targetOf(ctx, null), [message], reply);
    } else {
      const ids = await sendTo(ctx.api, targetOf(ctx, message), reply);
      engine.chats.addMessages(pressed.given, ids, "aside");
    }
    await settled;
  });

  feature.callbackQuery(PRESSED.copy, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const wording = wordingIn(pressed.shown.language);
    const source = sourceOf(pressed, Number(ctx.match[1]));
    if (source === null || paragraphOf(engine, refOf(pressed, source)) === null) {
      await alertPresser(ctx, wording.contextGone);
      return;
    }
    await Promise.all([
      settlePress(ctx),
      sendTo(
        ctx.api,
        targetOf(ctx, ctx.callbackQuery.message?.message_id ?? null),
        renderCopy(source, wording),
      ),
    ]);
  });
  return feature;
}

function sourceOf({ shown }: Pressed, n: number): Source | null {
  return shown.sources.find((source) => source.n === n) ?? null;
}

/** The quote that the source is opened by. */
function refOf({ shown }: Pressed, source: Source): QuoteRef | null {
  const quote = firstQuoteOf(shown, source);
  if (quote === undefined) return null;
  const { text, start, end } = quote;
  return { articleId: source.articleId, start, end, digest: quoteDigest(text) };
}

/** The paragraph of a quote; `null` when no text is kept that says it there. */
function paragraphOf(engine: Engine, ref: QuoteRef | null): number | null {
  const found = ref === null ? null : engine.context(ref);
  return found === null || found.paragraph < 0 ? null : found.paragraph;
}
