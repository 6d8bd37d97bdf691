// src/briefing/notes.ts
import type { Language } from "../answering/answer.js";
import { nameIn } from "../answering/catalogue.js";
import { placeNotes } from "../answering/place-notes.js";
import type { ParsedArticle } from "../article.js";
import { changesAfter, type Place } from "../search/places.js";
import type { Wording } from "../wording/wording.js";
import type { Topic } from "./topic.js";

/** What a reader must know that the articles do not say: other spellings, and what has become of the places since. */
export function notesOn(
  wording: Wording,
  language: Language,
  { query }: Topic,
  articles: readonly ParsedArticle[],
  places: readonly Place[],
): string[] {
  const merged = places.flatMap((place) => {
    const changes = changesAfter(place);
    const merger = changes.find(({ from }) => from.length > 1);
    const change = merger ?? changes.at(-1);
    if (change === undefined) return [];
    const { kind, country } = change.into;
    const [older, newer] = [nameIn(place, language), nameIn(change.into, language)];
    const date = wording.date(change.date);
    return [
      merger === undefined
        ? wording.briefing.placeRenamed(
            older,
            wording.briefing.placeTitle(kind, newer, country === "LA"),
            date,
          )
        : wording.placeNow(older, newer, date),
    ];
  });
  return [
    ...new Set([
      ...placeNotes(wording, language, query.names, articles),
      ...merged,
      ...(wording.quotesStayVietnamese === "" ? [] : [wording.quotesStayVietnamese]),
    ]),
  ];
}
