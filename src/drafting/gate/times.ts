// src/drafting/gate/times.ts
import { findTimes, sameDate, type TimeMention } from "../../claims/calendar.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { timeFindings } from "../../claims/slots/times.js";
import { isoToDate } from "../../search/times.js";
import { type Neighbour, neighbourOf } from "./neighbours.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";
import { belongsToOther, holdsClause, shareOfClause } from "./territory.js";

/** So surely another time is meant that the statement's own is wrong, though it stands there too. */
const CLEARLY = 0.5;

/** So far behind the word that it is of, in words, a time may stand: "biên bản ghi nhớ giữa 2 tỉnh … giai đoạn …". */
const REACH = 10;

/** Every date, year and period of a statement must be told; where its sentences give none, by their paragraph or the date of the article. */
export function refusedTime(claim: TakenApart, { units, around }: Support): Refusal | null {
  for (const [at, time] of claim.statement.times.entries()) {
    const words = claim.text.slice(time.start, time.end);
    if (!units.some((unit) => tells(unit, time)) && !units.some((unit) => leansOn(claim, unit, time, around)))
      return { kind: "time", words };
    const timesIn = ({ statement }: Unit): Neighbour[] =>
      statement.times
        .filter(({ kind }) => kind === time.kind)
        .map((told) => ({ start: told.start, end: told.end, same: isSameTime(told, time) }));
    const neighbour = neighbourOf(claim, time, units, timesIn, REACH);
    if (neighbour === "other") return { kind: "time", words };
    // "Biên bản ghi nhớ giai đoạn …": what a time is bound to it is of, whatever else is said.
    const isBound = neighbour === "own";
    const telling = units.filter((unit) => tells(unit, time));
    if (
      telling.length > 0 &&
      !isBound &&
      !telling.some((unit) => holdsClause(claim, time, unit)) &&
      !isCarriedOn(claim, units, telling, time)
    )
      return { kind: "time", words };
    if (telling.length > 0 && isCarriedByOther(claim, units, time)) return { kind: "time", words };
    if (units.length > 0 && units.every((unit) => isOfOther(claim, unit, time)))
      return { kind: "time", words };
    const findings = units.flatMap((unit) => timeFindings(claim, unit)[at] ?? []);
    const apart = findings.every(({ state }) => state !== "same");
    if (apart && findings.some(({ state, closeness }) => state === "other" && closeness >= CLEARLY))
      return { kind: "time", words };
  }
  return null;
}

/** Whether the sentence that says most of the time's clause goes on from one that gives the time: "Tại đây, hai bên …". */
function isCarriedOn(
  claim: TakenApart,
  units: readonly Unit[],
  telling: readonly Unit[],
  time: TimeMention,
): boolean {
  const [carrying] = units.toSorted((a, b) => shareOfClause(claim, time, b) - shareOfClause(claim, time, a));
  return (
    carrying !== undefined &&
    GOES_ON.test(carrying.statement.text) &&
    carrying.statement.times.every(({ kind }) => kind !== time.kind) &&
    telling.some(
      ({ article, end }) =>
        article === carrying.article && end <= carrying.start && carrying.start - end <= 2,
    )
  );
}

const GOES_ON =
  /^(?:tại đây|tại buổi|tại cuộc|dịp này|nhân dịp này|theo đó|cùng ngày|ngay sau đó|trong đó)(?![\p{L}])/iu;

/** Whether the sentence that says most of the time's clause gives another time in its stead. */
function isCarriedByOther(claim: TakenApart, units: readonly Unit[], time: TimeMention): boolean {
  const share = (unit: Unit): number => shareOfClause(claim, time, unit);
  const [carrying] = units.toSorted((a, b) => share(b) - share(a));
  if (carrying === undefined || tells(carrying, time)) return false;
  return (
    units.every((unit) => unit === carrying || share(unit) < share(carrying)) &&
    carrying.statement.times.some(
      (told) => told.kind === time.kind && !claim.statement.times.some((said) => isSameTime(said, told)),
    )
  );
}

/** Whether a sentence gives the time, but to something else than what the statement tells of it. */
function isOfOther(claim: TakenApart, unit: Unit, time: TimeMention): boolean {
  const { times } = unit.statement;
  const own = times.filter((told) => isSameTime(told, time));
  const others = times.filter(
    (told) => told.kind === time.kind && !claim.statement.times.some((said) => isSameTime(said, told)),
  );
  return own.length > 0 && own.every((span) => belongsToOther(claim, time, unit, span, others));
}

function tells({ statement, article }: Unit, time: TimeMention): boolean {
  return statement.times.some((told) => {
    if (time.kind === "period") return isSameTime(told, time);
    if (time.kind === "date")
      return (
        told.kind === "date" &&
        sameDate(told.date, time.date) &&
        yearFits(time.date.year, told.date.year, article)
      );
    return isSameTime(told, time) || (told.kind === "date" && told.date.year === time.year);
  });
}

/** A year that the sentence leaves out is that of the article. */
function yearFits(
  said: number | undefined,
  told: number | undefined,
  { eventDate, publishedAt }: Unit["article"],
): boolean {
  if (said === undefined || told !== undefined) return true;
  const years = [eventDate, publishedAt]
    .map((date) => isoToDate(date)?.year)
    .filter((year) => year !== undefined);
  return years.includes(said);
}

/** Whether what stands around gives the time, and the sentence no other of its kind that the statement leaves out. */
function leansOn(claim: TakenApart, unit: Unit, time: TimeMention, around: string): boolean {
  const { article, statement } = unit;
  const others = statement.times.filter(
    (told) => told.kind === time.kind && !claim.statement.times.some((said) => isSameTime(said, told)),
  );
  if (others.length > 0) return false;
  const dates = [article.eventDate, article.publishedAt].map(isoToDate).filter((date) => date !== null);
  switch (time.kind) {
    case "date":
      return (
        dates.some((date) => sameDate(date, time.date)) ||
        findTimes(around).some(
          (told) =>
            told.kind === "date" &&
            sameDate(told.date, time.date) &&
            yearFits(time.date.year, told.date.year, article),
        )
      );
    case "year":
      return (
        dates.some(({ year }) => year === time.year) ||
        findTimes(around).some((told) => isSameTime(told, time))
      );
    case "period":
      return findTimes(around).some((told) => isSameTime(told, time));
  }
}

function isSameTime(a: TimeMention, b: TimeMention): boolean {
  if (a.kind === "period" && b.kind === "period") return a.from === b.from && a.to === b.to;
  if (a.kind === "date" && b.kind === "date") return sameDate(a.date, b.date);
  return a.kind === "year" && b.kind === "year" && a.year === b.year;
}
