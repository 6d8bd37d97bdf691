// src/ingestion/html/body.ts
import { tokenize } from "../../text/tokens.js";
import { pairShare, pairsOf } from "../lines.js";
import { blocksOf } from "./blocks.js";
import { type Candidate, heaviestBed, PLAIN, plainText, readable, stated } from "./candidates.js";
import type { Page } from "./page.js";
import { prune } from "./prune.js";
import { type PageSays, type StoryBlock, storyBlocks } from "./story-blocks.js";
import { type TraitedBlock, traitsOf } from "./traits.js";

export interface FoundBody {
  readonly blocks: readonly StoryBlock[];
  /** The method whose choice of blocks it is: `json-ld`, `readability`, `layout`, `plain`; `json-ld text` where the page shows no story. */
  readonly chosenBy: string;
}

/**
 * What speaks for a candidate, each from 0 to 1, and how much it counts. The weights are round numbers: what matters is
 * that a wrong box loses to any right one, and that of two right ones the one that misses less wins.
 */
const WEIGHTS = {
  /** Share of the words of title and summary that the text holds: a consent form tells nothing of the story. */
  told: 4,
  /** Running text beside that of the candidate with most: a part of the story is not the story. */
  whole: 0.5,
  /** Share of its running text that another method takes too: independent methods seldom make the same mistake. */
  shared: 1,
  /** 1 for a method that sees the markup, 0 for the one that has only lines to go by. */
  sighted: 1,
} as const;

export type Terms = Readonly<Record<keyof typeof WEIGHTS, number>>;

export interface Scored extends Candidate {
  readonly story: readonly StoryBlock[];
  readonly terms: Terms;
  readonly score: number;
}

/** The JSON-LD text alone is taken when the page shows less than this share of it … */
const SHOWN = 0.5;
/** … and it is no mere teaser. */
const STATED_CHARACTERS = 300;

/**
 * The story of a page. The page is pruned for it.
 * @param body what JSON-LD gives as the article's body, if it does
 */
export function findBody(page: Page, says: PageSays, body: string | null): FoundBody {
  const [best] = scoredCandidates(page, says, body);
  const text = best?.story.map((block) => block.text).join("\n") ?? "";
  if (body !== null && body.length >= STATED_CHARACTERS && pairShare(body, pairsOf(text)) < SHOWN) {
    const lines = body.split(/\n+|(?<=[.!?]) {2,}/).map((line) => line.trim());
    if (text.length < body.length)
      return {
        blocks: lines.filter((line) => line !== "").map((line) => ({ kind: "body", text: line })),
        chosenBy: "json-ld text",
      };
  }
  return { blocks: best?.story ?? [], chosenBy: best?.name ?? "none" };
}

/** On larger pages @mozilla/readability takes longer than a file may take; the other methods do not. */
const READABLE_ELEMENTS = 40_000;

/** The candidates, best first. */
export function scoredCandidates(page: Page, says: PageSays, body: string | null): Scored[] {
  if (page.body === null) return [];
  prune(page.body, says.title);
  const blocks = blocksOf(page.body).map(traitsOf);
  const found = [
    ...(body === null ? [] : [stated(blocks, body)]),
    ...([...page.querySelectorAll("*")].length > READABLE_ELEMENTS
      ? []
      : [readable(page.cloneNode(true), blocks)]),
    heaviestBed(blocks),
    plainText(blocks),
  ];
  const candidates = found.map((candidate) => ({
    ...candidate,
    story: storyBlocks(blocks, candidate.taken, says),
  }));
  const most = Math.max(1, ...candidates.map(({ taken }) => runningOf(blocks, taken)));
  return candidates
    .filter(({ story }) => story.some(({ kind }) => kind === "body"))
    .map((candidate) => {
      const others = candidates.filter((other) => other !== candidate);
      const own = candidate.taken;
      const shared = own.map((taken, index) => taken && others.some((other) => other.taken[index] === true));
      const mass = runningOf(blocks, own);
      const terms = {
        told: toldBy(candidate.story, says),
        whole: mass / most,
        shared: mass === 0 ? 0 : runningOf(blocks, shared) / mass,
        sighted: candidate.name === PLAIN ? 0 : 1,
      };
      return { ...candidate, terms, score: scoreOf(terms) };
    })
    .toSorted((a, b) => b.score - a.score);
}

function scoreOf(terms: Terms): number {
  return (Object.keys(WEIGHTS) as (keyof Terms)[]).reduce((sum, key) => sum + WEIGHTS[key] * terms[key], 0);
}

function runningOf(blocks: readonly TraitedBlock[], taken: readonly boolean[]): number {
  return lengthOf(blocks.filter((block, index) => taken[index] === true && block.running && !block.caption));
}

function lengthOf(blocks: readonly TraitedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function toldBy(story: readonly StoryBlock[], { title, description }: PageSays): number {
  const wanted = new Set(tokenize(`${title ?? ""} ${description ?? ""}`).map(({ word }) => word));
  const held = new Set(
    story.flatMap(({ kind, text }) => (kind === "body" ? tokenize(text) : [])).map(({ word }) => word),
  );
  if (wanted.size === 0) return 0;
  return [...wanted].filter((word) => held.has(word)).length / wanted.size;
}
