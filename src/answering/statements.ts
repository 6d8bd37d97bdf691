// src/answering/statements.ts
import type { ParsedArticle } from "../article.js";
import type { Quote, Span } from "./answer.js";
import { cutToClauses } from "./clauses.js";
import { leaningPeriod } from "./leaning-period.js";
import { quoteAt } from "./quotes.js";

/** Stands for what a quote leaves out; articles have "…" of their own. */
export const CUT = "[…]";

/** A sentence as it is quoted: slices of the article joined by ` […] `. */
export interface ComposedStatement {
  readonly text: string;
  /** In the order of the article; not adjacent to each other. */
  readonly quotes: readonly Quote[];
  /** The quote that is the period the sentence leans on, from a sentence before it; `null` without one. */
  readonly period: Quote | null;
  /** Where a span of the article stands in {@link text}; `null` where it is not shown whole. */
  toStatement(span: Span): Span | null;
}

export interface ComposeOptions {
  /** Cut a long sentence to the clauses that hold `keep`. */
  readonly cut?: boolean;
  /** Put the period before the sentence that it leans on. */
  readonly period?: boolean;
}

/**
 * Quotes a sentence of an article, cut to its clauses and with its period as asked for.
 * @param sentence offsets into the article's text
 * @param keep what must be shown of it; offsets into the article's text
 */
export function composeStatement(
  article: ParsedArticle,
  sentence: Span,
  keep: readonly Span[],
  { cut = true, period = true }: ComposeOptions = {},
): ComposedStatement {
  const own = article.text.slice(sentence.start, sentence.end);
  const kept = keep
    .filter(({ start, end }) => start < sentence.end && sentence.start < end)
    .map(({ start, end }) => ({
      start: start - sentence.start,
      end: Math.min(end, sentence.end) - sentence.start,
    }));
  const clauses = (cut ? cutToClauses(own, kept) : [{ start: 0, end: own.length }]).map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }));
  const leaning = period ? leaningPeriod(article, sentence) : null;
  const quotes = [...(leaning === null ? [] : [leaning]), ...clauses]
    .map((span) => quoteAt(article, span))
    .filter((quote) => quote !== null);

  const opened = leaning === null && (clauses[0]?.start ?? sentence.start) > sentence.start;
  const closed = (clauses.at(-1)?.end ?? sentence.end) < sentence.end;
  let text = opened ? `${CUT} ` : "";
  const placed = quotes.map((quote, index) => {
    text += index === 0 ? "" : ` ${CUT} `;
    const at = text.length;
    text += quote.text;
    return { quote, at };
  });
  if (closed) text += ` ${CUT}`;
  return {
    text,
    quotes,
    period: leaning === null ? null : (quotes[0] ?? null),
    toStatement: ({ start, end }) => {
      const holder = placed.find(({ quote }) => quote.start <= start && end <= quote.end);
      if (holder === undefined) return null;
      const shift = holder.at - holder.quote.start;
      return { start: start + shift, end: end + shift };
    },
  };
}
