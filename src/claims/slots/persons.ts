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
import type { ReadClaim } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** The persons of a claim, and the offices it gives them, held against a unit and the persons of its article. */
export function personFindings(claim: ReadClaim, unit: Unit): Finding[] {
  const named = claim.statement.persons.map((span) => claim.text.slice(span.start, span.end));
  return [
    ...named.map((name): Finding => personFinding(name, claim, unit)),
    ...claim.statement.offices.flatMap((office) => officeFinding(office, named, claim, unit)),
  ];
}

function personFinding(name: string, claim: ReadClaim, unit: Unit): Finding {
  const inUnit = written(unit.statement.text, name);
  if (inUnit !== null) {
    const source = { start: unit.start + inUnit.start, end: unit.start + inUnit.end };
    return { slot: "person", state: "same", claim: name, source, closeness: 1 };
  }
  // In its article: "ông" or an office may stand for the name.
  const inArticle = written(unit.article.text, name);
  if (inArticle !== null)
    return { slot: "person", state: "same", claim: name, source: inArticle, closeness: 0.5 };
  // Another person where the claim names this one, in the same words.
  const others = unit.statement.persons.filter(
    (span) => !isNamedIn(claim, unit.statement.text.slice(span.start, span.end)),
  );
  const only = others.length === 1 ? others[0] : undefined;
  if (only !== undefined && claim.statement.persons.length === 1) {
    const source = { start: unit.start + only.start, end: unit.start + only.end };
    return { slot: "person", state: "other", claim: name, source, closeness: 0.6 };
  }
  return { slot: "person", state: "absent", claim: name, source: null, closeness: 0 };
}

/** Where a text writes a name, or one that differs only in its romanisation. */
function written(text: string, name: string): Span | null {
  const [exact] = findName(text, name);
  if (exact !== undefined) return exact;
  const folded = fold(text);
  const key = fold(name);
  const at = folded.length === text.length ? folded.indexOf(key) : -1;
  return at < 0 ? null : { start: at, end: at + key.length };
}

function isNamedIn(claim: ReadClaim, name: string): boolean {
  return claim.statement.persons.some((span) => isSameName(claim.text.slice(span.start, span.end), name));
}

/** One name, written alike or in two romanisations. */
export function isSameName(a: string, b: string): boolean {
  return fold(nameKey(a)) === fold(nameKey(b)) || alikeNames(a, b);
}

/** The office that a claim gives to its person, by who holds it in the article and what that person is there. */
function officeFinding(
  office: OfficeMention,
  named: readonly string[],
  claim: ReadClaim,
  unit: Unit,
): Finding[] {
  const name = holderOf(office, named, claim);
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
  return person === undefined
    ? []
    : [{ slot: "role", state: "absent", claim: said, source: null, closeness: 0 }];
}

/** Whether a person is named in the sentence, or the article is about a single holder of the office. */
function isNear({ span, name }: Person, unit: Unit): boolean {
  return (span.start >= unit.start && span.end <= unit.end) || findName(unit.statement.text, name).length > 0;
}

/** The claim's person to whom an office belongs: its only one, else the nearest. */
function holderOf(office: OfficeMention, named: readonly string[], claim: ReadClaim): string | undefined {
  if (named.length < 2) return named[0];
  const spans = claim.statement.persons.map((span) => ({
    name: claim.text.slice(span.start, span.end),
    distance: Math.min(Math.abs(span.start - office.end), Math.abs(office.start - span.end)),
  }));
  return spans.toSorted((a, b) => a.distance - b.distance)[0]?.name;
}

function placeBeside({ statement }: ReadClaim): Place | null {
  const provinces = statement.places.filter(({ place }) => place.kind !== "country");
  const [only] = provinces;
  return provinces.length === 1 ? (only?.place ?? null) : null;
}

function isOf(held: Place | null, asked: Place | null): boolean {
  if (held === null || asked === null) return true;
  return samePlace(held, asked) || relatedPlaces(asked).some((place) => samePlace(place, held));
}

/** One office said with or without its body: "Bí thư", "Bí thư Tỉnh ủy". A deputy is not the head. */
function isSameTitle(a: string, b: string): boolean {
  const [left, right] = [titleOf(a), titleOf(b)];
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}

function isDeputyOf(a: string, b: string): boolean {
  const [left, right] = [a, b].map((title) => titleOf(title).replace(/^pho /, ""));
  return a.startsWith("pho ") !== b.startsWith("pho ") && isSameTitle(left ?? "", right ?? "");
}

/** Whether an article names a person at all. */
export function namesPerson(article: ParsedArticle, name: string): boolean {
  return written(article.text, name) !== null || personsOf(article).some((one) => isSameName(one.name, name));
}
