// src/evaluation/baseline.ts
import { readFile } from "node:fs/promises";
import { UserError } from "../errors.js";
import { type Figures, figuresOf, type Share } from "./figures.js";
import type { EvaluationReport } from "./report.js";
import type { QuestionScore } from "./score.js";

/** A share that differs from the earlier run. */
export interface Change {
  readonly figure: string;
  readonly before: Share;
  readonly now: Share;
}

/** A run against an earlier one, over the questions that both have. */
export interface Comparison {
  readonly questions: number;
  readonly fell: readonly Change[];
  readonly rose: readonly Change[];
  readonly newlyWrong: readonly string[];
  readonly newlyRight: readonly string[];
}

/**
 * Reads what `evaluate --json` printed earlier.
 * @throws UserError when the file cannot be read or is something else
 */
export async function readBaseline(file: string): Promise<readonly QuestionScore[]> {
  const text = await readFile(file, "utf8").catch(({ message }: Error) => {
    throw new UserError(`The baseline ${file} cannot be read: ${message}.`, "Give another file.");
  });
  const scores = scoresIn(text);
  if (scores !== null) return scores;
  throw new UserError(
    `${file} is not a report of \`evaluate --json\`.`,
    "Save one with `npm run --silent evaluate -- --json > FILE`.",
  );
}

function scoresIn(text: string): readonly QuestionScore[] | null {
  try {
    const report: Partial<EvaluationReport> | null = JSON.parse(text);
    const scores = report?.questions?.scores;
    return Array.isArray(scores) ? scores : null;
  } catch {
    return null;
  }
}

/** Compares every share; lengths and times are shown, not judged. */
export function compare(before: readonly QuestionScore[], now: readonly QuestionScore[]): Comparison {
  const earlier = new Map(before.map((score) => [score.id, score]));
  const common = now.filter(({ id }) => earlier.has(id));
  const commonIds = new Set(common.map(({ id }) => id));
  const old = sharesOf(figuresOf(before.filter(({ id }) => commonIds.has(id))));
  const changes = Object.entries(sharesOf(figuresOf(common))).flatMap(([figure, share]) => {
    const was = old[figure];
    return was === undefined ? [] : [{ figure, before: was, now: share }];
  });
  const turned = (right: boolean) =>
    common.filter((score) => score.right === right && earlier.get(score.id)?.right === !right);
  return {
    questions: common.length,
    fell: changes.filter((change) => value(change.now) < value(change.before)),
    rose: changes.filter((change) => value(change.now) > value(change.before)),
    newlyWrong: turned(false).map(({ id }) => id),
    newlyRight: turned(true).map(({ id }) => id),
  };
}

function sharesOf(figures: Figures): Record<string, Share> {
  const { all, answerable, unanswerable, byType, byLanguage, byArticle } = figures;
  const { citationPrecision, exactQuotes, quotesInOriginals } = figures;
  const named = (prefix: string, shares: Readonly<Record<string, Share>>) =>
    Object.fromEntries(Object.entries(shares).map(([key, share]) => [`${prefix} ${key}`, share]));
  return {
    all,
    answerable,
    unanswerable,
    ...named("type", byType),
    ...named("language", byLanguage),
    ...named("article", byArticle),
    "citation precision": citationPrecision,
    "exact quotes": exactQuotes,
    "quotes found in the files": quotesInOriginals,
  };
}

/** Of nothing, nothing is wrong. */
function value({ right, of }: Share): number {
  return of === 0 ? 1 : right / of;
}
