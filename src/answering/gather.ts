// src/answering/gather.ts
import { tokenize } from "../text/tokens.js";
import { type Chosen, choose } from "./chosen.js";
import type { Evidence } from "./evidence.js";

/** The scale of the fitted weights for other languages against that for Vietnamese; score distances are of the latter. */
export const SCALE = { vi: 1, en: 2.5, lo: 2.5 } as const;
export const MOST_STATEMENTS = 6;
/** How far behind the best score a further sentence may be for one fact. */
export const BEHIND_FOR_A_FACT = 1.5;
/** The same where one of each article is shown. */
export const BEHIND_FOR_EACH = 9;
/** Characters that the sentences of a list may fill. */
export const ROOM_FOR_A_LIST = 900;

/** Behind by so little it is as good. */
const TIED = 0.5;
/** A longer sentence is cut to about this. */
const LONGEST_SHOWN = 320;
/** Sentences with so many words in common say the same. */
const SAME_STATEMENT = 0.8;

interface Limits {
  readonly most: number;
  /** How far behind the best score. */
  readonly behind: number;
  readonly room: number;
  /** The best score; default: that of the first. */
  readonly best?: number;
  /** What is shown already. */
  readonly among?: readonly Chosen[];
}

/** Takes sentences in order, one of those that say the same: another article that says it is kept with the one shown. */
export function gather(
  evidence: readonly Evidence[],
  { most, behind, room, best = evidence[0]?.score ?? 0, among = [] }: Limits,
): Chosen[] {
  const chosen: (Omit<Chosen, "also"> & { readonly also: Evidence[] })[] = [];
  let left = room;
  for (const piece of evidence) {
    if (chosen.length === most || piece.score < best - behind) break;
    const same = [...chosen, ...among].find(
      ({ article, start, end }) => sameWords(article.text.slice(start, end), piece.text) >= SAME_STATEMENT,
    );
    if (same !== undefined) {
      const own = chosen.find((one) => one === same);
      if (own !== undefined && own.article !== piece.article) own.also.push(piece);
      continue;
    }
    const length = Math.min(piece.end - piece.start, LONGEST_SHOWN);
    // The second of two as good as each other is shown whatever its length.
    const tied = chosen.length === 1 && among.length === 0 && piece.score >= best - TIED;
    if (length > left && chosen.length + among.length > 0 && !tied) continue;
    chosen.push({ ...choose(piece.article, piece), also: [] });
    left -= length;
  }
  return chosen;
}

/** Share of the shorter text's words that the other holds. */
function sameWords(a: string, b: string): number {
  const left = new Set(tokenize(a).map((token) => token.word));
  const right = new Set(tokenize(b).map((token) => token.word));
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return few.size === 0 ? 0 : shared / few.size;
}
