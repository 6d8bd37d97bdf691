// src/search/place-names.ts

import { fold } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { isSyllable } from "../text/keyboard.js";
import type { Range } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";
import { PLACES } from "./names/places.data.js";
import { foldedWords, type Name } from "./names.js";
import {
  changesAfter,
  changesBefore,
  findPlaces,
  type Place,
  type PlaceMention,
  placeOn,
  spellings,
} from "./places.js";
import { readTimes } from "./times.js";

/** A question's text with its places in the spelling of the articles, and the places as names. */
export interface PlacesRead {
  /** For embedding and full-text search. */
  readonly text: string;
  readonly names: readonly Name[];
  /** Where the places stand in the text as it was typed. */
  readonly mentions: readonly PlaceMention[];
}

/**
 * Finds the places of a question and writes them as the articles do: "Luang Prabang" becomes "Luông Pha Bang" where the
 * articles say that. An article that holds the place under an older or a newer name counts as holding it.
 */
export function readPlaces(text: string, counts: WordCounts): PlacesRead {
  const mentions = findPlaces(text);
  const year = Math.max(...readTimes(text).years.map(Number));
  const placed = mentions.map((mention) => ({ ...mention, place: inItsTime(mention.place, year, mentions) }));
  let written = "";
  let at = 0;
  for (const { place, start, end } of placed) {
    const typed = text.slice(start, end);
    const name =
      spellingIn(counts, [typed, ...spellings(place), ...relatedPlaces(place).flatMap(spellings)]) ?? typed;
    written += text.slice(at, start);
    // Lao is written without spaces between words; a name in other letters needs them.
    const before = name !== typed && /[\p{L}\p{M}]$/u.test(written) ? " " : "";
    const behind = name !== typed && /^[\p{L}\p{M}]/u.test(text.slice(end)) ? " " : "";
    written += before + name + behind;
    at = end;
  }
  // That an article speaks of Vietnam or Laos says nothing.
  const names = placed
    .filter(({ place }) => place.kind !== "country")
    .map(
      ({ place, start, end }): Name => ({
        text: text.slice(start, end),
        spellings: [place, ...relatedPlaces(place)].flatMap(spellings).map(foldedWords),
        place,
      }),
    );
  return { text: written + text.slice(at), names, mentions };
}

/**
 * The unit of that name at the end of the year asked about: what Bình Định did in 2024 is not what Gia Lai of that year
 * did. A question that names the other unit too means the present one.
 */
function inItsTime(place: Place, year: number, mentions: readonly PlaceMention[]): Place {
  const merged = changesBefore(place).flatMap(({ from }) => from);
  if (!Number.isFinite(year) || mentions.some((other) => merged.includes(other.place))) return place;
  return placeOn(place, `${year}-12-31`) ?? place;
}

/** A text without diacritics with its places by their Vietnamese names, as the articles spell them, and where these now stand. */
export function withPlaceNames(
  text: string,
  counts: WordCounts,
): { readonly text: string; readonly kept: readonly Range[] } {
  const kept: Range[] = [];
  let written = "";
  let at = 0;
  for (const { place, start, end } of findPlaces(text)) {
    const typed = text.slice(start, end);
    const same = place.names.vi.filter((spelling) => letters(spelling) === letters(typed));
    const name = spellingIn(counts, same) ?? same[0] ?? typed;
    written += text.slice(at, start);
    kept.push({ start: written.length, end: written.length + name.length });
    written += name;
    at = end;
  }
  return { text: written + text.slice(at), kept };
}

/**
 * A text with places for their initials ("bp", "tth"), where no article knows these as a word and the articles speak of one
 * place alone that has them. A typed "đ" is no "d".
 */
export function withPlaceInitials(text: string, counts: WordCounts): string {
  return text.replace(/(?<![\p{L}\p{M}\d.&/-])[\p{L}\p{M}]{2,4}(?![\p{L}\p{M}\d&/-])/gu, (typed) => {
    const word = typed.toLowerCase();
    const folded = fold(word);
    if (isSyllable(folded) || isFunctionWord(word) || counts.forms(folded).length > 0) return typed;
    const names = (initialsOf.get(folded) ?? []).filter(
      (name) => spellingIn(counts, [name]) !== undefined && (!word.includes("đ") || initials(name) === word),
    );
    const [name, other] = names;
    return name === undefined || other !== undefined ? typed : name;
  });
}

/** First letters, small: "bđ" of "Bình Định". */
function initials(name: string): string {
  return tokenize(name)
    .map(({ word }) => word.charAt(0))
    .join("");
}

/** Names of places of the first level by their folded initials; the present name of a place only. */
const initialsOf = new Map<string, string[]>();
for (const { kind, names } of PLACES) {
  const [name] = names.vi;
  if (kind === "country" || name === undefined) continue;
  const key = fold(initials(name));
  if (!initialsOf.get(key)?.includes(name)) initialsOf.set(key, [...(initialsOf.get(key) ?? []), name]);
}

function letters(name: string): string {
  return foldedWords(name).join("");
}

/** What a place was before and what it has become. */
export function relatedPlaces(place: Place): Place[] {
  const related = [
    ...changesBefore(place).flatMap(({ from }) => from),
    ...changesAfter(place).map(({ into }) => into),
  ];
  return [...new Set(related)].filter((other) => other !== place);
}

/** The first spelling whose words stand in the articles side by side. */
function spellingIn(counts: WordCounts, names: readonly string[]): string | undefined {
  return names.find((name) => {
    const words = tokenize(name).map((token) => token.word);
    const [first] = words;
    if (first === undefined) return false;
    if (words.length === 1) return counts.count(first) > 0;
    return words.every((word, index) => index === 0 || counts.pair(words[index - 1] ?? "", word) > 0);
  });
}
