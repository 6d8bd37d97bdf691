// src/answering/selection.ts
import type { ParsedArticle } from "../article.js";
import { fitOfKind } from "../search/kind-fit.js";
import { isNationalOffice } from "../search/offices.js";
import type { Query } from "../search/question.js";
import { type Chosen, choose } from "./chosen.js";
import { eachStatements } from "./each-selection.js";
import type { Evidence } from "./evidence.js";
import { BEHIND_FOR_A_FACT, gather, SCALE } from "./gather.js";
import { asksForOffice, holdersAsked } from "./holders-asked.js";
import { listStatements } from "./list-selection.js";
import { asksForPersons, personsAsked } from "./persons-asked.js";
import { asksSeveral } from "./several.js";
import { withYear } from "./story-year.js";

/** For one fact. Across languages the best sentence is less certain. */
const MOST_FOR_A_FACT = { vi: 2, en: 3, lo: 3 } as const;
/** Characters that further sentences may fill together with the first. */
const ROOM_FOR_A_FACT = { vi: 450, en: 650, lo: 650 } as const;
const MOST_AUTHORS = 2;

/**
 * The sentences that answer, in the order they are shown: for an office its holders by date, for a list all that belongs
 * together, for a question about several articles one of each, else the best.
 * @param evidence best first
 * @param giving those that give the kind of answer wanted
 * @param articles those that may be evidence
 */
export function chooseStatements(
  query: Query,
  evidence: readonly Evidence[],
  giving: readonly Evidence[],
  articles: readonly ParsedArticle[],
): Chosen[] {
  const { kind, also } = query.wanted;
  // Who wrote or photographed stands in bylines and credits, and nowhere else.
  if (kind === "author") {
    const naming = evidence.filter((piece) => fitOfKind("author", query, piece.text, piece.kind) === 1);
    return naming
      .filter(({ article }) => asksSeveral(query) || article === naming[0]?.article)
      .slice(0, MOST_AUTHORS)
      .map((piece) => choose(piece.article, piece, { whole: true }));
  }
  if (asksForOffice(query) && !isNationalOffice(query.wanted.office)) {
    const holders = holdersAsked(query, evidence, articles);
    if (holders.length > 0) return holders;
  }
  if (asksForPersons(query)) {
    const persons = personsAsked(query, articles);
    if (persons.length > 0) return persons;
  }
  const several = asksSeveral(query);
  const theirs = evidence.filter(({ spoken }) => spoken?.byAsked);
  if (kind === "list" && !several) return listStatements(query, theirs.length > 0 ? theirs : giving);
  if (kind === "other" && !several && theirs.length > 0) return listStatements(query, theirs);
  const chosen = several ? eachStatements(query, evidence, giving) : bestOf(query, giving);
  if (kind === "year" || also.includes("year")) return withYear(chosen);
  return kind === "place" ? withPlace(query, chosen, evidence) : chosen;
}

function bestOf({ language }: Query, evidence: readonly Evidence[]): Chosen[] {
  return gather(evidence, {
    most: MOST_FOR_A_FACT[language],
    behind: BEHIND_FOR_A_FACT * SCALE[language],
    room: ROOM_FOR_A_FACT[language],
  });
}

/** With the best sentence of the same article that names a place, where none shown does. */
function withPlace(query: Query, chosen: readonly Chosen[], evidence: readonly Evidence[]): Chosen[] {
  const names = (text: string): boolean => fitOfKind("place", query, text, "body") === 1;
  const [first] = chosen;
  if (first === undefined || chosen.some(({ article, start, end }) => names(article.text.slice(start, end))))
    return [...chosen];
  const naming = evidence.find(
    ({ article, text }) => article.articleId === first.article.articleId && names(text),
  );
  return naming === undefined ? [...chosen] : [first, choose(naming.article, naming)];
}
