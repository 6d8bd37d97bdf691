// src/search/scoring.ts
import type { Weights } from "./fitted.js";

/** What speaks for a sentence as the answer to a question, together with the passage it stands in. */
export interface Signals {
  /** Centred cosine of the passage, −1 to 1. */
  readonly passageMeaning: number;
  /** Share of the question's words that the passage holds, rare words counting more; 0 to 1. */
  readonly passageWords: number;
  /** Share of the question's neighbouring words that stand side by side in it too; 0 to 1. */
  readonly passagePairs: number;
  /** Share of the question's names and numbers that it holds; 0 to 1, 0.5 when there are none. */
  readonly passageNames: number;
  /** The same of the sentence itself. */
  readonly meaning: number;
  readonly words: number;
  readonly pairs: number;
  /** Like `words`, but what stands near the question word counts more: the rest is often only where and when. */
  readonly asked: number;
  /** Whether it gives the kind of answer wanted, 0 to 1. */
  readonly kind: number;
}

export const SIGNALS = [
  "passageMeaning",
  "passageWords",
  "passagePairs",
  "passageNames",
  "meaning",
  "words",
  "pairs",
  "asked",
  "kind",
] as const satisfies readonly (keyof Signals)[];

/** The weighted sum of the signals; comparable within one question. */
export function scoreOf(signals: Signals, weights: Weights): number {
  return SIGNALS.reduce((sum, name) => sum + weights[name] * signals[name], 0);
}
