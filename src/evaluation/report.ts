// src/evaluation/report.ts
import type { Change, Comparison } from "./baseline.js";
import { findings } from "./failure.js";
import { type Figures, figuresOf, type Group, type Share } from "./figures.js";
import { counted, headline, percent } from "./headline.js";
import type { QuestionScore } from "./score.js";

/** A run over the gold questions, as `evaluate --json` prints it and `--baseline` reads it. */
export interface EvaluationReport {
  readonly questions: {
    /** Paths of the gold questions, with `, ` between them. */
    readonly file: string;
    readonly figures: Figures;
    /** The same of each file. */
    readonly files: readonly { readonly file: string; readonly figures: Figures }[];
    readonly scores: readonly QuestionScore[];
  };
  /** Against an earlier run; `null` without one. */
  readonly comparison: Comparison | null;
}

/** The figures of a run: of all files together and of each. */
export function reportOf(
  files: readonly { readonly file: string; readonly scores: readonly QuestionScore[] }[],
  comparison: Comparison | null,
): EvaluationReport {
  const scores = files.flatMap((one) => one.scores);
  return {
    questions: {
      file: files.map(({ file }) => file).join(", "),
      figures: figuresOf(scores),
      files: files.map((one) => ({ file: one.file, figures: figuresOf(one.scores) })),
      scores,
    },
    comparison,
  };
}

/** The report as text for a terminal. */
export function renderReport({ questions, comparison }: EvaluationReport): string {
  const { file, files, figures, scores } = questions;
  const sections = [
    `${file}: ${scores.length} questions`,
    figuresTable("Figures", figures),
    ...(files.length > 1 ? files.map((one) => figuresTable(one.file, one.figures)) : []),
    groupTable("By type", figures.byType),
    groupTable("By language", figures.byLanguage),
    groupTable("By article", figures.byArticle),
    ...scores.filter(({ right }) => !right).map(failure),
    ...(comparison === null ? [] : [renderComparison(comparison)]),
  ];
  return sections.join("\n\n");
}

const NAME_WIDTH = 32;

/** Figures under a heading. */
export function figuresTable(heading: string, figures: Figures): string {
  const lines = Object.entries(headline(figures)).map(
    ([name, value]) => `  ${name.padEnd(NAME_WIDTH)} ${value}`,
  );
  return [heading, ...lines].join("\n");
}

function groupTable(heading: string, groups: Readonly<Record<string, Group>>): string {
  const width = Math.max(NAME_WIDTH, ...Object.keys(groups).map((name) => name.length));
  const cell = (share: Share): string => (share.of === 0 ? "–".padStart(20) : counted(share));
  const lines = Object.entries(groups).map(
    ([name, group]) =>
      `  ${name.padEnd(width)} ${cell(group.answerable)}   ${cell(group.unanswerable)}   ${cell(group)}`,
  );
  const columns = ["answerable", "unanswerable", "all"].map((name) => name.padStart(20)).join("   ");
  return [`${heading.padEnd(width + 2)} ${columns}`, ...lines].join("\n");
}

function failure(score: QuestionScore): string {
  const lines = findings(score).map(({ label, text }) => `  ${label.padEnd(10)} ${text}`);
  return [`WRONG ${score.id} (${score.lang}, ${score.type}) ${score.question}`, ...lines].join("\n");
}

function renderComparison({ questions, fell, rose, newlyWrong, newlyRight }: Comparison): string {
  const list = (ids: readonly string[]) => (ids.length === 0 ? "none" : ids.join(", "));
  return [
    `Against the baseline (${questions} questions in common)`,
    // Capitals for what is worse: a share that fell, a length or a share of abstentions that rose.
    ...fell.map((change) => `  ${direction(change).toUpperCase()} ${changeText(change)}`),
    ...rose.map((change) => `  ${direction(change)} ${changeText(change)}`),
    `  newly wrong: ${list(newlyWrong)}`,
    `  newly right: ${list(newlyRight)}`,
  ].join("\n");
}

function direction({ before, now }: Change): "fell" | "rose" {
  return now < before ? "fell" : "rose";
}

/** `answerable: 95.0 % →  90.0 %`. */
export function changeText({ figure, unit, before, now }: Change): string {
  if (unit === "characters") return `${figure}: ${before} → ${now} characters`;
  const shown = (value: number) => percent({ right: value, of: 1 });
  return `${figure}: ${shown(before)} → ${shown(now)}`;
}
