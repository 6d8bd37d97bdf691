// src/text/sentences.ts

/** `[start, end)` in UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Abbreviations whose full stop does not end a sentence, lower case: titles before a name or place.
 * Single capital letters (initials) are handled by shape.
 */
const ABBREVIATIONS = new Set(
  (
    "tp tx tt q p h x ts ths gs pgs bs ks ths ncs tsk tskh cn ths ls nsưt nsnd đ/c đc ô b " +
    "mr mrs ms dr prof st no vol fig gen col lt sgt gov sen rep inc ltd co jr sr vs etc"
  ).split(" "),
);

// The end of a sentence: its sign, closing quotes or brackets, white space, then what can begin another.
const BOUNDARY = /(?:\.\/\.|[.!?…]+)["'”’»)\]]*(\s+)(?=["'“‘«([–—-]*\s?[\p{Lu}\p{Lt}\p{Lo}\p{N}])/gu;

/**
 * The sentences of one line or paragraph, as ranges without the white space around them.
 * Holds for Vietnamese and English: `TP. Hồ Chí Minh`, `PGS.TS. Nguyễn`, `6.722 ha`, `23/8`, `14.1`, ellipses and quotes.
 * @param offset added to every range
 */
export function splitSentences(text: string, offset = 0): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    const [whole, space = ""] = match;
    const next = match.index + whole.length;
    const signEnd = next - space.length;
    if (!endsSentence(text.slice(from, match.index), whole.trimEnd(), text.slice(next))) continue;
    push(ranges, text, from, signEnd, offset);
    from = next;
  }
  push(ranges, text, from, text.length, offset);
  return ranges;
}

function endsSentence(before: string, sign: string, after: string): boolean {
  if (before.trim() === "") return false;
  if (!sign.startsWith(".") || sign.startsWith("..") || sign.startsWith("./.")) return true;
  // Patterns that end in `$` try every place of a text: only its last word is looked at.
  const ending = before.slice(before.lastIndexOf(" ") + 1);
  const word = /[\p{L}\p{M}/.]+$/u.exec(ending)?.[0] ?? "";
  const last = word.slice(word.lastIndexOf(".") + 1);
  if (/^\p{Lu}$/u.test(last)) return false;
  if (ABBREVIATIONS.has(word.toLowerCase()) || ABBREVIATIONS.has(last.toLowerCase())) return false;
  // "Điều 5. Các bên" begins a sentence, "ngày 5. 8" does not: a number after a number goes on.
  return !(/\d$/.test(ending) && /^\d/.test(after));
}

function push(ranges: Range[], text: string, from: number, to: number, offset: number): void {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const end = from + slice.trimEnd().length;
  if (end > start) ranges.push({ start: start + offset, end: end + offset });
}

/** Whether a line ends as a sentence does. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?…]["'”’»)\]]*\s*$/u.test(line);
}
