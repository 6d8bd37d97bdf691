// src/text/tokens.ts
import { fold, lowerCased } from "./fold.js";

/** A word as it is searched for, with where it stands. */
export interface Token {
  /** Lower case, NFC, one tone placement; a number without thousands separators. */
  readonly word: string;
  /** {@link word} without diacritics. */
  readonly folded: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

// A grouped number (6.722 · 6,722 · 15 000 with a no-break space) or a run of letters, marks and digits.
const WORD = /\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+/gu;
const SOUTH_EAST_ASIAN = /[\u0e00-\u0eff]/;
const LAO_ZERO = 0x0ed0;

const laoWords = new Intl.Segmenter("lo", { granularity: "word" });

/** Lao digits as ASCII digits; same length. */
export function asciiDigits(text: string): string {
  return text.replace(/[\u0ed0-\u0ed9]/g, (digit) => String(digit.charCodeAt(0) - LAO_ZERO));
}

/** The words of a text in order. Vietnamese is split into syllables, Lao and Thai into dictionary words. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    if (!SOUTH_EAST_ASIAN.test(raw)) {
      tokens.push(token(raw, match.index));
      continue;
    }
    for (const { segment, index, isWordLike } of laoWords.segment(raw)) {
      if (isWordLike === true) tokens.push(token(segment, match.index + index));
    }
  }
  return tokens;
}

/** Adjacent words as one term (`hữu_nghị`, `23_8`), never across a sentence, clause or bracket. */
export function adjacentPairs(text: string, tokens: readonly Token[]): string[] {
  const pairs: string[] = [];
  for (const [index, right] of tokens.entries()) {
    const left = tokens[index - 1];
    if (left === undefined || /[.,;:!?…()[\]"“”\n]\s|[()[\]"“”\n]/u.test(text.slice(left.end, right.start)))
      continue;
    pairs.push(`${left.word}_${right.word}`);
  }
  return pairs;
}

type Forms = Pick<Token, "word" | "folded">;

/** Forms of words met before: texts repeat their words, and folding is what takes the time. */
const known = new Map<string, Forms>();
const MOST_KNOWN = 20_000;

function token(raw: string, start: number): Token {
  let forms = known.get(raw);
  if (forms === undefined) {
    forms = formsOf(raw);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(raw, forms);
  }
  return { word: forms.word, folded: forms.folded, start, end: start + raw.length };
}

function formsOf(raw: string): Forms {
  const word = lowerCased(asciiDigits(raw));
  const plain = /^\d/.test(word) ? word.replace(/(?<=\d)[.,\u00a0\u202f](?=\d)/g, "") : word;
  return { word: plain, folded: fold(plain) };
}
