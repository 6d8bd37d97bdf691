// src/answering/each-selection.ts
import { fitOfKind } from "../search/kind-fit.js";
import type { Query } from "../search/question.js";
import { type Chosen, choose } from "./chosen.js";
import { compareAge } from "./citations.js";
import type { Evidence } from "./evidence.js";
import {
  BEHIND_FOR_A_FACT,
  BEHIND_FOR_EACH,
  gather,
  MOST_STATEMENTS,
  ROOM_FOR_A_LIST,
  SCALE,
} from "./gather.js";

const ROOM_FOR_EACH = 1150;
/** So many characters more weigh against a score of 1: of each article a short sentence is enough. */
const CHARACTERS_PER_POINT = 250;
/** … up to this length: longer ones are cut. */
const LONGEST_WEIGHED = 400;

/**
 * An article whose sentence holds less than this of the names and terms that another's holds speaks of something else; in
 * Vietnamese there are other words for them.
 */
const LEAST_OF_WORDS = { vi: 0, en: 0.4, lo: 0.4 } as const;

/**
 * For a question about several articles the best short sentence of each, then others that come close, oldest article first;
 * where provinces are asked for, such as name one.
 * @param evidence all of it, best first
 * @param giving that which gives the kind of answer wanted
 */
export function eachStatements(
  query: Query,
  evidence: readonly Evidence[],
  giving: readonly Evidence[],
): Chosen[] {
  const { kind, also } = query.wanted;
  if (kind !== "place" && !also.includes("place")) return oneOfEach(query, giving);
  return withProvinces(query, oneOfEach(query, namingProvinces(query, giving)), evidence);
}

/** The best short sentence of each article, then others that come close. */
function oneOfEach({ language }: Query, evidence: readonly Evidence[]): Chosen[] {
  const scale = SCALE[language];
  const value = ({ score, text }: Evidence): number =>
    score - (scale * Math.min(text.length, LONGEST_WEIGHED)) / CHARACTERS_PER_POINT;
  const firsts = new Map<string, Evidence>();
  for (const piece of evidence) {
    const best = firsts.get(piece.article.articleId);
    if (best === undefined || value(piece) > value(best)) firsts.set(piece.article.articleId, piece);
  }
  const most = Math.max(0, ...[...firsts.values()].map(({ signals }) => signals.words));
  const first = [...firsts.values()]
    .filter(({ signals }) => signals.words >= LEAST_OF_WORDS[language] * most)
    .sort((a, b) => b.score - a.score);
  const each = gather(first, {
    most: MOST_STATEMENTS,
    behind: BEHIND_FOR_EACH * scale,
    room: ROOM_FOR_EACH,
  });
  const rest = evidence.filter((piece) => !first.includes(piece));
  const room = ROOM_FOR_A_LIST - each.reduce((sum, { start, end }) => sum + end - start, 0);
  const more = gather(rest, {
    most: 2,
    behind: BEHIND_FOR_A_FACT * scale,
    room,
    best: evidence[0]?.score ?? 0,
    among: each,
  });
  return byDate([...each, ...more]).slice(0, MOST_STATEMENTS);
}

/** Oldest first; undated last. */
function byDate(chosen: readonly Chosen[]): Chosen[] {
  return chosen.toSorted((a, b) => compareAge(a.article, b.article) || a.start - b.start);
}

/** How far behind the best of its article a sentence may be that names the province asked for. */
const BEHIND_FOR_PLACE = 3;

/** Of each article the sentences that name a province not asked about, if they come near its best one. */
function namingProvinces(query: Query, evidence: readonly Evidence[]): readonly Evidence[] {
  const best = new Map<string, number>();
  for (const { article, score } of evidence)
    best.set(article.articleId, Math.max(score, best.get(article.articleId) ?? score));
  const least = ({ article }: Evidence): number =>
    (best.get(article.articleId) ?? 0) - BEHIND_FOR_PLACE * SCALE[query.language];
  const naming = evidence.filter(
    (piece) => piece.score >= least(piece) && fitOfKind("place", query, piece.text, piece.kind) === 1,
  );
  const named = new Set(naming.map(({ article }) => article));
  return evidence.filter((piece) => !named.has(piece.article) || naming.includes(piece));
}

/** With the sentence that names the province, for each article of which none shown does. */
function withProvinces(query: Query, chosen: readonly Chosen[], evidence: readonly Evidence[]): Chosen[] {
  const names = ({ article, start, end }: Chosen): boolean =>
    fitOfKind("place", query, article.text.slice(start, end), "body") === 1;
  return chosen.flatMap((piece) => {
    if (chosen.some((other) => other.article === piece.article && names(other))) return [piece];
    const naming = evidence.find(
      ({ article, text, kind: block }) =>
        article === piece.article && fitOfKind("place", query, text, block) === 1,
    );
    return naming === undefined ? [piece] : [piece, choose(naming.article, naming)];
  });
}
