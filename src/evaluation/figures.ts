// src/evaluation/figures.ts
import type { QuestionScore } from "./score.js";

/** `right` of `of`. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** What a run over the gold questions comes to. */
export interface Figures {
  readonly all: Share;
  readonly answerable: Share;
  readonly unanswerable: Share;
  readonly byType: Readonly<Record<string, Share>>;
  readonly byLanguage: Readonly<Record<string, Share>>;
  /** By expected article; a question that expects several counts for each. */
  readonly byArticle: Readonly<Record<string, Share>>;
  /** Cited articles that are expected ones, over the answered answerable questions. */
  readonly citationPrecision: Share;
  readonly exactQuotes: Share;
  readonly quotesInOriginals: Share;
  /** Of answered answerable questions, UTF-16 units of the statements. */
  readonly length: { readonly median: number; readonly p90: number };
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

export function figuresOf(scores: readonly QuestionScore[]): Figures {
  const answered = scores.filter((score) => score.answerable && score.answered);
  const shown = sum(scores, ({ quotes }) => quotes.shown);
  const lengths = answered.map(({ length }) => length);
  const times = scores.map(({ ms }) => ms);
  return {
    all: share(scores),
    answerable: share(scores.filter(({ answerable }) => answerable)),
    unanswerable: share(scores.filter(({ answerable }) => !answerable)),
    byType: grouped(scores, ({ type }) => [type]),
    byLanguage: grouped(scores, ({ lang }) => [lang]),
    byArticle: grouped(scores, ({ expectedSources: { all, any } }) => [...all, ...any]),
    citationPrecision: {
      right: sum(answered, ({ citedRightly }) => citedRightly),
      of: sum(answered, ({ cited }) => cited.length),
    },
    exactQuotes: { right: sum(scores, ({ quotes }) => quotes.exact), of: shown },
    quotesInOriginals: { right: sum(scores, ({ quotes }) => quotes.inOriginal), of: shown },
    length: { median: percentile(lengths, 50), p90: percentile(lengths, 90) },
    latencyMs: { p50: percentile(times, 50), p95: percentile(times, 95) },
  };
}

/** Nearest-rank percentile, `p` in (0, 100]; 0 for no values. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((p / 100) * sorted.length) - 1] ?? 0;
}

function share(scores: readonly QuestionScore[]): Share {
  return { right: scores.filter(({ right }) => right).length, of: scores.length };
}

function grouped(
  scores: readonly QuestionScore[],
  keysOf: (score: QuestionScore) => readonly string[],
): Record<string, Share> {
  const groups = new Map<string, QuestionScore[]>();
  for (const score of scores) {
    for (const key of new Set(keysOf(score))) groups.set(key, [...(groups.get(key) ?? []), score]);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => [key, share(members)]),
  );
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
