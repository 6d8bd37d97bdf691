// src/search/names/lao-names.ts
import { BEFORE_LAO, ORDINARY_LAO } from "./false-friends.js";
import type { NameMatch, Place } from "./place.js";
import { PLACES } from "./places.data.js";

/** One spelling for each Lao letter and what it may be written as; a tone mark or zero-width space as nothing. */
const VARIANTS: Readonly<Record<string, string>> = {
  ຳ: "ໍາ",
  ໜ: "ຫນ",
  ໝ: "ຫມ",
  "\u0ebc": "ລ",
  "\u0ec8": "",
  "\u0ec9": "",
  "\u0eca": "",
  "\u0ecb": "",
  "\u200b": "",
};
const LAO = /[\u0e80-\u0eff]/;
/** A sign that would make the syllable before it another one. */
const JOINS_BEFORE = /[\u0eb0-\u0ebd\u0ec8-\u0ecd]/;
/** A vowel written first, or the silent ຫ: what follows belongs to it. */
const JOINS_AFTER = /[ຫ\u0ec0-\u0ec4]/;
/** Folded letters up to which a name is too short to be cut out of a run of text. */
const SHORT = 4;

interface LaoSpelling {
  readonly folded: string;
  readonly places: Place[];
  /** Found only on its own or after a word like ແຂວງ. */
  readonly weak: boolean;
}

const byBeginning = new Map<string, LaoSpelling[]>();
const weakNames = new Set(ORDINARY_LAO.map(foldLao));
const beforeName = BEFORE_LAO.map(foldLao);
for (const place of PLACES) {
  for (const name of place.names.lo) {
    enter(foldLao(name), place);
    enter(foldLao(name).replaceAll(" ", ""), place);
  }
}

/** Lao text without the differences between its spellings: ຫຼ and ຫລ, ຳ and ໍາ, tone marks, hyphens. */
export function foldLao(text: string): string {
  return foldWithOffsets(text).folded;
}

/** The names in Lao script in text order, at each place the longest. */
export function findLaoNames(text: string): NameMatch[] {
  if (!LAO.test(text)) return [];
  const { folded, offsets } = foldWithOffsets(text);
  const matches: NameMatch[] = [];
  let index = 0;
  while (index < folded.length) {
    const found = byBeginning
      .get(folded.slice(index, index + 2))
      ?.find((spelling) => folded.startsWith(spelling.folded, index) && isOnItsOwn(spelling, folded, index));
    if (found === undefined) {
      index += 1;
      continue;
    }
    const start = offsets[index] ?? 0;
    index += found.folded.length;
    let end = (offsets[index - 1] ?? 0) + 1;
    while (/[\u0ec8-\u0ecb]/.test(text.charAt(end))) end += 1;
    matches.push({ places: found.places, start, end, former: false });
  }
  return matches;
}

function isOnItsOwn({ folded: name, weak }: LaoSpelling, folded: string, start: number): boolean {
  const [before, after] = [folded.charAt(start - 1), folded.charAt(start + name.length)];
  if (JOINS_AFTER.test(before) || JOINS_BEFORE.test(after)) return false;
  if (!weak || (!LAO.test(before) && !LAO.test(after))) return true;
  const lead = folded.slice(Math.max(0, start - 16), start).trimEnd();
  return beforeName.some((word) => lead.endsWith(word));
}

function enter(folded: string, place: Place): void {
  const beginning = folded.slice(0, 2);
  const same = byBeginning.get(beginning) ?? [];
  byBeginning.set(beginning, same);
  const known = same.find((spelling) => spelling.folded === folded);
  if (known === undefined)
    same.push({ folded, places: [place], weak: folded.length <= SHORT || weakNames.has(folded) });
  else if (!known.places.includes(place)) known.places.push(place);
  same.sort((a, b) => b.folded.length - a.folded.length);
}

/** @returns the folded text and, for each of its units, the offset it comes from */
function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    const isGap = /[^\S\n\r]|\p{Pd}/u.test(unit);
    if (isGap && folded.endsWith(" ")) continue;
    const letters = isGap ? " " : (VARIANTS[unit] ?? unit);
    folded += letters;
    for (let count = 0; count < letters.length; count += 1) offsets.push(at);
  }
  return { folded, offsets };
}
