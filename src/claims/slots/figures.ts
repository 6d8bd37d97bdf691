// src/claims/slots/figures.ts
import type { Span } from "../../answering/answer.js";
import type { Unit } from "../evidence-units.js";
import { type Agreement, agreement, type Figure, isPair } from "../figures.js";
import type { TakenApart } from "../read-claim.js";
import type { Term, WordIndex } from "../terms.js";
import type { Finding, Slot } from "./finding.js";
import { nearby } from "./nearby.js";

/** Below this two numbers are not of one thing. */
const LEAST_ALIKE = 0.34;
/** Below this even an equal one is not. */
const LEAST_EQUAL = 0.15;
/** Others so near the best count as of the same thing. */
const AS_GOOD = { counted: 0.1, measured: 0.3 } as const;
/** Smaller numbers stand everywhere. */
const TELLING = 10;

const STRETCH = /(?:^|\s)(?:trong|qua|sau|suốt|within|in|over)\s$/iu;
const CLASSIFIERS = new Set(
  "suất chiếc cái bộ con bản số em cuốn tấm thanh căn ngôi người vị tay".split(" "),
);
/** Words for people in general. */
const ANYBODY = new Set("em người vị".split(" "));
const PEOPLE =
  /(?:sinh viên|học sinh|lao động|cán bộ|công nhân|công chức|chuyên gia|bác sĩ|giáo viên|người|đại biểu|học viên|hộ dân|dân|cầu thủ|binh sĩ|thành viên)/u;
const SLOTS: Readonly<Record<Agreement, Slot>> = {
  same: "number",
  other: "number",
  unit: "unit",
  bound: "bound",
};

/** The numbers of a claim held against those of a unit: of those of the same thing the nearest decides. */
export function figureFindings(claim: TakenApart, unit: Unit): Finding[] {
  return [...singleFindings(claim, unit), ...countedFindings(claim, unit)];
}

const SINGLE = /(?<![\p{L}\p{M}])một\s([\p{L}\p{M}]+)(?:\s([\p{L}\p{M}]+))?/giu;
const NOT_SINGLE =
  /^(?:số|phần|năm|lần|cách|trong|nửa|ngày|tháng|cặp|đôi|nghìn|ngàn|triệu|trăm|chục|vạn|tỷ|vài)$/u;

/** "một đoàn" where a unit counts more of them: it may be one of them, and need not be. */
function singleFindings({ text, language }: TakenApart, { statement }: Unit): Finding[] {
  if (language !== "vi") return [];
  return [...text.matchAll(SINGLE)].flatMap(({ 0: said, 1: first = "", 2: second = "" }): Finding[] => {
    if (NOT_SINGLE.test(first.toLowerCase())) return [];
    const alike = statement.figures.filter(
      ({ thing, unit }) =>
        unit === null &&
        thing[0] === first.toLowerCase() &&
        (thing.length < 2 || thing[1] === second.toLowerCase()),
    );
    return alike.every(({ value }) => value === 1)
      ? []
      : [{ slot: "number", state: "absent", claim: said, source: null, closeness: 0 }];
  });
}

function countedFindings(claim: TakenApart, unit: Unit): Finding[] {
  return claim.statement.figures.flatMap((figure): Finding | readonly Finding[] => {
    const said = claim.text.slice(figure.amount.start, figure.amount.end);
    const tells = figure.value >= TELLING || figure.unit !== null;
    const compared = unit.statement.figures
      .filter((source) => isComparable(figure, source))
      .map((source) => ({ source, ...alikeness(claim, figure, unit, source) }))
      .map((one) => ({
        ...one,
        alike:
          one.alike > 0 && isOfOtherMagnitude(claim.text, figure, unit, one.source)
            ? Math.max(one.alike, TENFOLD)
            : one.alike,
        agree: agreement(figure, one.source),
      }))
      .filter(({ alike, agree }) => alike >= (agree === "same" && tells ? LEAST_EQUAL : LEAST_ALIKE))
      .toSorted((x, y) => y.alike - x.alike);
    const [best] = compared;
    // "15.000 khẩu trang vải" is not said by "15.000 khẩu trang y tế" where "5.000 khẩu trang vải" stands beside it.
    const same = compared.find(
      ({ agree, alike, thing }) =>
        agree === "same" &&
        !compared.some((other) => other.thing > thing && other.alike > alike) &&
        alike >= (best?.alike ?? 0) - (thing > 0 ? AS_GOOD.counted : AS_GOOD.measured),
    );
    const chosen = same ?? best;
    if (chosen !== undefined) {
      return {
        slot: SLOTS[chosen.agree],
        state: chosen.agree === "same" ? "same" : "other",
        claim: said,
        source: spanOf(unit, chosen.source),
        closeness: chosen.alike,
      };
    }
    // The same number of a thing that is called otherwise.
    const equal = unit.statement.figures.find(
      (source) =>
        source.label === figure.label &&
        source.ordinal === figure.ordinal &&
        agreement(figure, source) === "same",
    );
    if (equal !== undefined && tells)
      return { slot: "number", state: "same", claim: said, source: spanOf(unit, equal), closeness: 0.3 };
    if (figure.label !== null && holdsName(unit, figure.label, figure.number, claim.text))
      return { slot: "number", state: "same", claim: said, source: null, closeness: 0.3 };
    if (isPair(figure)) return [];
    return { slot: "number", state: "absent", claim: said, source: null, closeness: 0 };
  });
}

/** "1.300" and "13.000", "505 triệu" and "505 tỷ": how surely the same digits with another magnitude are of one thing. */
const TENFOLD = 0.5;

function isOfOtherMagnitude(text: string, figure: Figure, unit: Unit, source: Figure): boolean {
  if (figure.value === source.value) return false;
  const digits = (of: string, { number }: Figure): string =>
    of.slice(number.start, number.end).replace(/\D/gu, "");
  const written = digits(text, figure);
  if (figure.unit !== null && written.length > 1 && written === digits(unit.statement.text, source))
    return true;
  const [left, right] = [figure, source].map(({ value }) => String(value).replace(/0+$|\./gu, ""));
  return left === right && left !== undefined && left.length > 1;
}

/** Whether a name with its number ("Apollo 11") stands around a unit, or there without any number. */
function holdsName({ words, context }: Unit, label: string, { start, end }: Span, text: string): boolean {
  const number = text.slice(start, end);
  const behind = (index: WordIndex): string[] =>
    index.tokens.flatMap(({ folded }, at) => (folded === label ? [index.tokens[at + 1]?.word ?? ""] : []));
  return behind(context).includes(number) || behind(words).some((word) => !/^\d/.test(word));
}

function spanOf(unit: Unit, { start, end }: Figure): { start: number; end: number } {
  return { start: unit.start + start, end: unit.start + end };
}

/** Numbers of one kind: counted, measured in one dimension, ordinal, or part of one name ("Apollo 11"). */
function isComparable(a: Figure, b: Figure): boolean {
  if (a.ordinal !== b.ordinal || a.label !== b.label) return false;
  // A single number says nothing otherwise of a range, unless it lies within.
  if (a.upTo !== a.value && b.upTo === b.value && !a.vague && agreement(a, b) !== "same") return false;
  return a.unit?.dimension === b.unit?.dimension;
}

/** How surely two numbers are of one thing, by what is counted and by the words around. */
function alikeness(
  claim: TakenApart,
  figure: Figure,
  unit: Unit,
  source: Figure,
): { readonly alike: number; readonly thing: number } {
  const around = nearby(
    { ...claim, position: figure.position },
    { words: unit.words, position: source.position },
  );
  if (figure.label !== null) return { alike: 0.5 + 0.5 * around, thing: 0 };
  if (figure.unit !== null) {
    if (figure.unit.dimension !== "time") return { alike: 0.3 + 0.7 * around, thing: 0 };
    // "Trong 8 tháng", "trong 9 tháng": the same stretch of what is told.
    const stretches = [claim.text.slice(0, figure.start), unit.statement.text.slice(0, source.start)].every(
      (before) => STRETCH.test(before),
    );
    return { alike: Math.max(around, stretches ? 0.5 : 0), thing: 0 };
  }
  const thing =
    claim.language === "vi" ? thingAlike(figure.thing, source.thing) : foreignThing(claim, figure, source);
  const ordinals = (figures: readonly Figure[]): number => figures.filter(({ ordinal }) => ordinal).length;
  // "lần thứ 21", "the 12th edition": where there is one on both sides, they are most likely of one thing.
  if (figure.ordinal && ordinals(claim.statement.figures) === 1 && ordinals(unit.statement.figures) === 1)
    return { alike: Math.max(around, ONLY_ORDINAL), thing: 0 };
  if (thing === null) return { alike: around, thing: 0 };
  return { alike: thing === 0 ? 0 : 0.6 * thing + 0.4 * around, thing };
}

const ONLY_ORDINAL = 0.5;

/** Share of the words that two counted things have in common; `null` where one is not named. */
function thingAlike(claim: readonly string[], source: readonly string[]): number | null {
  const [left, right] = [core(claim), core(source)];
  if (claim.length === 0 || source.length === 0) return null;
  const [anyLeft, anyRight] = [claim, source].map((words) => ANYBODY.has(words[0] ?? ""));
  if ((left.length === 0 || anyLeft === true) && (PEOPLE.test(source.join(" ")) || anyRight === true))
    return left.length === 0 ? 0.7 : Math.max(0.5, share(left, right));
  if (anyRight === true && right.length === 0 && PEOPLE.test(claim.join(" "))) return 0.7;
  if (left.length === 0 || right.length === 0) return null;
  return share(left, right);
}

function share(left: readonly string[], right: readonly string[]): number {
  const common = left.filter((word) => right.includes(word)).length;
  return common / Math.max(1, Math.min(left.length, right.length));
}

function core(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => at > 0 || !CLASSIFIERS.has(word));
}

/** Words of the claim that stand so near its number say what is counted. */
const NEAR_NUMBER = { en: { before: 0, behind: 4 }, lo: { before: 4, behind: 3 } } as const;

function foreignThing(claim: TakenApart, figure: Figure, source: Figure): number | null {
  if (claim.language === "vi" || source.thing.length === 0) return null;
  const { before, behind } = NEAR_NUMBER[claim.language];
  const near = claim.terms.filter(
    ({ position, start }) =>
      position >= figure.position - before && position <= figure.position + behind && start !== figure.start,
  );
  const known = near.filter(({ variants }) => variants.length > 0);
  if (known.length === 0) return null;
  return Math.max(...known.map((term) => heldByThing(term, source.thing)));
}

function heldByThing({ variants }: Term, thing: readonly string[]): number {
  const counted = core(thing);
  const shares = variants.map(
    (words) => words.filter((word) => counted.includes(word)).length / words.length,
  );
  // Only the head says what is counted: "máy" of "máy thở".
  return Math.max(0, ...shares);
}
