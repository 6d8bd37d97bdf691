// src/search/names/latin-names.ts
import { fold, hasDiacritics } from "../../text/fold.js";
import {
  AFTER_UNIT,
  BEFORE_COUNTRY,
  BEFORE_UNIT,
  FAMILY_NAMES,
  NOT_AFTER,
  NOT_BEFORE,
  ORDINARY_WORDS,
} from "./false-friends.js";
import { beginsSpelling, type Spelling, spellingsOf } from "./latin-spellings.js";
import {
  borders,
  capitals,
  foldedLetters,
  isCapitalised,
  latinWords,
  plainLetters,
  type Word,
} from "./latin-words.js";
import type { NameMatch } from "./place.js";

const SPACE = /^[^\S\n\r]+$/u;
const SPACE_OR_BRACKET = /^[^\S\n\r]+\(?$/u;
const WITHIN_NAME = /^(?:[^\S\n\r]+|[^\S\n\r]?\p{Pd}[^\S\n\r]?|['’])$/u;
const AFTER_TP = /^\.[^\S\n\r]?$/u;

const ordinary = new Set(ORDINARY_WORDS.map((phrase) => plainLetters(latinWords(phrase))));
const ordinaryFolded = new Set(ORDINARY_WORDS.map((phrase) => foldedLetters(latinWords(phrase))));

/** The names in Latin letters in text order, at each word the longest. */
export function findLatinNames(text: string): NameMatch[] {
  const reading = new Reading(text);
  const matches: NameMatch[] = [];
  let index = 0;
  while (index < reading.words.length) {
    const found = reading.nameAt(index);
    if (found === undefined) index += 1;
    // The last word of another thing may begin a name: "công nghệ An Giang".
    else if (found.spelling.places.length === 0) index += Math.max(1, found.length - 1);
    else {
      matches.push(reading.match(found.spelling, index, index + found.length));
      index += found.length;
    }
  }
  return matches;
}

class Reading {
  readonly words: readonly Word[];
  /** Nothing in the text carries a mark. */
  readonly #bare: boolean;
  /** Nor does it write names with capitals. */
  readonly #careless: boolean;

  constructor(readonly text: string) {
    this.words = latinWords(text);
    this.#bare = !hasDiacritics(text);
    this.#careless = this.#bare && !/\s\p{Lu}\p{Ll}/u.test(text.trim());
  }

  nameAt(index: number): { spelling: Spelling; length: number } | undefined {
    let letters = "";
    let longest: { spelling: Spelling; length: number } | undefined;
    for (let end = index; end < this.words.length; end += 1) {
      if (end > index && !WITHIN_NAME.test(this.#gap(end)) && !this.#isShortened(end)) break;
      letters += this.words[end]?.folded ?? "";
      if (!beginsSpelling(letters)) break;
      const spelling = spellingsOf(letters).find((one) => this.#isWritten(one, index, end + 1));
      if (spelling !== undefined) longest = { spelling, length: end + 1 - index };
    }
    return longest;
  }

  match({ places }: Spelling, start: number, end: number): NameMatch {
    return {
      places,
      start: this.words[start]?.start ?? 0,
      end: this.words[end - 1]?.end ?? 0,
      former: this.#follows(end, ["cũ"], SPACE_OR_BRACKET) || this.#precedes(start, ["former", "old"]),
    };
  }

  /** Whether the words from `start` to before `end`, which have its letters, are this spelling. */
  #isWritten(spelling: Spelling, start: number, end: number): boolean {
    const run = this.words.slice(start, end);
    if (!borders(run).every((border) => spelling.borders.has(border))) return false;
    const plain = plainLetters(run);
    const exact = plain === spelling.plain;
    const unmarked = plain === foldedLetters(run);
    const [place] = spelling.places;
    const shape = capitals(run);
    if (place === undefined) {
      const written = shape === "none" || shape === "first" || capitals(spelling.words) !== "none";
      return written && (exact || unmarked);
    }
    const isCountry = place.kind === "country";
    if (!exact && !unmarked && !spelling.loose && !(place.country === "LA" && !isCountry && shape === "each"))
      return false;
    if (!isCountry && (this.#precedes(start, NOT_AFTER) || this.#follows(end, NOT_BEFORE))) return false;
    if (place.country === "VN" && shape === "each" && this.#isFamilyName(start - 1)) return false;

    if (spelling.words.length > 2 || spelling.words.some((word) => /\p{Lu}{2}/u.test(word.raw))) return true;
    if (this.#precedes(start, isCountry ? BEFORE_COUNTRY : BEFORE_UNIT)) return true;
    if (!isCountry && this.#follows(end, AFTER_UNIT)) return true;
    if (exact ? ordinary.has(plain) : ordinaryFolded.has(plain)) return shape === "each";
    if (spelling.loose) return true;
    if (shape === "first") return (exact || this.#careless) && !this.#isCapitalisedBefore(start);
    if (shape === "mixed") return false;
    if (exact) return shape !== "none" || run.length === spelling.words.length;
    if (spelling.words.length === 1) return this.#bare && shape !== "none";
    return shape !== "none" || (this.#careless && run.length === spelling.words.length);
  }

  /** What stands between a word and the one before it. */
  #gap(index: number): string {
    const [left, right] = [this.words[index - 1], this.words[index]];
    return left === undefined || right === undefined ? "" : this.text.slice(left.end, right.start);
  }

  #isShortened(index: number): boolean {
    return this.words[index - 1]?.folded === "tp" && AFTER_TP.test(this.#gap(index));
  }

  #precedes(start: number, these: readonly string[]): boolean {
    return this.#isOneOf(start - 1, these) && (SPACE.test(this.#gap(start)) || this.#isShortened(start));
  }

  #follows(end: number, these: readonly string[], gap = SPACE): boolean {
    return this.#isOneOf(end, these) && gap.test(this.#gap(end));
  }

  #isOneOf(index: number, these: readonly string[]): boolean {
    const word = this.words[index];
    if (word === undefined) return false;
    return these.includes(word.plain) || (this.#careless && these.some((one) => fold(one) === word.folded));
  }

  #isCapitalisedBefore(start: number): boolean {
    const word = this.words[start - 1];
    return word !== undefined && isCapitalised(word) && SPACE.test(this.#gap(start));
  }

  #isFamilyName(index: number): boolean {
    const word = this.words[index];
    if (word === undefined || !this.#isCapitalisedBefore(index + 1)) return false;
    return FAMILY_NAMES.some((name) => name === word.plain || fold(name) === word.plain);
  }
}
