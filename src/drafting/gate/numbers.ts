// src/drafting/gate/numbers.ts

import type { Unit } from "../../claims/evidence-units.js";
import { type Figure, isPair } from "../../claims/figures.js";
import { readNumbers } from "../../claims/number-reading.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { computedFindings } from "../../claims/slots/computed.js";
import { figureFindings } from "../../claims/slots/figures.js";
import { ratioFindings } from "../../claims/slots/ratios.js";
import { placesOf } from "../../claims/terms.js";
import { unitAt } from "../../claims/units.js";
import { asciiDigits } from "../../text/tokens.js";
import { measureBehind } from "./measures.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";
import { belongsToOther, holdsClause } from "./territory.js";

/** Every number of a statement must be told of the same thing, in the same unit, as exactly. */
export function refusedNumber(claim: TakenApart, { units }: Support): Refusal | null {
  const { statement, text } = claim;
  for (const plain of statement.figures) {
    const figure = withLaoUnit(plain, claim);
    const words = text.slice(figure.start, figure.end);
    if (
      isPair(figure) ||
      isForeignPair(figure, text) ||
      isBothOf(figure, claim, units) ||
      isYearOfName(figure, claim, units)
    )
      continue;
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
    if (!same.some(({ unit }) => holdsClause(claim, figure, unit))) return { kind: "number", words };
    if (same.every(({ unit, finding }) => isOfOther(claim, figure, unit, finding?.source ?? null)))
      return { kind: "number", words };
    if (same.every(({ unit, finding }) => isOfOtherKind(claim, figure, unit, finding?.source ?? null)))
      return { kind: "number", words };
    if (!EACH.test(text) && same.every(({ unit, finding }) => isOfEach(unit, finding?.source ?? null)))
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

/** "Năm hữu nghị Việt Nam - Lào 2022", "2022 was …": a year without a word for it. */
function isYearOfName({ number, value, unit }: Figure, claim: TakenApart, units: readonly Unit[]): boolean {
  const { statement } = claim;
  if (unit !== null || value < 1900 || value > 2100) return false;
  if (
    claim.language !== "vi" &&
    units.some(
      (one) =>
        one.statement.times.some((time) => time.kind === "year" && time.year === value) &&
        holdsClause(claim, number, one),
    )
  )
    return true;
  const at = statement.tokens.findIndex(({ start }) => start === number.start);
  if (at < 2) return false;
  const name = statement.tokens.slice(at - 2, at + 1).map(({ folded }) => folded);
  return units.some(({ words: { tokens } }) =>
    tokens.some((_, from) => name.every((word, offset) => tokens[from + offset]?.folded === word)),
  );
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
  const told = figures.find(({ start }) => start === own.start);
  const others = figures.filter(
    (other) =>
      other.start !== own.start &&
      ((isAmount(other) && told !== undefined && isAmount(told)) ||
        (other.unit === null &&
          told?.unit === null &&
          other.thing.some((word) => told.thing.includes(word)))) &&
      !claim.statement.figures.some(({ value }) => value === other.value) &&
      (other.unit?.dimension === told?.unit?.dimension ? APART : COMMA).test(
        text.slice(Math.min(own.end, other.end), Math.max(own.start, other.start)),
      ),
  );
  return belongsToOther(claim, figure, unit, own, others);
}

/** Money, a share, an area …: no span of time, which belongs to what is told in it. */
function isAmount({ unit }: Figure): boolean {
  return unit !== null && unit.dimension !== "time";
}

/** What sets the clauses of two figures apart. */
const APART = /;|trong (?:đó|số)/u;
const COMMA = /[,;](?!\d)/u;

/** "ສອງຝ່າຍ", "both provinces": no more than that two meet. */
const PAIR_BEHIND =
  /^\s?(?:sides|provinces|countries|parties|peoples|nations|governments|states|localities|ຝ່າຍ|ແຂວງ|ປະເທດ|ພັກ|ລັດ|ຊາດ)/iu;

function isForeignPair({ value, unit, number }: Figure, text: string): boolean {
  return value === 2 && unit === null && PAIR_BEHIND.test(text.slice(number.end));
}

/** "hai bệnh viện" of two that a sentence names one after the other. */
function isBothOf(
  { value, unit, number }: Figure,
  { text, statement, language }: TakenApart,
  units: readonly Unit[],
): boolean {
  if (value !== 2 || unit !== null || language !== "vi") return false;
  const things = statement.tokens.filter(({ start }) => start >= number.end).slice(0, 2);
  const thing = text.slice(things[0]?.start, things[1]?.end).toLowerCase();
  return thing !== "" && units.some(({ statement: told }) => told.text.toLowerCase().split(thing).length > 2);
}

/** Lao has no spaces by which a unit would be told from what follows. */
function withLaoUnit(figure: Figure, { language, statement, text }: TakenApart): Figure {
  if (language !== "lo" || figure.unit !== null) return figure;
  const next = statement.tokens.find(({ start }) => start >= figure.number.end);
  const between = next === undefined ? "" : text.slice(figure.number.end, next.start);
  const unit = next === undefined || between.trim() !== "" ? null : unitAt(text.slice(next.start, next.end));
  return unit === null ? figure : { ...figure, unit: unit.unit };
}

/** Words before what is counted that say nothing of it. */
const NEUTRAL = new Set(
  "người em chiếc cái con vị tay số bộ bản suất cuốn tấm cuộc buổi chuyến nhà đồng ຄົນ ທ່ານ ອັນ ໃບ ໜ່ວຍ ຄັນ people persons".split(
    " ",
  ),
);
/** So far behind a number, in words, what is counted is named. */
const COUNTED_WITHIN = 4;
const NOTHING_COUNTED =
  /^\s*(?:[.,;:!?)”"]|$|(?:và|đến|trong|vào|cho|để|so|tại|ở|của|were|was|are|is|had|have|has|received|got|came|went|took|of|in|at|from|to|by|for)(?![\p{L}\p{M}]))/iu;

/** Whether a number is given of another kind of thing, or in another measure, than the sentence gives it: "88 lớp" of 88 students, "15.000 hộp" of 15.000 masks. */
function isOfOtherKind(
  claim: TakenApart,
  figure: Figure,
  unit: Unit,
  source: { readonly start: number; readonly end: number } | null,
): boolean {
  const told = unit.statement.figures.find(
    ({ start }) => source !== null && start + unit.start === source.start,
  );
  if (told === undefined || figure.ordinal || figure.label !== null) return false;
  const behind = claim.text.slice(figure.number.end);
  if (figure.unit !== null) return told.unit === null;
  if (told.unit !== null)
    return claim.language === "vi" && !MAGNITUDE.test(behind) && !NOTHING_COUNTED.test(behind);
  const measured = measureBehind(behind, claim.language);
  if (measured !== null) {
    const ofTold = unit.statement.text.slice(told.number.end);
    return !measured.test(ofTold);
  }
  if (NOTHING_COUNTED.test(behind)) return false;
  const first = claim.statement.tokens.find(({ start }) => start >= figure.number.end);
  const term = claim.terms.find(({ start }) => start === first?.start);
  if (term === undefined || NEUTRAL.has(claim.text.slice(term.start, term.end).toLowerCase())) return false;
  // "1,000 cartons of": a measure that nothing says.
  if (term.variants.length === 0) return /^\s\p{Ll}+ of /u.test(behind);
  return !placesOf(term, unit.words).some(
    (place) => place > told.position && place - told.position <= COUNTED_WITHIN + told.thing.length,
  );
}

const MAGNITUDE = /^\s?(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|phần trăm)/iu;

const NUMBERS = new Set(["number", "unit", "bound"]);

/** A number for each, or on average, is none in all. */
const EACH =
  /(?<![\p{L}])(?:mỗi|từng|bình quân|trung bình|một (?:người|hộ|năm|tháng|ha)|each|every|per|average|hằng|hàng|annual\p{L}*|a (?:year|month|head))(?![\p{L}])|\/|ແຕ່ລະ|ສະເລ່ຍ|ທຸກ/iu;

function isOfEach({ statement, start }: Unit, source: { readonly start: number } | null): boolean {
  if (source === null) return false;
  const before = statement.text.slice(0, source.start - start);
  return /(?<![\p{L}])(?:mỗi|bình quân|trung bình)(?![\p{L}])[^,;:.]*$/iu.test(before);
}

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
