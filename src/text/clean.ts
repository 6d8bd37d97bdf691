// src/text/clean.ts
import { collapseSpace } from "./fold.js";
import { isFunctionWord } from "./function-words.js";
import { tokenize } from "./tokens.js";

/** Nothing is seen of them: zero-width signs, the soft hyphen, byte order and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;
/**
 * What text that is stored must not hold: hidden signs that would part words, turn their order or carry text nobody sees.
 * The zero-width space goes from Lao too: words are found by dictionary, and a question is typed without it. A joiner
 * stays between the parts of one emoji.
 */
const HIDDEN =
  /(?![\t\n\u200d])[\p{Cf}\p{Cc}]|\u034f|[\u115f\u1160\u3164\uffa0]|[\u{e0100}-\u{e01ef}]|(?<!\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Spaces that do not break or have a width of their own. */
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
const FULL_WIDTH = /[\uff01-\uff5e]/gu;
const FULL_WIDTH_SHIFT = 0xfee0;
const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u{e0020}-\u{e007f}]|\ufe0e|\ufe0f|\u20e3/gu;
/** Faces written with signs, on their own. */
const SMILEY = /(?<=^|\s)(?:[:;=]-?[)(DPp3vV|]+|=\)+|\^_*\^|<3|T_T)(?=\s|$)/gu;
/** All in capitals is shouting from so many words on; fewer may be acronyms. */
const SHOUTED_WORDS = 3;

/** Text as it is stored: NFC, without hidden signs, each space a plain one. Tone marks stay where they were written. */
export function cleanText(text: string): string {
  return text.replace(HIDDEN, "").replace(OTHER_SPACES, " ").normalize("NFC");
}

/**
 * A question without what only its typing left: odd Unicode, emoji, repeated signs, line breaks, and capitals that tell no
 * name because every word has them.
 */
export function cleanQuestion(question: string): string {
  const text = question
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[ ‐‑‒]/gu, (sign) => (sign === " " ? " " : "-"))
    .replace(EMOJI, " ")
    .replace(SMILEY, " ")
    .replace(/[?!¿¡]{2,}/gu, (signs) => (signs.includes("?") ? "?" : "!"))
    .replace(/([,;:])\1+/gu, "$1")
    .replace(/\s+(?=[?!,.;:](?:\s|$))/gu, "");
  return withoutShouting(collapseSpace(text));
}

/** In small letters where the capitals mean nothing: ALL OF THEM, Or Of Every Word. */
function withoutShouting(text: string): string {
  const words = tokenize(text).filter(({ word }) => /^\p{Script=Latin}/u.test(word));
  const typed = words.map(({ start, end }) => text.slice(start, end));
  if (typed.length < SHOUTED_WORDS) return text;
  if (typed.every((word) => word === word.toUpperCase())) return text.toLowerCase();
  const small = words.slice(1).filter(({ word }) => isFunctionWord(word));
  const capitalised = small.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)));
  return small.length > 1 && capitalised.length === small.length ? text.toLowerCase() : text;
}
