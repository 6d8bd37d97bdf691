// src/answering/chosen.ts
import type { ParsedArticle } from "../article.js";
import type { Span } from "./answer.js";
import type { Evidence } from "./evidence.js";

/** A sentence that is shown. */
export interface Chosen extends Span {
  readonly article: ParsedArticle;
  /** Shown whole even if it is long: of a list no item may be missing. */
  readonly whole: boolean;
  /** What must not be cut out of it; offsets into the article's text. */
  readonly keep: readonly Span[];
  /** Articles that say the same. */
  readonly also: readonly Evidence[];
}

/** A span of an article to be shown; it may be cut unless it is to stay whole. */
export function choose(
  article: ParsedArticle,
  { start, end }: Span,
  { whole = false, keep = [] }: Partial<Pick<Chosen, "whole" | "keep">> = {},
): Chosen {
  return { article, start, end, whole, keep, also: [] };
}
