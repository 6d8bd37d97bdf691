// src/search/centring.ts
import { dot } from "../models/embedder.js";
import { FITTED, type Fitted } from "./fitted.js";

/**
 * A question against the stored vectors. The model puts all texts into a narrow cone, and questions of each language in a
 * place of their own; with a share of the means taken off both sides, what a text says counts more in the cosine than its
 * language and kind.
 */
export interface CentredQuestion {
  /** Unit vector; the direction in which the index is searched. */
  readonly direction: Float32Array;
  /** Cosine with a stored unit vector after centring, −1 to 1. */
  passage(vector: Float32Array): number;
  sentence(vector: Float32Array): number;
}

/** Centres a question's vector. Vectors of another size than the fitted means are compared as they are. */
export function centre(
  question: Float32Array,
  language: "vi" | "en" | "lo",
  { centring, means }: Fitted = FITTED,
): CentredQuestion {
  const share = means.passage.length === question.length ? centring : 0;
  const direction =
    share === 0 ? question : unit(question.map((value, i) => value - share * at(means[language], i)));
  const against = (mean: Float32Array): ((vector: Float32Array) => number) => {
    if (share === 0) return (vector) => dot(direction, vector);
    const shift = share * dot(direction, mean);
    const square = 1 + share * share * dot(mean, mean);
    // |v − cm|² = 1 − 2c·vm + c²·mm for a unit vector v.
    return (vector) => (dot(direction, vector) - shift) / Math.sqrt(square - 2 * share * dot(vector, mean));
  };
  return { direction, passage: against(means.passage), sentence: against(means.sentence) };
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function at(vector: Float32Array, index: number): number {
  return vector[index] ?? 0;
}
