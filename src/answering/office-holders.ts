// src/answering/office-holders.ts
import { type Place, type PlaceMention, samePlace } from "../search/places.js";
import type { Span } from "./answer.js";
import { findOffices, type OfficeMention } from "./offices.js";
import { findPersonNames } from "./person-names.js";

/** An office that a person holds. Its place is said beside it or in its sentence, else it is what the article is about. */
export type Office = Omit<OfficeMention, "former">;

/** A name with the offices beside it. */
export interface OfficeHolder {
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

/** The names with offices in one block of an article, in text order. */
export function officeHoldersIn(
  article: string,
  block: Span,
  allPlaces: readonly PlaceMention[],
): OfficeHolder[] {
  const text = article.slice(block.start, block.end);
  const places = allPlaces
    .filter(({ start, end }) => start >= block.start && end <= block.end)
    .map((mention) => ({ ...mention, start: mention.start - block.start, end: mention.end - block.start }));
  const offices = findOffices(text, places);
  if (offices.length === 0) return [];
  const names = findPersonNames(blanked(text, [...offices, ...places]));
  const gap = (left: Span, right: Span): string => text.slice(left.end, right.start);
  const holders = chainsOf(offices, gap).flatMap((chain): OfficeHolder[] => {
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
  return oneOfEach(holders)
    .filter(({ offices: held }) => held.length > 0)
    .map(({ name, phrase, offices: held }) => ({
      name: moved(name, block.start),
      phrase: moved(phrase, block.start),
      offices: held.map((office) => ({ ...office, ...moved(office, block.start) })),
    }));
}

/** Offices before and behind one name together. */
function oneOfEach(holders: readonly OfficeHolder[]): OfficeHolder[] {
  const joined: OfficeHolder[] = [];
  for (const holder of holders) {
    const last = joined.at(-1);
    if (last === undefined || last.name.start !== holder.name.start) joined.push(holder);
    else
      joined[joined.length - 1] = {
        name: last.name,
        phrase: { start: last.phrase.start, end: holder.phrase.end },
        offices: [...last.offices, ...holder.offices],
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

/** The one province that offices name. */
export function onlyPlace(offices: readonly Office[]): Place | null {
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
