// src/answering/quotes.ts
import { createHash } from "node:crypto";
import type { ParsedArticle } from "../article.js";
import type { ArticleStore } from "../store/articles.js";
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
  /** Whether this is the text before the article was updated. */
  readonly earlier: boolean;
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
  readonly earlier: boolean;
  readonly paragraph: number;
  readonly paragraphs: number;
}

/** A text to quote from: an article's, or what was kept of it when it was updated. */
type Text = Pick<ParsedArticle, "articleId" | "title" | "opening" | "url" | "text" | "blocks">;

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

/** Whether an article still says a quote where it said it. */
function says({ text }: Pick<Text, "text">, { start, end, digest }: QuoteRef): boolean {
  return start >= 0 && start < end && quoteDigest(text.slice(start, end)) === digest;
}

/** The text in which a quote stands: the article's own, else the latest earlier one; `null` where no text is left that has it. */
function textOf(
  articles: QuotedTexts,
  ref: QuoteRef,
): { readonly text: Text; readonly earlier: boolean } | null {
  const now = articles.get(ref.articleId);
  if (now !== null && says(now, ref)) return { text: now, earlier: false };
  const then = articles.earlier(ref.articleId).find((text) => says(text, ref));
  return then === undefined ? null : { text: then, earlier: true };
}

/** Where quotes are looked up. */
export type QuotedTexts = Pick<ArticleStore, "get" | "earlier">;

/** The quote in its paragraph, or `null` when no text is left that says it there. */
export function quoteContext(articles: QuotedTexts, ref: QuoteRef): QuoteContext | null {
  const found = textOf(articles, ref);
  if (found === null) return null;
  const { text: article, earlier } = found;
  const paragraph = article.blocks.findIndex(({ start, end }) => start <= ref.start && ref.end <= end);
  const block = article.blocks[paragraph] ?? ref;
  return {
    article: nameOf(article),
    before: article.text.slice(block.start, ref.start),
    quote: article.text.slice(ref.start, ref.end),
    after: article.text.slice(ref.end, block.end),
    caption: "kind" in block && block.kind === "caption",
    earlier,
    paragraph,
    paragraphs: article.blocks.length,
  };
}

/** A paragraph of the text in which a quote stands, by its place there; `null` outside it. */
export function paragraphOf(articles: QuotedTexts, ref: QuoteRef, paragraph: number): Paragraph | null {
  const found = textOf(articles, ref);
  const block = found?.text.blocks[paragraph];
  if (found === null || block === undefined) return null;
  const { text: article, earlier } = found;
  return {
    article: nameOf(article),
    text: article.text.slice(block.start, block.end),
    start: block.start,
    caption: block.kind === "caption",
    earlier,
    paragraph,
    paragraphs: article.blocks.length,
  };
}

function nameOf({ articleId, title, opening, url }: Text): QuoteContext["article"] {
  return { articleId, title, opening, url };
}
