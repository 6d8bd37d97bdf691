// test/fakes/article.ts
import type { ParsedArticle } from "#src/article.js";

/** An article of which only the text matters, of an unknown outlet and date unless given. */
export function article(text: string, given: Partial<ParsedArticle> = {}): ParsedArticle {
  return {
    articleId: text,
    source: `${text}.txt`,
    title: null,
    opening: text.slice(0, 40),
    outlet: null,
    byline: null,
    location: null,
    url: null,
    language: "vi",
    publishedAt: null,
    publishedAtOrigin: null,
    eventDate: null,
    eventDateOrigin: null,
    text,
    blocks: [{ kind: "body", start: 0, end: text.length }],
    ...given,
  };
}
