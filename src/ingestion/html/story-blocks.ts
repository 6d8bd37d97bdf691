// src/ingestion/html/story-blocks.ts
import { endsLikeSentence } from "../../text/sentences.js";
import { isInvitation, isPointer, isStamp } from "../page-words.js";
import { bareText, type TraitedBlock } from "./traits.js";

/** What a page says of its own story beside the story's text; `null` where it says nothing. */
export interface PageSays {
  readonly title: string | null;
  /** The standfirst or a summary of it. */
  readonly description: string | null;
}

/** A block of the story as it will be stored. */
export interface StoryBlock {
  readonly kind: "body" | "caption";
  readonly text: string;
}

/** A line with more of its characters in links leads elsewhere. */
const LINK_LINE = 0.7;
/** Running text in beds with less than this share of the story's lies in boxes beside it … */
const STRANGE_BED = 0.12;
/** … when one kind of bed holds so much of it. */
const OWN_BED = 0.6;
const STANDFIRST_WORDS = 6;
const LEAD_CHARACTERS = 80;
const REPEATED_CHARACTERS = 40;
/** From this share of repeated blocks on, repetition is part of the story. */
const OWN_REPETITION = 0.2;
const LEAD_NAME =
  /(?:^|[\s_-])(?:lead|lede|leadin|sapo|standfirst|stand-first|summary|dek|deck|intro\w*|teaser|abstract|subtitle|subhead\w*|sub-?headline|description|desc|excerpt|chapeau|vorspann|kicker-text)(?=$|[\s_-])/i;

/**
 * The story among the blocks of a page: what the chosen method took, without what its markup, its links and its words
 * show to be the page's own, and with what the method is known to miss: the standfirst, paragraphs and headings in between.
 * @param taken whether the method took the block at that index
 */
export function storyBlocks(
  blocks: readonly TraitedBlock[],
  taken: readonly boolean[],
  says: PageSays,
): StoryBlock[] {
  const own = ownBeds(blocks, taken);
  const furniture = blocks.map((block) => isFurniture(block, says));
  const kept = blocks.map((_, index) => taken[index] === true && !furniture[index]);
  const running = blocks.flatMap((block, index) =>
    kept[index] && block.running && !block.caption && own.has(block.bed) ? [index] : [],
  );
  const [first] = running;
  const last = running.at(-1);
  if (first === undefined || last === undefined) {
    return blocks.flatMap(({ text, caption }, index) =>
      kept[index] && !caption ? [{ kind: "body", text }] : [],
    );
  }
  const standfirst = findStandfirst(blocks, first, says);
  for (const [index, block] of blocks.entries()) {
    if (furniture[index]) continue;
    const ours = own.has(block.bed);
    if (index < first) kept[index] = index === standfirst || (kept[index] === true && ours);
    else if (index > last) kept[index] &&= ours;
    else if (ours) kept[index] = true;
    else if (kept[index]) kept[index] = block.caption || isInside(block, blocks[index + 1], own);
  }
  dropRepeated(blocks, kept);
  dropEmptyHeadings(blocks, kept);
  return blocks.flatMap(({ text, caption }, index) =>
    kept[index] === true ? [{ kind: caption ? "caption" : "body", text }] : [],
  );
}

/** Whether a block in another kind of box is still part of the story around it: a paragraph, or the heading of one. */
function isInside(block: TraitedBlock, next: TraitedBlock | undefined, own: ReadonlySet<string>): boolean {
  if (block.listItem) return false;
  if (block.running || endsLikeSentence(block.text)) return true;
  return next?.running === true && own.has(next.bed);
}

/** The beds of the story's paragraphs. */
function ownBeds(blocks: readonly TraitedBlock[], taken: readonly boolean[]): ReadonlySet<string> {
  const mass = new Map<string, number>();
  let all = 0;
  for (const [index, { running, caption, bed, text }] of blocks.entries()) {
    if (taken[index] !== true || !running || caption) continue;
    mass.set(bed, (mass.get(bed) ?? 0) + text.length);
    all += text.length;
  }
  const largest = Math.max(0, ...mass.values());
  const least = largest >= all * OWN_BED ? all * STRANGE_BED : 0;
  return new Set([...mass].filter(([, held]) => held >= least).map(([bed]) => bed));
}

function isFurniture(block: TraitedBlock, says: PageSays): boolean {
  if (!/[\p{L}\p{N}]/u.test(block.text) || block.linked >= LINK_LINE) return true;
  if (block.headline || isTitle(block, says)) return true;
  return isPointer(block.text) || isInvitation(block) || isStamp(block.text);
}

function isTitle({ text }: TraitedBlock, { title }: PageSays): boolean {
  return title !== null && bareText(text) === bareText(title);
}

/** The summary between headline and first paragraph; `null` where the page prints none. */
function findStandfirst(blocks: readonly TraitedBlock[], first: number, says: PageSays): number | null {
  const summary = says.description === null ? "" : bareText(says.description);
  const title = blocks.findLastIndex((block, index) => index < first && isTitle(block, says));
  let best: number | null = null;
  for (let index = first - 1; index > Math.max(title, first - 40); index -= 1) {
    const block = blocks[index];
    if (block === undefined || block.caption || block.linked >= LINK_LINE || block.headline) continue;
    const bare = bareText(block.text);
    if (bare.split(" ").length < STANDFIRST_WORDS || isInvitation(block) || isStamp(block.text)) continue;
    const described =
      summary !== "" && (summary.startsWith(bare.slice(0, 60)) || bare.startsWith(summary.slice(0, 60)));
    if (described || (title !== -1 && isLead(block) && (LEAD_NAME.test(namesAround(block)) || block.running)))
      best = index;
  }
  const repeated = best === null ? "" : bareText(blocks[best]?.text ?? "");
  return blocks.slice(first).some((block) => repeated !== "" && bareText(block.text) === repeated)
    ? null
    : best;
}

function namesAround({ element }: TraitedBlock): string {
  return `${element.getAttribute?.("class") ?? ""} ${element.parentNode?.getAttribute?.("class") ?? ""} ${element.getAttribute?.("itemprop") ?? ""}`;
}

/** Above the first paragraph and below the last: a sentence, not a label. */
function isLead(block: TraitedBlock): boolean {
  return block.caption || endsLikeSentence(block.text) || block.text.length >= LEAD_CHARACTERS;
}

/**
 * A paragraph that stands there twice is a box of the page, or the same text for another width: it is kept once. Where
 * much is repeated, repetition is the story's own: tables, verses.
 */
function dropRepeated(blocks: readonly TraitedBlock[], kept: boolean[]): void {
  const seen = new Set<string>();
  const repeated: number[] = [];
  let all = 0;
  for (const [index, { text }] of blocks.entries()) {
    if (!kept[index]) continue;
    all += 1;
    const bare = bareText(text);
    if (bare.length >= REPEATED_CHARACTERS && seen.has(bare)) repeated.push(index);
    seen.add(bare);
  }
  if (repeated.length < all * OWN_REPETITION) for (const index of repeated) kept[index] = false;
}

/** A heading belongs to the text below it. */
function dropEmptyHeadings(blocks: readonly TraitedBlock[], kept: boolean[]): void {
  let below = false;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    const block = blocks[index];
    if (block === undefined || !kept[index] || block.caption) continue;
    if (block.heading && !block.running) {
      if (!below) kept[index] = false;
      below = false;
    } else below = true;
  }
}
