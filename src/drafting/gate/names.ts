// src/drafting/gate/names.ts
import type { Unit } from "../../claims/evidence-units.js";
import { isNamed } from "../../claims/features.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { isSameName } from "../../claims/slots/persons.js";
import { findPlaces, type PlaceMention, samePlace } from "../../search/places.js";
import { fold } from "../../text/fold.js";
import { type Token, tokenize } from "../../text/tokens.js";
import { isGenericName } from "./generic-names.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** Every place, person and other name of a statement must be named in its sentences, or around them where these name no other. */
export function refusedName(claim: TakenApart, support: Support): Refusal | null {
  return refusedPlace(claim, support) ?? refusedPerson(claim, support) ?? refusedCapital(claim, support);
}

function refusedPlace({ statement, text }: TakenApart, { units }: Support): Refusal | null {
  for (const mention of statement.places) {
    const words = text.slice(mention.start, mention.end);
    if (units.some((unit) => isNamed(mention, unit.statement.places))) continue;
    const { place } = mention;
    const around = units.some(({ article }) => {
      const named = findPlaces(article.text);
      return place.kind === "country"
        ? named.some((other) => other.place.country === place.country)
        : isNamed(mention, named);
    });
    if (!around || (place.kind !== "country" && units.some((unit) => namesOther(unit, statement.places))))
      return { kind: "name", words };
  }
  return null;
}

/** Whether a sentence names a province that the statement leaves out: the statement's may stand in its stead. */
function namesOther({ statement }: Unit, said: readonly PlaceMention[]): boolean {
  return statement.places.some(
    (mention) =>
      mention.place.kind !== "country" &&
      !isNamed(mention, said) &&
      !said.some(({ place }) => samePlace(place, mention.place)),
  );
}

function refusedPerson({ statement, text }: TakenApart, { units }: Support): Refusal | null {
  const said = statement.persons.map(({ start, end }) => text.slice(start, end));
  for (const name of said) {
    if (units.some((unit) => holds(unit.statement.text, name))) continue;
    const around = units.some((unit) => holds(unit.contextText, name));
    const others = units.some((unit) =>
      unit.statement.persons.some((span) => {
        const other = unit.statement.text.slice(span.start, span.end);
        return !said.some((one) => isSameName(one, other) || holds(other, one));
      }),
    );
    if (!around || others) return { kind: "name", words: name };
  }
  return null;
}

/** Word by word, whatever the marks: names in other languages are written without. */
function holds(text: string, name: string): boolean {
  return ` ${foldedWords(text)} `.includes(` ${foldedWords(name)} `);
}

function foldedWords(text: string): string {
  return tokenize(text)
    .map(({ folded }) => folded)
    .join(" ");
}

/** Short and long ways to write one body. */
const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["ubnd", "ủy ban nhân dân"],
  ["hđnd", "hội đồng nhân dân"],
  ["mttq", "mặt trận tổ quốc"],
  ["chdcnd", "cộng hòa dân chủ nhân dân"],
  ["kh&cn", "khoa học và công nghệ"],
  ["khcn", "khoa học công nghệ"],
  ["tp", "thành phố"],
  ["tt", "thường trực"],
  ["đcsvn", "đảng cộng sản việt nam"],
  ["gd&đt", "giáo dục và đào tạo"],
];

/** Words with a capital that no list above reads: other names, bodies, titles. */
function refusedCapital(claim: TakenApart, { units }: Support): Refusal | null {
  const { text, statement, language } = claim;
  const form = ({ word, folded }: Token): string => (language === "vi" ? word : folded);
  const told = wordsOf(
    units.map(({ statement: own, contextText }) => `${own.text}\n${contextText}`).join("\n"),
    form,
  );
  const read = [
    ...statement.places,
    ...statement.times,
    ...(language === "vi" ? [] : claim.terms.filter(({ variants }) => variants.length > 0)),
  ];
  const missing = statement.tokens.find((token) => {
    const raw = text.slice(token.start, token.end);
    if (!/^\p{Lu}/u.test(raw) || read.some(({ start, end }) => start < token.end && token.start < end))
      return false;
    if (
      opensSentence(text, token.start) &&
      !statement.persons.some(({ start, end }) => start <= token.start && token.end <= end)
    )
      return false;
    return !told.has(form(token)) && !(language !== "vi" && isGenericName(raw));
  });
  if (missing !== undefined) return { kind: "name", words: text.slice(missing.start, missing.end) };
  return language === "vi" ? refusedRun(claim, units) : null;
}

/** Two capitalised words side by side, in the articles' language, must stand side by side there too. */
function refusedRun({ text, statement }: TakenApart, units: readonly Unit[]): Refusal | null {
  const told = ` ${units.map((unit) => foldedWords(`${unit.statement.text}\n${unit.contextText}`)).join(" | ")} `;
  const { tokens, places, offices, times } = statement;
  const apart = [...places, ...offices, ...times];
  for (const [at, right] of tokens.entries()) {
    const left = tokens[at - 1];
    if (left === undefined || !/^[\s-]$/u.test(text.slice(left.end, right.start))) continue;
    const both = [left, right].every((token) => /^\p{Lu}\p{Ll}/u.test(text.slice(token.start)));
    const crosses = apart.some(
      ({ start, end }) => (start < left.end && left.start < end) || (start < right.end && right.start < end),
    );
    if (!both || crosses || opensSentence(text, left.start)) continue;
    const words = text.slice(left.start, right.end);
    if (!told.includes(` ${fold(left.word)} ${fold(right.word)} `)) return { kind: "name", words };
  }
  return null;
}

function wordsOf(text: string, form: (token: Token) => string): Set<string> {
  const words = new Set(tokenize(text).map(form));
  const lower = text.toLowerCase();
  for (const [short, long] of ABBREVIATIONS) {
    if (lower.includes(long)) for (const token of tokenize(short)) words.add(form(token));
    if (tokenize(short).every((token) => words.has(form(token))))
      for (const token of tokenize(long)) words.add(form(token));
  }
  return words;
}

function opensSentence(text: string, at: number): boolean {
  return at === 0 || /(?:[.!?:]\s|[“"(–-]\s?)$/u.test(text.slice(0, at));
}
