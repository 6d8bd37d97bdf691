// src/evaluation/report.ts
import type { Comparison } from "./baseline.js";
import type { Figures, Share } from "./figures.js";
import type { QuestionScore } from "./score.js";

/** A run over the gold questions, as `evaluate --json` prints it and `--baseline` reads it. */
export interface EvaluationReport {
  readonly questions: {
    /** Path of the gold questions. */
    readonly file: string;
    readonly figures: Figures;
    readonly scores: readonly QuestionScore[];
  };
  /** Against an earlier run; `null` without one. */
  readonly comparison: Comparison | null;
}

/** The report as text for a terminal. */
export function renderReport({ questions, comparison }: EvaluationReport): string {
  const { file, figures, scores } = questions;
  const { length, latencyMs } = figures;
  const sections = [
    `${file}: ${scores.length} questions`,
    table("Right", {
      answerable: figures.answerable,
      unanswerable: figures.unanswerable,
      all: figures.all,
    }),
    table("By type", figures.byType),
    table("By language", figures.byLanguage),
    table("By article", figures.byArticle),
    table("Citations and quotes", {
      "cited articles that are right": figures.citationPrecision,
      "exact quotes": figures.exactQuotes,
      "quotes found in the files": figures.quotesInOriginals,
    }),
    `Answer length: median ${length.median}, p90 ${length.p90} characters`,
    `Latency: p50 ${latencyMs.p50.toFixed(1)} ms, p95 ${latencyMs.p95.toFixed(1)} ms`,
    ...scores.filter(({ right }) => !right).map(failure),
    ...(comparison === null ? [] : [renderComparison(comparison)]),
  ];
  return sections.join("\n\n");
}

function table(heading: string, rows: Readonly<Record<string, Share>>): string {
  const width = Math.max(32, ...Object.keys(rows).map((name) => name.length));
  const lines = Object.entries(rows).map(
    ([name, { right, of }]) =>
      `  ${name.padEnd(width)} ${String(right).padStart(4)} / ${String(of).padStart(4)}  ${percent({ right, of })}`,
  );
  return [heading, ...lines].join("\n");
}

function percent({ right, of }: Share): string {
  return of === 0 ? "     –" : `${((100 * right) / of).toFixed(1).padStart(5)} %`;
}

function failure(score: QuestionScore): string {
  const { all, any } = score.expectedSources;
  const uncited = all.filter((source) => !score.cited.includes(source));
  const noneOfAny = any.length > 0 && !any.some((source) => score.cited.includes(source));
  const lines = [
    ...(score.answerable ? [] : ["expected   no answer: the articles do not tell it"]),
    ...score.missing.map((group) => `missing    ${group.slice(0, 4).join(" | ")}`),
    ...score.forbidden.map((text) => `unwanted   ${text}`),
    ...uncited.map((source) => `not cited  ${source}`),
    ...(noneOfAny ? [`not cited  one of ${any.join(", ")}`] : []),
    ...(score.answered ? score.found : ["(abstained)"]).map((text) => `found      ${text}`),
    ...score.cited.map((source) => `cited      ${source}`),
  ];
  const heading = `WRONG ${score.id} (${score.lang}, ${score.type}) ${score.question}`;
  return [heading, ...lines.map((line) => `  ${line}`)].join("\n");
}

function renderComparison({ questions, fell, rose, newlyWrong, newlyRight }: Comparison): string {
  const list = (ids: readonly string[]) => (ids.length === 0 ? "none" : ids.join(", "));
  return [
    `Against the baseline (${questions} questions in common)`,
    ...fell.map(({ figure, before, now }) => `  FELL ${figure}: ${percent(before)} → ${percent(now)}`),
    ...rose.map(({ figure, before, now }) => `  rose ${figure}: ${percent(before)} → ${percent(now)}`),
    `  newly wrong: ${list(newlyWrong)}`,
    `  newly right: ${list(newlyRight)}`,
  ].join("\n");
}
