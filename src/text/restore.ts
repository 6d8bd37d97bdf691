// src/text/restore.ts
import { confusions, isConfusion } from "./confusions.js";
import { isLightSlip } from "./edits.js";
import { fold, hasDiacritics, hasTone } from "./fold.js";
import { isFunctionWord } from "./function-words.js";
import { meantByKeys } from "./keyboard.js";
import type { Range } from "./sentences.js";
import { isMarkedSyllable } from "./syllables.js";
import { type Token, tokenize } from "./tokens.js";
import type { WordCounts } from "./word-counts.js";

/** A Vietnamese question as it was most likely meant. */
export interface Restored {
  readonly text: string;
  /** Words that were written otherwise. */
  readonly changed: readonly { readonly from: string; readonly to: string }[];
}

/** How carefully a person typed the marks: not at all, of some words, of all. */
type Care = "none" | "some" | "full";

/** A way to read a word, and what it costs to believe it (natural logarithm of the odds). */
interface Reading {
  readonly word: string;
  readonly cost: number;
}

/** Of a word typed without marks where the whole question has none. */
const BARE = 0;
/** Of a word typed without marks among words that have them … */
const PLAIN_AMONG_MARKED = 3;
/** … where other words show that marks were left out. */
const PLAIN_AMONG_SOME_MARKED = 1;
/** Of other marks than those typed. */
const OTHER_MARKS = 6.5;
/** Of the keys of Telex or VNI. */
const KEYS = 1;
/** Of two letters swapped or one doubled … */
const LIGHT_SLIP = 5;
/** … or another letter more, less or changed. */
const EDIT = 6;
/** So much less of a long word with a capital: few names are one edit apart. */
const SURE = 4;
/** Weight of the word pair against the single word, where the first word was seen often … */
const PAIR = 0.9;
/** … half as much where it was seen so often. */
const FEW = 1;
/** What a word counts that was never seen. */
const UNSEEN = 0.05;
const MOST_READINGS = 8;
/** Shorter words have too many neighbours. */
const EDIT_MIN_LENGTH = 4;
/** A name of so many letters is known without its neighbour. */
const LONG_WORD = 7;

/**
 * Restores the diacritics of a question typed without them, and mends typos one edit away from a word of the articles:
 * the likeliest sequence by counts of words and word pairs (Viterbi). A word typed with marks is kept where the articles
 * know it; a name they do not know is kept as it is.
 * @param bare whether the person typed no marks at all
 * @param kept names that stay as they are
 */
export function restore(
  text: string,
  counts: WordCounts,
  bare = !hasDiacritics(text),
  kept: readonly Range[] = [],
): Restored {
  const tokens = tokenize(text).map((token) => withKnownY(token, counts));
  const isKept = (token: Token): boolean =>
    kept.some(({ start, end }) => start <= token.start && token.end <= end);
  const care: Care = bare
    ? "none"
    : tokens.some((token) => !isKept(token) && lacksMarks(text, token, counts))
      ? "some"
      : "full";
  const columns = tokens.map((token, index) =>
    isKept(token) ? [{ word: token.word, cost: 0 }] : readings(text, tokens, index, care, counts),
  );
  const best = likeliest(columns, counts);
  const changed: { from: string; to: string }[] = [];
  let restored = "";
  let at = 0;
  for (const [index, token] of tokens.entries()) {
    const typed = text.slice(token.start, token.end);
    const word = best[index] ?? token.word;
    const shown = word === token.word && token.typed === undefined ? typed : inCaseOf(typed, word);
    if (shown !== typed) changed.push({ from: typed, to: shown });
    restored += text.slice(at, token.start) + shown;
    at = token.end;
  }
  return { text: restored + text.slice(at), changed };
}

const FINAL_I = /^([hklmst])([iìíỉĩị])$/u;
const Y = { i: "y", ì: "ỳ", í: "ý", ỉ: "ỷ", ĩ: "ỹ", ị: "ỵ" } as const;

/** A word that ends in "i" where only the spelling with "y" is known ("kỉ niệm": "kỷ niệm"), or the other way round. */
function withKnownY(token: Token, counts: WordCounts): Token & { readonly typed?: string } {
  const other = otherSpelling(token.word);
  if (other === null || counts.forms(token.folded).length > 0 || counts.forms(fold(other)).length === 0)
    return token;
  return { ...token, word: other, folded: fold(other), typed: token.word };
}

function otherSpelling(word: string): string | null {
  const [, consonant, vowel] = FINAL_I.exec(word) ?? [];
  if (consonant !== undefined && vowel !== undefined) return consonant + Y[vowel as keyof typeof Y];
  const [i] = Object.entries(Y).find(([, y]) => word.length === 2 && word.endsWith(y)) ?? [];
  return i !== undefined && /^[hklmst]/u.test(word) ? word.charAt(0) + i : null;
}

/** Whether a word typed without marks, in small letters, exists with marks only. */
function lacksMarks(text: string, { word, folded, start }: Token, counts: WordCounts): boolean {
  return (
    !hasDiacritics(word) &&
    !/^\d/.test(word) &&
    text.charAt(start) === word.charAt(0) &&
    counts.count(word) === 0 &&
    counts.forms(folded).length > 0
  );
}

function readings(
  text: string,
  tokens: readonly Token[],
  index: number,
  care: Care,
  counts: WordCounts,
): Reading[] {
  const token = tokens[index];
  if (token === undefined) return [];
  const typed: Reading = { word: token.word, cost: 0 };
  if (/^\d/.test(token.word) || !/^[\p{Script=Latin}\p{M}\d]+$/u.test(token.word)) return [typed];
  const marked = hasDiacritics(token.word);
  const bare = care === "none" || lacksMarks(text, token, counts);
  const cost = marked
    ? OTHER_MARKS
    : bare
      ? BARE
      : care === "some"
        ? PLAIN_AMONG_SOME_MARKED
        : PLAIN_AMONG_MARKED;
  const forms = counts.forms(token.folded).filter((word) => word !== token.word);
  const known = counts.count(token.word) > 0;
  // Where marks are typed, a word is only changed into one that the articles write beside its neighbour: "lo" is a word too.
  const found: Reading[] = forms
    .filter((word) => (care === "none" && !marked) || seenBeside(word, tokens, index, counts))
    .map((word) => ({ word, cost }));
  if (!known && (forms.length === 0 || marked)) {
    const meant = meantByKeys(token.word);
    if (meant !== null) {
      const read = [meant, ...(hasTone(meant) ? [] : counts.forms(fold(meant)))].filter(
        (word) => counts.count(word) > 0,
      );
      if (read.length > 0)
        return [typed, ...read.map((word) => ({ word, cost: word === meant ? KEYS : KEYS + 1 }))];
    }
    const capital = /^\p{Lu}/u.test(text.slice(token.start, token.end));
    const inName = isNamePart(text, tokens, index - 1, counts) || isNamePart(text, tokens, index + 1, counts);
    // A word with marks that is well spelt may only be unknown: a neighbour like "nào" does not tell.
    const wellSpelt = marked && isMarkedSyllable(token.word);
    for (const folded of typingSlips(token.folded, counts)) {
      const slip = isLightSlip(token.folded, folded) || isConfusion(token.folded, folded) ? LIGHT_SLIP : EDIT;
      for (const word of counts.forms(folded)) {
        const certain = word.length >= LONG_WORD && capital && !inName;
        if (!certain && !seenBeside(word, tokens, index, counts, wellSpelt)) continue;
        found.push({ word, cost: certain ? slip - SURE : slip });
      }
    }
  }
  const likely = found.toSorted((a, b) => a.cost - b.cost || counts.count(b.word) - counts.count(a.word));
  return [typed, ...likely.slice(0, MOST_READINGS)];
}

/** Whether a neighbour has a capital of its own, so that the two are one name; the first word of a text has one anyway. */
function isNamePart(text: string, tokens: readonly Token[], index: number, counts: WordCounts): boolean {
  const token = tokens[index];
  if (token === undefined || text.charAt(token.start) === token.word.charAt(0)) return false;
  return index > 0 || counts.count(token.word) === 0;
}

/** What the fingers may have meant: leftovers of Telex and VNI typing, else one edit. */
function typingSlips(folded: string, counts: WordCounts): readonly string[] {
  const withoutKeys = [
    folded.replace(/(?<=\p{L})[1-9]/gu, ""),
    folded.replace(/(?<=\p{L}.*)[sfrxj]$/u, ""),
    folded.replace(/w/g, ""),
    folded.replace(/w/g, "").replace(/(?<=\p{L}.*)[sfrxj]$/u, ""),
    folded
      .replace(/([aeod])\1/g, "$1")
      .replace(/w/g, "")
      .replace(/(?<=\p{L}.*)[sfrxj]$/u, ""),
  ];
  const telex = [...new Set(withoutKeys)].filter((word) => word !== folded && counts.forms(word).length > 0);
  if (telex.length > 0) return telex;
  const confused = confusions(folded).filter((word) => counts.forms(word).length > 0);
  return folded.length < EDIT_MIN_LENGTH
    ? confused
    : [...new Set([...confused, ...counts.neighbours(folded)])];
}

/** @param telling whether only neighbours count that are more than function words */
function seenBeside(
  word: string,
  tokens: readonly Token[],
  index: number,
  counts: WordCounts,
  telling = false,
): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const formsOf = (token: Token | undefined): readonly string[] =>
    token === undefined || (telling && isFunctionWord(token.word))
      ? []
      : [token.word, ...counts.forms(token.folded)];
  return (
    formsOf(before).some((left) => counts.pair(left, word) > 0) ||
    formsOf(after).some((right) => counts.pair(word, right) > 0)
  );
}

/** Viterbi over the readings of each word. */
function likeliest(columns: readonly (readonly Reading[])[], counts: WordCounts): string[] {
  let paths: { readonly words: readonly string[]; readonly score: number }[] = [{ words: [], score: 0 }];
  for (const column of columns) {
    paths = column.map((reading) => {
      let best = { words: [reading.word] as readonly string[], score: Number.NEGATIVE_INFINITY };
      for (const path of paths) {
        const score = path.score + logProbability(path.words.at(-1), reading.word, counts) - reading.cost;
        if (score > best.score) best = { words: [...path.words, reading.word], score };
      }
      return best;
    });
  }
  return [...(paths.toSorted((a, b) => b.score - a.score)[0]?.words ?? [])];
}

/**
 * Of a word after another: its share after that word, backed off to its share of all words; the less often the other
 * word was seen, the more.
 */
function logProbability(left: string | undefined, word: string, counts: WordCounts): number {
  const single = (counts.count(word) + UNSEEN) / (counts.total + 1);
  if (left === undefined) return Math.log(single);
  const seen = counts.count(left);
  const trust = PAIR * (seen / (seen + FEW));
  const after = seen === 0 ? 0 : counts.pair(left, word) / seen;
  return Math.log(trust * after + (1 - trust) * single);
}

function inCaseOf(typed: string, word: string): string {
  if (!/^\p{Lu}/u.test(typed)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
