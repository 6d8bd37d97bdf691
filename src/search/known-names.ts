// src/search/known-names.ts
import { oneEditApart } from "../text/edits.js";
import { hasDiacritics } from "../text/fold.js";
import { isSyllable } from "../text/keyboard.js";
import type { NameRun } from "../text/name-runs.js";
import type { Range } from "../text/sentences.js";
import { soundsAlike } from "../text/sound.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";

/** A text with names as the articles write them, and where they stand. */
export interface NamesWritten {
  readonly text: string;
  readonly kept: readonly Range[];
}

/**
 * Writes the names of persons and things that a question has in small letters or without marks as the articles do: "pham
 * duc tien" becomes "Phạm Đức Tiến". A name that is typed with a capital in another romanisation stays: both may occur.
 * Among words of another language than the articles' only names of several words, spelled alike, are known.
 * @param kept ranges that are known already, in order
 * @param foreign whether the text is in another language than the articles
 */
export function withKnownNames(
  text: string,
  kept: readonly Range[],
  counts: WordCounts,
  foreign = false,
): NamesWritten {
  const names = counts.names();
  const tokens = tokenize(text);
  /** No word of the articles, and none of Vietnamese: it may be a name in another romanisation. */
  const isUnknown = ({ word, folded }: Token): boolean =>
    !foreign && !hasDiacritics(word) && !isSyllable(folded) && counts.forms(folded).length === 0;
  const written: Range[] = [];
  let whole = "";
  let at = 0;
  const takeOver = (end: number): void => {
    for (const range of kept)
      if (range.start >= at && range.end <= end)
        written.push({ start: range.start + whole.length - at, end: range.end + whole.length - at });
    whole += text.slice(at, end);
    at = end;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index];
    if (first === undefined || kept.some((range) => range.start < first.end && first.start < range.end))
      continue;
    const runs = names.beginning(first.folded).filter(({ folded }) => !foreign || folded.length > 1);
    const run = longest(runs, text, tokens, index, isUnknown);
    const last = tokens[index + (run?.folded.length ?? 0) - 1];
    if (run === undefined || last === undefined) continue;
    if (kept.some((range) => range.start < last.end && first.start < range.end)) continue;
    takeOver(first.start);
    written.push({ start: whole.length, end: whole.length + run.text.length });
    whole += run.text;
    at = last.end;
    index += run.folded.length - 1;
  }
  takeOver(text.length);
  return { text: whole, kept: written };
}

function longest(
  runs: readonly NameRun[],
  text: string,
  tokens: readonly Token[],
  index: number,
  isUnknown: (token: Token) => boolean,
): NameRun | undefined {
  const held = runs.filter((run) =>
    run.folded.every((word, offset) => fits(run, word, offset, text, tokens, index, isUnknown)),
  );
  return held.toSorted(
    (a, b) => b.folded.length - a.folded.length || misses(a, tokens, index) - misses(b, tokens, index),
  )[0];
}

/** Whether a word of the text is the name's: alike without marks, its marks not other ones; or in small letters by its sound. */
function fits(
  run: NameRun,
  word: string,
  offset: number,
  text: string,
  tokens: readonly Token[],
  index: number,
  isUnknown: (token: Token) => boolean,
): boolean {
  const token = tokens[index + offset];
  if (token === undefined) return false;
  const before = tokens[index + offset - 1];
  if (offset > 0 && !/^\s+$/u.test(text.slice(before?.end ?? 0, token.start))) return false;
  if (token.folded === word) {
    const name = run.text.split(" ")[offset]?.toLowerCase() ?? "";
    return !hasDiacritics(token.word) || token.word === tokenize(name)[0]?.word;
  }
  const small = text.charAt(token.start) === token.word.charAt(0);
  return small && isUnknown(token) && soundsAlike(token.folded, word);
}

/** How far the spelling is off: one for each word an edit away, two for one that only sounds alike. */
function misses(run: NameRun, tokens: readonly Token[], index: number): number {
  return run.folded.reduce((sum, word, offset) => {
    const typed = tokens[index + offset]?.folded ?? "";
    if (typed === word) return sum;
    return sum + (oneEditApart(typed, word) ? 1 : 2);
  }, 0);
}
