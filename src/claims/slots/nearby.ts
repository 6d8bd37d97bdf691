// src/claims/slots/nearby.ts
import { placesOf, type Term, type WordIndex } from "../terms.js";

/** Words so far away still say what a number or date is of; in tokens. */
const REACH_CLAIM = 4;
const REACH_SOURCE = 7;

/**
 * How far the words around a place of the claim also stand around a place of the source, near ones counting more; 0 to 1.
 * @param follows how much farther away words behind the place of the source are: a period belongs to what stands before it
 */
export function nearby(
  claim: { readonly terms: readonly Term[]; readonly weights: readonly number[]; readonly position: number },
  source: { readonly words: WordIndex; readonly position: number },
  follows = 1,
): number {
  let sum = 0;
  let all = 0;
  for (const [at, term] of claim.terms.entries()) {
    if (term.variants.length === 0) continue;
    const weight = Math.exp(-Math.abs(term.position - claim.position) / REACH_CLAIM) * (claim.weights[at] ?? 0);
    all += weight;
    const distances = placesOf(term, source.words).map((place) =>
      place < source.position ? source.position - place : follows * (place - source.position),
    );
    if (distances.length > 0) sum += weight * Math.exp(-Math.max(0, Math.min(...distances) - 2) / REACH_SOURCE);
  }
  return all === 0 ? 0 : sum / all;
}
