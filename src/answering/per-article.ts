// src/answering/per-article.ts
import type { ParsedArticle } from "../article.js";

/** Articles whose findings are kept; those not looked at for longest are forgotten. */
const MOST_KEPT = 500;

/** Keeps what is found in an article for the next question, until its text or date changes. */
export function perArticle<T>(find: (article: ParsedArticle) => T): (article: ParsedArticle) => T {
  const kept = new Map<string, { readonly article: ParsedArticle; readonly found: T }>();
  return (article) => {
    const known = kept.get(article.articleId);
    const found = known !== undefined && isUnchanged(known.article, article) ? known.found : find(article);
    // A map keeps the order of entry: what is looked at goes to its end.
    kept.delete(article.articleId);
    const [oldest] = kept.size >= MOST_KEPT ? kept.keys() : [];
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(article.articleId, { article, found });
    return found;
  };
}

function isUnchanged(a: ParsedArticle, b: ParsedArticle): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.publishedAt === b.publishedAt &&
      a.eventDate === b.eventDate &&
      a.blocks.length === b.blocks.length)
  );
}
