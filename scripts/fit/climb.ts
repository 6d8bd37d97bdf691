// scripts/fit/climb.ts
import type { Weights } from "#src/search/fitted.js";
import { SIGNALS } from "#src/search/scoring.js";

/** Factors by which a weight is tried. */
const FACTORS = [0.25, 0.5, 0.75, 1.33, 2, 4];
const ROUNDS = 4;
/** About a question of the smallest set: less is chance. */
const LEAST_GAIN = 0.002;

/**
 * Changes one weight after the other as long as the figure rises: a listwise fit is nearly right, but what it makes probable
 * is not quite what is counted. Deterministic; a weight is only changed for a gain.
 */
export function climb(start: Weights, figure: (weights: Weights) => number): Weights {
  let best = start;
  let height = figure(start);
  for (let round = 0; round < ROUNDS; round++) {
    const before = height;
    for (const name of SIGNALS) {
      for (const factor of FACTORS) {
        const tried = { ...best, [name]: Math.round(best[name] * factor * 1000) / 1000 };
        const reached = figure(tried);
        if (reached <= height + LEAST_GAIN) continue;
        best = tried;
        height = reached;
      }
    }
    if (height === before) break;
  }
  return best;
}
