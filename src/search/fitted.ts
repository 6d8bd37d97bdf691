// src/search/fitted.ts
import { CENTRING, MEANS, WEIGHTS } from "./fitted.data.js";
import type { Signals } from "./scoring.js";

/** What one unit of each signal counts for, in natural logarithms of the odds that the sentence answers. */
export type Weights = Readonly<Record<keyof Signals, number>>;

/** What `npm run fit` takes from public question sets. */
export interface Fitted {
  /** Share of a mean that is taken off a vector before the cosine, 0 to 1. */
  readonly centring: number;
  /** Mean vectors of questions by language, and of passages and sentences. */
  readonly means: Readonly<Record<"vi" | "en" | "lo" | "passage" | "sentence", Float32Array>>;
  /** For questions in the articles' language, and for others. */
  readonly weights: { readonly sameLanguage: Weights; readonly otherLanguage: Weights };
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
};

/** One set of weights for all questions in the articles' language, one for all others. */
export function weightsFor(language: "vi" | "en" | "lo", { weights }: Fitted): Weights {
  return language === "vi" ? weights.sameLanguage : weights.otherLanguage;
}
