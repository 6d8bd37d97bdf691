// src/answering/quotes.ts
import { createHash } from "node:crypto";

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
}

/** Six hexadecimal digits that change when the quote's text does. */
export function quoteDigest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
