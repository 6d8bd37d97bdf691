// src/ingestion/html/candidates.ts
import { pairsOf } from "../lines.js";
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
/** Beds with this share of the heaviest one's running text belong to the story too. */
const BESIDE_HEAVIEST = 0.25;

/** What @mozilla/readability takes. */
export function readable(page: Page, blocks: readonly TraitedBlock[]): Candidate {
  const texts = new Set(readableBlocks(page).map(({ text }) => text));
  return { name: "readability", taken: blocks.map(({ text }) => texts.has(text)) };
}

/** The blocks in the kind of box that holds most of the page's running text. */
export function heaviestBed(blocks: readonly TraitedBlock[]): Candidate {
  const mass = new Map<string, number>();
  for (const { running, caption, bed, text } of blocks)
    if (running && !caption) mass.set(bed, (mass.get(bed) ?? 0) + text.length);
  const heaviest = Math.max(0, ...mass.values());
  const beds = new Set(
    [...mass].filter(([, held]) => held >= heaviest * BESIDE_HEAVIEST).map(([bed]) => bed),
  );
  return { name: "layout", taken: blocks.map(({ bed }) => beds.has(bed)) };
}

/** The blocks that the page's own JSON-LD gives as the article's body. */
export function stated(blocks: readonly TraitedBlock[], body: string): Candidate {
  const pairs = pairsOf(body);
  const taken = blocks.map(({ text }) => {
    const own = pairsOf(text);
    let found = 0;
    for (const pair of own) if (pairs.has(pair)) found += 1;
    return own.size > 0 && found >= own.size * STATED_SHARE;
  });
  return { name: "json-ld", taken };
}
