// src/search/names.ts

import { isFunctionWord } from "../text/function-words.js";
import { SOUND_MIN_LENGTH, soundsAlike } from "../text/sound.js";
import { tokenize } from "../text/tokens.js";
import { vietnameseTerms } from "./glossary.js";
import type { Place } from "./names/place.js";

/** A name in a question: the ways it may be written, each as folded words. */
export interface Name {
  /** As the question writes it. */
  readonly text: string;
  readonly spellings: readonly (readonly string[])[];
  /** The place it names, if it does. */
  readonly place?: Place;
}

// Words joined by spaces: "Thừa Thiên - Huế" is two names that stand in the same article, as "Bình Dương - Champasak" is.
const CAPITALISED_RUN = /\p{Lu}[\p{L}\p{M}\d]*(?:\s\p{Lu}[\p{L}\p{M}\d]*)*/gu;

/** Acronyms of offices and states: an article may write them out. */
const OFFICIAL = new Set("ubnd hđnd hdnd mttq chdcnd chxhcn tw tư tp bch btv".split(" "));

/** Words of titles that are written with a capital before a name. */
const VIETNAMESE_TITLES = new Set("phó bí chủ trưởng giám tổng thứ đồng ông bà".split(" "));

/** First words of bodies of which only the first two words have a capital. */
const BODIES = new Set(
  "ban sở bộ ủy hội công đoàn cục vụ chi phòng trung viện trường đại văn quốc".split(" "),
);

/** English words that are written with a capital and name nothing that must be found. */
const ENGLISH_TITLES = new Set(
  (
    "january february march april may june july august september october november december monday tuesday wednesday " +
    "thursday friday saturday sunday party committee secretary chairman chairwoman chairperson chair governor deputy vice " +
    "standing permanent president minister province provincial people's peoples people council delegation mr mrs ms dr " +
    "covid vietnamese laotian lao agreement memorandum understanding department foreign affairs steering north south " +
    "northern southern central usd vnd gdp"
  ).split(" "),
);

/**
 * The names in a question by their shape: runs of capitalised words, and single ones that no Vietnamese sentence would
 * write with a capital. Places are found by the gazetteer; here are persons, firms, events and foreign words.
 * @param isKnown whether a folded word is a name of the articles, so that it is one at the beginning too
 */
export function capitalisedNames(
  text: string,
  language: "vi" | "en" | "lo",
  isKnown: (folded: string) => boolean = () => false,
): Name[] {
  const names: Name[] = [];
  for (const { 0: run, index } of text.matchAll(CAPITALISED_RUN)) {
    const first = index === 0 || /[.?!:“"]\s*$/u.test(text.slice(0, index));
    let words = tokenize(run);
    // The first word of a sentence is capitalised whatever it is.
    if (first && words.length > 1 && (isFunctionWord(words[0]?.word ?? "") || isTitle(words[0]?.word ?? "")))
      words = words.slice(1);
    // "Phó Bí thư": a run of titles names nobody.
    while (words[0] !== undefined && VIETNAMESE_TITLES.has(words[0].word)) words = words.slice(1);
    words = words.filter(({ word }) => !OFFICIAL.has(word) && !(language === "en" && isEnglishTerm(word)));
    // "Ban Chỉ đạo": the capitals of a body do not go to the end of its name.
    if (
      words.length === 2 &&
      BODIES.has(words[0]?.word ?? "") &&
      /^ \p{Ll}/u.test(text.slice(index + run.length))
    )
      continue;
    const [only] = words;
    if (only === undefined) continue;
    if (
      words.length === 1 &&
      (first ? !isKnown(only.folded) : !standsForName(run.slice(only.start, only.end), language))
    )
      continue;
    const start = index + only.start;
    const end = index + (words.at(-1)?.end ?? only.end);
    names.push({ text: text.slice(start, end), spellings: [words.map((token) => token.folded)] });
  }
  return names;
}

/** A word of a name that is said otherwise in the articles ("Rubber Company"). */
function isEnglishTerm(word: string): boolean {
  return isTitle(word) || vietnameseTerms(word, "en").length > 0;
}

function isTitle(word: string): boolean {
  return ENGLISH_TITLES.has(word);
}

/** A single capitalised word inside a sentence: an acronym, or a word without marks that is too long for a syllable. */
function standsForName(word: string, language: "vi" | "en" | "lo"): boolean {
  if (/^\p{Lu}{3,}\d*$/u.test(word)) return true;
  if (language === "en") return !isEnglishTerm(word.toLowerCase());
  return /^[A-Za-z]{5,}$/.test(word);
}

/** The folded words of a text, for looking names up in it. */
export interface NameIndex {
  readonly words: readonly string[];
  /** Where each word stands, by index into `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

export function indexNames(text: string): NameIndex {
  const words = tokenize(text).map((token) => token.folded);
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = places.get(word);
    if (known === undefined) places.set(word, [index]);
    else known.push(index);
  }
  return { words, places };
}

/** Whether a text holds a name in one of its spellings, or one that sounds alike. */
export function holdsName(index: NameIndex, name: Name): boolean {
  return name.spellings.some((spelling) => holdsWords(index, spelling, name.place === undefined));
}

/** The ways to write a name that a text holds exactly. */
export function heldSpellings(index: NameIndex, spellings: readonly string[]): string[] {
  return spellings.filter((spelling) => holdsWords(index, foldedWords(spelling), false));
}

/** A name as it is compared. */
export function foldedWords(name: string): string[] {
  return tokenize(name).map((token) => token.folded);
}

function holdsWords({ words, places }: NameIndex, spelling: readonly string[], bySound: boolean): boolean {
  const [first = ""] = spelling;
  const same = bySound ? soundsAlike : (a: string, b: string): boolean => a === b;
  const exact = places.get(first) ?? [];
  const starts =
    exact.length > 0 || !bySound || first.length < SOUND_MIN_LENGTH
      ? exact
      : words.flatMap((word, at) => (soundsAlike(first, word) ? [at] : []));
  return starts.some((start) => spelling.every((part, offset) => same(part, words[start + offset] ?? "")));
}
