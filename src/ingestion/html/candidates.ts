// src/ingestion/html/candidates.ts
import { findStory } from "../boilerplate.js";
import { pairShare, pairsOf, toLines } from "../lines.js";
import type { Page } from "./page.js";
import { readableBlocks } from "./readable.js";
import type { TraitedBlock } from "./traits.js";

/** A way to find the body: which of the page's blocks it takes. */
export interface Candidate {
  readonly name: string;
  readonly taken: readonly boolean[];
}

/** A block whose word pairs the stated body holds to this share is part of it. */
const STATED_SHARE = 0.6;
/** Beds with this share of the heaviest one's running text belong to the story too … */
const BESIDE_HEAVIEST = 0.25;
/** … when so few lines part them: another story further down may lie in large boxes of its own. */
const NEAR = 6;

/** What @mozilla/readability takes. */
export function readable(page: Page, blocks: readonly TraitedBlock[]): Candidate {
  const texts = new Set(readableBlocks(page).map(({ text }) => text));
  return { name: "readability", taken: blocks.map(({ text }) => texts.has(text)) };
}

/** The blocks in the kind of box that holds most of the page's running text, and those of other large kinds near them. */
export function heaviestBed(blocks: readonly TraitedBlock[]): Candidate {
  const mass = new Map<string, number>();
  for (const { running, caption, bed, text } of blocks)
    if (running && !caption) mass.set(bed, (mass.get(bed) ?? 0) + text.length);
  const [[heaviest, most] = ["", 0]] = [...mass].toSorted(([, a], [, b]) => b - a);
  const from = blocks.findIndex(({ bed }) => bed === heaviest) - NEAR;
  const to = blocks.findLastIndex(({ bed }) => bed === heaviest) + NEAR;
  const taken = blocks.map(
    ({ bed }, index) =>
      bed === heaviest || (index >= from && index <= to && (mass.get(bed) ?? 0) >= most * BESIDE_HEAVIEST),
  );
  return { name: "layout", taken };
}

/** The blocks that the page's own JSON-LD gives as the article's body. */
export function stated(blocks: readonly TraitedBlock[], body: string): Candidate {
  const pairs = pairsOf(body);
  const taken = blocks.map(({ text }) => pairShare(text, pairs) >= STATED_SHARE);
  return { name: "json-ld", taken };
}

/** Name of {@link plainText}. */
export const PLAIN = "plain";

/** What the plain-text method takes of the page as text. */
export function plainText(blocks: readonly TraitedBlock[]): Candidate {
  const story = findStory(toLines(blocks.map(({ text }) => text).join("\n")));
  const texts = new Set(story.blocks.map(({ text }) => text));
  return { name: PLAIN, taken: blocks.map(({ text }) => texts.has(text)) };
}
