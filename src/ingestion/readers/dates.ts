// src/ingestion/readers/dates.ts

const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?$/;
const VIETNAMESE =
  /^(?:[\p{L}\s]+,\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,|-]+(\d{1,2})[:h](\d{2})(?::\d{2})?)?/u;
const TIME_FIRST = /^(\d{1,2})[:h](\d{2})(?::\d{2})?[\s,|-]+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;
const MAIL =
  /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?(?:\s+([+-]\d{4}|GMT|UTC|Z))?)?/;
const PDF = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}'?\d{2})?)?/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface Written {
  readonly year: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly zone?: string | undefined;
}

/**
 * A date as files write it – ISO 8601, day first, of a mail or a PDF, seconds or milliseconds since 1970 – in ISO 8601 at
 * its precision and in its own time zone; `null` when it is none.
 */
export function isoDate(value: string | number): string | null {
  const text = String(value).trim();
  if (/^\d{10}(\d{3})?$/.test(text)) {
    return new Date(Number(text.padEnd(13, "0"))).toISOString().replace(/:\d{2}\.\d{3}Z$/, "Z");
  }
  const written = writtenDate(text);
  return written === null ? null : atPrecision(written);
}

function writtenDate(text: string): Written | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year = "", month, day, hour, minute, zone] = iso;
    return { year, month, day, hour, minute, zone };
  }
  const pdf = PDF.exec(text);
  if (pdf !== null) {
    const [, year = "", month, day, hour, minute, zone] = pdf;
    return { year, month, day, hour, minute, zone: zone?.replace("'", "") };
  }
  const mail = MAIL.exec(text);
  if (mail !== null) {
    const [, day, name = "", year = "", hour, minute, zone] = mail;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    return month === 0
      ? null
      : { year, month: String(month), day, hour, minute, zone: zone?.replace(/GMT|UTC/, "Z") };
  }
  const timeFirst = TIME_FIRST.exec(text);
  if (timeFirst !== null) {
    const [, hour, minute, day, month, year = ""] = timeFirst;
    return { year, month, day, hour, minute };
  }
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese === null) return null;
  const [, day, month, year = "", hour, minute] = vietnamese;
  return { year, month, day, hour, minute };
}

function atPrecision({ year, month, day, hour, minute, zone }: Written): string | null {
  const two = (digits: string): string => digits.padStart(2, "0");
  if (month === undefined) return year;
  if (day === undefined) return Number(month) <= 12 ? `${year}-${two(month)}` : null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const parsed = new Date(`${date}T00:00Z`);
  // The 31st of a shorter month would be read as the next month's first.
  if (Number.isNaN(parsed.getTime()) || parsed.getUTCDate() !== Number(day)) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset =
    zone === undefined || zone === "Z" ? (zone ?? "") : zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
  return `${date}T${two(hour)}:${two(minute)}${offset}`;
}
