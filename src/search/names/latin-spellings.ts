// src/search/names/latin-spellings.ts
import { fold, hasDiacritics } from "../../text/fold.js";
import { OTHER_THINGS } from "./false-friends.js";
import { borders, foldedLetters, latinWords, plainLetters, type Word } from "./latin-words.js";
import type { Place } from "./place.js";
import { PLACES } from "./places.data.js";

/** A way to write a name in Latin letters. */
export interface Spelling {
  readonly words: readonly Word[];
  readonly plain: string;
  /** Where its words end in the folded letters: a text may leave a border out (`BôLyKhămXay`), not move it. */
  readonly borders: ReadonlySet<number>;
  /** The old and new units of the name; none when it is the name of some other thing. */
  readonly places: Place[];
  /** Found whatever its diacritics: transliterations of Lao names differ in theirs. */
  readonly loose: boolean;
}

/** Shorter Lao names are ordinary words with other marks. */
const LOOSE_LETTERS = 7;

const byLetters = new Map<string, Spelling[]>();
const beginnings = new Set<string>();

/** The spellings with these folded letters. */
export function spellingsOf(letters: string): readonly Spelling[] {
  return byLetters.get(letters) ?? [];
}

/** Whether a spelling begins with these folded letters. */
export function beginsSpelling(letters: string): boolean {
  return beginnings.has(letters);
}

for (const phrase of OTHER_THINGS) enter(phrase);
for (const place of PLACES) {
  const names = [...new Set([...place.names.vi, ...place.names.en])];
  // "Binh Duong" is "Bình Dương" typed without marks, and judged as that; "Sekong" is a spelling of its own.
  const marked = new Set(
    place.country === "VN" || place.kind === "country" ? names.filter(hasDiacritics) : [],
  );
  const unmarked = new Set([...marked].map(fold));
  for (const name of names) if (!unmarked.has(fold(name)) || marked.has(name)) enter(name, place);
}

function enter(name: string, place?: Place): void {
  const words = latinWords(name);
  const letters = foldedLetters(words);
  const plain = plainLetters(words);
  const ends = new Set(borders(words));
  const same = byLetters.get(letters) ?? [];
  byLetters.set(letters, same);
  const known = same.find((one) => one.plain === plain && one.borders.size === ends.size);
  if (known !== undefined) {
    if (place !== undefined && !known.places.includes(place)) known.places.push(place);
    return;
  }
  const loose = place?.country === "LA" && (words.length > 2 || letters.length >= LOOSE_LETTERS);
  same.push({ words, plain, borders: ends, places: place === undefined ? [] : [place], loose });
  for (let length = 1; length <= letters.length; length += 1) beginnings.add(letters.slice(0, length));
}
