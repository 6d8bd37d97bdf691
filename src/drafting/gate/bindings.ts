// src/drafting/gate/bindings.ts
// Names that a sentence has, bound to other words than there: whose deed or share it is, and where it was.
import type { Span } from "../../answering/answer.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { isSameName } from "../../claims/slots/persons.js";
import { placesOf, type Term } from "../../claims/terms.js";
import { samePlace } from "../../search/places.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** What is told of one side may not be said of another, nor a place of what was done elsewhere. */
export function refusedBinding(claim: TakenApart, { units }: Support): Refusal | null {
  for (const kind of ["place", "person"] as const) {
    const other = clausesOf(claim).find((clause) => isOfAnother(claim, clause, units, kind));
    if (other !== undefined) return { kind: "name", words: claim.text.slice(other.start, other.end) };
  }
  return refusedOrder(claim, units) ?? refusedAddressee(claim, units) ?? refusedWhere(claim, units);
}

/** A name as it stands in a text. */
interface Name extends Span {
  isSame(other: Name): boolean;
  readonly key: unknown;
}

function namesIn(
  { places, persons, text }: TakenApart["statement"] | Unit["statement"],
  kind: "place" | "person",
): Name[] {
  if (kind === "place")
    return places
      .filter(({ place }) => place.kind !== "country")
      .map(({ start, end, place }) => ({
        ...{ start, end, key: place },
        isSame: ({ key }) => samePlace(place, key as typeof place),
      }));
  return persons.map(({ start, end }) => {
    const key = text.slice(start, end);
    return { start, end, key, isSame: (other) => isSameName(key, other.key as string) };
  });
}

const BREAK = /[,;](?!\d)|\s(?:còn|nhưng|trong khi|while|but|whereas)\s/giu;

function cutAt(text: string): Span[] {
  const cuts = [...text.matchAll(BREAK)].map(({ index }) => index);
  return [0, ...cuts].map((start, at) => ({ start, end: cuts[at] ?? text.length }));
}

function clausesOf({ text }: TakenApart): Span[] {
  return cutAt(text);
}

function isInside({ start, end }: Span, whole: Span): boolean {
  return whole.start <= start && end <= whole.end;
}

/** Shares of a clause's words: where so much stands by another name, no more may be by its own than … of that. */
const BY_OTHER: readonly { readonly least: number; readonly own: number }[] = [
  { least: 0.5, own: 0.25 },
  { least: 0.9, own: 0.65 },
];

/** Whether a clause with one name says what the sentences tell of another. */
function isOfAnother(
  claim: TakenApart,
  clause: Span,
  units: readonly Unit[],
  kind: "place" | "person",
): boolean {
  const names = namesIn(claim.statement, kind).filter((name) => isInside(name, clause));
  const [own] = names;
  if (own === undefined || names.some((name) => !name.isSame(own))) return false;
  const terms = claim.terms.filter((term) => isInside(term, clause) && term.variants.length > 0);
  // Whose clause it is stands at its beginning, behind a title at the most.
  if (terms.filter(({ end }) => end <= own.start).length > 1) return false;
  const weight = (term: Term): number => claim.weights[claim.terms.indexOf(term)] ?? 0;
  const all = terms.reduce((sum, term) => sum + weight(term), 0);
  const [mine, theirs] = [{ most: 0 }, { most: 0 }];
  for (const unit of units) {
    const told = namesIn(unit.statement, kind);
    const offsets = terms.map((term) =>
      placesOf(term, unit.words).map((place) => unit.statement.tokens[place]?.start ?? 0),
    );
    for (const { span, names: here } of segmentsOf(unit.statement.text, told)) {
      const said = terms.reduce(
        (sum, term, at) =>
          sum + (offsets[at]?.some((one) => span.start <= one && one < span.end) ? weight(term) : 0),
        0,
      );
      const side = here.length === 0 || here.some((name) => name.isSame(own)) ? mine : theirs;
      side.most = Math.max(side.most, said);
    }
  }
  return (
    theirs.most > 0 &&
    BY_OTHER.some(({ least, own: most }) => theirs.most >= least * all && mine.most <= most * theirs.most)
  );
}

/** The clauses of a sentence, those without a name together with the one before. */
function segmentsOf(
  text: string,
  names: readonly Name[],
): { readonly span: Span; readonly names: readonly Name[] }[] {
  const segments: { span: Span; names: Name[] }[] = [];
  for (const clause of cutAt(text)) {
    const own = names.filter((name) => isInside(name, clause));
    const last = segments.at(-1);
    if (own.length === 0 && last !== undefined) last.span = { start: last.span.start, end: clause.end };
    else segments.push({ span: clause, names: own });
  }
  return segments;
}

/** Words by which the one who is named first may be the one to whom it is done, or both do it. */
const TURNS = /(?<![\p{L}])(?:được|bị|do|bởi|từ|và|với|cùng|giữa|của|tại|ở|cho)(?![\p{L}])/iu;
const MUTUAL =
  /^(?:hợp tác|ký|ký kết|hội đàm|trao đổi|gặp|gặp gỡ|làm việc|quan hệ|hữu nghị|phối hợp|thỏa thuận|biên bản|thống nhất|giao lưu|kết nối)$/iu;
/** So far from a deed, in UTF-16 units, stand those between whom it is. */
const BESIDE = 24;

/** "A thắng B" of "B thắng A": two names on the other sides of the same word. */
function refusedOrder(claim: TakenApart, units: readonly Unit[]): Refusal | null {
  if (claim.language !== "vi") return null;
  for (const kind of ["place", "person"] as const)
    for (const term of claim.terms) {
      const word = claim.text.slice(term.start, term.end);
      const said = MUTUAL.test(word) ? null : sidesOf(claim.text, namesIn(claim.statement, kind), term);
      if (said === null) continue;
      const literal = { ...term, variants: term.variants.slice(0, 1) };
      const told = units.flatMap((unit) =>
        placesOf(literal, unit.words).flatMap((place) => {
          const { tokens, text } = unit.statement;
          const span = {
            start: tokens[place]?.start ?? 0,
            end: tokens[place + (literal.variants[0]?.length ?? 1) - 1]?.end ?? 0,
          };
          return sidesOf(text, namesIn(unit.statement, kind), span) ?? [];
        }),
      );
      const is = (one: { from: Name; to: Name }, from: Name, to: Name): boolean =>
        one.from.isSame(from) && one.to.isSame(to);
      if (told.some((one) => is(one, said.to, said.from)) && !told.some((one) => is(one, said.from, said.to)))
        return { kind: "direction", words: claim.text.slice(said.from.start, said.to.end) };
    }
  return null;
}

function sidesOf(
  text: string,
  names: readonly Name[],
  { start, end }: Span,
): { from: Name; to: Name } | null {
  const from = names.findLast((name) => name.end <= start);
  const to = names.find((name) => name.start >= end);
  if (from === undefined || to === undefined || from.isSame(to)) return null;
  const [before, behind] = [text.slice(from.end, start), text.slice(end, to.start)];
  const plain = [before, behind].every(
    (between) => between.length <= BESIDE && !TURNS.test(between) && !/[,;:.()]/u.test(between),
  );
  return plain ? { from, to } : null;
}

/** What one says to another. */
const ADDRESSES =
  /(?<![\p{L}])(?:đề nghị|kiến nghị|yêu cầu|mời|cảm ơn|chúc mừng|giao|đề xuất với)(?![\p{L}])/giu;
/** So near behind it, in UTF-16 units, the one is named to whom it is said. */
const RIGHT_BEHIND = 14;

/** "đề nghị ông A …" where A is the one who asks, and nobody asks A. */
function refusedAddressee(claim: TakenApart, units: readonly Unit[]): Refusal | null {
  if (claim.language !== "vi") return null;
  for (const { 0: word, index } of claim.text.matchAll(ADDRESSES)) {
    const end = index + word.length;
    const said = namesIn(claim.statement, "person").find(
      ({ start }) => start >= end && start - end <= RIGHT_BEHIND,
    );
    if (said === undefined) continue;
    const told = units.flatMap(({ statement }) =>
      [...statement.text.matchAll(new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, "giu"))].map(
        ({ index: at }) => {
          const names = namesIn(statement, "person");
          return {
            asks: names.some((name) => name.isSame(said) && name.end <= at),
            asked: names.some((name) => name.isSame(said) && name.start >= at),
          };
        },
      ),
    );
    if (told.some(({ asks }) => asks) && !told.some(({ asked }) => asked))
      return { kind: "direction", words: claim.text.slice(index, said.end) };
  }
  return null;
}

/** "tại tỉnh …", "ở huyện …" right before a place. */
const WHERE = /(?:(?:tại|ở|in|at)\s|\()(?:(?:tỉnh|thành phố|tp\.?|huyện|xã|thị xã|phường|địa bàn)\s)*$/iu;
/** … or that it is where somebody comes to or works. */
const THERE =
  /(?:tại|ở|sang|đến|tới|về|vào|qua|trên địa bàn|thuộc|với|thăm|,|\()\s?(?:(?:tỉnh|thành phố|tp\.?|huyện|xã|địa bàn)\s)*$/iu;

/** "Tại X" of what the sentence tells to have been at Y, where X is named for something else. */
function refusedWhere(claim: TakenApart, units: readonly Unit[]): Refusal | null {
  for (const said of namesIn(claim.statement, "place")) {
    if (!WHERE.test(claim.text.slice(0, said.start))) continue;
    const naming = units.filter((unit) => namesIn(unit.statement, "place").some((name) => name.isSame(said)));
    const elsewhere = ({ statement }: Unit): boolean => {
      const names = namesIn(statement, "place");
      const stands = (name: Name, pattern: RegExp): boolean =>
        pattern.test(statement.text.slice(0, name.start));
      return (
        names.some((name) => !name.isSame(said) && stands(name, WHERE)) &&
        !names.some((name) => name.isSame(said) && stands(name, THERE))
      );
    };
    if (naming.length > 0 && naming.every(elsewhere))
      return { kind: "name", words: claim.text.slice(said.start, said.end) };
  }
  return null;
}
