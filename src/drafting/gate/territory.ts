// src/drafting/gate/territory.ts
import type { Span } from "../../answering/answer.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { heldIn, placesOf } from "../../claims/terms.js";

/** What stands behind a number or date says less of it than what stands before. */
const BEHIND = 0.5;
/** So much more must speak for another. */
const CLEARLY = 1.4;

/**
 * Whether the words of a statement's clause stand by another number or date of the sentence than by its own: each has what
 * stands between it and its neighbours.
 * @param said the number or date in the statement
 * @param own the same in the sentence; offsets into the unit's text
 * @param others those of its kind there that the statement leaves out
 */
export function belongsToOther(
  claim: TakenApart,
  said: Span,
  unit: Unit,
  own: Span,
  others: readonly Span[],
): boolean {
  const { tokens } = unit.statement;
  const clause = clauseAround(claim, said);
  const words = claim.terms.flatMap((term, at) => {
    if (term.start < clause.start || clause.end < term.end) return [];
    const offsets = placesOf(term, unit.words).map((place) => tokens[place]?.start ?? 0);
    return offsets.length === 0 ? [] : [{ offsets, weight: claim.weights[at] ?? 0 }];
  });
  const all = [own, ...others].toSorted((a, b) => a.start - b.start);
  const speaksFor = (span: Span): number => {
    const at = all.indexOf(span);
    const from = all[at - 1]?.end ?? 0;
    const to = all[at + 1]?.start ?? unit.statement.text.length;
    return words.reduce((sum, { offsets, weight }) => {
      if (offsets.some((offset) => offset >= from && offset < span.start)) return sum + weight;
      return offsets.some((offset) => offset >= span.end && offset < to) ? sum + BEHIND * weight : sum;
    }, 0);
  };
  const mine = speaksFor(own);
  return others.some((other) => speaksFor(other) > CLEARLY * mine + 1e-9);
}

/** Share of the words of a number's or date's clause that its sentence must say. */
const LEAST_OF_CLAUSE = 0.4;

/** Whether a sentence that gives a number, date or name says what the statement's clause says of it. */
export function holdsClause(claim: TakenApart, said: Span, unit: Unit): boolean {
  return shareOfClause(claim, said, unit) >= LEAST_OF_CLAUSE;
}

/** How much a sentence says of the clause around something in a statement, 0 to 1. */
export function shareOfClause(claim: TakenApart, said: Span, unit: Unit): number {
  const clause = clauseAround(claim, said);
  let [all, held] = [0, 0];
  for (const [at, term] of claim.terms.entries()) {
    if (term.start < clause.start || clause.end < term.end || term.variants.length === 0) continue;
    const weight = claim.weights[at] ?? 0;
    all += weight;
    if (heldIn(term, unit.words) > 0) held += weight;
  }
  return all === 0 ? 1 : held / all;
}

const OF_TIME = /^(?:period|phase|years?|months?|days?|term|ໄລຍະ|ປີ|ເດືອນ)$/iu;

/** Up to the commas around; behind "In 2024," and the like what it is said of follows. */
function clauseAround({ text, terms }: TakenApart, { start, end }: Span): Span {
  const before = /[,;:](?!\d)(?=[^,;:]*$)/u.exec(text.slice(0, start));
  const from = before?.index ?? 0;
  const endFrom = (at: number): number => {
    const behind = /[,;:](?!\d)/u.exec(text.slice(at));
    return behind === null ? text.length : at + behind.index;
  };
  let to = endFrom(end);
  const isBare = (): boolean =>
    !terms.some(
      (term) =>
        from <= term.start &&
        term.end <= to &&
        (term.end <= start || term.start >= end) &&
        !OF_TIME.test(text.slice(term.start, term.end)),
    );
  while (to < text.length && isBare()) to = endFrom(to + 1);
  return { start: from, end: to };
}
