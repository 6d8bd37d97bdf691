// src/text/sound.ts
import { oneEditApart } from "./edits.js";

/** Shorter words sound like too many others. */
export const SOUND_MIN_LENGTH = 5;

/** Whether two folded words may be one name in two romanisations: alike, one edit apart, or of the same consonants. */
export function soundsAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < SOUND_MIN_LENGTH || b.length < SOUND_MIN_LENGTH) return false;
  return oneEditApart(a, b) || soundOf(a) === soundOf(b);
}

/**
 * The sound of a romanised Lao name without what varies: vowels, doubled letters, `x`/`s`, `k`/`c`, `v`/`w`, and the
 * consonants at the end of a syllable that Lao spells one way and says another (`d`/`t`, `b`/`p`, `l`/`n`, `r`/`l`).
 */
export function soundOf(word: string): string {
  const sounds = word
    .replaceAll("ph", "f")
    .replaceAll("kh", "k")
    .replaceAll("th", "t")
    .replace(/[xz]/g, "s")
    .replace(/[cq]/g, "k")
    .replaceAll("w", "v")
    .replace(/d(?=[^aeiouy]|$)/g, "t")
    .replace(/b(?=[^aeiouy]|$)/g, "p")
    .replace(/(.)\1+/g, "$1");
  return sounds.charAt(0) + sounds.slice(1).replace(/[aeiouyh]/g, "");
}
