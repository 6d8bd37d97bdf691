// src/drafting/gate/ordinals.ts

/** "lần thứ tư" */
const ORDINAL = /(?<![\p{L}])(?:lần|khóa|kỳ|đợt|giải|nhiệm kỳ) thứ ([\p{L}\d]+)/giu;
const ORDINALS = ["", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ROMAN = [
  "",
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
];

/** The first "lần thứ …" of a text that another does not count so; `null` for none. */
export function untoldOrdinal(text: string, own: string): string | null {
  const told = ordinalsIn(own);
  const found = [...text.matchAll(ORDINAL)].find(
    ([words, value = ""]) =>
      !told.includes(countOf(value)) && !own.toLowerCase().includes(words.toLowerCase()),
  );
  return found?.[0] ?? null;
}

function countOf(word: string): string {
  const lower = word.toLowerCase();
  const at = Math.max(ORDINALS.indexOf(lower), ROMAN.indexOf(lower));
  return at > 0 ? String(at) : lower;
}

function ordinalsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}])(?:thứ|lần|khóa) ([\p{L}\d]+)/giu)].map(([, value = ""]) =>
    countOf(value),
  );
}
