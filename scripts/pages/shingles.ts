// scripts/pages/shingles.ts

const SHINGLE_WORDS = 4;
/** Soft hyphens and the like, which part no words. */
const UNSEEN = /\p{Cf}/gu;

/** How much of one text another one holds. */
export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
}

/**
 * Overlap of a found text with the gold one over shingles of four words, counted as often as they occur, as
 * article-extraction-benchmark counts them; words are runs of letters, marks, digits and `_`.
 */
export function overlap(gold: string, found: string): Overlap {
  const wanted = shingles(gold);
  const given = shingles(found);
  let shared = 0;
  for (const [shingle, count] of wanted) shared += Math.min(count, given.get(shingle) ?? 0);
  const [all, found_] = [total(wanted), total(given)];
  return {
    precision: found_ === 0 ? 0 : shared / found_,
    recall: all === 0 ? 0 : shared / all,
    f1: all + found_ === 0 ? 1 : (2 * shared) / (all + found_),
  };
}

function shingles(text: string): Map<string, number> {
  const words =
    text
      .normalize("NFC")
      .replace(UNSEEN, "")
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
