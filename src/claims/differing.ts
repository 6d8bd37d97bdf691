// src/claims/differing.ts
import { findPlaces } from "../search/places.js";
import { isoToDate } from "../search/times.js";
import type { Alignment } from "./align.js";
import { findTimes, type TimeMention } from "./calendar.js";
import type { Unit } from "./evidence-units.js";
import { isNamed } from "./features.js";
import type { Figure } from "./figures.js";
import type { Finding } from "./slots/finding.js";

const TIMES = new Set<Finding["slot"]>(["date", "period", "year"]);
const FIGURES = new Set<Finding["slot"]>([...TIMES, "number", "unit"]);
/** So surely of one thing another article's figure, or its holder of an office, must be. */
const LEAST_CLOSE = { figure: 0.5, holder: 0.8 } as const;
/** So much less near the claim may come what gives another figure; another name makes a sentence unlike the claim by itself. */
const LESS_NEAR = 0.15;
const LEAST_NEAR = 0.3;
/** Articles further apart tell of different occasions, in days. */
const APART = 31;

/**
 * Whether another article tells the thing that supports a claim, of the same time and places, with another figure or another
 * holder of the office. Neither is preferred: the sources differ.
 */
export function tellsDifferently(support: Alignment, other: Alignment): boolean {
  const differing = other.findings.filter(({ state }) => state === "other");
  if (support.unit.article.articleId === other.unit.article.articleId || !isSure(support, other, differing))
    return false;
  const units = [support.unit, other.unit] as const;
  return (
    areOfOneTime(
      ...units,
      differing.some(({ slot }) => TIMES.has(slot)),
    ) &&
    namesPlacesOf(...units) &&
    namesPlacesOf(other.unit, support.unit) &&
    !differing.some((finding) => agreesAfterAll(finding, support, other))
  );
}

function isSure(support: Alignment, { said, findings }: Alignment, differing: readonly Finding[]): boolean {
  const isTold = differing.length > 0 && findings.every(({ state }) => state !== "absent");
  if (!isTold || said < LEAST_NEAR) return false;
  if (differing.every(({ slot }) => slot === "person"))
    return differing.some(({ closeness }) => closeness >= LEAST_CLOSE.holder);
  return (
    said >= support.said - LESS_NEAR &&
    differing.every(({ slot, closeness }) => FIGURES.has(slot) && closeness >= LEAST_CLOSE.figure)
  );
}

/** @param timeDiffers whether a time is what they differ in: then only the days of their stories count */
function areOfOneTime(a: Unit, b: Unit, timeDiffers: boolean): boolean {
  const [left, right] = [a, b].map(({ article }) => isoToDate(article.eventDate ?? article.publishedAt));
  if (left !== undefined && left !== null && right !== undefined && right !== null) {
    if (left.day !== undefined && right.day !== undefined) {
      if (Math.abs(dayNumber(left) - dayNumber(right)) > APART) return false;
    } else if (left.year !== right.year) return false;
  }
  return timeDiffers || (hasYearsOf(a, b) && hasYearsOf(b, a));
}

function dayNumber({ year = 0, month = 1, day = 1 }: NonNullable<ReturnType<typeof isoToDate>>): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Whether the years that a unit names, if any, are told of around the other one too. */
function hasYearsOf(unit: Unit, other: Unit): boolean {
  const years = unit.statement.times.flatMap(yearsOf);
  if (years.length === 0) return true;
  const story = isoToDate(other.article.eventDate ?? other.article.publishedAt)?.year;
  const own = other.statement.times.flatMap(yearsOf);
  const told = own.length > 0 ? own : [story, ...findTimes(other.contextText).flatMap(yearsOf)];
  return years.some((year) => told.includes(year));
}

function yearsOf(time: TimeMention): number[] {
  if (time.kind === "period") return [time.from, time.to];
  const year = time.kind === "year" ? time.year : time.date.year;
  return year === undefined ? [] : [year];
}

/** Whether the other's article speaks of every province that a unit names. */
function namesPlacesOf({ statement }: Unit, other: Unit): boolean {
  const named = findPlaces(other.article.text);
  return statement.places.every((mention) => mention.place.kind === "country" || isNamed(mention, named));
}

/** "Hơn 100" and "120": one is said less exactly, not otherwise. */
function agreesAfterAll({ slot, claim, source }: Finding, support: Alignment, other: Alignment): boolean {
  if (slot !== "number" || source === null) return false;
  const said = support.findings.find((one) => one.slot === slot && one.claim === claim)?.source ?? null;
  const [left, right] = [figureAt(support.unit, said), figureAt(other.unit, source)];
  if (left === undefined || right === undefined) return false;
  return mayBe(left, right) || mayBe(right, left);
}

function figureAt({ start, statement }: Unit, span: Finding["source"]): Figure | undefined {
  return span === null ? undefined : statement.figures.find((figure) => start + figure.start === span.start);
}

/** A rough figure may stand for one that is off by so much of it. */
const ROUGHLY = 0.25;

function mayBe(rough: Figure, exact: Figure): boolean {
  const off = (exact.value - rough.value) / rough.value;
  if (rough.bound === "more") return off >= 0 && off <= ROUGHLY;
  if (rough.bound === "less") return off <= 0 && off >= -ROUGHLY;
  return rough.bound === "near" && Math.abs(off) <= ROUGHLY / 2;
}
