// src/claims/slots/ratios.ts
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";
import { nearby } from "./nearby.js";

/** "20:1", "4:51": a ratio, a score, a time on the clock. */
const RATIO = /(?<![\d.,:/])\d{1,3}:\d{1,3}(?![\d:/])/gu;
/** Below this two of them are not of one thing. */
const LEAST_ALIKE = 0.34;

/** The ratios and clock times of a claim held against those of a unit. */
export function ratioFindings(claim: TakenApart, unit: Unit): Finding[] {
  return [...claim.text.matchAll(RATIO)].map(({ 0: said, index }): Finding => {
    const compared = [...unit.statement.text.matchAll(RATIO)]
      .map(({ 0: told, index: at }) => ({
        told,
        source: { start: unit.start + at, end: unit.start + at + told.length },
        alike: nearby(
          { ...claim, position: tokenAt(claim.statement.tokens, index) },
          { words: unit.words, position: tokenAt(unit.statement.tokens, at) },
        ),
      }))
      .toSorted((a, b) => b.alike - a.alike);
    const same = compared.find(({ told }) => told === said);
    if (same !== undefined)
      return { slot: "number", state: "same", claim: said, source: same.source, closeness: 1 };
    const [other] = compared;
    if (other === undefined || other.alike < LEAST_ALIKE)
      return { slot: "number", state: "absent", claim: said, source: null, closeness: 0 };
    return { slot: "number", state: "other", claim: said, source: other.source, closeness: other.alike };
  });
}

function tokenAt(tokens: readonly { readonly end: number }[], offset: number): number {
  return tokens.findIndex(({ end }) => end > offset);
}
