// src/answering/conflicts.ts
import type { ParsedArticle } from "../article.js";
import type { AsOf, Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { figureConflicts } from "./conflicting-figures.js";
import { nameConflicts } from "./conflicting-names.js";
import { termConflicts } from "./conflicting-terms.js";
import { misprints } from "./misprints.js";

/**
 * What differs: the name of one holder of an office; what kind of paper one document is; the number of one thing counted;
 * or a word an article misprints once (its first reading) and else writes right.
 */
export type ConflictKind = "name" | "term" | "figure" | "misprint";

/** One of several ways in which an article says a thing. */
export interface Reading {
  readonly article: ParsedArticle;
  /** Where it stands first; UTF-16 offsets into the article's text. */
  readonly span: Span;
  /** Everywhere it stands. */
  readonly spans: readonly Span[];
  /** How often the article says it so. */
  readonly count: number;
}

/** Different readings of one and the same thing, between articles or inside one. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** Two or more, oldest article first. */
  readonly readings: readonly Reading[];
}

/**
 * What the articles say differently of the same thing. Nothing is found where it may be two things: another holder, another
 * time, another document, a part of a whole.
 */
export function findConflicts(articles: readonly ParsedArticle[]): Conflict[] {
  const ordered = articles.toSorted(byDate);
  return [
    ...nameConflicts(ordered),
    ...termConflicts(ordered),
    ...figureConflicts(ordered),
    ...ordered.flatMap(misprints),
  ];
}

const DAY = 86_400_000;

/** Days between the dates of two articles; `null` unless both are known to the day. */
export function daysBetween(a: AsOf | null, b: AsOf | null): number | null {
  const [from, to] = [a, b].map((date) =>
    date === null || !/^\d{4}-\d{2}-\d{2}/.test(date.date) ? Number.NaN : Date.parse(date.date.slice(0, 10)),
  );
  const days = Math.abs((from ?? Number.NaN) - (to ?? Number.NaN)) / DAY;
  return Number.isNaN(days) ? null : Math.round(days);
}

/** A reading from where it stands in an article. */
export function toReading(article: ParsedArticle, spans: readonly Span[]): Reading {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const span = sorted[0] ?? { start: 0, end: 0 };
  return { article, span, spans: sorted, count: sorted.length };
}

/** The words of a reading. */
export function readingText({ article, span }: Reading): string {
  return article.text.slice(span.start, span.end);
}

function byDate(a: ParsedArticle, b: ParsedArticle): number {
  const [left, right] = [a, b].map((article) => dateOf(article)?.date ?? "");
  return (left ?? "") < (right ?? "") ? -1 : left === right ? (a.articleId < b.articleId ? -1 : 1) : 1;
}
