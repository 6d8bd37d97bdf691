// src/ingestion/lines.ts
import { collapseSpace } from "../text/fold.js";
import { endsLikeSentence } from "../text/sentences.js";
import { adjacentPairs, tokenize } from "../text/tokens.js";

/** A line of a page that is not blank, with what its shape tells. */
export interface Line {
  /** White space collapsed, the caption mark ` |` taken off. */
  readonly text: string;
  /** Whether the page marks the line as a caption (it ends in ` |`). */
  readonly captionMark: boolean;
  /** Whether an empty line stands before it. */
  readonly spaced: boolean;
  /** Number of words. */
  readonly words: number;
  /** Whether it reads as running text: a long line, or one that ends as a sentence does. */
  readonly prose: boolean;
  /** The headline, when the line is one headline written twice (picture text and link text). */
  readonly doubled: string | null;
}

const PROSE_WORDS = 8;
const LONG_LINE_WORDS = 30;
const MENU_CAPITALS = 0.6;
/** So long a line is text even where its writing does not set words apart. */
const UNSPACED_CHARACTERS = 60;

/** The lines of a page's text. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let spaced = true;
  for (const raw of text.split("\n")) {
    const collapsed = collapseSpace(raw);
    if (collapsed === "") {
      spaced = true;
      continue;
    }
    const captionMark = / \|$/.test(collapsed);
    const line = captionMark ? collapsed.slice(0, -2).trimEnd() : collapsed;
    const words = tokenize(line).length;
    const doubled = captionMark ? null : halfOf(line);
    lines.push({
      text: line,
      captionMark,
      spaced,
      words,
      doubled,
      prose:
        doubled === null &&
        !captionMark &&
        (words >= PROSE_WORDS || line.length >= UNSPACED_CHARACTERS) &&
        (endsLikeSentence(line) ||
          /[:;。！？」]$/u.test(line) ||
          (words >= LONG_LINE_WORDS && !isCapitalised(line))),
    });
    spaced = false;
  }
  return lines;
}

/** Whether most words begin with a capital: a menu written in one line. */
function isCapitalised(line: string): boolean {
  const words = line.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? [];
  return words.filter((letter) => /\p{Lu}/u.test(letter)).length > words.length * MENU_CAPITALS;
}

/** `X` of a line that reads `X X` or `XX`. */
function halfOf(line: string): string | null {
  const middle = line.length / 2;
  const first = line.slice(0, Math.floor(middle)).trim();
  return first.length >= 12 && first === line.slice(Math.ceil(middle)).trim() ? first : null;
}

/** Share of a text's adjacent word pairs that a set of pairs holds; 0 for a text without pairs. */
export function pairShare(text: string, held: ReadonlySet<string>): number {
  return shareOf(pairsOf(text), held);
}

/** Share of some pairs that others hold. */
export function shareOf(pairs: ReadonlySet<string>, held: ReadonlySet<string>): number {
  if (pairs.size === 0) return 0;
  let found = 0;
  for (const pair of pairs) if (held.has(pair)) found += 1;
  return found / pairs.size;
}

/** The distinct adjacent word pairs of a text. */
export function pairsOf(text: string): Set<string> {
  return new Set(adjacentPairs(text, tokenize(text)));
}

/** Overlap of two texts' distinct words: shared over all, 0 to 1. */
export function wordOverlap(a: string, b: string): number {
  const left = new Set(tokenize(a).map((token) => token.word));
  const right = new Set(tokenize(b).map((token) => token.word));
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
