// src/ingestion/iso-date.ts
import { collapseSpace } from "../text/fold.js";
import { readPublished } from "./metadata.js";

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`;
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}(?:[:']?\d{2})?)?`;
const ISO = new RegExp(String.raw`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+${CLOCK}\s*${ZONE})?`, "i");
const MONTH = /^(\d{4})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/;
/** Of a PDF's properties: `D:20240305083000+07'00'`. */
const PDF = new RegExp(String.raw`^D:(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?)?)?${ZONE}`);
/** Of a mail's head: `Tue, 5 Mar 2024 08:30:00 +0700`. */
const MAIL = new RegExp(
  String.raw`^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+${CLOCK}\s*${ZONE})?`,
  "i",
);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** `2 Dec 2024 10:56:35 GMT`, `December 2, 2024 10:56 AM`. */
const WRITTEN =
  /\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/u;
/** Seconds, or milliseconds, since 1970. */
const SINCE_1970 = /^\d{10}(?:\d{3})?$/;

/**
 * A date as metadata write it – ISO 8601, compact, of a mail or a PDF, day before month, in English words, seconds since
 * 1970 – in ISO 8601 at the precision given: seconds and zone where they are there.
 * @returns `null` for what is no date between 1970 and 2100
 */
export function isoDate(value: string | number | null | undefined): string | null {
  const text = collapseSpace(String(value ?? ""));
  if (SINCE_1970.test(text))
    return new Date(Number(text.padEnd(13, "0"))).toISOString().replace(/\.\d{3}Z$/, "Z");
  const mail = MAIL.exec(text);
  const month = MONTHS.indexOf(mail?.[2]?.toLowerCase() ?? "") + 1;
  if (mail !== null && month > 0) {
    const [, day, , year, ...time] = mail;
    return atPrecision(year, String(month), day, time);
  }
  const [, year, numbered, day, ...time] =
    ISO.exec(text) ?? COMPACT.exec(text) ?? PDF.exec(text) ?? MONTH.exec(text) ?? [];
  return year === undefined ? (dayFirst(text) ?? inWords(text)) : atPrecision(year, numbered, day, time);
}

function atPrecision(
  year = "",
  month: string | undefined,
  day: string | undefined,
  [hour, minute, second, zone]: readonly (string | undefined)[],
): string | null {
  const two = (digits: string): string => digits.padStart(2, "0");
  const date = [year, ...[month, day].filter((part) => part !== undefined).map(two)].join("-");
  if (!isReal(date)) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${two(hour)}:${minute}${second === undefined ? "" : `:${second}`}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2})[:']?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
}

/** Not the 31st of a shorter month, which would be read as the next month's first. */
function isReal(date: string): boolean {
  const at = Date.parse(date);
  return at >= 0 && at < Date.UTC(2100, 0) && new Date(at).toISOString().startsWith(date);
}

/** As Vietnamese papers and most of the world write it. */
function dayFirst(text: string): string | null {
  const { date } = readPublished([text]);
  return date !== null && isReal(date.slice(0, 10)) ? date : null;
}

function inWords(text: string): string | null {
  const found = WRITTEN.exec(text)?.[0].replace(/(\d)(?:st|nd|rd|th)/, "$1");
  const at = found === undefined ? Number.NaN : Date.parse(`${found} UTC`);
  if (Number.isNaN(at)) return null;
  const date = new Date(at).toISOString().slice(0, 10);
  return isReal(date) ? date : null;
}
