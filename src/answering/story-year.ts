// src/answering/story-year.ts
import type { ParsedArticle } from "../article.js";
import { type Chosen, choose } from "./chosen.js";
import { dateOf } from "./citations.js";
import { bodySentences } from "./continuation.js";

/** With the sentence that fixes the year of the story, where the question asks for a year and no sentence shown has that one. */
export function withYear(chosen: readonly Chosen[]): Chosen[] {
  const [first] = chosen;
  const year = first === undefined ? undefined : (dateOf(first.article)?.date ?? "").slice(0, 4);
  if (first === undefined || year === undefined || !/^\d{4}$/.test(year)) return [...chosen];
  const shown = chosen.map(({ article, start, end }) => article.text.slice(start, end));
  if (shown.some((text) => text.includes(year))) return [...chosen];
  const telling = sentenceWithYear(first.article, year);
  return telling === null ? [...chosen] : [first, telling, ...chosen.slice(1)];
}

function sentenceWithYear(article: ParsedArticle, year: string): Chosen | null {
  const spelled = new RegExp(`năm ${year}(?!\\d)`, "iu");
  const plain = new RegExp(`(?<!\\d)${year}(?!\\d)`);
  const sentences = bodySentences(article);
  const found =
    sentences.find(({ start, end }) => spelled.test(article.text.slice(start, end))) ??
    sentences.find(({ start, end }) => plain.test(article.text.slice(start, end)));
  if (found === undefined) return null;
  const at = article.text.indexOf(year, found.start);
  return choose(article, found, { keep: [{ start: at, end: at + year.length }] });
}
