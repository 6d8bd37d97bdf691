// src/drafting/gate/names.ts
import type { Span } from "../../answering/answer.js";
import { type Unit, unitsOf } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { isSameName } from "../../claims/slots/persons.js";
import { fold, hasDiacritics } from "../../text/fold.js";
import { type Token, tokenize } from "../../text/tokens.js";
import { isGenericName } from "./generic-names.js";
import { strangerIn } from "./lao-persons.js";
import { refusedNation } from "./nations.js";
import { refusedPlace } from "./places.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";
import { holdsClause, shareOfClause } from "./territory.js";

/** Every place, person and other name of a statement must be named in its sentences, or around them where these name no other. */
export function refusedName(claim: TakenApart, support: Support): Refusal | null {
  return (
    refusedPlace(claim, support) ??
    refusedNation(claim, support) ??
    refusedPerson(claim, support) ??
    refusedStranger(claim, support) ??
    refusedCapital(claim, support)
  );
}

function refusedStranger({ language, text, statement }: TakenApart, { around }: Support): Refusal | null {
  // Behind "governor" the name of the province stands, which is no person's.
  const bare = statement.places.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
  const stranger = language === "lo" ? strangerIn(bare, around) : null;
  return stranger === null ? null : { kind: "name", words: stranger };
}

function refusedPerson(claim: TakenApart, support: Support): Refusal | null {
  const { units } = support;
  const { statement, text, language } = claim;
  const said = statement.persons.map(({ start, end }) => text.slice(start, end));
  for (const [at, name] of said.entries()) {
    const span = statement.persons[at] as Span;
    const naming = units.filter((unit) => isPersonIn(unit, name, language));
    if (naming.some((unit) => holdsClause(claim, span, unit))) continue;
    // "Despite Covid" begins a sentence and names nobody.
    if (language === "en" && name.split(/[\s-]+/u).every((word) => isGenericName(word) || /^\d/.test(word)))
      continue;
    // Who is meant may be named before the sentence that tells what they did, if that names nobody else.
    const [carrying] = units.toSorted(
      (a, b) => shareOfClause(claim, span, b) - shareOfClause(claim, span, a),
    );
    const others = carrying?.statement.persons.some(({ start, end }) => {
      const other = carrying.statement.text.slice(start, end);
      return !said.some((one) => isSameName(one, other) || holds(other, one, language));
    });
    const named =
      naming.length > 0 || (carrying !== undefined && isNamedBefore(carrying, name, support, language));
    if (!named || others !== false) return { kind: "name", words: name };
  }
  return null;
}

/** Whether the last person whom what is cited names before a sentence is this one. */
function isNamedBefore(
  unit: Unit,
  name: string,
  { around }: Support,
  language: TakenApart["language"],
): boolean {
  const before = unitsOf(unit.article).filter(
    ({ end, statement }) => end <= unit.start && around.includes(statement.text),
  );
  const last = before.findLast(({ statement }) => statement.persons.length > 0);
  return last !== undefined && isPersonIn(last, name, language);
}

/** A person of a sentence by name, also in another romanisation; a Vietnamese name has no other. */
function isPersonIn({ statement }: Unit, name: string, language: TakenApart["language"]): boolean {
  if (holds(statement.text, name, language)) return true;
  return statement.persons.some(({ start, end }) => {
    const told = statement.text.slice(start, end);
    return isSameName(told, name) && !hasDiacritics(told + name);
  });
}

/** Word by word; in other languages whatever the marks. */
function holds(text: string, name: string, language: TakenApart["language"]): boolean {
  return ` ${wordsIn(text, language)} `.includes(` ${wordsIn(name, language)} `);
}

function wordsIn(text: string, language: TakenApart["language"]): string {
  return tokenize(text)
    .map(({ word, folded }) => (language === "vi" ? word : folded))
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
function refusedCapital(claim: TakenApart, { units, around }: Support): Refusal | null {
  const { text, statement, language } = claim;
  const form = ({ word, folded }: Token): string => (language === "vi" ? word : folded);
  const told = wordsOf(`${units.map(({ statement: own }) => own.text).join("\n")}\n${around}`, form);
  const read = [
    ...statement.places,
    ...statement.times,
    ...statement.persons.filter(({ start, end }) => holds(around, text.slice(start, end), language)),
    ...statement.persons.filter(({ start, end }) =>
      units.some((unit) => isPersonIn(unit, text.slice(start, end), language)),
    ),
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
  return language === "vi" ? refusedRun(claim, units, around) : null;
}

/** Two capitalised words side by side, in the articles' language, must stand side by side there too. */
function refusedRun(
  { text, statement, language }: TakenApart,
  units: readonly Unit[],
  around: string,
): Refusal | null {
  const told = ` ${wordsIn(writtenOut(around), "en")} `;
  const { tokens, places, offices, times } = statement;
  const apart = [...places, ...offices, ...times];
  const persons = statement.persons.filter(({ start, end }) =>
    units.some((unit) => isPersonIn(unit, text.slice(start, end), language)),
  );
  for (const [at, right] of tokens.entries()) {
    const left = tokens[at - 1];
    if (left === undefined || !/^[\s-]$/u.test(text.slice(left.end, right.start))) continue;
    const both = [left, right].every((token) => /^\p{Lu}\p{Ll}/u.test(text.slice(token.start)));
    const crosses = apart.some(
      ({ start, end }) => (start < left.end && left.start < end) || (start < right.end && right.start < end),
    );
    const isBody = BODY.test(text.slice(left.start, left.end));
    const ofPerson = persons.some(({ start, end }) => start <= left.start && right.end <= end);
    if (!both || (crosses && !isBody) || ofPerson || opensSentence(text, left.start)) continue;
    const words = text.slice(left.start, right.end);
    if (!told.includes(` ${fold(left.word)} ${fold(right.word)} `)) return { kind: "name", words };
  }
  return null;
}

/** A body right before a place is the one of that place. */
const BODY = /^(?:Báo|Đài|Trường|Viện|Ngân|Bệnh|Công|Tập)$/u;

/** A text, and behind it the same with its abbreviations written out. */
function writtenOut(text: string): string {
  const long = ABBREVIATIONS.reduce(
    (rest, [short, full]) => rest.replace(new RegExp(`(?<![\\p{L}])${short}(?![\\p{L}])`, "giu"), full),
    text,
  );
  return `${text}\n${long}`;
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
