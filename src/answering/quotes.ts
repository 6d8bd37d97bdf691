// src/answering/quotes.ts
import { createHash } from "node:crypto";
import type { ParsedArticle } from "../article.js";
import type { Quote, Span } from "./answer.js";

/** Points at a quote in a way that fits a button and survives a restart. */
export interface QuoteRef {
  readonly articleId: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** {@link quoteDigest} of the quote, so that a changed article is noticed. */
  readonly digest: string;
}

/** A quote in its paragraph: `before + quote + after` is a slice of the article. */
export interface QuoteContext {
  readonly article: {
    readonly articleId: string;
    readonly title: string | null;
    readonly opening: string;
    readonly url: string | null;
  };
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly caption: boolean;
  /** Which of the article's paragraphs it is, from 0, and how many there are. */
  readonly paragraph: number;
  readonly paragraphs: number;
}

/** A paragraph of an article without a quote in it. */
export interface Paragraph {
  readonly article: QuoteContext["article"];
  readonly text: string;
  /** UTF-16 offset of the paragraph in the article's text. */
  readonly start: number;
  readonly caption: boolean;
  readonly paragraph: number;
  readonly paragraphs: number;
}

/** Six hexadecimal digits that change when the quote's text does. */
export function quoteDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}

/** The quote that stands at a range of the article as it is stored now; `null` outside the text or for nothing but space. */
export function quoteAt(article: ParsedArticle, { start, end }: Span): Quote | null {
  if (start < 0 || end > article.text.length || start >= end) return null;
  const text = article.text.slice(start, end);
  return text.trim() === "" ? null : { text, start, end };
}

/** The quote in its paragraph, or `null` when the article no longer says it there. */
export function quoteContext(article: ParsedArticle | null, ref: QuoteRef): QuoteContext | null {
  if (article === null) return null;
  const quote = quoteAt(article, ref);
  if (quote === null || quoteDigest(quote.text) !== ref.digest) return null;
  const paragraph = article.blocks.findIndex(({ start, end }) => start <= ref.start && ref.end <= end);
  const block = article.blocks[paragraph] ?? quote;
  return {
    article: nameOf(article),
    before: article.text.slice(block.start, ref.start),
    quote: quote.text,
    after: article.text.slice(ref.end, block.end),
    caption: "kind" in block && block.kind === "caption",
    paragraph,
    paragraphs: article.blocks.length,
  };
}

/** A paragraph by its place in the article; `null` outside it. */
export function paragraphOf(article: ParsedArticle | null, paragraph: number): Paragraph | null {
  const block = article?.blocks[paragraph];
  if (article === null || block === undefined) return null;
  return {
    article: nameOf(article),
    text: article.text.slice(block.start, block.end),
    start: block.start,
    caption: block.kind === "caption",
    paragraph,
    paragraphs: article.blocks.length,
  };
}

function nameOf({ articleId, title, opening, url }: ParsedArticle): QuoteContext["article"] {
  return { articleId, title, opening, url };
}
