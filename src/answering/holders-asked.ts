// src/answering/holders-asked.ts
import type { ParsedArticle } from "../article.js";
import { findOffice } from "../search/offices.js";
import { findPlaces, type Place } from "../search/places.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { type Chosen, choose } from "./chosen.js";
import { dateOf } from "./citations.js";
import type { Evidence } from "./evidence.js";
import { type Holder, heldBy } from "./succession.js";

/** Offices that lead a delegation or a meeting, and no place. */
const OF_A_MEETING = /^(?:truong|pho truong) (?:doan|ban)|chu tri/;
const MOST_HOLDERS = 4;

/** Whether a question asks who holds an office of a place. */
export function asksForOffice({ wanted: { kind, also, office, holder } }: Query): boolean {
  return (
    holder && office !== null && (kind === "person" || also.includes("person")) && !OF_A_MEETING.test(office)
  );
}

/**
 * The sentences that name the holders of the office asked about, newest first: of the years asked for, of the newest
 * where the question asks how things are now, else of all articles.
 */
export function holdersAsked(
  query: Query,
  evidence: readonly Evidence[],
  articles: readonly ParsedArticle[],
): Chosen[] {
  const inYears = articles.filter(
    (article) => query.years.length === 0 || query.years.includes((dateOf(article)?.date ?? "").slice(0, 4)),
  );
  return officesAsked(query)
    .flatMap(({ office, place }) => heldBy(inYears, office, place).slice(0, MOST_HOLDERS))
    .flatMap((holder): Chosen[] => {
      const sentence = sentenceNaming(holder, evidence);
      return sentence === undefined ? [] : [choose(holder.article, sentence, { keep: [holder.phrase] })];
    });
}

function sentenceNaming(
  { article, phrase, span }: Holder,
  evidence: readonly Evidence[],
): Evidence | undefined {
  const inArticle = evidence.filter((piece) => piece.article.articleId === article.articleId);
  return (
    inArticle.find(({ start, end }) => start <= phrase.start && phrase.end <= end) ??
    inArticle.find(({ start, end }) => start <= span.start && span.end <= end)
  );
}

/** The offices a question asks about, each with the place named right behind it, else with the first place of all. */
function officesAsked(query: Query): { readonly office: string; readonly place: Place }[] {
  const places = findPlaces(query.embedded).filter(({ place }) => place.kind !== "country");
  const [first] = places;
  const { office } = query.wanted;
  if (first === undefined || office === null) return [];
  if (query.language !== "vi") return [{ office, place: first.place }];
  const folded = fold(query.embedded);
  const asked: { office: string; place: Place }[] = [];
  let from = 0;
  for (let found = findOffice(folded); found !== null; found = findOffice(folded.slice(from))) {
    const end = from + found.end;
    let reach = end;
    for (const { place, start, end: placeEnd } of places) {
      if (start < reach || start - reach >= REACH) continue;
      asked.push({ office: found.office, place });
      reach = placeEnd;
    }
    from = end;
  }
  return asked.length > 0 ? asked : [{ office, place: first.place }];
}

/** Characters between an office and its place, and between places: "Chủ tịch UBND các tỉnh A, B và C". */
const REACH = 25;
