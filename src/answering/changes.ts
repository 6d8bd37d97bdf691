// src/answering/changes.ts
import type { ParsedArticle } from "../article.js";
import { splitSentences } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import type { Quote, Span } from "./answer.js";
import { quoteAt } from "./quotes.js";

/** What has become of a sentence that was quoted. `now` is what stands in its place, `null` where nothing does. */
export type QuoteChange =
  | { readonly kind: "same" }
  | { readonly kind: "corrected"; readonly now: Quote | null }
  | { readonly kind: "withdrawn" };

/** A sentence with this share of common words is the old one in a new wording. */
const REWORDED = 0.5;

/**
 * Compares a quote with its article as it is stored now. A sentence that only stands elsewhere in it is the same.
 * @param article `null` when it is gone
 */
export function changeOf(quote: string, article: ParsedArticle | null): QuoteChange {
  if (article === null) return { kind: "withdrawn" };
  if (article.text.includes(quote)) return { kind: "same" };
  const old = wordsOf(quote);
  let best: { readonly span: Span; readonly share: number } | null = null;
  for (const block of article.blocks) {
    for (const span of splitSentences(article.text.slice(block.start, block.end), block.start)) {
      const share = inCommon(old, wordsOf(article.text.slice(span.start, span.end)));
      if (share >= REWORDED && share > (best?.share ?? 0)) best = { span, share };
    }
  }
  return { kind: "corrected", now: best === null ? null : quoteAt(article, best.span) };
}

function wordsOf(text: string): Set<string> {
  return new Set(tokenize(text).map(({ word }) => word));
}

/** Words in both as a share of the words in either. */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
