// src/text/fold.ts

const COMBINING_MARKS = /[\u0300-\u036f]/g;

/** Lower case without diacritics, `đ` as `d`; Lao vowel and tone signs stay. The result is NFC. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(COMBINING_MARKS, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .normalize("NFC");
}

/** Whether anything in the text carries a Vietnamese mark (`đ` included). */
export function hasDiacritics(text: string): boolean {
  return /đ|[\u0300-\u036f]/i.test(text.normalize("NFD"));
}

const OPEN_SYLLABLE = /(?<!q)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/gu;
const TONES = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

/** Whether a word carries a tone mark, not only the shape of a vowel. */
export function hasTone(word: string): boolean {
  return /[\u0300\u0301\u0303\u0309\u0323]/.test(word.normalize("NFD"));
}

/**
 * One spelling for the two ways to place a tone mark (`hoà` → `hòa`, `thuỷ` → `thủy`).
 * @param word lower case, NFC
 */
export function unifyTonePlacement(word: string): string {
  return word.replace(OPEN_SYLLABLE, (ending) => {
    const [first = "", second = "", tone = ""] = ending.normalize("NFD");
    return TONES.includes(tone) ? (first + tone + second).normalize("NFC") : ending;
  });
}

/** Lower case with its marks, NFC, one spelling of each syllable. */
export function lowerCased(text: string): string {
  return unifyTonePlacement(text.normalize("NFC").toLowerCase());
}

/** Runs of white space, no-break spaces included, as one space; trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
