// src/answering/surroundings.ts
import type { Block, ParsedArticle } from "../article.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "./answer.js";

/** The paragraph, title, caption or byline in which an offset of an article's text lies. */
export function blockAt(article: ParsedArticle, offset: number): Block | undefined {
  return article.blocks.find(({ start, end }) => start <= offset && offset < end);
}

/** The sentence that holds a span whole, in the article's offsets; `null` where it goes over the border of one. */
export function sentenceAround(article: ParsedArticle, { start, end }: Span): Span | null {
  const block = blockAt(article, start);
  const sentences =
    block === undefined ? [] : splitSentences(article.text.slice(block.start, block.end), block.start);
  return sentences.find((sentence) => sentence.start <= start && end <= sentence.end) ?? null;
}
