// src/ingestion/html/dates.ts
import { collapseSpace } from "../../text/fold.js";
import { readPublished } from "../metadata.js";
import { isTimeLine } from "../signature.js";
import { blocksOf } from "./blocks.js";
import type { Page } from "./page.js";

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|UTC|GMT)?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;
/** `2 Dec 2024 10:56:35 GMT`, `December 2, 2024 10:56 AM`. */
const WRITTEN =
  /\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u;

/**
 * A date of metadata as ISO 8601 at the precision given: seconds and zone where they are there.
 * @returns `null` for what is no date between 1970 and 2100
 */
export function isoDate(value: string | null | undefined): string | null {
  const text = collapseSpace(value ?? "");
  const match = ISO.exec(text) ?? COMPACT.exec(text);
  if (match === null) return vietnamese(text) ?? written(text);
  const [, year = "", month = "", day = "", hour, minute, second, zone] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!isReal(date)) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return date;
  const time = `${hour.padStart(2, "0")}:${minute}${second === undefined ? "" : `:${second}`}`;
  return `${date}T${time}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || zone === "") return "";
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return "Z";
  const [, sign = "+", hours = "00", minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes}`;
}

function isReal(date: string): boolean {
  const at = Date.parse(date);
  return at > 0 && at < Date.UTC(2100, 0) && new Date(at).toISOString().startsWith(date);
}

/** Day before month, as Vietnamese papers and most of the world write it. */
function vietnamese(text: string): string | null {
  const { date } = readPublished([text]);
  return date !== null && isReal(date.slice(0, 10)) ? date : null;
}

function written(text: string): string | null {
  const found = WRITTEN.exec(text)?.[0].replace(/(\d)(?:st|nd|rd|th)/, "$1");
  const at = found === undefined ? Number.NaN : Date.parse(`${found} UTC`);
  if (Number.isNaN(at)) return null;
  const date = new Date(at).toISOString().slice(0, 10);
  return isReal(date) ? date : null;
}

/** Lines looked at for a printed date: from the headline on. */
const LINES_BELOW_HEADLINE = 25;

/** The date of publication that a page prints: the first `<time>` near its headline, else a line that is a date. */
export function printedDates(page: Page): string | null {
  for (const time of page.querySelectorAll("time")) {
    if (time.closest("aside, footer, nav, [class*=related], [class*=comment]") !== null) continue;
    const date = isoDate(time.getAttribute("datetime")) ?? isoDate(time.textContent);
    if (date !== null) return date;
  }
  const { body } = page;
  if (body === null) return null;
  const lines = blocksOf(body);
  const headline = Math.max(
    0,
    lines.findIndex(({ element }) => element.closest("h1") !== null),
  );
  for (const { text } of lines.slice(headline, headline + LINES_BELOW_HEADLINE)) {
    if (text.length > 80) continue;
    const date = isTimeLine(text) || /\d{4}/.test(text) ? isoDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}
