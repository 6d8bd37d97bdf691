// src/claims/slots/times.ts

import { perArticle } from "../../answering/per-article.js";
import type { ParsedArticle } from "../../article.js";
import { type AskedDate, isoToDate } from "../../search/times.js";
import { findTimes, liesIn, partOf, sameDate, type TimeMention } from "../calendar.js";
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";
import { nearby } from "./nearby.js";

/** Of several times in a unit one is meant as well if the words around speak for it nearly as much. */
const AS_NEAR = { period: 0.92, year: 0.75, date: 0.75 } as const;
/** Of two years in a unit the claim's is left open if the words around speak for it so much of what they do for the other. */
const EITHER = 0.6;
const FROM_CONTEXT = 0.4;
/** How surely a sentence without any time is of a year that its article, itself without a date, names elsewhere. */
const FROM_ARTICLE = 0.25;
/** How surely a sentence without a day is of the day of its story. */
const OF_STORY = 0.35;
/** A time of the unit with so much of the claim around it is the claim's, whatever stands before. */
const CLEARLY = 0.5;
/** Words behind a period say next to nothing of what it is of. */
const BEHIND = 10;
/** A time in a sentence is most often that of what it tells; a period that a year lies outside of may be of something else. */
const LEAST_OF_TIME = 0.3;

/** The dates, years and periods of a claim held against those of a unit, else of what stands around it. */
export function timeFindings(claim: TakenApart, unit: Unit): Finding[] {
  return claim.statement.times.map((mention): Finding => {
    const time = asMeant(mention, claim);
    const said = claim.text.slice(time.start, time.end);
    const slot = time.kind;
    const position = tokenAt(claim.statement.tokens, time.start);
    const compared = unit.statement.times
      .filter((source) => isComparable(time, source))
      .map((source) => ({
        source,
        near: nearby(
          { ...claim, position },
          {
            words: unit.words,
            position: tokenAt(unit.statement.tokens, source.start),
            from: since(source, unit, claim.language === "vi" && time.kind === "period"),
          },
          time.kind === "period" || isInBrackets(source, unit) ? BEHIND : 1,
        ),
      }));
    const most = Math.max(...compared.map(({ near }) => near));
    const same = compared.filter(({ source }) => agrees(time, source, unit));
    const nearest = same.toSorted((a, b) => b.near - a.near)[0];
    const several = claim.statement.times.filter(({ kind }) => kind === time.kind).length > 1;
    if (nearest !== undefined && (several || nearest.near >= AS_NEAR[time.kind] * most))
      return { slot, state: "same", claim: said, source: spanOf(unit, nearest.source), closeness: 1 };
    const other = compared.toSorted((a, b) => b.near - a.near)[0];
    const around =
      !isOfAnotherMonth(time, unit) && same.length === 0 && (other === undefined || other.near < CLEARLY)
        ? inContext(time, unit)
        : null;
    if (around !== null) return { slot, state: "same", claim: said, source: null, closeness: around };
    // Both stand there for something: which of them is of the claim's deed takes reading.
    const either =
      nearest !== undefined &&
      other !== undefined &&
      (nearest.near >= EITHER * other.near || other.near < LEAST_OF_TIME);
    if (either && time.kind !== "period" && !(time.kind === "date" && time.date.day !== undefined))
      return { slot, state: "absent", claim: said, source: null, closeness: 0 };
    if (other !== undefined)
      return {
        slot,
        state: "other",
        claim: said,
        source: spanOf(unit, other.source),
        closeness: time.kind === other.source.kind ? Math.max(LEAST_OF_TIME, other.near) : other.near,
      };
    const ofStory = time.kind === "date" ? storyDate(time.date, unit) : null;
    if (ofStory !== null) return { slot, state: "other", claim: said, source: ofStory, closeness: OF_STORY };
    return { slot, state: "absent", claim: said, source: null, closeness: 0 };
  });
}

/** Where an article gives the day of its story, if a claim gives another day or year for what it tells. */
function storyDate(claim: AskedDate, { article }: Unit): { start: number; end: number } | null {
  const story = isoToDate(article.eventDate);
  if (story?.day === undefined || claim.day === undefined || sameDate(claim, story)) return null;
  const days = findTimes(article.text).filter(({ kind }) => kind === "date");
  // A day that the article gives to something else contradicts nothing.
  const { year: _, ...day } = claim;
  const known = days.some((one) => one.kind === "date" && sameDate(one.date, day));
  if (known && (story.month !== claim.month || story.day !== claim.day)) return null;
  const found = days.find((one) => one.kind === "date" && sameDate(one.date, story));
  return found === undefined ? null : { start: found.start, end: found.end };
}

function spanOf(unit: Unit, { start, end }: TimeMention): { start: number; end: number } {
  return { start: unit.start + start, end: unit.start + end };
}

/**
 * The token behind the period before a period: what stands between them is the later one's.
 * @param ordered whether what stands before the first period is its own too: not told by a claim whose words come in another order
 */
function since(source: TimeMention, { statement }: Unit, ordered: boolean): number | undefined {
  const inBrackets = isInBrackets(source, { statement });
  if (source.kind !== "period" && !inBrackets) return undefined;
  const before = statement.times.findLast(
    ({ kind, start, end }) =>
      end <= source.start &&
      (inBrackets ? statement.text.slice(start, source.start).includes(")") : kind === "period"),
  );
  if (before !== undefined) return tokenAt(statement.tokens, before.end);
  return inBrackets || !ordered ? undefined : 0;
}

/** "ngày ký Hiệp ước (18/7/1977)": in brackets a time is of what stands before them. */
function isInBrackets({ start }: TimeMention, { statement }: Pick<Unit, "statement">): boolean {
  const open = statement.text.lastIndexOf("(", start);
  return open >= 0 && !statement.text.slice(open, start).includes(")");
}

function tokenAt(tokens: readonly { readonly end: number }[], offset: number): number {
  return tokens.findIndex(({ end }) => end > offset);
}

/** Whether a sentence tells what it tells of another month than a claim's day: the day of the story is not its own. */
function isOfAnotherMonth(time: TimeMention, { article, sentence }: Unit): boolean {
  if (time.kind !== "date" || time.date.day === undefined) return false;
  const times = findTimes(article.text.slice(sentence.start, sentence.end));
  const dates = times.flatMap((one) => (one.kind === "date" ? [one.date] : []));
  const { month } = time.date;
  return dates.length > 0 && dates.every((date) => date.month !== undefined && date.month !== month);
}

/** A time of a claim with the part of it that is meant, and the end of a period that a year is said to be. */
type Meant = TimeMention & {
  readonly part?: ReturnType<typeof partOf>;
  readonly edge?: "from" | "to" | undefined;
};

const LASTS =
  /(?<![\p{L}\p{M}])(?:kéo dài|hiệu lực|thời hạn|giai đoạn|có giá trị|cover(?:s|ed|ing)?|runs?|lasts?|valid|period)(?![\p{L}\p{M}])/iu;
const UNTIL = /(?<![\p{L}\p{M}])(?:đến|tới|hết|until|till|through|to)\s(?:hết\s|cuối\s)?(?:năm\s)?$/iu;
const STARTS = /(?<![\p{L}\p{M}])(?:từ|kể từ|from|since)\s(?:năm\s)?$/iu;

function asMeant(time: TimeMention, { text }: TakenApart): Meant {
  const before = text.slice(0, time.start);
  const edge = !LASTS.test(text)
    ? undefined
    : UNTIL.test(before)
      ? "to"
      : STARTS.test(before)
        ? "from"
        : undefined;
  const part = partOf(text, time);
  const start = part?.start ?? time.start;
  return time.kind === "year" && edge !== undefined
    ? { ...time, edge, start: time.start }
    : { ...time, part, start };
}

/** Only like is said otherwise: a year does not contradict a day, but a day tells which month it is in. */
function isComparable(claim: Meant, source: TimeMention): boolean {
  if (claim.kind === source.kind) {
    if (claim.kind !== "date" || source.kind !== "date") return true;
    return claim.date.day === undefined || source.date.day !== undefined;
  }
  if (claim.kind === "year" && claim.edge !== undefined) return source.kind === "period";
  if (claim.kind === "year")
    // Of a year within a period nothing is said on its own.
    return (
      (source.kind === "period" &&
        (isEdge(claim.year, source) || claim.year < source.from || claim.year > source.to)) ||
      (source.kind === "date" && source.date.year !== undefined)
    );
  return false;
}

/** Whether a year is one of the two that a short period is made of; of one year in many nothing is said on its own. */
function isEdge(year: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return to - from <= 1 && (year === from || year === to);
}

function agrees(claim: Meant, source: TimeMention, unit: Unit): boolean {
  if (claim.kind === "year" && claim.edge !== undefined)
    return source.kind === "period" && source[claim.edge] === claim.year;
  if (!isInPart(claim, source)) return false;
  if (claim.kind === "period")
    return source.kind === "period" && claim.from === source.from && claim.to === source.to;
  if (claim.kind === "date") {
    if (source.kind !== "date" || !sameDate(claim.date, source.date)) return false;
    const year = isoToDate(unit.article.publishedAt ?? unit.article.eventDate)?.year;
    if (claim.date.year === undefined || source.date.year !== undefined || year === undefined) return true;
    return claim.date.year === year;
  }
  if (source.kind === "year") return source.year === claim.year;
  return source.kind === "period" ? isEdge(claim.year, source) : source.date.year === claim.year;
}

function isInPart(claim: Meant, source: TimeMention): boolean {
  if (claim.part === undefined || claim.part === null || claim.kind === "period") return true;
  if (source.kind !== "date") return true;
  return liesIn(claim.part.value, claim.kind === "date" ? claim.date : { year: claim.year }, source.date);
}

function yearOf(time: Exclude<TimeMention, { kind: "period" }>): number | undefined {
  return time.kind === "year" ? time.year : time.date.year;
}

/** Whether what stands around a unit, or the article's date, gives the time: how surely, or `null`. */
function inContext(time: Meant, unit: Unit): number | null {
  const times = [...unit.statement.times, ...findTimes(unit.contextText)];
  const years = new Set(
    times.flatMap((one) =>
      one.kind === "year" ? [one.year] : one.kind === "period" ? [one.from, one.to] : [one.date.year],
    ),
  );
  const dates = [unit.article.eventDate, unit.article.publishedAt]
    .map(isoToDate)
    .filter((date) => date !== null);
  switch (time.kind) {
    case "period":
      if (times.some((one) => agrees(time, one, unit))) return FROM_CONTEXT;
      return years.has(time.from) && years.has(time.to) ? FROM_CONTEXT : null;
    case "date":
      if (times.some((one) => one.kind === "date" && agrees(time, one, unit))) return FROM_CONTEXT;
      return dates.some(
        (date) =>
          sameDate(date, time.date) && (time.part == null || liesIn(time.part.value, time.date, date)),
      )
        ? FROM_CONTEXT
        : null;
    case "year":
      if (time.edge !== undefined) return times.some((one) => agrees(time, one, unit)) ? FROM_CONTEXT : null;
      return times.some((one) => one.kind !== "period" && yearOf(one) === time.year) ||
        times.some((one) => one.kind === "period" && isEdge(time.year, one)) ||
        dates.some(({ year }) => year === time.year)
        ? FROM_CONTEXT
        : dates.length === 0 && unit.statement.times.length === 0 && yearsIn(unit.article).has(time.year)
          ? FROM_ARTICLE
          : null;
  }
}

/** The years that an article names, on their own or in a date. */
const yearsIn = perArticle(
  ({ text }: ParsedArticle): ReadonlySet<number> =>
    new Set(findTimes(text).flatMap((time) => (time.kind === "period" ? [] : (yearOf(time) ?? [])))),
);
