// src/claims/slots/persons.ts
import type { Span } from "../../answering/answer.js";
import { type OfficeMention, titleOf } from "../../answering/offices.js";
import { alikeNames, nameKey } from "../../answering/person-names.js";
import { findName, type Person, personsOf } from "../../answering/persons.js";
import type { ParsedArticle } from "../../article.js";
import { relatedPlaces } from "../../search/place-names.js";
import { type Place, samePlace } from "../../search/places.js";
import { fold } from "../../text/fold.js";
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** The persons of a claim, and the offices it gives them, held against a unit and the persons of its article. */
export function personFindings(claim: TakenApart, unit: Unit): Finding[] {
  const named = claim.statement.persons.map((span) => claim.text.slice(span.start, span.end));
  const offices = claim.statement.offices.flatMap((office) => officeFinding(office, claim, unit));
  return [...named.map((name): Finding => personFinding(name, claim, unit)), ...offices];
}

function personFinding(name: string, claim: TakenApart, unit: Unit): Finding {
  const inUnit = written(unit.statement.text, name);
  if (inUnit !== null) {
    const source = { start: unit.start + inUnit.start, end: unit.start + inUnit.end };
    return { slot: "person", state: "same", claim: name, source, closeness: 1 };
  }
  const others = unit.statement.persons.filter(
    (span) => !isNamedIn(claim, unit.statement.text.slice(span.start, span.end)),
  );
  // In its article: "ông" or an office may stand for the name, unless the deed is told of others by name.
  const inArticle = written(unit.article.text, name);
  const isDoer = IS_DOER.test(claim.text.slice(0, claim.text.indexOf(name)));
  if (inArticle !== null && (others.length === 0 || !isDoer))
    return { slot: "person", state: "same", claim: name, source: inArticle, closeness: 0.5 };
  // Another person where the claim names this one, in the same words.
  const only = others.length === 1 ? others[0] : undefined;
  if (only !== undefined && claim.statement.persons.length === 1) {
    const source = { start: unit.start + only.start, end: unit.start + only.end };
    return { slot: "person", state: "other", claim: name, source, closeness: 0.6 };
  }
  return { slot: "person", state: "absent", claim: name, source: null, closeness: 0 };
}

/** "Người trao … là ông A", "do ông A": the claim tells who did it, not who was there. */
const IS_DOER =
  /^(?:người|ai|the (?:person|one|man|woman) who)\s[^.;]*\s(?:là|was|is)\s(?:(?:ông|bà|đồng chí|ngài|Mr|Ms)\.?\s)?$|(?:^|\s)(?:do|by|bởi)\s(?:(?:ông|bà|đồng chí|ngài|Mr|Ms)\.?\s)?$/iu;

/** Where a text writes a name, or one that differs only in its romanisation. */
function written(text: string, name: string): Span | null {
  const [exact] = findName(text, name);
  if (exact !== undefined) return exact;
  const folded = fold(text);
  const key = fold(name);
  const at = folded.length === text.length ? folded.indexOf(key) : -1;
  return at < 0 ? null : { start: at, end: at + key.length };
}

function isNamedIn(claim: TakenApart, name: string): boolean {
  return claim.statement.persons.some((span) => isSameName(claim.text.slice(span.start, span.end), name));
}

/** One name, written alike or in two romanisations. */
export function isSameName(a: string, b: string): boolean {
  return fold(nameKey(a)) === fold(nameKey(b)) || alikeNames(a, b);
}

/** The office that a claim gives to its person, by who holds it in the article and what that person is there. */
function officeFinding(office: OfficeMention, claim: TakenApart, unit: Unit): Finding[] {
  const name = holderOf(office, claim);
  if (name === undefined) return [];
  const said = `${claim.text.slice(office.start, office.end)}: ${name}`;
  const persons = personsOf(unit.article);
  const person = persons.find((one) => isSameName(one.name, name));
  const place = office.place ?? placeBeside(claim);
  const held = person?.offices.find((one) => isSameTitle(one.title, office.title) && isOf(one.place, place));
  if (person !== undefined && held !== undefined)
    return [{ slot: "role", state: "same", claim: said, source: person.phrase, closeness: 1 }];
  const alike = person?.offices.find((one) => isDeputyOf(one.title, office.title) && isOf(one.place, place));
  if (person !== undefined && alike !== undefined)
    return [{ slot: "role", state: "other", claim: said, source: person.phrase, closeness: 1 }];
  const holder = persons.find(
    (one) =>
      !isSameName(one.name, name) &&
      one.offices.some(
        (other) =>
          isSameTitle(other.title, office.title) &&
          isOf(other.place, place) &&
          (other.place !== null || isNear(one, unit)),
      ),
  );
  if (holder !== undefined && (person !== undefined || isNear(holder, unit))) {
    const closeness = person === undefined ? 0.8 : 1;
    return [{ slot: "person", state: "other", claim: said, source: holder.phrase, closeness }];
  }
  const ruledOut = person?.offices.find(
    (one) => isRuledOut(one.title, office.title) && isOf(one.place, place),
  );
  if (person !== undefined && ruledOut !== undefined)
    return [{ slot: "role", state: "other", claim: said, source: person.phrase, closeness: 1 }];
  const [inUnit] = unit.statement.offices.filter(({ title }) => isSameTitle(title, office.title));
  if (person !== undefined && inUnit !== undefined && written(unit.statement.text, name) !== null) {
    const source = { start: unit.start + inUnit.start, end: unit.start + inUnit.end };
    if (nearestPerson(unit, inUnit) === name)
      return [{ slot: "role", state: "same", claim: said, source, closeness: 0.6 }];
  }
  return person === undefined
    ? []
    : [{ slot: "role", state: "absent", claim: said, source: null, closeness: 0 }];
}

/** Whether a person is named in the sentence, or the article is about a single holder of the office. */
export function isNear({ span, name }: Person, unit: Unit): boolean {
  return (span.start >= unit.start && span.end <= unit.end) || findName(unit.statement.text, name).length > 0;
}

/** Between an office and the name of its holder, other offices and places left out. */
const BEFORE_NAME =
  /^[\s,–:-]*(?:(?:ông|bà|đồng chí|ngài)\s)?$|(?:^|\s)(?:là|do|is|was)\s(?:(?:ông|bà|đồng chí|ngài)\s)?$/iu;
const BEHIND_NAME =
  /^[\s,–:(-]*(?:(?:is(?: the)?|was(?: the)?|as(?: the)?|the|là|làm|giữ (?:chức|cương vị)(?: vụ)?|với (?:cương vị|tư cách)|đảm nhiệm(?: chức)?)\s*)?[\s,–-]*$/iu;

/** "ແມ່ນທ່ານ …" (is Mr …), also with the name in Lao letters before the one in Latin letters. */
const IS_LAO = /^[\s,(]*(?:ແມ່ນ|ເປັນ|ຄື|ທ່ານ|ສະຫາຍ|ດຳລົງຕຳແໜ່ງ)[\u0e80-\u0eff\s,(]{0,40}$/u;

/** "làm việc với đoàn … với tư cách Bí thư": whoever the claim is about holds the office. */
const IN_OFFICE = /\s(?:voi|trong) (?:tu cach|cuong vi|vai tro|chuc danh)(?: la)?\s$|\bas(?: the)?\s$/;

/** The claim's person to whom an office belongs, by what stands between. */
export function holderOf(office: OfficeMention, { statement, text }: TakenApart): string | undefined {
  const { offices, places, persons } = statement;
  const gap = (from: number, to: number): string => {
    let between = text.slice(from, to);
    for (const { start, end } of [...offices, ...places])
      if (from <= start && end <= to)
        between = between.slice(0, start - from) + " ".repeat(end - start) + between.slice(end - from);
    return between;
  };
  const [only] = persons;
  if (
    only !== undefined &&
    persons.length === 1 &&
    only.end < office.start &&
    IN_OFFICE.test(fold(text.slice(only.end, office.start)))
  )
    return text.slice(only.start, only.end);
  const holder = persons.find(({ start, end }) => {
    const between = office.end <= start ? gap(office.end, start) : gap(end, office.start);
    return IS_LAO.test(between) || (office.end <= start ? BEFORE_NAME : BEHIND_NAME).test(between);
  });
  return holder === undefined ? undefined : text.slice(holder.start, holder.end);
}

/** Who stands nearest to an office in a unit. */
function nearestPerson({ statement }: Unit, office: Span): string | undefined {
  const distance = ({ start, end }: Span): number => Math.max(start - office.end, office.start - end);
  const [nearest] = statement.persons.toSorted((a, b) => distance(a) - distance(b));
  return nearest === undefined ? undefined : statement.text.slice(nearest.start, nearest.end);
}

export function placeBeside({ statement }: TakenApart): Place | null {
  const provinces = statement.places.filter(({ place }) => place.kind !== "country");
  const [only] = provinces;
  return provinces.length === 1 ? (only?.place ?? null) : null;
}

export function isOf(held: Place | null, asked: Place | null): boolean {
  if (held === null || asked === null) return true;
  return samePlace(held, asked) || relatedPlaces(asked).some((place) => samePlace(place, held));
}

/** One office said with or without its body: "Bí thư", "Bí thư Tỉnh ủy". A deputy is not the head. */
export function isSameTitle(a: string, b: string): boolean {
  const [left, right] = [titleOf(a), titleOf(b)];
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}

function isDeputyOf(a: string, b: string): boolean {
  const [left, right] = [a, b].map((title) =>
    titleOf(title)
      .replace(/^pho /, "")
      .replace(/ thuong truc\b/, ""),
  );
  return a.startsWith("pho ") !== b.startsWith("pho ") && isSameTitle(left ?? "", right ?? "");
}

/** Offices of a Vietnamese province that nobody holds at once. */
const EXCLUSIVE: readonly (readonly [string, string])[] = [
  ["chu tich ubnd", "chu tich hdnd"],
  ["chu tich ubnd", "bi thu tinh uy"],
  ["chu tich ubnd", "pho chu tich hdnd"],
  ["pho chu tich ubnd", "chu tich hdnd"],
  ["pho chu tich ubnd", "bi thu tinh uy"],
];

function isRuledOut(held: string, asked: string): boolean {
  const titles = [titleOf(held), titleOf(asked)];
  return EXCLUSIVE.some((pair) => pair.every((title) => titles.includes(title)));
}

/** Whether an article names a person at all. */
export function namesPerson(article: ParsedArticle, name: string): boolean {
  return written(article.text, name) !== null || personsOf(article).some((one) => isSameName(one.name, name));
}
