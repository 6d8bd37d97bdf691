// src/claims/slots/computed.ts
import { wholeWords } from "../../text/clause-words.js";
import type { Unit } from "../evidence-units.js";
import type { Figure } from "../figures.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** "nhiều hơn số đoàn …": one amount held against another, not against a number. */
const COMPARES = wholeWords(
  "(?:nhiều|ít|cao|thấp|lớn|nhỏ|đông) hơn (?:hẳn )?(?:so với|số|của|phía|bên|tỉnh|chiều)|gấp (?:đôi|ba|rưỡi)|" +
    "(?:more|fewer|less|higher|lower|larger|smaller)(?: \\p{L}+){0,4} than(?! \\d| (?:one|two|three|four|five|ten|half)\\b)|twice as",
);
const COMPARING = /hơn|gấp|so với/iu;
/** "tính cả … lẫn …": several amounts taken together. */
const SUMS = wholeWords(
  "tính cả|cộng cả|cộng (?:gộp|lại|chung)|gộp (?:cả|lại|chung)|cả [^,.;]{2,40} lẫn|combined|put together|taken together|added up",
);

/**
 * What a claim has worked out of several amounts: of a sum that the unit's own amounts give it is the same, else it is left
 * open, since what stands there of one amount says nothing otherwise of their sum or difference.
 */
export function computedFindings(claim: TakenApart, unit: Unit, figures: readonly Finding[]): Finding[] {
  const compares = COMPARES.exec(claim.text);
  const compared: Finding[] =
    compares === null || COMPARING.test(unit.statement.text)
      ? []
      : [{ slot: "number", state: "absent", claim: compares[0].trim(), source: null, closeness: 0 }];
  const sums = SUMS.test(claim.text);
  const values = new Map(
    claim.statement.figures.map((figure) => [
      claim.text.slice(figure.amount.start, figure.amount.end),
      figure,
    ]),
  );
  return [
    ...figures.map((finding): Finding => {
      if (finding.state === "same" || finding.slot !== "number") return finding;
      const figure = values.get(finding.claim);
      const summed = figure === undefined ? null : sumIn(unit.statement.figures, figure, sums);
      if (summed === null)
        return sums ? { ...finding, state: "absent", source: null, closeness: 0 } : finding;
      const source = { start: unit.start + summed.start, end: unit.start + summed.end };
      return { ...finding, state: "same", source, closeness: SUMMED };
    }),
    ...compared,
  ];
}

/** "khẩu trang các loại" */
const ANY = new Set(["các", "loại", "công", "tác"]);

/** How surely amounts of one kind that add up to the claim's are meant. */
const SUMMED = 0.8;

/**
 * Neighbouring amounts of one kind of thing that add up to a claim's.
 * @param said whether the claim says that it is a sum; else it may be of nothing more than all of them are
 */
function sumIn(
  figures: readonly Figure[],
  { value, thing }: Figure,
  said: boolean,
): { start: number; end: number } | null {
  for (const [at, first] of figures.entries()) {
    let sum = first.value;
    for (const next of figures.slice(at + 1)) {
      const [kind] = first.thing;
      if (kind === undefined || next.thing[0] !== kind || next.unit?.kind !== first.unit?.kind) break;
      sum += next.value;
      const ofAll = [first, next].every((one) =>
        thing.every((word) => ANY.has(word) || one.thing.includes(word)),
      );
      if (sum === value && (said || (thing.length > 0 && ofAll)))
        return { start: first.start, end: next.end };
    }
  }
  return null;
}
