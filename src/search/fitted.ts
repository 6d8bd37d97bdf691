// src/search/fitted.ts
import { ANSWERABLE, CENTRING, MEANS, WEIGHTS } from "./fitted.data.js";
import type { Signals } from "./scoring.js";

/** What one unit of each signal counts for, in natural logarithms of the odds that the sentence answers. */
export type Weights = Readonly<Record<keyof Signals, number>>;

/** Logistic regression: how likely the articles tell what is asked, from what is known of the evidence. */
export interface Answerable {
  /** In the order of `answerability` in src/answering/abstention.ts. */
  readonly weights: readonly number[];
  readonly constant: number;
  /** Below this probability nothing is answered. */
  readonly threshold: number;
}

/** What `npm run fit` takes from public question sets. */
export interface Fitted {
  /** Share of a mean that is taken off a vector before the cosine, 0 to 1. */
  readonly centring: number;
  /** Mean vectors of questions by language, and of passages and sentences. */
  readonly means: Readonly<Record<"vi" | "en" | "lo" | "passage" | "sentence", Float32Array>>;
  /** For questions in the articles' language, and for others. */
  readonly weights: { readonly sameLanguage: Weights; readonly otherLanguage: Weights };
  readonly answerable: { readonly sameLanguage: Answerable; readonly otherLanguage: Answerable };
}

const vector = (numbers: string): Float32Array => Float32Array.from(numbers.trim().split(/\s+/), Number);

export const FITTED: Fitted = {
  centring: CENTRING,
  means: {
    vi: vector(MEANS.vi),
    en: vector(MEANS.en),
    lo: vector(MEANS.lo),
    passage: vector(MEANS.passage),
    sentence: vector(MEANS.sentence),
  },
  weights: WEIGHTS,
  answerable: ANSWERABLE,
};

/** One set of weights for all questions in the articles' language, one for all others. */
export function weightsFor(language: "vi" | "en" | "lo", { weights }: Fitted): Weights {
  return language === "vi" ? weights.sameLanguage : weights.otherLanguage;
}

/** The same for whether there is an answer. */
export function answerableIn(language: "vi" | "en" | "lo", { answerable }: Fitted): Answerable {
  return language === "vi" ? answerable.sameLanguage : answerable.otherLanguage;
}

/** Probability that the articles tell it. */
export function probability({ weights, constant }: Answerable, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), constant)));
}
