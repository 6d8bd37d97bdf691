// src/telegram/render/automatic.ts
import type { Span } from "../../answering/answer.js";

// What Telegram makes of plain text by itself: an address to open, a person to notify, a command to send. Repetitions have
// a limit where a long run of letters would otherwise be read again from each of them.
const ADDRESS = /[a-z][a-z\d+.-]{0,20}:\/\/[^\s<>"“”«»]+/giu;
const EMAIL = /[\w.%+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,10}/giu;
/** Two letters are a country's domain; Telegram knows the longer ones from the official list, of which these are usual. */
const HOST =
  /(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}_-]{1,63}\.){1,10}(?:[a-z]{2}|com|org|net|info|biz|gov|edu|mil|int|dev|app|xyz|site|online|news|media|press|today|live|asia|club|shop|store|blog|tech|cloud|link|name|pro|mobi|tel|travel|jobs|museum|aero|coop|tv)(?![\p{L}\p{N}])(?::\d+)?(?:[/?#][^\s<>"“”«»]*)?/giu;
const COMMAND = /(?<![\p{L}\p{N}_/<>])\/[a-z\d_]+(?:@\w+)?/giu;
const MENTION = /(?<![\p{L}\p{N}_@])@[a-z\d_]+/giu;
const HASHTAG = /(?<![\p{L}\p{N}_&/#])#[\p{L}\p{M}\p{N}_]+/gu;
const CASHTAG = /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}])/gu;
const PATTERNS = [ADDRESS, EMAIL, HOST, COMMAND, MENTION, HASHTAG, CASHTAG];

/** Telegram takes these out before it looks: what stood on both sides becomes one word. */
const TAKEN_OUT = /[\r\u2028-\u202e]/;

/** The ranges of a text that Telegram would turn into links, mentions, commands or tags; without overlap, in order. */
export function automaticRanges(text: string): Span[] {
  const kept = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !TAKEN_OUT.test(text.charAt(at)),
  );
  const seen = kept.map((at) => text.charAt(at)).join("");
  const found = PATTERNS.flatMap((pattern) =>
    [...seen.matchAll(pattern)].map(({ 0: match, index }) => ({
      start: kept[index] ?? 0,
      end: (kept[index + match.length - 1] ?? 0) + 1,
    })),
  ).sort((a, b) => a.start - b.start);
  const ranges: Span[] = [];
  for (const range of found) {
    const last = ranges.at(-1);
    if (last === undefined || range.start >= last.end) ranges.push(range);
    else if (range.end > last.end) ranges[ranges.length - 1] = { start: last.start, end: range.end };
  }
  return ranges;
}
