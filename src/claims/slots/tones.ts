// src/claims/slots/tones.ts
import type { Unit } from "../evidence-units.js";
import type { ReadClaim } from "../read-claim.js";
import { placesOf } from "../terms.js";
import { extentIn, frequencyIn, stageIn } from "../tone.js";
import type { Finding } from "./finding.js";

/** Words between "không" and what it denies. */
const DENIES = 4;

/** Each year or in all, all or a part, done or only planned, and whether it is denied. */
export function toneFindings(claim: ReadClaim, unit: Unit): Finding[] {
  const { article, sentence } = unit;
  const whole = article.text.slice(sentence.start, sentence.end);
  const found: Finding[] = [];
  const add = (slot: Finding["slot"], state: Finding["state"], said: string, closeness: number): void => {
    found.push({ slot, state, claim: said, source: { start: unit.start, end: unit.end }, closeness });
  };
  const { frequency, extent, stage } = claim.statement;
  const often = frequencyIn(unit.statement.text) ?? frequencyIn(whole);
  if (frequency !== null && often !== null && often !== frequency) add("frequency", "other", frequency, 0.9);
  else if (frequency === "yearly") add("frequency", often === null ? "absent" : "same", frequency, 0.8);

  const told = extentIn(whole);
  if (extent === "all" && told === "part") add("extent", "other", extent, 0.8);
  else if (extent === "most" && told !== "most") add("extent", "absent", extent, 0);

  const far = stageIn(unit.statement.text);
  if (stage !== null && far !== null && stage !== far && (stage === "done" || far === "done"))
    add("stage", "other", stage, 0.5);

  const denied = isDenied(claim, unit);
  const denies = claim.statement.negations.length > 0;
  const said = denies && deniedTerms(claim).some((term) => placesOf(term, unit.words).length > 0);
  if (denies && !denied && !said) add("negation", "absent", "không", 0);
  else if (denied !== denies) add("negation", "other", "không", 0.7);
  else if (denied) add("negation", "same", "không", 0.7);
  return found;
}

/** Whether a unit denies what the claim says or denies: a "không" right before words of the claim. */
function isDenied(claim: ReadClaim, unit: Unit): boolean {
  const tokens = unit.statement.tokens;
  const negated = unit.statement.negations.map((offset) => tokens.findIndex(({ end }) => end > offset));
  if (negated.length === 0) return false;
  const concerned = claim.statement.negations.length === 0 ? claim.terms : deniedTerms(claim);
  return concerned.some((term) =>
    placesOf(term, unit.words).some((place) => negated.some((at) => place > at && place - at <= DENIES)),
  );
}

function deniedTerms({ statement, terms }: ReadClaim): ReadClaim["terms"] {
  const at = statement.negations.map((offset) => statement.tokens.findIndex(({ end }) => end > offset));
  const near = terms.filter(({ position }) =>
    at.some((negation) => position > negation && position - negation <= DENIES + 1),
  );
  return near.length > 0 ? near : terms;
}
