// src/briefing/topic.ts
import type { Span } from "../answering/answer.js";
import { alikeNames, nameKey } from "../answering/person-names.js";
import { findName, personsOf } from "../answering/persons.js";
import type { ParsedArticle } from "../article.js";
import { subjectTerms } from "../search/glossary.js";
import { relatedPlaces } from "../search/place-names.js";
import { findPlaces, type Place, samePlace } from "../search/places.js";
import type { Query } from "../search/question.js";
import { type AskedDate, isoToDate } from "../search/times.js";
import { collapseSpace, fold, hasDiacritics } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { subjectMatcher } from "./subjects.js";

/** What a briefing is about. */
export interface Topic {
  readonly query: Query;
  /** What its kind of checklist goes by. */
  readonly kind: "place" | "person" | "subject" | "period";
  readonly places: readonly Place[];
  /** A person, in each way the articles write the name. */
  readonly names: readonly string[];
  /** Beside places, persons and times: what it is about, in words; "" for none. */
  readonly subject: string;
  /** Whether a text speaks of the subject; everything does of none. */
  readonly matches: (text: string) => boolean;
  /** Years that it names, both included; `null` for none. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Months and days that it names with their year: of these years nothing else is meant. */
  readonly days: readonly AskedDate[];
}

/** Stands in a topic for a place, a person or a time that was taken out. */
const HOLE = "\u0000";
/** Words before what was taken out that are no subject. */
const BEFORE_HOLE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?:các|những|tỉnh|thành phố|tp\\.?|nước|địa phương|đồng chí|ông|bà|năm|tháng|ngày|quý|giai đoạn|province|city|year|mr|mrs)\\s+)*${HOLE}(?:\\s*(?:province|city))?`,
  "giu",
);
const TIMES =
  /(?:(?:ngày|tháng|năm|quý)\s+)*(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2}[/.-]\d{4}|(?:19|20)\d{2}|(?<=tháng )\d{1,2}|(?<=ngày )\d{1,2})(?!\d)/giu;
/** A country in the name of a part of it: "Nam Lào". */
const PART_OF = /(?<![\p{L}\p{M}])(?:nam|bắc|trung|thượng|hạ|đông|tây|northern|southern|central)\s+$/iu;
/** What joins the parts of a topic. */
const JOINS =
  "và với giữa của ở tại về trong từ đến tới cho theo ngoài cùng hay hoặc and with between of in at on for from to about the".split(
    " ",
  );

/**
 * Reads a topic: a place, a person, a subject or a time, or several of these.
 * @param articles those in which a person is looked for
 */
export function readTopic(query: Query, articles: readonly ParsedArticle[]): Topic {
  const mentions = findPlaces(query.text).filter(
    ({ place, start }) => place.kind !== "country" || !PART_OF.test(query.text.slice(0, start)),
  );
  const places = query.names.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const countries = mentions.flatMap(({ place }) => (place.kind === "country" ? [place] : []));
  const asked = places.length > 0 ? places : countries;
  const others = query.names.filter(({ place }) => place === undefined).map(({ text }) => text);
  const names = [...new Set(others.flatMap((name) => personNamed(name, articles)))];
  const years = yearsOf(query);
  let rest = query.text;
  for (const { start, end } of mentions.toReversed()) rest = rest.slice(0, start) + HOLE + rest.slice(end);
  if (names.length > 0) for (const name of others) rest = rest.replaceAll(name, HOLE);
  if (years !== null) rest = rest.replace(TIMES, HOLE);
  const own = withoutJoins(rest.replace(BEFORE_HOLE, " ").replace(/[^\p{L}\p{M}\p{N}\s,/-]/gu, " "));
  const subject = saysSomething(own) ? inVietnamese(own, query.language) : "";
  const kind =
    subject !== "" ? "subject" : names.length > 0 ? "person" : asked.length > 0 ? "place" : "period";
  return {
    ...{ query, kind, places: asked, names, subject, years },
    days: query.dates.filter(({ year, month }) => year !== undefined && month !== undefined),
    matches: subject === "" ? () => true : subjectMatcher(subject),
  };
}

/** A subject without what joined it to the names and times. */
function withoutJoins(text: string): string {
  const words = collapseSpace(text).split(" ");
  const joins = (word: string | undefined): boolean =>
    word !== undefined && (/^[-–/,]*$/u.test(word) || JOINS.includes(word.toLowerCase()));
  while (words.length > 0 && joins(words[0])) words.shift();
  while (words.length > 0 && joins(words.at(-1))) words.pop();
  return words.join(" ").replace(/,+$/u, "");
}

/** A subject as the articles say it; a single English word tells no language of its own. */
function inVietnamese(subject: string, language: Query["language"]): string {
  if (language === "vi" && hasDiacritics(subject)) return subject;
  return subjectTerms(subject, language === "lo" ? "lo" : "en")[0] ?? subject;
}

/** The spellings under which the articles know a person of this name, the asked one first; none of a stranger. */
function personNamed(name: string, articles: readonly ParsedArticle[]): string[] {
  const known = articles.flatMap((article) => personsOf(article).map((person) => person.name));
  const alike = known.filter((other) => isNamed(name, other));
  if (alike.length === 0) return [];
  const spelled = alike.flatMap((one) => known.filter((other) => alikeNames(one, other)));
  return [...new Set([...alike, ...spelled])];
}

/** A single word of so many letters tells whose name it is a part of. */
const LEAST_ALONE = 6;

/** Whether a name is the whole or the last part of another, marks aside. */
function isNamed(asked: string, name: string): boolean {
  if (alikeNames(asked, name)) return true;
  const [a, b] = [fold(nameKey(asked)), fold(nameKey(name))];
  if (a === b || (a.includes(" ") && ` ${b}`.endsWith(` ${a}`))) return true;
  return a.length >= LEAST_ALONE && b.split(" ").includes(a);
}

function yearsOf({ years, dates }: Query): Topic["years"] {
  const numbers = [...years.map(Number), ...dates.flatMap(({ year }) => (year === undefined ? [] : [year]))];
  return numbers.length === 0 ? null : { from: Math.min(...numbers), to: Math.max(...numbers) };
}

function saysSomething(text: string): boolean {
  return tokenize(text).some(({ word }) => /\p{L}/u.test(word));
}

/** Whether an article of this day, in ISO form, is of the time that a topic names. */
export function isOfItsTime({ years, days }: Topic, iso: string | undefined): boolean {
  if (years === null) return true;
  const { year, month, day } = isoToDate(iso ?? null) ?? {};
  if (days.length > 0)
    return days.some(
      (one) => one.year === year && one.month === month && (one.day === undefined || one.day === day),
    );
  return year !== undefined && years.from <= year && year <= years.to;
}

/** Where a sentence speaks of the topic's subject, from comma to comma, as offsets into its article; nowhere for a topic without one. */
export function partsOnSubject(
  { subject, matches }: Topic,
  { text, start }: { readonly text: string; readonly start: number },
): Span[] {
  if (subject === "") return [];
  return [...text.matchAll(/[^,;:]+/gu)].flatMap(({ 0: part, index }) =>
    matches(part) ? [{ start: start + index, end: start + index + part.length }] : [],
  );
}

/** Whether a place is the topic's, under whatever name or rank, or in the unit it was merged with. */
export function isTopicPlace(topic: Topic, place: Place): boolean {
  return topic.places.some(
    (own) => samePlace(own, place) || relatedPlaces(own).some((other) => samePlace(place, other)),
  );
}

/** Whether a text names the topic's person. */
export function namesPerson(topic: Topic, text: string): boolean {
  return topic.names.some((name) => findName(text, name).length > 0);
}
