// src/drafting/gate/support.ts
import type { ParsedArticle } from "../../article.js";
import { type Unit, unitsOf } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { heldIn } from "../../claims/terms.js";
import type { Range } from "../../text/sentences.js";

/** The sentences that carry a statement. */
export interface Support {
  /** The one that says most of it first; at least one. */
  readonly units: readonly Unit[];
  /** How far each term of the statement is said in them, 0 to 1. */
  readonly held: readonly number[];
  /** All that is cited, with the titles: what a sentence may lean on. */
  readonly around: string;
}

/** A stretch of an article that a statement cites. */
export interface CitedPassage extends Range {
  readonly article: ParsedArticle;
}

/** Sentences that one statement may be put together from. */
const MOST_SENTENCES = 3;
/** Share of a statement's weight that a further sentence must add. */
const LEAST_GAIN = 0.1;
/** What a name counts beside the rarest word. */
const NAME_WEIGHT = 1;

/**
 * Of the cited sentences the one that says most of a statement, and those that say what it leaves out. Numbers and dates do
 * not choose: they are what is compared.
 * @param usable whether a sentence may carry anything
 * @returns `null` where none says any of it
 */
export function supportOf(
  claim: TakenApart,
  passages: readonly CitedPassage[],
  usable: (unit: Unit) => boolean,
): Support | null {
  const units = sentencesOf(passages).filter(usable);
  const wanted = wantedOf(claim);
  const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const says = new Map(units.map((unit) => [unit, wanted.map(({ held }) => held(unit))]));
  const best = wanted.map(() => 0);
  const chosen: Unit[] = [];
  while (chosen.length < MOST_SENTENCES) {
    let most: { unit: Unit; gain: number } | null = null;
    for (const [unit, said] of says) {
      if (chosen.includes(unit)) continue;
      const gain = wanted.reduce(
        (sum, { weight }, at) => sum + weight * Math.max(0, (said[at] ?? 0) - (best[at] ?? 0)),
        0,
      );
      if (most === null || gain > most.gain) most = { unit, gain };
    }
    if (most === null || most.gain <= (chosen.length === 0 ? 0 : LEAST_GAIN * all)) break;
    chosen.push(most.unit);
    for (const [at, value] of (says.get(most.unit) ?? []).entries())
      best[at] = Math.max(best[at] ?? 0, value);
  }
  if (chosen.length === 0) return null;
  // What is cited is looked at, whether or not it says anything new.
  for (const passage of passages.slice(0, MOST_SENTENCES)) {
    const own = sentencesOf([passage]).filter((unit) => says.has(unit));
    if (own.some((unit) => chosen.includes(unit))) continue;
    const [nearest] = own.toSorted((a, b) => weightOf(wanted, says.get(b)) - weightOf(wanted, says.get(a)));
    if (nearest === undefined || weightOf(wanted, says.get(nearest)) === 0) continue;
    chosen.push(nearest);
    for (const [at, value] of (says.get(nearest) ?? []).entries()) best[at] = Math.max(best[at] ?? 0, value);
  }
  return { units: chosen, held: best.slice(0, claim.terms.length), around: textOf(passages) };
}

function textOf(passages: readonly CitedPassage[]): string {
  return passages
    .map(({ article, start, end }) => `${article.title ?? ""}\n${article.text.slice(start, end)}`)
    .join("\n");
}

/** How much of a statement a passage says by its best sentence, and how much of that no other passage says; shares of all. */
export function shareOf(
  claim: TakenApart,
  passage: CitedPassage,
  others: readonly CitedPassage[],
): { readonly says: number; readonly alone: number } {
  const wanted = [...wantedOf(claim), ...exactlyWanted(claim)];
  const best = (passages: readonly CitedPassage[]): number[] => {
    const units = sentencesOf(passages);
    return wanted.map(({ held }) => Math.max(0, ...units.map(held)));
  };
  const [own, other] = [best([passage]), best(others)];
  const all = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const more = own.map((value, at) => Math.max(0, value - (other[at] ?? 0)));
  return all === 0
    ? { says: 1, alone: 1 }
    : { says: weightOf(wanted, own) / all, alone: weightOf(wanted, more) / all };
}

/** Numbers and times, as they stand. */
function exactlyWanted({ statement, text }: TakenApart): Wanted[] {
  return [...statement.figures.map(({ number }) => number), ...statement.times].map(({ start, end }) => ({
    weight: NAME_WEIGHT,
    held: (unit: Unit) => (unit.statement.text.includes(text.slice(start, end)) ? 1 : 0),
  }));
}

function weightOf(wanted: readonly Wanted[], said: readonly number[] = []): number {
  return wanted.reduce((sum, { weight }, at) => sum + weight * (said[at] ?? 0), 0);
}

/** Whole sentences of the passages, each once. */
function sentencesOf(passages: readonly CitedPassage[]): Unit[] {
  return [
    ...new Set(
      passages.flatMap(({ article, start, end }) =>
        unitsOf(article).filter(
          (unit) =>
            unit.start === unit.sentence.start &&
            unit.end === unit.sentence.end &&
            unit.start < end &&
            start < unit.end,
        ),
      ),
    ),
  ];
}

interface Wanted {
  readonly weight: number;
  held(unit: Unit): number;
}

/** The terms of a statement, then the words of its names. */
function wantedOf(claim: TakenApart): Wanted[] {
  const { terms, weights, statement, text } = claim;
  const rarest = Math.max(1, ...weights);
  const names = [...statement.places, ...statement.persons, ...statement.entities].map(({ start, end }) =>
    text.slice(start, end).toLowerCase(),
  );
  return [
    ...terms.map((term, at) => ({
      weight: term.variants.length === 0 ? 0 : (weights[at] ?? 0) / rarest,
      held: (unit: Unit) => heldIn(term, unit.words),
    })),
    ...statement.places.map((mention) => ({
      weight: NAME_WEIGHT,
      held: (unit: Unit) => (unit.statement.places.some(({ place }) => place === mention.place) ? 1 : 0),
    })),
    ...names.map((name) => ({
      weight: NAME_WEIGHT,
      held: ({ statement: { text: said } }: Unit) => (said.toLowerCase().includes(name) ? 1 : 0),
    })),
  ];
}
