// src/drafting/gate/tone.ts
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { figureFindings } from "../../claims/slots/figures.js";
import type { Slot } from "../../claims/slots/finding.js";
import { directionFindings } from "../../claims/slots/names.js";
import { oppositeFindings } from "../../claims/slots/opposites.js";
import { toneFindings } from "../../claims/slots/tones.js";
import { placesOf } from "../../claims/terms.js";
import type { Refusal, RefusalKind } from "./refusal.js";
import type { Support } from "./support.js";

const KINDS: Partial<Record<Slot, RefusalKind>> = {
  frequency: "extent",
  extent: "extent",
  negation: "negation",
  opposite: "opposite",
  direction: "direction",
};

/** A denial, a direction, how often and how much of all must be as the sentence that says most of a statement has them. */
export function refusedTone(claim: TakenApart, { units }: Support): Refusal | null {
  const [first] = units;
  if (first === undefined) return null;
  const all = units.map((unit) => {
    const figures = figureFindings(claim, unit);
    return [
      ...toneFindings(claim, unit, figures),
      ...oppositeFindings(claim, unit),
      ...directionFindings(claim, unit, figures),
    ];
  });
  const wrong = (all[0] ?? []).find(
    ({ slot, state }) =>
      KINDS[slot] !== undefined &&
      state !== "same" &&
      !(
        slot === "frequency" &&
        all.some((found) => found.some((one) => one.slot === slot && one.state === "same"))
      ),
  );
  if (wrong !== undefined) return { kind: KINDS[wrong.slot] ?? "content", words: wrong.claim };
  const denies = claim.statement.negations.length > 0;
  if (denies && units.every(({ statement }) => statement.negations.length === 0))
    return { kind: "negation", words: claim.text };
  if (denies && affirmsDenied(claim, first)) return { kind: "negation", words: claim.text };
  return !denies && isWithinDenial(claim, first) ? { kind: "negation", words: claim.text } : null;
}

/** Words between a denial and what it denies. */
const DENIES = 3;

/** Whether a statement, which denies something else, says of a deed that the sentence denies that it is so. */
function affirmsDenied(
  { statement, terms, language }: TakenApart,
  { statement: told, words }: Unit,
): boolean {
  if (language !== "vi") return false;
  const deniedIn = ({ tokens, negations }: Unit["statement"], place: number): boolean =>
    negations.some((offset) => {
      const at = tokens.findIndex(({ end }) => end > offset);
      return place > at && place - at <= DENIES;
    });
  return told.negations.some((offset) => {
    const at = told.tokens.findIndex(({ end }) => end > offset);
    const next = terms
      .flatMap((term) => placesOf(term, words).map((place) => ({ term, place })))
      .filter(({ place }) => place > at && place - at <= DENIES)
      .toSorted((a, b) => a.place - b.place)[0];
    return (
      next !== undefined &&
      placesOf(next.term, words).every((place) => deniedIn(told, place)) &&
      !deniedIn(statement, next.term.position)
    );
  });
}

/** A share of what is said must stand in a clause that denies. */
const MOSTLY = 0.6;

/** Whether most of what a statement takes from a sentence stands behind a denial, in one clause with it. */
function isWithinDenial(claim: TakenApart, { statement, words }: Unit): boolean {
  const { text, tokens, negations } = statement;
  if (negations.length === 0) return false;
  const held = claim.terms.flatMap((term, at) => {
    const offsets = placesOf(term, words).map((place) => tokens[place]?.start ?? 0);
    return offsets.length === 0 ? [] : [{ offsets, weight: claim.weights[at] ?? 0 }];
  });
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  return negations.some((from) => {
    const to = /[,;:()](?!\d)/u.exec(text.slice(from));
    const end = to === null ? text.length : from + to.index;
    const behind = held.reduce(
      (sum, { offsets, weight }) => sum + (offsets.some((at) => at > from && at < end) ? weight : 0),
      0,
    );
    return behind > MOSTLY * all;
  });
}
