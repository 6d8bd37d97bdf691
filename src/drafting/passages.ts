// src/drafting/passages.ts

import type { Answer, Span } from "../answering/answer.js";
import { dateOf } from "../answering/citations.js";
import { blockAt } from "../answering/surroundings.js";
import type { Trace } from "../answering/trace.js";
import type { ParsedArticle } from "../article.js";
import type { ArticleStore } from "../store/articles.js";
import { splitSentences } from "../text/sentences.js";
import type { CitedPassage } from "./gate/support.js";
import { speaksToMachine } from "./machine-talk.js";
import type { NumberedText } from "./prompt.js";

/** A passage that a model is given, under its number. */
export interface Passage extends CitedPassage {
  readonly n: number;
  /** Sentences in it that speak of what was asked; offsets into the article's text. */
  readonly asked: readonly Span[];
}

/** Passages that a model is given. */
const MOST = 8;
/** Together at most so long, in UTF-16 units: about 3,000 tokens of Vietnamese. */
const MOST_TEXT = 7_000;
/** A longer paragraph is given only around what was asked. */
const LONG_PARAGRAPH = 1_400;
const AROUND = 450;
/** Sentences that the search scores so much lower than the best, in logarithms of odds, say nothing of what was asked. */
const MARGIN = 3;

/** The paragraphs of what an answer quotes, then those of the next likeliest sentences; never one that speaks to a machine. */
export function passagesFor(answer: Answer, trace: Trace | null, articles: ArticleStore): Passage[] {
  const quoted = answer.sources.flatMap(({ articleId, quotes }) => {
    const article = articles.get(articleId);
    return article === null ? [] : quotes.map(({ start, end }) => ({ article, start, end }));
  });
  const best = trace?.evidence[0]?.score ?? 0;
  const likely = (trace?.evidence ?? []).flatMap(({ source, start, end, score }) => {
    const article = score >= best - MARGIN ? articles.find(source) : null;
    return article === null ? [] : [{ article, start, end }];
  });
  const asked = [...quoted, ...likely];
  const passages: Passage[] = [];
  let length = 0;
  for (const one of asked) {
    const span = paragraphAround(one.article, one);
    if (span === null || passages.some((known) => holds(known, one))) continue;
    const size = span.end - span.start;
    if (passages.length === MOST || length + size > MOST_TEXT) break;
    if (speaksToMachine(one.article.text.slice(span.start, span.end))) continue;
    length += size;
    const inside = asked.filter(
      ({ article, start, end }) =>
        article.articleId === one.article.articleId && start < span.end && span.start < end,
    );
    passages.push({ n: passages.length + 1, article: one.article, ...span, asked: inside });
  }
  return passages;
}

/** A passage as it is told. */
export function numberedText({ n, article, start, end }: Passage): NumberedText {
  return { n, text: article.text.slice(start, end), date: dateOf(article)?.date ?? null };
}

function holds(passage: CitedPassage, one: CitedPassage): boolean {
  return (
    passage.article.articleId === one.article.articleId &&
    passage.start <= one.start &&
    one.end <= passage.end
  );
}

/** The paragraph of a sentence, of a long one the sentences near it. */
function paragraphAround(article: ParsedArticle, { start, end }: Span): Span | null {
  const block = blockAt(article, start);
  if (block === undefined || block.kind === "byline") return null;
  if (block.end - block.start <= LONG_PARAGRAPH) return { start: block.start, end: block.end };
  const near = splitSentences(article.text.slice(block.start, block.end), block.start).filter(
    (sentence) => sentence.end > start - AROUND && sentence.start < end + AROUND,
  );
  return { start: near[0]?.start ?? start, end: near.at(-1)?.end ?? end };
}
