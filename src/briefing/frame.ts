// src/briefing/frame.ts
import type { Language } from "../answering/answer.js";
import { nameIn, placesIn } from "../answering/catalogue.js";
import { dateOf } from "../answering/citations.js";
import type { ParsedArticle } from "../article.js";
import { findPlaces, type Place, placeById, samePlace } from "../search/places.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import { Lines } from "./lines.js";
import type { ScopedArticle } from "./scope.js";
import { isTopicPlace, type Topic } from "./topic.js";

/** What the sections of one briefing are made with. */
export interface Frame {
  readonly topic: Topic;
  /** Oldest first. */
  readonly scope: readonly ScopedArticle[];
  readonly language: Language;
  readonly wording: Wording;
  readonly lines: Lines;
  /** Where the story of an article takes place, as far as it tells. */
  hostOf(article: ParsedArticle): Host;
  /** Day and place of an article's story: "26/9/2024*, Thừa Thiên Huế". */
  labelOf(article: ParsedArticle): string;
}

export interface Host {
  readonly name: string;
  readonly place: Place | null;
}

export function frameOf(topic: Topic, scope: readonly ScopedArticle[], language: Language): Frame {
  const wording = wordingIn(language);
  const hostOf = (article: ParsedArticle): Host => host(topic, article, language);
  return {
    ...{ topic, scope, language, wording, hostOf },
    lines: new Lines(),
    labelOf: (article) => joined([dayOf(article, wording), hostOf(article).name]),
  };
}

/** The Vietnamese province that an article is about, the topic's own if it is; else the first place. */
function host(topic: Topic, article: ParsedArticle, language: Language): Host {
  const places = placesIn(article, language).map(({ id, name }) => ({ name, place: placeById(id) ?? null }));
  const vietnamese = places.filter(({ place }) => place?.country === "VN");
  const own = vietnamese.find(({ place }) => place !== null && isTopicPlace(topic, place));
  return own ?? vietnamese[0] ?? places[0] ?? { name: "", place: null };
}

/** A place as an article writes it; in other languages its usual name. */
export function spelledIn({ text }: ParsedArticle, place: Place, language: Language): string {
  const mention = findPlaces(text).find((one) => samePlace(one.place, place));
  return language === "vi" && mention !== undefined
    ? text.slice(mention.start, mention.end)
    : nameIn(place, language);
}

/** The day that an article goes by, `*` behind an inferred year. */
export function dayOf(article: ParsedArticle, wording: Wording): string {
  const date = dateOf(article);
  if (date === null) return wording.dateUnknown;
  return wording.date(date.date.slice(0, 10)) + (date.origin === "inferred" ? "*" : "");
}

export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
