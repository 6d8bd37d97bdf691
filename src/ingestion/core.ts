// src/ingestion/core.ts
import type { Line } from "./lines.js";

/** A line that is no running text costs as much as so many words of it bring: menus and lists part texts, a heading does not … */
const COST = 14;
/** … in full on a page with so many of them; on one with few they are a box or a heading inside the story. */
const MENU_LINES = 50;
/** A paragraph brings no more than this, so that one long line far away does not pull the rest in. */
const MOST_WORDS = 60;
/** Characters that count as a word where words are not set apart (Chinese, Japanese, Lao). */
const CHARACTERS_A_WORD = 6;

/**
 * The stretch of a page that holds its running text: the one whose paragraphs outweigh the other lines between them most.
 * @returns indexes into `lines`, `to` exclusive; `null` for a page without running text
 */
export function coreOf(
  lines: readonly Line[],
  isText: (index: number) => boolean,
): { readonly from: number; readonly to: number } | null {
  const others = lines.filter((_, index) => !isText(index)).length;
  const cost = COST * Math.min(1, others / MENU_LINES);
  let best: { from: number; to: number; weight: number } | null = null;
  let from = 0;
  let weight = 0;
  for (const [index, line] of lines.entries()) {
    if (weight <= 0) {
      weight = 0;
      from = index;
    }
    weight += isText(index) ? weightOf(line) : -cost;
    if (weight > (best?.weight ?? 0)) best = { from, to: index + 1, weight };
  }
  return best;
}

function weightOf({ words, text }: Line): number {
  return Math.min(MOST_WORDS, Math.max(words, text.length / CHARACTERS_A_WORD));
}
