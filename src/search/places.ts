// src/search/places.ts
import { findLaoNames } from "./names/lao-names.js";
import { findLatinNames } from "./names/latin-names.js";
import type { Place } from "./names/place.js";
import { PLACES } from "./names/places.data.js";

export type { Place } from "./names/place.js";

/** A place named in a text. */
export interface PlaceMention {
  /** Of an old and a new unit of one name the present one, unless the text says "cũ"; see {@link placeOn}. */
  readonly place: Place;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Units that were merged into another, or one unit that got another name or rank. */
export interface PlaceChange {
  /** ISO date from which it holds. */
  readonly date: string;
  /** One unit when it only got another name or rank; else all that were merged. */
  readonly from: readonly Place[];
  readonly into: Place;
}

const byId = new Map(PLACES.map((place) => [place.id, place]));
const changes: readonly PlaceChange[] = PLACES.flatMap((into) => {
  const from = PLACES.filter((place) => place.into === into.id);
  const date = into.from;
  return date === undefined || from.length === 0 ? [] : [{ date, from, into }];
});

/** The countries and units of the first level that a text names, in text order and without overlap. */
export function findPlaces(text: string): PlaceMention[] {
  return [...findLatinNames(text), ...findLaoNames(text)]
    .sort((a, b) => a.start - b.start)
    .flatMap(({ places, start, end, former }) => {
      const place = places.find((one) => (one.until === undefined) !== former) ?? places[0];
      return place === undefined ? [] : [{ place, start, end }];
    });
}

/** Whether two are one place under whatever name or rank; a merged unit is not the one it went into. */
export function samePlace(a: Place, b: Place): boolean {
  return unmerged(a) === unmerged(b);
}

/** Every spelling of a place, each once: Vietnamese, English, Lao, in each the usual name first. */
export function spellings(place: Place): string[] {
  const { vi, en, lo } = place.names;
  return [...new Set([...vi, ...en, ...lo])];
}

/** The changes that led to a place and those that followed, oldest first. */
export function changesOf(place: Place): PlaceChange[] {
  return [...changesBefore(place), ...changesAfter(place)];
}

/** The changes a place has gone through since, oldest first; none when it still is what it was. */
export function changesAfter(place: Place): PlaceChange[] {
  const next = changes.find(({ from }) => from.includes(place));
  return next === undefined ? [] : [next, ...changesAfter(next.into)];
}

/** The changes that made a place what it is, oldest first. */
export function changesBefore(place: Place): PlaceChange[] {
  return changes
    .filter(({ into }) => into === place)
    .flatMap((change) => [...change.from.flatMap(changesBefore), change]);
}

/** The unit that a place belongs to today, itself if nothing changed. */
export function presentPlace(place: Place): Place {
  return changesAfter(place).at(-1)?.into ?? place;
}

/**
 * The unit of the same name, or the same place under another, at a time: Gia Lai on 2024-05-01 is the one before
 * the merger, Huế then is Thừa Thiên Huế; Bình Định on 2025-07-01 is none.
 * @param date ISO
 */
export function placeOn(place: Place, date: string): Place | undefined {
  const [name] = place.names.vi;
  return PLACES.find(
    (one) =>
      (one.names.vi[0] === name || samePlace(one, place)) &&
      (one.from === undefined || one.from <= date) &&
      (one.until === undefined || date < one.until),
  );
}

export function placeById(id: string): Place | undefined {
  return byId.get(id);
}

/** The latest unit that a place became without being merged. */
function unmerged(place: Place): Place {
  const next = changes.find(({ from }) => from.length === 1 && from[0] === place);
  return next === undefined ? place : unmerged(next.into);
}
