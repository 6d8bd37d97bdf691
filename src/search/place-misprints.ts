// src/search/place-misprints.ts
import { oneEditApart } from "../text/edits.js";
import type { Token } from "../text/tokens.js";
import { tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";
import { PLACES } from "./names/places.data.js";
import { foldedWords } from "./names.js";
import { findPlaces } from "./places.js";

/** Letters that a mistyped name has at least: shorter ones are an edit away from too much. */
const LEAST_LETTERS = 7;
const MOST_WORDS = 4;

/** Names of places of the first level in Latin letters, of several words, by how many. */
const NAMES = PLACES.filter(({ kind }) => kind !== "country")
  .flatMap(({ id, names }) => [...names.vi, ...names.en].map((name) => ({ id, name })))
  .map(({ id, name }) => ({ id, name, words: foldedWords(name) }))
  .filter(({ words }) => words.length > 1 && words.join("").length >= LEAST_LETTERS);

/**
 * A text with the names of places of several words put right of which one word is an edit away and no word of the articles
 * ("Luông Pha Bag", "Thừa Thiên Hếu"); where two places would do, as it is.
 */
export function withPlacesPutRight(text: string, counts: WordCounts): string {
  const tokens = tokenize(text);
  const known = findPlaces(text);
  let written = text;
  for (let at = tokens.length - 2; at >= 0; at -= 1) {
    for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 1; length -= 1) {
      const window = tokens.slice(at, at + length);
      const start = window[0]?.start ?? 0;
      const end = window.at(-1)?.end ?? 0;
      if (known.some((place) => place.start < end && start < place.end)) continue;
      const meant = NAMES.filter(({ words }) => isMistyped(words, window, counts));
      const [first] = meant;
      if (first === undefined || meant.some(({ id }) => id !== first.id)) continue;
      written = written.slice(0, start) + first.name + written.slice(end);
      break;
    }
  }
  return written;
}

/** Whether all words but one are those of a name, and that one is an edit away and unknown to the articles. */
function isMistyped(words: readonly string[], typed: readonly Token[], counts: WordCounts): boolean {
  if (words.length !== typed.length) return false;
  const wrong = typed.filter(({ folded }, index) => folded !== words[index]);
  const [only] = wrong;
  if (only === undefined || wrong.length > 1) return false;
  const meant = words[typed.indexOf(only)] ?? "";
  return oneEditApart(only.folded, meant) && counts.forms(only.folded).length === 0;
}
