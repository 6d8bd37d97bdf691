// src/answering/persons.ts
import type { ParsedArticle } from "../article.js";
import { findPlaces, type Place, type PlaceMention, samePlace } from "../search/places.js";
import { tokenize } from "../text/tokens.js";
import type { AsOf, Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { findOffices, type OfficeMention } from "./offices.js";
import { perArticle } from "./per-article.js";
import { capitalisedRun, findPersonNames, isFamilyName, nameKey } from "./person-names.js";

/** An office that a person holds. Its place is said beside it or in its sentence, else it is what the article is about. */
export type Office = Omit<OfficeMention, "former">;

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

/** An office bound to a name. */
interface Binding {
  readonly name: Span;
  readonly phrase: Span;
  readonly offices: readonly Office[];
}

/** Between offices of one person. */
const WITHIN_CHAIN =
  /^\s*(?:,\s*|\s[-–]\s)(?:kiêm |đồng thời là |nguyên |cựu |làm |là |giữ chức (?:vụ )?)?$|^\s+(?:kiêm|làm|kiêm nhiệm)\s+$/u;
/** Between a name and the offices that follow it. */
const BEHIND_NAME =
  /^(?:,\s+|\s[-–]\s|\s*\()(?:nguyên |cựu |làm |là )?$|^\s+(?:làm|là|giữ chức|giữ chức vụ|được bầu làm|được bầu giữ chức|được bổ nhiệm làm)\s+$/u;
/** Between offices and the name that follows them. */
const BEFORE_NAME =
  /^\s+(?:[-–:]\s+)?(?:(?:đồng chí|đ\/c|ông|bà|ngài|(?:(?:PGS|GS|TS|ThS|BS)\.?\s?)+)\s+)?$/u;
const CLAUSE_END = /^\s*(?:[.;|\n)]|$)/u;

/** The persons an article names with an office, in text order. A later mention by the name alone counts to the same person. */
export const personsOf = perArticle(findPersons);

function findPersons(article: ParsedArticle): Person[] {
  const places = findPlaces(article.text);
  const bindings = article.blocks
    .filter(({ kind }) => kind !== "byline")
    .flatMap(({ start, end }) => bindingsIn(article.text, { start, end }, places));
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const key = nameKey(article.text.slice(binding.name.start, binding.name.end));
    byName.set(key, [...(byName.get(key) ?? []), binding]);
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

/** Names bound to the offices beside them, in one block. */
function bindingsIn(article: string, block: Span, allPlaces: readonly PlaceMention[]): Binding[] {
  const text = article.slice(block.start, block.end);
  const places = allPlaces
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .map((mention) => ({ ...mention, start: mention.start - block.start, end: mention.end - block.start }));
  const offices = findOffices(text, places);
  if (offices.length === 0) return [];
  const names = findPersonNames(blanked(text, [...offices, ...places]));
  const gap = (left: Span, right: Span): string => text.slice(left.end, right.start);
  const bindings = chainsOf(offices, gap).flatMap((chain): Binding[] => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined) return [];
    const before = names.findLast(({ end }) => end <= first.start);
    const after = names.find(({ start }) => start >= last.end);
    const follows = after !== undefined && BEFORE_NAME.test(gap(last, after));
    const precedes = before !== undefined && BEHIND_NAME.test(gap(before, first));
    const titled = before !== undefined && offices.some((office) => BEFORE_NAME.test(gap(office, before)));
    // "A, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B": only the last is certain to be B's.
    const held = follows && precedes ? [last] : chain;
    const name = follows ? after : precedes ? before : undefined;
    if (name === undefined) return [];
    if (!follows && titled && !CLAUSE_END.test(text.slice(last.end))) return [];
    const start = Math.min(name.start, held[0]?.start ?? last.start);
    return [
      {
        name,
        phrase: { start, end: Math.max(name.end, last.end) },
        offices: withPlaces(held, frameOf(text, start, places, offices)),
      },
    ];
  });
  return oneOfEach(bindings)
    .filter(({ offices: held }) => held.length > 0)
    .map(({ name, phrase, offices: held }) => ({
      name: moved(name, block.start),
      phrase: moved(phrase, block.start),
      offices: held.map((office) => ({ ...office, ...moved(office, block.start) })),
    }));
}

/** Offices before and behind one name together. */
function oneOfEach(bindings: readonly Binding[]): Binding[] {
  const joined: Binding[] = [];
  for (const binding of bindings) {
    const last = joined.at(-1);
    if (last === undefined || last.name.start !== binding.name.start) joined.push(binding);
    else
      joined[joined.length - 1] = {
        name: last.name,
        phrase: { start: last.phrase.start, end: binding.phrase.end },
        offices: [...last.offices, ...binding.offices],
      };
  }
  return joined;
}

function chainsOf(
  offices: readonly OfficeMention[],
  gap: (left: Span, right: Span) => string,
): OfficeMention[][] {
  const chains: OfficeMention[][] = [];
  for (const office of offices) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain !== undefined && last !== undefined && WITHIN_CHAIN.test(gap(last, office))) chain.push(office);
    else chains.push([office]);
  }
  return chains;
}

/** Offices held, each with the one place that its chain names, or that its sentence does. */
function withPlaces(chain: readonly OfficeMention[], frame: Place | null): Office[] {
  const shared = onlyPlace(chain);
  const named = chain.some(({ place }) => place !== null && place.kind !== "country");
  // After a "nguyên" the further offices may be former ones too.
  const gone = chain.findIndex(({ former }) => former);
  return chain.slice(0, gone < 0 ? chain.length : gone).map(({ former, ...office }) => {
    if (office.place !== null || office.unit !== null || NATIONAL.test(office.title)) return office;
    return { ...office, place: shared ?? (office.provincial && !named ? frame : null) };
  });
}

/** Offices of a country or of its party, of no province. */
const NATIONAL =
  /trung uong|bo chinh tri|quoc hoi|chu tich nuoc|thu tuong|bo truong|thu truong|tong bi thu|dai su|tong lanh su/;

/** The place whose people a sentence is naming: "Phía tỉnh A có …", "Đoàn tỉnh A do …". */
function frameOf(
  text: string,
  before: number,
  places: readonly PlaceMention[],
  offices: readonly OfficeMention[],
): Place | null {
  const from = Math.max(...[". ", "\n", "|"].map((sign) => text.lastIndexOf(sign, before)), 0);
  const free = places.filter(
    ({ place, start, end }) =>
      place.kind !== "country" &&
      start >= from &&
      end <= before &&
      !offices.some((office) => office.start <= start && end <= office.end),
  );
  const last = free.at(-1);
  if (last === undefined) return null;
  const opens = /^\s*(?:\([^)]*\)\s*)?(?:có|gồm|do|gồm có)\s/u.test(text.slice(last.end));
  return opens ? last.place : null;
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

/** The one province that offices name. */
function onlyPlace(offices: readonly Office[]): Place | null {
  const named = offices.flatMap(({ place, unit }) =>
    place === null || unit !== null || place.kind === "country" ? [] : [place],
  );
  const [first] = named;
  return first !== undefined && named.every((place) => samePlace(place, first)) ? first : null;
}

function blanked(text: string, spans: readonly Span[]): string {
  let blank = text;
  for (const { start, end } of spans)
    blank = blank.slice(0, start) + "·".repeat(end - start) + blank.slice(end);
  return blank;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
