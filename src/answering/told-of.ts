// src/answering/told-of.ts
import { holdsName, indexNames } from "../search/names.js";
import type { Query } from "../search/question.js";
import { readTimes } from "../search/times.js";
import { type AnswerKind, FIGURES } from "../search/wanted.js";
import { dateOf } from "./citations.js";
import type { Evidence } from "./evidence.js";
import { blockAt } from "./surroundings.js";

/** Whether a sentence tells its figure or date of the year, the period and the person asked about. */
export function isToldOfAsked(kind: AnswerKind, query: Query, piece: Evidence): boolean {
  return (
    isOfPeriod(query, piece) &&
    (!FIGURES.has(kind) || isOfYear(query, piece)) &&
    (!OF_A_PERSON.has(kind) || isOfPerson(query, piece))
  );
}

/** Kinds that are of the person asked about. */
const OF_A_PERSON = new Set<AnswerKind>([...FIGURES, "date"]);

/** Whether a sentence that tells years tells one asked about; one that tells none is of its article's year. */
function isOfYear({ years }: Query, { article, text }: Evidence): boolean {
  if (years.length === 0) return true;
  const told = readTimes(text);
  const spans = [...told.years.map((year) => ({ from: Number(year), to: Number(year) })), ...told.periods];
  const year = Number(dateOf(article)?.date.slice(0, 4));
  if (spans.length === 0) return !(year > 0) || years.includes(String(year));
  return years.some((asked) => spans.some(({ from, to }) => from <= Number(asked) && Number(asked) <= to));
}

/** Whether the paragraph of a sentence holds the persons that the question names, of those its article knows. */
function isOfPerson({ names }: Query, piece: Evidence): boolean {
  const persons = names.filter(({ place }, at) => place === undefined && piece.fit.names.has(at));
  if (persons.length === 0) return true;
  const index = indexNames(paragraphOf(piece));
  return persons.every((name) => holdsName(index, name));
}

/** Whether the paragraph of a sentence speaks of the period asked about: what dates another plan dates something else. */
export function isOfPeriod({ periods }: Query, piece: Evidence): boolean {
  if (periods.length === 0) return true;
  const told = readTimes(paragraphOf(piece)).periods;
  return periods.every(({ from, to }) => told.some((period) => period.from <= from && to <= period.to));
}

function paragraphOf({ article, start }: Evidence): string {
  const block = blockAt(article, start);
  return article.text.slice(block?.start ?? 0, block?.end);
}
