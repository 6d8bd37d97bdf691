// scripts/fit/answerable.ts
import { answerability } from "#src/answering/abstention.js";
import { weighEvidence } from "#src/answering/evidence.js";
import { type Answerable, probability } from "#src/search/fitted.js";
import type { Search } from "#src/search/search.js";
import type { OpenedSet, ReadQuestion } from "./opened-set.js";
import { fitLogistic } from "./regression.js";

/** What is known of the evidence for a question, with the file that answers it and with that file taken away. */
export interface TakenAway {
  readonly question: ReadQuestion;
  readonly present: readonly number[];
  readonly absent: readonly number[];
}

/**
 * Answerable questions that may be lost. Those of the sets were written with the passage in view; people's own words are
 * further from it. Across languages weak evidence is more often wrong.
 */
const LOST = { sameLanguage: 0.015, otherLanguage: 0.05 } as const;

export function takeAway(opened: OpenedSet, search: Search): TakenAway[] {
  return opened.questions.map((question) => {
    const { query, vector } = question;
    const candidates = search.snapshot(() => search.retrieve(query, vector));
    const evidence = (without: string | null): readonly number[] => {
      const eligible = candidates
        .filter(({ article }) => article.source !== without)
        .map(({ article }) => ({
          article,
          fit: { names: new Set<number>(), years: new Set<string>(), told: true },
        }));
      return answerability(weighEvidence(query, candidates, eligible));
    };
    return { question, present: evidence(null), absent: evidence(question.source) };
  });
}

/** Logistic regression of present against absent, and the threshold below which few answerable questions lie. */
export function fitAnswerable(taken: readonly TakenAway[], kind: keyof typeof LOST): Answerable {
  const rows = [...taken.map(({ present }) => present), ...taken.map(({ absent }) => absent)];
  const fitted = fitLogistic(
    rows,
    rows.map((_, i) => i < taken.length),
  );
  const rounded = fitted.map((value) => Math.round(value * 1000) / 1000);
  const model = { weights: rounded.slice(0, -1), constant: rounded.at(-1) ?? 0, threshold: 0 };
  const sure = taken.map(({ present }) => probability(model, present)).sort((a, b) => a - b);
  return { ...model, threshold: Math.floor((sure[Math.floor(LOST[kind] * sure.length)] ?? 0) * 1000) / 1000 };
}

/** How well present and absent are told apart. */
export interface AnswerableFigures {
  readonly questions: number;
  /** Area under the curve. */
  readonly area: number;
  /** At the threshold: answerable questions kept, others refused. */
  readonly kept: number;
  readonly refused: number;
  /** Share of the answers given that have their file, and share of all questions answered, at rising thresholds. */
  readonly curve: readonly {
    readonly threshold: number;
    readonly precision: number;
    readonly coverage: number;
  }[];
}

export function answerableFigures(taken: readonly TakenAway[], model: Answerable): AnswerableFigures {
  const present = taken.map((one) => probability(model, one.present));
  const absent = taken.map((one) => probability(model, one.absent));
  const sorted = absent.toSorted((a, b) => a - b);
  const below = (value: number): number => sorted.filter((other) => other < value).length;
  const share = (count: number, of: number): number =>
    of === 0 ? 1 : Math.round((1000 * count) / of) / 1000;
  const atLeast = (values: readonly number[], threshold: number): number =>
    values.filter((value) => value >= threshold).length;
  return {
    questions: taken.length,
    area: share(
      present.reduce((sum, value) => sum + below(value), 0),
      present.length * absent.length,
    ),
    kept: share(atLeast(present, model.threshold), present.length),
    refused: share(absent.length - atLeast(absent, model.threshold), absent.length),
    curve: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => {
      const right = atLeast(present, threshold);
      const wrong = atLeast(absent, threshold);
      return {
        threshold,
        precision: share(right, right + wrong),
        coverage: share(right + wrong, present.length + absent.length),
      };
    }),
  };
}
