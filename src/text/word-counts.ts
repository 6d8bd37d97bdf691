// src/text/word-counts.ts
import type { NameRuns } from "./name-runs.js";

/** How often words and adjacent pairs stand in the articles. Words are lower case with their diacritics. */
export interface WordCounts {
  /** All words together. */
  readonly total: number;
  count(word: string): number;
  pair(left: string, right: string): number;
  /** The words that are written alike without diacritics. */
  forms(folded: string): readonly string[];
  /** Words one edit away from a folded one, folded. */
  neighbours(folded: string): readonly string[];
  /** The names that the articles write with capitals. */
  names(): NameRuns;
}
