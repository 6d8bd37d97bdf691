// src/drafting/gate/numbers.ts

import type { Unit } from "../../claims/evidence-units.js";
import { type Figure, isPair } from "../../claims/figures.js";
import { readNumbers } from "../../claims/number-reading.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { computedFindings } from "../../claims/slots/computed.js";
import { figureFindings } from "../../claims/slots/figures.js";
import { ratioFindings } from "../../claims/slots/ratios.js";
import { asciiDigits } from "../../text/tokens.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";
import { belongsToOther } from "./territory.js";

/** Every number of a statement must be told of the same thing, in the same unit, as exactly. */
export function refusedNumber(claim: TakenApart, { units }: Support): Refusal | null {
  const { statement, text } = claim;
  for (const figure of statement.figures) {
    const words = text.slice(figure.start, figure.end);
    if (isPair(figure)) continue;
    const alone = { ...claim, statement: { ...statement, figures: [figure] } };
    const found = units.map((unit) => ({
      unit,
      finding: figureFindings(alone, unit).find(({ slot }) => NUMBERS.has(slot)),
    }));
    const same = found.filter(({ finding }) => finding?.state === "same");
    const other = found.filter(({ finding }) => finding?.state === "other");
    const closest = (among: typeof found): number =>
      Math.max(0, ...among.map(({ finding }) => finding?.closeness ?? 0));
    if (same.length === 0 || closest(other) > closest(same)) return { kind: "number", words };
    if (same.every(({ unit, finding }) => isOfOther(claim, figure, unit, finding?.source ?? null)))
      return { kind: "number", words };
    if (same.every(({ unit, finding }) => isOverstated(figure, unit, finding?.source ?? null)))
      return { kind: "number", words };
  }
  if (units.every((unit) => ratioFindings(claim, unit).some(({ state }) => state !== "same")))
    return { kind: "number", words: text };
  const worked = computedFindings(claim, units[0] as Unit, []);
  if (worked.length > 0) return { kind: "number", words: worked[0]?.claim ?? text };
  return missingDigits(claim, units);
}

/** Whether a figure of another clause, of the same kind of thing, is what the statement tells of. */
function isOfOther(
  claim: TakenApart,
  figure: Figure,
  unit: Unit,
  source: { readonly start: number; readonly end: number } | null,
): boolean {
  if (source === null) return false;
  const { text, figures } = unit.statement;
  const own = { start: source.start - unit.start, end: source.end - unit.start };
  const others = figures.filter(
    (other) =>
      other.start !== own.start &&
      other.unit?.dimension === figure.unit?.dimension &&
      other.thing.some((word) => figure.thing.includes(word)) &&
      !claim.statement.figures.some(({ value }) => value === other.value) &&
      APART.test(text.slice(Math.min(own.end, other.end), Math.max(own.start, other.start))),
  );
  return belongsToOther(claim, figure, unit, own, others);
}

/** What sets the clauses of two figures apart. */
const APART = /;|trong (?:đó|số)/u;

const NUMBERS = new Set(["number", "unit", "bound"]);

/** "hơn 88" of a plain 88. */
function isOverstated(
  { bound, value }: Figure,
  { statement, start }: Unit,
  source: { readonly start: number; readonly end: number } | null,
): boolean {
  if (source === null || (bound !== "more" && bound !== "less" && bound !== "exact")) return false;
  const told = statement.figures.find((one) => one.start + start === source.start);
  return (
    told !== undefined &&
    told.bound !== bound &&
    told.value === value &&
    !(bound === "exact" && told.bound === "plain")
  );
}

/** Digits that no reading above has taken for a figure must stand there as they are. */
function missingDigits({ text, statement }: TakenApart, units: readonly Unit[]): Refusal | null {
  const told = new Set(
    units.flatMap(({ statement: { text, tokens } }) => [
      ...readNumbers(text, tokens).flatMap(({ value, upTo }) => [value, upTo]),
      ...tokens.filter(({ word }) => /^\d/.test(word)).map(({ word }) => Number(word)),
      ...[...asciiDigits(text).matchAll(/\d+/g)].map(([digits]) => Number(digits)),
    ]),
  );
  const read = [...statement.times, ...statement.figures.map(({ amount }) => amount)];
  const missing = statement.tokens.find(
    ({ word, start, end }) =>
      /^\d+$/.test(word) &&
      !read.some((span) => span.start < end && start < span.end) &&
      !told.has(Number(word)),
  );
  return missing === undefined ? null : { kind: "number", words: text.slice(missing.start, missing.end) };
}
