// src/ingestion/html/body.ts
import { blocksOf } from "./blocks.js";
import { heaviestBed, readable, stated as statedBlocks } from "./candidates.js";
import type { Page } from "./page.js";
import { prune } from "./prune.js";
import { type PageSays, type StoryBlock, storyBlocks } from "./story-blocks.js";
import { traitsOf } from "./traits.js";

export interface FoundBody {
  readonly blocks: readonly StoryBlock[];
  readonly chosenBy: string;
}

export function candidatesOf(page: Page, says: PageSays, stated: string | null) {
  const { body } = page;
  if (body === null) return [];
  prune(body);
  const blocks = blocksOf(body).map(traitsOf);
  const all = [
    heaviestBed(blocks),
    ...(stated === null ? [] : [statedBlocks(blocks, stated)]),
    readable(page.cloneNode(true) as Page, blocks),
  ];
  return all.map((c) => ({ ...c, blocks: storyBlocks(blocks, c.taken, says) }));
}

/** The story of a page. The page is pruned for it. */
export function findBody(page: Page, says: PageSays, stated: string | null): FoundBody {
  const all = candidatesOf(page, says, stated);
  const readable = all.find((c) => c.name === "readability");
  return { blocks: readable?.blocks ?? [], chosenBy: "readability" };
}
