// src/search/names/latin-words.ts
import { fold, lowerCased } from "../../text/fold.js";

/** A word in Latin letters. */
export interface Word {
  readonly raw: string;
  /** Small letters, NFC, one tone placement. */
  readonly plain: string;
  /** {@link plain} without diacritics. */
  readonly folded: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export type Capitals = "none" | "first" | "each" | "all" | "mixed";

const WORD = /[\u0300-\u036f\p{Script=Latin}\d]+/gu;

export function latinWords(text: string): Word[] {
  const known = new Map<string, { plain: string; folded: string }>();
  return Array.from(text.matchAll(WORD), ({ 0: raw, index }) => {
    let forms = known.get(raw);
    if (forms === undefined) {
      const plain = lowerCased(raw);
      forms = { plain, folded: fold(plain) };
      known.set(raw, forms);
    }
    return { raw, ...forms, start: index, end: index + raw.length };
  });
}

export const plainLetters = (words: readonly Word[]): string => words.map((word) => word.plain).join("");
export const foldedLetters = (words: readonly Word[]): string => words.map((word) => word.folded).join("");

/** Where the words end in their folded letters. */
export function borders(words: readonly Word[]): number[] {
  let end = 0;
  return words.map((word) => {
    end += word.folded.length;
    return end;
  });
}

export const isCapitalised = (word: Word): boolean => /^\p{Lu}/u.test(word.raw);

/** Which words of a run begin with a capital; "all": they have nothing but capitals. */
export function capitals(words: readonly Word[]): Capitals {
  if (words.every(isCapitalised)) return words.every((word) => !/\p{Ll}/u.test(word.raw)) ? "all" : "each";
  if (!words.some((word) => /\p{Lu}/u.test(word.raw))) return "none";
  return words.slice(1).some((word) => /\p{Lu}/u.test(word.raw)) ? "mixed" : "first";
}
