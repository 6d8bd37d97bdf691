// src/answering/misprints.ts
import type { ParsedArticle } from "../article.js";
import { oneEditApart } from "../text/edits.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { type Conflict, toReading } from "./conflicts.js";
import { perArticle } from "./per-article.js";
import { placeMentions } from "./place-mentions.js";

/** A shorter word has neighbours that mean something else. */
const LEAST_LETTERS = 7;
/** How often an article writes a word right that it misprints once. */
const LEAST_RIGHT = 4;

/**
 * A place's name of one long foreign word that an article writes often, and once with one letter wrong: "Houapanh" beside
 * "Houaphanh". A spelling that others use is none.
 */
export function misprints(article: ParsedArticle): Conflict[] {
  return misprintsIn(article).map(({ once, often }) => ({
    kind: "misprint",
    readings: [toReading(article, once), toReading(article, often)],
  }));
}

interface Misprint {
  readonly once: readonly Span[];
  readonly often: readonly Span[];
}

const misprintsIn = perArticle((article: ParsedArticle): Misprint[] => {
  const words = new Map<string, Span[]>();
  for (const { start, end } of tokenize(article.text)) {
    const word = article.text.slice(start, end);
    if (word.length < LEAST_LETTERS || !/^\p{Lu}\p{Ll}+$/u.test(word)) continue;
    words.set(word, [...(words.get(word) ?? []), { start, end }]);
  }
  const named = new Set(placeMentions(article).map(({ start, end }) => article.text.slice(start, end)));
  return [...words].flatMap(([word, spans]): Misprint[] => {
    if (spans.length !== 1 || named.has(word)) return [];
    return [...named].flatMap((right): Misprint[] => {
      const found = words.get(right) ?? [];
      if (found.length < LEAST_RIGHT || !oneEditApart(fold(word), fold(right))) return [];
      return [{ once: spans, often: found }];
    });
  });
});
