// src/telegram/features/pages.ts
import { Composer, type Context } from "grammy";
import { quoteDigest } from "../../answering/quotes.js";
import type { Engine } from "../../engine.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { PRESSED } from "../buttons.js";
import { libraryOf } from "../library.js";
import { alertPresser, type Pressed, pressedAnswer, settlePress } from "../pressed.js";
import { renderAnswer } from "../render/answer.js";
import { attributed } from "../render/context.js";
import type { Reply } from "../render/html.js";
import { renderList } from "../render/list.js";
import { dayOf } from "../render/statement.js";
import { replaceIn, sendTo, targetOf } from "../send.js";
import type { Shown } from "../shown.js";

/** Turns the pages of a long answer or list in place, and gives the whole as a file. */
export function pages(engine: Engine): Composer<Context> {
  const feature = new Composer<Context>();

  feature.callbackQuery(PRESSED.page, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    if (!stillSaid(engine, pressed.shown)) return tellGone(ctx, pressed);
    const message = ctx.callbackQuery.message;
    const heading = firstLineOf(message);
    const reply = renderPage(engine, pressed.shown, heading, Number(ctx.match[1]));
    await Promise.all([
      settlePress(ctx),
      message === undefined
        ? undefined
        : replaceIn(ctx.api, targetOf(ctx, null), [message.message_id], reply),
    ]);
  });

  feature.callbackQuery(PRESSED.whole, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    if (!stillSaid(engine, pressed.shown)) return tellGone(ctx, pressed);
    const wording = wordingIn(pressed.shown.language);
    const message = ctx.callbackQuery.message;
    const text = asText(pressed.shown, firstLineOf(message), wording);
    const file = { name: wording.wholeListFile, text };
    await Promise.all([
      settlePress(ctx),
      sendTo(ctx.api, targetOf(ctx, message?.message_id ?? null), { html: "", keyboard: [], file }),
    ]);
  });

  feature.callbackQuery(PRESSED.here, (ctx) => settlePress(ctx));
  return feature;
}

function renderPage(engine: Engine, shown: Shown, heading: string, page: number): Reply {
  const library = libraryOf(engine, shown.language);
  return shown.kind === "answered" || shown.kind === "abstained"
    ? renderAnswer(shown, library, { understoodAs: null, page })
    : renderList(shown, heading, library.isCaption, page);
}

/** A quote is shown again only while its article says it there. */
function stillSaid(engine: Engine, { sources }: Shown): boolean {
  return sources.every(({ articleId, quotes }) =>
    quotes.every(
      ({ text, start, end }) =>
        engine.context({ articleId, start, end, digest: quoteDigest(text) })?.earlier === false,
    ),
  );
}

async function tellGone(ctx: Context, { shown }: Pressed): Promise<void> {
  await alertPresser(ctx, wordingIn(shown.language).listChanged);
}

/** The heading of a list stands in its first line: the topic in it is not kept elsewhere. */
function firstLineOf(message: NonNullable<Context["callbackQuery"]>["message"]): string {
  const text = message !== undefined && "text" in message ? message.text : undefined;
  return text?.split("\n")[0] ?? "";
}

/** Every statement with its date and source, for a file. */
function asText({ statements, sources }: Shown, heading: string, wording: Wording): string {
  const items = statements.map(({ text, citations }, index) => {
    const source = sources.find(({ n }) => citations.includes(n));
    if (source === undefined) return `${index + 1}. “${text}”`;
    const quoted = attributed({ ...source, quotes: [{ text, start: 0, end: text.length }] }, wording);
    return `${index + 1}. ${dayOf(source, wording)}: ${quoted}`;
  });
  return `${[heading, ...items].join("\n\n")}\n`;
}
