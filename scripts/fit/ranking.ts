// scripts/fit/ranking.ts
import type { Weights } from "#src/search/fitted.js";
import { SIGNALS } from "#src/search/scoring.js";
import type { Candidate, Search } from "#src/search/search.js";
import { climb } from "./climb.js";
import type { OpenedSet, ReadQuestion } from "./opened-set.js";
import { fitListwise, type Group } from "./regression.js";

/** The sentences found for a question, as rows of signals. */
export interface Ranked extends Group {
  readonly question: ReadQuestion;
  /** Whether each sentence is of the file that answers. */
  readonly rightFile: readonly boolean[];
}

/** Passages whose sentences take part. */
const PASSAGES = 12;

/** Retrieves the sentences for every question of a set. Right is one that holds an answer, or is of the right file where no answer is known. */
export function rankedSentences(opened: OpenedSet, search: Search, weight: number): Ranked[] {
  return opened.questions.map((question) => {
    const candidates = search.snapshot(() =>
      search.retrieve(question.query, question.vector, { limit: PASSAGES }),
    );
    return ranked(question, candidates, weight);
  });
}

function ranked(question: ReadQuestion, candidates: readonly Candidate[], weight: number): Ranked {
  const answers = question.answers.map(plain);
  const sentences = candidates.flatMap(({ article, sentences }) => {
    const ofFile = article.source === question.source;
    return sentences
      .filter(({ kind }) => kind !== "byline")
      .map(({ start, end, signals }) => {
        const text = plain(article.text.slice(start, end));
        const holds = answers.length === 0 || answers.some((answer) => text.includes(answer));
        return { row: SIGNALS.map((name) => signals[name]), ofFile, right: ofFile && holds };
      });
  });
  return {
    question,
    weight,
    rows: sentences.map(({ row }) => row),
    right: sentences.map(({ right }) => right),
    rightFile: sentences.map(({ ofFile }) => ofFile),
  };
}

/** Fits listwise, then climbs on the mean of what the sets come to. */
export function fitWeights(sets: readonly (readonly Ranked[])[]): Weights {
  const fitted = fitListwise(sets.flat());
  const rounded = SIGNALS.map((name, k) => [name, Math.max(0, Math.round((fitted[k] ?? 0) * 1000) / 1000)]);
  return climb(Object.fromEntries(rounded), (weights) => {
    const figures = sets.map((groups) => rankingFigures(groups, weights));
    const worth = figures.map(
      (of) => 1.25 * of.fileFirst + 0.75 * of.sentenceFirst + 0.25 * of.sentenceInThree,
    );
    return worth.reduce((sum, value) => sum + value, 0) / sets.length;
  });
}

/** Shares of questions whose best passage is of the right file, whose best sentence is right, and one of the best three. */
export interface RankingFigures {
  readonly questions: number;
  readonly fileFirst: number;
  readonly sentenceFirst: number;
  readonly sentenceInThree: number;
}

export function rankingFigures(groups: readonly Ranked[], weights: Weights): RankingFigures {
  const counts = { fileFirst: 0, sentenceFirst: 0, sentenceInThree: 0 };
  for (const { rows, right, rightFile } of groups) {
    const score = (row: readonly number[]): number =>
      SIGNALS.reduce((sum, name, k) => sum + weights[name] * (row[k] ?? 0), 0);
    const best = bestThree(rows.map(score));
    const [first = -1] = best;
    if (rightFile[first] === true) counts.fileFirst += 1;
    if (right[first] === true) counts.sentenceFirst += 1;
    if (best.some((index) => right[index] === true)) counts.sentenceInThree += 1;
  }
  const share = (count: number): number => Math.round((10_000 * count) / groups.length) / 10_000;
  return {
    questions: groups.length,
    fileFirst: share(counts.fileFirst),
    sentenceFirst: share(counts.sentenceFirst),
    sentenceInThree: share(counts.sentenceInThree),
  };
}

/** Indexes of the three greatest values, greatest first, ties by index. */
function bestThree(values: readonly number[]): number[] {
  const best: number[] = [];
  for (const [index, value] of values.entries()) {
    const at = best.findIndex((other) => value > (values[other] ?? 0));
    if (at >= 0) best.splice(at, 0, index);
    else best.push(index);
    best.length = Math.min(best.length, 3);
  }
  return best;
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
