// src/claims/slots/nearby.ts
import type { TakenApart } from "../read-claim.js";
import { placesOf, type WordIndex } from "../terms.js";

/** Words so far away still say what a number or date is of; in tokens. The order of words in other languages says less. */
const REACH_CLAIM = { vi: 4, en: 12, lo: 8 } as const;
const REACH_SOURCE = 7;

/**
 * How far the words around a place of the claim also stand around a place of the source, near ones counting more; 0 to 1.
 * @param source words from `from` on, before the place, are as near as can be
 * @param follows how much farther away words behind the place of the source are: a period belongs to what stands before it
 */
export function nearby(
  claim: Pick<TakenApart, "terms" | "weights" | "language"> & { readonly position: number },
  source: { readonly words: WordIndex; readonly position: number; readonly from?: number | undefined },
  follows = 1,
): number {
  let sum = 0;
  let all = 0;
  for (const [at, term] of claim.terms.entries()) {
    if (term.variants.length === 0) continue;
    const distance = Math.abs(term.position - claim.position);
    const weight = Math.exp(-distance / REACH_CLAIM[claim.language]) * (claim.weights[at] ?? 0);
    all += weight;
    const distances = placesOf(term, source.words).map((place) =>
      place < source.position && place >= (source.from ?? source.position)
        ? 0
        : place < source.position
          ? source.position - place
          : follows * (place - source.position),
    );
    if (distances.length > 0)
      sum += weight * Math.exp(-Math.max(0, Math.min(...distances) - 2) / REACH_SOURCE);
  }
  return all === 0 ? 0 : sum / all;
}
