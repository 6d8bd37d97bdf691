// src/evaluation/baseline.ts
import { readFile } from "node:fs/promises";
import { UserError } from "../errors.js";
import { type Figures, figuresOf, type Group, type Share } from "./figures.js";
import type { EvaluationReport } from "./report.js";
import type { QuestionScore } from "./score.js";

/** A figure that differs from the earlier run: a share between 0 and 1, or characters. */
export interface Change {
  readonly figure: string;
  readonly unit: "share" | "characters";
  readonly before: number;
  readonly now: number;
}

/** A run against an earlier one, over the questions that both have. */
export interface Comparison {
  readonly questions: number;
  /** Figures that are worse now … */
  readonly fell: readonly Change[];
  /** … and better. */
  readonly rose: readonly Change[];
  readonly newlyWrong: readonly string[];
  readonly newlyRight: readonly string[];
}

/** Answers may become longer by this share before it counts as worse: a clause more in one of them is no decline. */
const LENGTH_TOLERANCE = 0.1;

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

/** Compares every share and the lengths; times are shown, not judged, since machines differ. */
export function compare(before: readonly QuestionScore[], now: readonly QuestionScore[]): Comparison {
  const earlier = new Map(before.map((score) => [score.id, score]));
  const common = now.filter(({ id }) => earlier.has(id));
  const commonIds = new Set(common.map(({ id }) => id));
  const old = judgedOf(figuresOf(before.filter(({ id }) => commonIds.has(id))));
  const changes = Object.entries(judgedOf(figuresOf(common))).flatMap(([figure, { worth, unit, value }]) => {
    const was = old[figure];
    if (was === undefined) return [];
    return { change: { figure, unit, before: was.value, now: value }, by: worth(value, was.value) };
  });
  const turned = (right: boolean) =>
    common.filter((score) => score.right === right && earlier.get(score.id)?.right === !right);
  return {
    questions: common.length,
    fell: changes.filter(({ by }) => by < 0).map(({ change }) => change),
    rose: changes.filter(({ by }) => by > 0).map(({ change }) => change),
    newlyWrong: turned(false).map(({ id }) => id),
    newlyRight: turned(true).map(({ id }) => id),
  };
}

/** A figure with what a change of it is worth: below 0 it is worse now, above 0 better. */
interface Judged {
  readonly value: number;
  readonly unit: Change["unit"];
  worth(now: number, before: number): number;
}

function judgedOf(figures: Figures): Record<string, Judged> {
  const { all, answerable, unanswerable, byType, byLanguage, byArticle, length } = figures;
  const { abstained, of } = figures.abstainedThoughAnswerable;
  const { citationPrecision, exactQuotes, quotesInOriginals } = figures;
  return {
    all: more(all),
    answerable: more(answerable),
    unanswerable: more(unanswerable),
    "answerable but abstained": { value: of === 0 ? 0 : abstained / of, unit: "share", worth: fewer },
    ...groups("type", byType),
    ...groups("language", byLanguage),
    ...groups("article", byArticle),
    "citation precision": more(citationPrecision),
    "exact quotes": more(exactQuotes),
    "quotes found in the files": more(quotesInOriginals),
    "answer length, median": shorter(length.median),
    "answer length, p90": shorter(length.p90),
  };
}

/** A group of both kinds of questions has a figure for each: one may hide the other's fall. */
function groups(prefix: string, byKey: Readonly<Record<string, Group>>): Record<string, Judged> {
  return Object.fromEntries(
    Object.entries(byKey).flatMap(([key, group]) => {
      const name = `${prefix} ${key}`;
      const mixed = group.answerable.of > 0 && group.unanswerable.of > 0;
      return [
        [name, more(group)],
        ...(mixed
          ? [
              [`${name}, answerable`, more(group.answerable)],
              [`${name}, unanswerable`, more(group.unanswerable)],
            ]
          : []),
      ];
    }),
  );
}

/** Of nothing, nothing is wrong. */
function more({ right, of }: Share): Judged {
  return { value: of === 0 ? 1 : right / of, unit: "share", worth: (now, before) => now - before };
}

function fewer(now: number, before: number): number {
  return before - now;
}

/** 0 is the length of no answer and compares with none. */
function shorter(characters: number): Judged {
  return {
    value: characters,
    unit: "characters",
    worth: (now, before) => {
      const tolerated = now === 0 || before === 0 || Math.abs(now - before) <= LENGTH_TOLERANCE * before;
      return tolerated ? 0 : before - now;
    },
  };
}
