// src/claims/read-claim.ts
import type { Span } from "../answering/answer.js";
import { findOffices, type OfficeMention } from "../answering/offices.js";
import type { Place, PlaceMention } from "../search/places.js";
import type { Query } from "../search/question.js";
import type { DocumentFrequency } from "../store/document-frequency.js";
import { fold, hasDiacritics } from "../text/fold.js";
import { partOf } from "./calendar.js";
import { readStatement, type Statement } from "./statement.js";
import { CLAIM_LEXICON, foreignTermsOf, type Lexicon, rarityOf, type Term, termsOf } from "./terms.js";

/** A text taken apart, with the words that say what it is about. */
export interface TakenApart {
  readonly text: string;
  readonly language: "vi" | "en" | "lo";
  readonly statement: Statement;
  /** Words beside numbers, dates and names. */
  readonly terms: readonly Term[];
  /** How much each term tells, in their order. */
  readonly weights: readonly number[];
}

/** A claim: as typed; without marks as the search restores it; in other languages with places in the articles' spelling. */
export interface ReadClaim extends TakenApart {
  readonly query: Query;
}

/** Words that say how a thing is told or counted, which are compared on their own. */
const TOLD_APART =
  /^(?:hang nam|moi nam|thuong nien|tong cong|tong so|tinh tong|toan bo|tat ca|phan lon|da so|hau het|it nhat|toi da|toi thieu|chinh xac|du kien|giai doan|keo dai|thoi han|hieu luc|co hieu luc|khoang|thoi diem|nam|ngay|thang|giua|lan|thu)$/;

/** The unit of that name in the year that the claim speaks of, as the search reads it: what Gia Lai did in 2024 is not what Bình Định did. */
function inItsTime({ place, start, end }: PlaceMention, text: string, { names }: Query): Place {
  const written = text.slice(start, end);
  return names.find((name) => name.place !== undefined && name.text === written)?.place ?? place;
}

/** The offices that the terms of a claim in another language name. */
function officesIn(terms: readonly Term[]): OfficeMention[] {
  return terms.flatMap(({ start, end, variants }) => {
    const [own = []] = variants;
    const [office] = findOffices(own.join(" "), []);
    return office === undefined || office.start > 0 || office.end < own.join(" ").length
      ? []
      : [{ ...office, start, end }];
  });
}

/** "Bình Định cũ": which unit of the name is meant. */
function isFormerName(text: string, { start, end }: Span, places: readonly Span[]): boolean {
  return (
    /^(?:cũ|xưa)$/iu.test(text.slice(start, end)) &&
    places.some((place) => place.end <= start && /^\s$/u.test(text.slice(place.end, start)))
  );
}

const DENIES = /(?<![\p{L}\p{N}&-])(?:khong|chua|chang|cha|ko|khg|hok|hong|k|kg|hem)(?![\p{L}\p{N}&-])/u;

/** @param query the claim as {@link Search.read} reads it */
export function readClaim(query: Query, frequency: DocumentFrequency): ReadClaim {
  const { embedded, language } = query;
  // What was typed with its marks is meant so: a name one letter away from a known one is another name.
  const text = language === "vi" && hasDiacritics(query.typed) ? query.typed.normalize("NFC") : embedded;
  const read = readStatement(text, language);
  // A "k" that was written out as "không" may be part of a name ("K-12").
  const denies = language !== "vi" || DENIES.test(fold(query.typed));
  const statement: Statement = {
    ...read,
    negations: denies ? read.negations : [],
    places: read.places.map((mention) => ({ ...mention, place: inItsTime(mention, text, query) })),
  };
  return { ...takeApart(text, language, frequency, statement), query };
}

/** @param statement of the text, where it has been read */
export function takeApart(
  text: string,
  language: "vi" | "en" | "lo",
  frequency: DocumentFrequency,
  statement: Statement = readStatement(text, language),
  lexicon: Lexicon = CLAIM_LEXICON,
): TakenApart {
  const { tokens, places, persons, offices, entities, times, figures, extent, share } = statement;
  const taken = [
    ...places,
    ...persons,
    ...times,
    ...times.flatMap((time) => partOf(text, time) ?? []),
    ...entities,
    ...figures.map(({ amount }) => amount),
    ...(language === "vi" ? [] : offices),
    ...(extent?.value === "notAll" || extent?.value === "all" ? [extent] : []),
    ...(share === null ? [] : [share]),
  ];
  const found =
    language === "vi"
      ? termsOf(text, tokens, taken, lexicon)
      : foreignTermsOf(text, tokens, taken, language, lexicon);
  const terms = found.filter(
    ({ start, end }) =>
      !TOLD_APART.test(fold(text.slice(start, end))) && !isFormerName(text, { start, end }, places),
  );
  const named = language === "vi" ? statement : { ...statement, offices: officesIn(terms) };
  return {
    text,
    language,
    statement: named,
    terms,
    weights: terms.map((term) => rarityOf(term, frequency)),
  };
}
