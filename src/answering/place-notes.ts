// src/answering/place-notes.ts
import type { ParsedArticle } from "../article.js";
import { foldedWords, heldSpellings, type Name } from "../search/names.js";
import { relatedPlaces } from "../search/place-names.js";
import { changesAfter, changesBefore, type Place, spellings } from "../search/places.js";
import type { Query } from "../search/question.js";
import type { Wording } from "../wording/wording.js";
import { nameIndexOf } from "./article-names.js";

/**
 * What a reader must know of the places asked about that the articles do not say: that they write a name otherwise, or
 * speak of a unit that has since been merged or renamed. Each once.
 */
export function placeNotes(
  wording: Wording,
  language: "vi" | "en" | "lo",
  names: readonly Name[],
  articles: readonly ParsedArticle[],
): string[] {
  const notes = new Set<string>();
  for (const { text: typed, place } of names) {
    if (place === undefined) continue;
    for (const article of articles) {
      const index = nameIndexOf(article);
      const [written] = heldSpellings(index, spellings(place));
      if (written !== undefined) {
        const alike = foldedWords(written).join(" ") === foldedWords(typed).join(" ");
        if (!alike) notes.add(wording.writtenInArticle(asName(typed), inText(article.text, written)));
        continue;
      }
      const related = relatedPlaces(place).find((other) => heldSpellings(index, spellings(other)).length > 0);
      const change = related === undefined ? undefined : changeBetween(related, place);
      if (change !== undefined) {
        notes.add(
          wording.placeNow(
            nameOf(change.from, language),
            nameOf(change.into, language),
            wording.date(change.date),
          ),
        );
        const namesake = oldNamesake(change.from, change.into);
        if (namesake !== undefined && heldSpellings(index, spellings(namesake)).length === 0)
          notes.add(wording.namesakeNotTold(nameOf(namesake, language)));
      }
    }
  }
  return [...notes];
}

const HOLE = "\u0000";

/** Whether a note is one of these: it comes from the list of places, not from the articles. */
export function isPlaceNote(wording: Wording, note: string): boolean {
  const [, between = "", after = ""] = wording.writtenInArticle(HOLE, HOLE).split(HOLE);
  const isSpelling = note.includes(between) && note.endsWith(after);
  return isSpelling || note.startsWith(wording.outsideNote);
}

/**
 * For a question about a unit in a year before others were merged into it: that the articles tell of one of these, which
 * was not yet part of it.
 */
export function notYetMergedNotes(
  wording: Wording,
  language: "vi" | "en" | "lo",
  { names, years }: Pick<Query, "names" | "years">,
  articles: readonly ParsedArticle[],
): string[] {
  const year = Math.max(...years.map(Number));
  if (!Number.isFinite(year)) return [];
  const notes = names.flatMap(({ place }) => {
    const change = place === undefined ? undefined : changesAfter(place).find(({ from }) => from.length > 1);
    if (place === undefined || change === undefined || change.date <= `${year}-12-31`) return [];
    const told = change.from.find(
      (other) =>
        other !== place &&
        articles.some((article) => heldSpellings(nameIndexOf(article), spellings(other)).length > 0),
    );
    if (told === undefined || place.names.vi[0] !== change.into.names.vi[0]) return [];
    const [own, others] = [nameOf(place, language), nameOf(told, language)];
    return [wording.notYetMerged(own, year, others, wording.date(change.date))];
  });
  return [...new Set(notes)];
}

/** The older unit of the same name as the one it was merged into, where another unit is told of: what that did, this did not. */
function oldNamesake(from: Place, into: Place): Place | undefined {
  const merged = changesBefore(into).at(-1)?.from ?? [];
  return merged.find((place) => place !== from && place.names.vi[0] === into.names.vi[0]);
}

/** The change that leads from the older of two places to the newer. */
function changeBetween(a: Place, b: Place): { from: Place; into: Place; date: string } | undefined {
  for (const [from, into] of [
    [a, b],
    [b, a],
  ] as const) {
    const change = changesAfter(from).find((one) => one.into === into) ?? changesAfter(from).at(-1);
    if (change !== undefined && changesAfter(from).some((one) => one.into === into))
      return { from, into, date: change.date };
  }
  return undefined;
}

/** A name that was typed in small letters with a capital at each word. */
function asName(typed: string): string {
  return /\p{Lu}/u.test(typed)
    ? typed
    : typed.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function nameOf(place: Place, language: "vi" | "en" | "lo"): string {
  return place.names[language][0] ?? place.names.vi[0] ?? "";
}

/** The spelling as the article writes it, with its hyphens and capitals. */
function inText(text: string, spelling: string): string {
  const pattern = foldedWords(spelling).join("[\\s-]+");
  const folded = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
  const match = new RegExp(pattern, "iu").exec(folded);
  // Folding keeps the length of composed Vietnamese text.
  return match === null || folded.length !== text.length
    ? spelling
    : text.slice(match.index, match.index + match[0].length);
}
