// src/answering/status.ts
import type { ArticleSummary } from "../article.js";
import type { Wording } from "../wording/wording.js";
import { dateOf } from "./citations.js";

/** How many articles there are and which time they cover. Dates without a year do not count. */
export interface Coverage {
  readonly articles: number;
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Whether the years of the first and last date are inferred. */
  readonly oldestInferred: boolean;
  readonly newestInferred: boolean;
  /** Articles that go by a date with an inferred year. */
  readonly inferredYears: number;
}

export function coverageOf(articles: readonly ArticleSummary[]): Coverage {
  const dates = articles
    .map(dateOf)
    .filter((date) => date !== null)
    .filter(({ date }) => !date.startsWith("-"))
    .map(({ date, origin }) => ({ day: date.slice(0, 10), inferred: origin === "inferred" }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    articles: articles.length,
    oldest: dates[0]?.day ?? null,
    newest: dates.at(-1)?.day ?? null,
    oldestInferred: dates[0]?.inferred ?? false,
    newestInferred: dates.at(-1)?.inferred ?? false,
    inferredYears: dates.filter((date) => date.inferred).length,
  };
}

/** "Searched n articles, from … to …", with `*` behind an inferred year. */
export function searchedLine(wording: Wording, articles: readonly ArticleSummary[]): string {
  const { oldest, newest, oldestInferred, newestInferred } = coverageOf(articles);
  if (oldest === null || newest === null) return wording.searchedUndated(articles.length);
  const marked = (day: string, inferred: boolean): string => wording.date(day) + (inferred ? "*" : "");
  return wording.searched(articles.length, marked(oldest, oldestInferred), marked(newest, newestInferred));
}
