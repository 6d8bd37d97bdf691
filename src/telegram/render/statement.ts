// src/telegram/render/statement.ts
import type { Answer, Quote, Source, Statement } from "../../answering/answer.js";
import { asOfLine, dateOf, quotesBeneath } from "../../answering/citations.js";
import { type QuoteRef, quoteDigest } from "../../answering/quotes.js";
import type { Wording } from "../../wording/wording.js";
import { tellingQuote } from "../shown.js";
import { quoteUrl } from "./fragment.js";
import { bold, escapeHtml, verbatim } from "./html.js";
import { dayPart, type Line, sourceLine } from "./source-line.js";

/** Whether a quote is a photo's caption. */
export type IsCaption = (ref: QuoteRef) => boolean;

/** `“… <b>88</b> …” [1]`, and that it is a caption where it is one. `[1]` opens the article at the quote. */
export function statementLine(
  { text, citations, highlights, written }: Statement,
  sources: readonly Source[],
  wording: Wording,
  isCaption: IsCaption,
): string {
  if (written === true) return `${verbatim(text)} ${citations.map((n) => `[${n}]`).join("")}`;
  const cited = sources.filter(({ n }) => citations.includes(n));
  const quoted = cited.map((source) => ({
    source,
    quotes: source.quotes.filter((quote) => text.includes(quote.text)),
  }));
  const numbers = citations.map((n) => {
    const found = quoted.find(({ source }) => source.n === n);
    return numberLink(n, found?.source.url ?? null, tellingQuote(found?.quotes ?? []));
  });
  const refs = quoted.flatMap(({ source, quotes }) => quotes.map(refIn(source)));
  const caption = refs.length > 0 && refs.every(isCaption);
  return `“${verbatim(text, highlights)}” ${numbers.join("")}${caption ? ` (${escapeHtml(wording.caption)})` : ""}`;
}

function numberLink(n: number, url: string | null, quote: Quote | undefined): string {
  const address = quote === undefined ? null : quoteUrl(url, quote.text);
  return address === null ? `[${n}]` : `<a href="${escapeHtml(address)}">[${n}]</a>`;
}

export function refIn({ articleId }: Pick<Source, "articleId">): (quote: Quote) => QuoteRef {
  return ({ start, end, text }) => ({ articleId, start, end, digest: quoteDigest(text) });
}

/** The quotes beneath what a model wrote, folded until touched; nothing where all statements are quotes. */
export function verbatimBlock(
  shown: Pick<Answer, "statements" | "sources">,
  wording: Wording,
  isCaption: IsCaption,
): string[] {
  const beneath = quotesBeneath(shown);
  if (beneath.length === 0) return [];
  const lines = beneath.map((quote) => statementLine(quote, shown.sources, wording, isCaption));
  return [`<blockquote expandable>${[bold(wording.drafting.verbatim), ...lines].join("\n")}</blockquote>`];
}

/** The sources below an answer, folded until touched. */
export function sourceBlock(sources: readonly Source[], wording: Wording, starAbove = false): string {
  const lines = sources.map((source) => sourceLine(source, wording));
  const block = [
    bold(wording.sources),
    ...sources.map(({ n }, i) => `[${n}] ${lines[i]?.html}`),
    ...(starAbove || lines.some((line) => line.inferred) ? [starLine(wording)] : []),
  ];
  return `<blockquote expandable>${block.join("\n")}</blockquote>`;
}

export function starLine(wording: Wording): string {
  return escapeHtml(`* ${wording.inferredYear}`);
}

/** The bare day that a source goes by, `*` behind an inferred year. */
export function dayOf(source: Source | undefined, wording: Wording): string {
  const date = source === undefined ? null : dateOf(source);
  if (date === null) return wording.dateUnknown;
  return wording.date(dayPart(date.date)) + (date.origin === "inferred" ? "*" : "");
}

export function asOfText(asOf: Parameters<typeof asOfLine>[1], wording: Wording): Line {
  const day = asOf === null ? null : { ...asOf, date: dayPart(asOf.date) };
  return { html: escapeHtml(asOfLine(wording, day)), inferred: asOf?.origin === "inferred" };
}
