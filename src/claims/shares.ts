// src/claims/shares.ts
import type { Span } from "../answering/answer.js";

/** A share of a whole as a text tells it in words: between these bounds, 0 to 1. */
export interface Share extends Span {
  readonly low: number;
  readonly high: number;
}

const NUMBERS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const NUMBER = `\\d{1,2}|${Object.keys(NUMBERS).join("|")}`;
const MORE = "(?:hơn|trên|quá|more than|over)\\s";
const LESS = "(?:chưa đến|chưa tới|dưới|gần|không đến|less than|fewer than|under|nearly|almost)\\s";
const START = "(?<![\\p{L}\\p{M}\\d])";
const END = "(?![\\p{L}\\p{M}\\d])";
/** Half, a third and so on are told roughly. */
const ROUGHLY = 0.06;

const WORDS: readonly (readonly [RegExp, low: number, high: number])[] = [
  [
    new RegExp(`${START}(?:hầu hết|gần hết|gần như (?:toàn bộ|tất cả)|almost all|nearly all)${END}`, "iu"),
    0.75,
    1,
  ],
  [
    new RegExp(
      `${START}(?:phần lớn|đa số|đa phần|${MORE}(?:một )?nửa|quá nửa|most of|(?:the |a )?majority of|${MORE}half)${END}`,
      "iu",
    ),
    0.5,
    1,
  ],
  [
    new RegExp(
      `${START}(?:thiểu số|(?:chưa đến|chưa tới|dưới|không đến|less than|fewer than|under) (?:một )?(?:nửa|half)|a minority of)${END}`,
      "iu",
    ),
    0,
    0.5,
  ],
  [new RegExp(`${START}(?:một nửa|half(?: of)?)${END}`, "iu"), 0.5 - ROUGHLY, 0.5 + ROUGHLY],
];
const FRACTION = new RegExp(`${START}(${MORE}|${LESS})?(${NUMBER}) phần (${NUMBER})${END}`, "iu");

/** The share that a text tells in words, or `null`. */
export function shareIn(text: string): Share | null {
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const [whole, bound = "", above = "", below = ""] = fraction;
    const value = numberOf(above) / numberOf(below);
    if (value > 0 && value < 1) {
      const more = new RegExp(`^${MORE}$`, "iu").test(bound);
      const less = bound !== "" && !more;
      return {
        start: fraction.index,
        end: fraction.index + whole.length,
        low: more ? value : value - ROUGHLY * (less ? 2 : 1),
        high: less ? value : value + ROUGHLY * (more ? 2 : 1),
      };
    }
  }
  for (const [pattern, low, high] of WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length, low, high };
  }
  return null;
}

function numberOf(word: string): number {
  return NUMBERS[word.toLowerCase()] ?? Number(word);
}
