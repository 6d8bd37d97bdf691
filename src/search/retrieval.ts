// src/search/retrieval.ts

/** Restricts a search. Dates are ISO days compared with `publishedAt`, else `eventDate`. */
export interface SearchFilter {
  readonly from?: string;
  readonly to?: string;
  readonly articleIds?: readonly string[];
}

export interface SearchOptions {
  /** How many passages; default 10. */
  readonly limit?: number;
  readonly filter?: SearchFilter;
}

/** A passage that was found. `text` is exactly `article.text.slice(start, end)`. */
export interface Hit {
  readonly source: string;
  readonly articleId: string;
  readonly text: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** Fused score; comparable within one search only. */
  readonly score: number;
}

/** Result of a search, best first. */
export interface SearchResult {
  readonly query: string;
  readonly hits: readonly Hit[];
}
