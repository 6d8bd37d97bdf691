// src/answering/persons.ts
import type { ParsedArticle } from "../article.js";
import { type Place, type PlaceMention, samePlace } from "../search/places.js";
import { tokenize } from "../text/tokens.js";
import type { AsOf, Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { type Office, type OfficeHolder, officeHoldersIn, onlyPlace } from "./office-holders.js";
import { perArticle } from "./per-article.js";
import { capitalisedRun, isFamilyName, nameKey } from "./person-names.js";
import { placeMentions } from "./place-mentions.js";

/** A person an article names with an office. Spans are UTF-16 offsets into the article's text. */
export interface Person {
  /** As the article writes it. */
  readonly name: string;
  /** The name where it first stands with an office. */
  readonly span: Span;
  /** There: the name with its offices. */
  readonly phrase: Span;
  /** Each once, in text order. */
  readonly offices: readonly Office[];
  readonly date: AsOf | null;
  /** How often the article writes the name. */
  readonly count: number;
}

/** The persons an article names with an office, in text order. A later mention by the name alone counts to the same person. */
export const personsOf = perArticle(findPersons);

function findPersons(article: ParsedArticle): Person[] {
  const places = placeMentions(article);
  const holders = article.blocks
    .filter(({ kind }) => kind !== "byline")
    .flatMap(({ start, end }) => officeHoldersIn(article.text, { start, end }, places));
  const byName = new Map<string, OfficeHolder[]>();
  for (const holder of holders) {
    const key = nameKey(article.text.slice(holder.name.start, holder.name.end));
    byName.set(key, [...(byName.get(key) ?? []), holder]);
  }
  const home = homesOf(places);
  return [...byName.values()].flatMap((ofPerson) => {
    const [first] = ofPerson;
    if (first === undefined) return [];
    const name = article.text.slice(first.name.start, first.name.end);
    return [
      {
        name,
        span: first.name,
        phrase: first.phrase,
        offices: settled(
          name,
          ofPerson.flatMap(({ offices }) => offices),
          home,
        ),
        date: dateOf(article),
        count: findName(article.text, name).length,
      },
    ];
  });
}

/** Everywhere a text writes a name as a whole. */
export function findName(text: string, name: string): Span[] {
  const words = tokenize(name).map(({ start, end }) => name.slice(start, end));
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])${words.join("[\\s–-]+")}(?![\\p{L}\\p{M}])`, "giu");
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The Vietnamese and the Lao province that an article is about. */
type Homes = Readonly<Record<"VN" | "LA", Place | null>>;

/** A province is what an article is about when it names no other one of the country a third as often. */
const LEADING = 3;

function homesOf(places: readonly PlaceMention[]): Homes {
  const home = (country: "VN" | "LA"): Place | null => {
    const counts = new Map<Place, number>();
    for (const { place } of places) {
      if (place.country !== country || place.kind === "country") continue;
      const known = [...counts.keys()].find((other) => samePlace(other, place)) ?? place;
      counts.set(known, (counts.get(known) ?? 0) + 1);
    }
    const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
    return most !== undefined && most[1] >= LEADING * (next?.[1] ?? 0) ? most[0] : null;
  };
  return { VN: home("VN"), LA: home("LA") };
}

/** A person's offices, each once; one whose place is not said gets that of another mention, else the article's. */
function settled(name: string, offices: readonly Office[], home: Homes): Office[] {
  const ofPerson = onlyPlace(offices);
  const vietnamese = isFamilyName(capitalisedRun(name)[0]);
  const kept: Office[] = [];
  for (const office of offices) {
    const country = /^(?:pho )?(?:tinh|do) truong/.test(office.title) ? "LA" : vietnamese ? "VN" : null;
    const place =
      office.place ??
      (office.provincial && office.unit === null
        ? (ofPerson ?? (country === null ? null : home[country]))
        : null);
    const at = kept.findIndex((other) => isSameOffice(other, { ...office, place }));
    const known = kept[at];
    if (known === undefined) kept.push({ ...office, place });
    else if (known.place === null) kept[at] = { ...known, place };
  }
  return kept;
}

function isSameOffice(a: Office, b: Office): boolean {
  if (a.title !== b.title || a.unit !== b.unit) return false;
  return a.place === null || b.place === null || samePlace(a.place, b.place);
}
