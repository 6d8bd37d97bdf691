// src/claims/slots/parts.ts
import type { Span } from "../../answering/answer.js";
import { wholeWords } from "../../text/clause-words.js";
import type { Unit } from "../evidence-units.js";
import type { Figure } from "../figures.js";
import type { TakenApart } from "../read-claim.js";
import type { Share } from "../shares.js";
import type { Finding } from "./finding.js";

const OF_WHICH = wholeWords("trong (?:đó|số)|of (?:whom|which|them)");
/** How surely a part beside its whole is what a share is of. */
const RECKONED = 0.8;
/** Per cent are rounded so far. */
const ROUNDED = 1;

/** A number of things and of how many of them something is told. */
interface Part {
  readonly whole: Figure;
  readonly part: Figure;
  readonly span: Span;
}

/**
 * The shares and remainders of a claim, reckoned from a whole and a part that a unit gives: "hai phần ba", "đa số", "80%", and of
 * what the claim denies of the rest.
 * @param figures what else is found of the claim's numbers; those that are reckoned here are replaced
 */
export function partFindings(claim: TakenApart, unit: Unit, figures: readonly Finding[]): Finding[] {
  const { share } = claim.statement;
  const found = partIn(unit);
  if (found === null) return share === null ? [...figures] : [...figures, shareAlone(share, claim, unit)];
  const { whole, part, span } = found;
  const denied = claim.statement.negations.length > 0;
  const reckoned = denied ? whole.value - part.value : part.value;
  const replaced = figures.map((finding): Finding => {
    const figure = claim.statement.figures.find(
      ({ amount }) => claim.text.slice(amount.start, amount.end) === finding.claim,
    );
    if (figure === undefined) return finding;
    if (denied && figure.value === reckoned && isOfThing(figure, whole))
      return { ...finding, slot: "number", state: "same", source: span, closeness: RECKONED };
    if (figure.unit?.dimension !== "share" || finding.state === "same") return finding;
    const percent = (100 * reckoned) / whole.value;
    const slack = figure.bound === "plain" || figure.bound === "exact" ? ROUNDED : 5 * ROUNDED;
    const state = Math.abs(percent - figure.value) <= slack ? "same" : "other";
    return { ...finding, slot: "number", state, source: span, closeness: RECKONED };
  });
  if (share === null) return replaced;
  const value = reckoned / whole.value;
  const said = claim.text.slice(share.start, share.end);
  const state = share.low <= value && value <= share.high ? "same" : "other";
  return [...replaced, { slot: "extent", state, claim: said, source: span, closeness: RECKONED }];
}

/** A share where no whole and part are told: only a share in words says it. */
function shareAlone({ start, end, low, high }: Share, claim: TakenApart, unit: Unit): Finding {
  const told = unit.statement.share;
  const same = told !== null && told.low >= low && told.high <= high;
  return {
    slot: "extent",
    state: same ? "same" : "absent",
    claim: claim.text.slice(start, end),
    source: same ? { start: unit.start + told.start, end: unit.start + told.end } : null,
    closeness: 0,
  };
}

/** Whether numbers of the claim were reckoned, so that its denial and its share are settled. */
export function isReckoned(findings: readonly Finding[], claim: TakenApart): boolean {
  return findings.some(
    ({ slot, closeness, state }) =>
      closeness === RECKONED &&
      (slot === "extent" || (slot === "number" && state === "same" && claim.statement.negations.length > 0)),
  );
}

function partIn({ statement, start }: Unit): Part | null {
  const { figures, text } = statement;
  for (const [at, part] of figures.entries()) {
    const whole = figures.slice(0, at).findLast((one) => one.value > part.value && isOfThing(part, one));
    if (whole === undefined || !OF_WHICH.test(text.slice(whole.end, part.start))) continue;
    return { whole, part, span: { start: start + whole.start, end: start + part.end } };
  }
  return null;
}

function isOfThing(a: Figure, b: Figure): boolean {
  return a.unit === null && b.unit === null && a.thing.some((word) => b.thing.includes(word));
}
