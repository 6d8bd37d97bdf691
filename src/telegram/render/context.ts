// src/telegram/render/context.ts
import type { Source, Span } from "../../answering/answer.js";
import { describeSource } from "../../answering/citations.js";
import type { Paragraph } from "../../answering/quotes.js";
import type { Wording } from "../../wording/wording.js";
import { DATA } from "../buttons.js";
import {
  type Button,
  bold,
  escapeHtml,
  isWebAddress,
  link,
  type Reply,
  verbatim,
  wellFormed,
} from "./html.js";
import { action } from "./rows.js";

/** Telegram's limit for a text that a button copies. */
const MAX_COPY = 256;

/** A paragraph of a source under the name of its article, the quotes in it in bold. */
export function renderContext(source: Source, paragraph: Paragraph, wording: Wording): Reply {
  const { title, opening, url } = paragraph.article;
  const name = title === null ? verbatim(wording.untitled(opening)) : link(title, url);
  const page = title === null && isWebAddress(url) ? ` · ${link(wording.openArticle, url)}` : "";
  const caption = paragraph.caption ? ` (${escapeHtml(wording.caption)})` : "";
  const place = wording.paragraphOf(paragraph.paragraph + 1, paragraph.paragraphs);
  return {
    html: [
      `${bold(wording.contextHeading(source.n))} ${name}${page}`,
      `“${verbatim(paragraph.text, quotesIn(source, paragraph))}”${caption}`,
      ...(paragraph.earlier ? [escapeHtml(wording.earlierText)] : []),
      escapeHtml(place),
    ].join("\n"),
    keyboard: [neighbours(source, paragraph, wording), [copyButton(source, wording)]],
  };
}

/** Where the quotes of a source stand in a paragraph of it. */
function quotesIn({ quotes }: Source, { start, text }: Paragraph): Span[] {
  return quotes
    .map((quote) => ({ ...quote, start: quote.start - start, end: quote.end - start }))
    .filter((quote) => text.slice(Math.max(0, quote.start), quote.end) === quote.text);
}

function neighbours({ n }: Source, { paragraph, paragraphs }: Paragraph, wording: Wording): Button[] {
  return [
    ...(paragraph > 0 ? [action(wording.previousParagraph, DATA.paragraph(n, paragraph - 1))] : []),
    ...(paragraph < paragraphs - 1 ? [action(wording.nextParagraph, DATA.paragraph(n, paragraph + 1))] : []),
  ];
}

/** Copies at a touch where the text is short enough; else a message with the text comes. */
function copyButton(source: Source, wording: Wording): Button {
  const text = attributed(source, wording);
  return text.length <= MAX_COPY
    ? { text: wording.copyWithSource, copy_text: { text: wellFormed(text) } }
    : action(wording.copyWithSource, DATA.copy(source.n));
}

/** The quotes with title, outlet, date and address, for pasting into a document. */
export function attributed(source: Source, wording: Wording): string {
  const { title, byline, outlet, date } = describeSource(wording, source);
  const parts = [title, byline, outlet, date, source.url].filter((part) => part !== null);
  const quotes = source.quotes.toSorted((a, b) => a.start - b.start).map(({ text }) => text);
  return `“${quotes.join(" […] ")}” (${parts.join(" · ")})`;
}

/** The attributed quote alone, in a form that is copied at a touch. */
export function renderCopy(source: Source, wording: Wording): Reply {
  return { html: `<code>${escapeHtml(attributed(source, wording))}</code>`, keyboard: [] };
}
