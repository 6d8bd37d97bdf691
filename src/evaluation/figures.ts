// src/evaluation/figures.ts
import type { QuestionScore } from "./score.js";

/** `right` of `of`. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** Questions of one kind: all of them, and by whether the articles tell the answer. */
export interface Group extends Share {
  readonly answerable: Share;
  readonly unanswerable: Share;
}

/** What a run over the gold questions comes to. */
export interface Figures {
  readonly all: Share;
  readonly answerable: Share;
  readonly unanswerable: Share;
  /** Answerable questions that got no answer: the fewer the better. */
  readonly abstainedThoughAnswerable: { readonly abstained: number; readonly of: number };
  readonly byType: Readonly<Record<string, Group>>;
  readonly byLanguage: Readonly<Record<string, Group>>;
  /** By expected article; a question that expects several counts for each. */
  readonly byArticle: Readonly<Record<string, Group>>;
  /** Cited articles that are expected ones, over the answered answerable questions. */
  readonly citationPrecision: Share;
  readonly exactQuotes: Share;
  readonly quotesInOriginals: Share;
  /** Of answered answerable questions, UTF-16 units of the statements. */
  readonly length: { readonly median: number; readonly p90: number };
  readonly latencyMs: { readonly p50: number; readonly p95: number };
}

export function figuresOf(scores: readonly QuestionScore[]): Figures {
  const answerable = scores.filter((score) => score.answerable);
  const answered = answerable.filter((score) => score.answered);
  const shown = sum(scores, ({ quotes }) => quotes.shown);
  const lengths = answered.map(({ length }) => length);
  const times = scores.map(({ ms }) => ms);
  const { right, of, ...halves } = groupOf(scores);
  return {
    all: { right, of },
    ...halves,
    abstainedThoughAnswerable: { abstained: answerable.length - answered.length, of: answerable.length },
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

function groupOf(scores: readonly QuestionScore[]): Group {
  return {
    ...share(scores),
    answerable: share(scores.filter(({ answerable }) => answerable)),
    unanswerable: share(scores.filter(({ answerable }) => !answerable)),
  };
}

function grouped(
  scores: readonly QuestionScore[],
  keysOf: (score: QuestionScore) => readonly string[],
): Record<string, Group> {
  const groups = new Map<string, QuestionScore[]>();
  for (const score of scores) {
    for (const key of new Set(keysOf(score))) groups.set(key, [...(groups.get(key) ?? []), score]);
  }
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, members]) => [key, groupOf(members)]),
  );
}

function sum<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
