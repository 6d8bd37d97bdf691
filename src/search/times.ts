// src/search/times.ts
import { fold } from "../text/fold.js";
import { asciiDigits } from "../text/tokens.js";

/** A day, month or year that a question names; what it leaves open is missing. */
export interface AskedDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** Years from and to, both included. */
export interface AskedPeriod {
  readonly from: number;
  readonly to: number;
}

/** The times a question speaks of. */
export interface AskedTimes {
  /** Every year, those of periods included. */
  readonly years: readonly string[];
  /** In text order; each names a month at least. */
  readonly dates: readonly AskedDate[];
  readonly periods: readonly AskedPeriod[];
  /** Whether it wants the newest there is. */
  readonly recency: boolean;
}

const YEAR = "(?:19|20)\\d{2}";
const ENGLISH_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const ENGLISH_MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const LAO_MONTHS = "ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ".split(" ");
const VIETNAMESE_MONTHS: Readonly<Record<string, number>> = {
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi mot": 11,
  "muoi hai": 12,
  chap: 12,
};
const IN_WORDS = Object.keys(VIETNAMESE_MONTHS)
  .toSorted((a, b) => b.length - a.length)
  .join("|");

const PERIOD = new RegExp(
  `(?<!\\d)(${YEAR})\\s*(?:[-–—]|den|toi|to|and|until|till|through|ຫາ|ເຖິງ)\\s*(?:het\\s+)?(?:nam\\s+|thang \\d{1,2}[/.-]|ປີ\\s*)?(${YEAR})(?!\\d)`,
  "gu",
);

/** Each way to write a date, with the groups of day, month and year. */
const DATES: readonly (readonly [RegExp, day: number, month: number, year: number])[] = [
  [new RegExp(`(?<![\\d/.])(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(${YEAR})(?!\\d)`, "gu"), 1, 2, 3],
  [
    new RegExp(
      `(?<![\\d/.])(?<!(?:quy|so) )(\\d{1,2})\\s?[/.-]\\s?(${YEAR})(?!\\d)(?!\\s?[-–]\\s?${YEAR})`,
      "gu",
    ),
    0,
    1,
    2,
  ],
  [
    new RegExp(
      `(?:ngay|mung|mong|hom)?\\s*(?<!\\d)(\\d{1,2}) thang (\\d{1,2}|${IN_WORDS})(?![\\p{L}\\d])(?:(?:,? nam|,)? ?(${YEAR}))?`,
      "gu",
    ),
    1,
    2,
    3,
  ],
  [
    new RegExp(`thang (\\d{1,2}|${IN_WORDS})(?![\\p{L}\\d/.])(?:(?: nam|,| cua nam)? ?(${YEAR}))?`, "gu"),
    0,
    1,
    2,
  ],
  [/(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/gu, 1, 2, 0],
  [/(?:ngay|hom|ວັນທີ|\bon) ?(\d{1,2})[.-](\d{1,2})(?![\d/.-]|\s?%)/gu, 1, 2, 0],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${ENGLISH_MONTH}(?![a-z])(?:,? (${YEAR}))?`, "gu"),
    1,
    2,
    3,
  ],
  [
    new RegExp(`(?<![a-z])${ENGLISH_MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (${YEAR}))?`, "gu"),
    2,
    1,
    3,
  ],
  [new RegExp(`(?<![a-z])${ENGLISH_MONTH},? (?:of )?(${YEAR})`, "gu"), 0, 1, 2],
  [new RegExp(`(?:in|since|until|during|early|late) ${ENGLISH_MONTH}(?![a-z])`, "gu"), 0, 1, 0],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})? ?(?:ເດືອນ ?)?(${LAO_MONTHS.join("|")})(?:[ ,]*(?:ປີ)? ?(${YEAR}))?`, "gu"),
    1,
    2,
    3,
  ],
  [new RegExp(`(?:(\\d{1,2}) ?)?ເດືອນ ?(\\d{1,2})(?![\\d/])(?:[ ,]*(?:ປີ)? ?(${YEAR}))?`, "gu"), 1, 2, 3],
];

const RECENCY =
  /hien nay|hien tai|hien gio|bay gio|luc nay|moi nhat|gan (?:day )?nhat|gan day|vua qua|moi day|duong nhiem|duong chuc|(?:^|\s)hien (?:dang|la|giu|ai)(?:\s|$)|den nay|\bcurrent(?:ly)?\b|\blatest\b|\bnewest\b|\brecent(?:ly)?\b|\bnow(?:adays)?\b|at present|presently|incumbent|to date|so far|ປັດຈຸບັນ|ປະຈຸບັນ|ຫຼ້າສຸດ|ຫລ້າສຸດ|ລ່າສຸດ|ດຽວນີ້|ຕອນນີ້|ຂະນະນີ້|ມໍ່ໆມານີ້/u;

/** A remark in brackets on what a place is or was called tells nothing of the time asked about. */
const ON_A_NAME =
  /\([^()]*(?:truoc|cu(?=[\s)])|nay (?:la|thuoc)|tu nam|sap nhap|now|since|former|before)[^()]*\)/gu;

/** Reads years, dates and periods, with Lao digits too, and whether the newest is wanted. */
export function readTimes(text: string): AskedTimes {
  // "Tháng sau" is the next month, "tháng sáu" is June.
  const folded = asciiDigits(fold(text.replace(/(?<=tháng )sau/giu, "tới")))
    .replace(ON_A_NAME, " ")
    .replace(/\s+/gu, " ");
  const periods = [...folded.matchAll(PERIOD)].flatMap(([, from, to]): AskedPeriod[] => {
    const period = { from: Number(from), to: Number(to) };
    return period.from < period.to ? [period] : [];
  });
  return {
    years: [...new Set(folded.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])],
    dates: readDates(folded),
    periods,
    recency: RECENCY.test(folded),
  };
}

function readDates(folded: string): AskedDate[] {
  const found: { readonly start: number; readonly end: number; readonly date: AskedDate }[] = [];
  for (const [pattern, day, month, year] of DATES) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const date = checked(match[day || -1], match[month], match[year || -1]);
      if (date !== null) found.push({ start, end, date });
    }
  }
  return found.toSorted((a, b) => a.start - b.start).map(({ date }) => date);
}

function checked(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): AskedDate | null {
  const inYear = monthNumber(month ?? "");
  if (inYear === null || (day !== undefined && (Number(day) < 1 || Number(day) > 31))) return null;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    month: inYear,
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function monthNumber(month: string): number | null {
  const number = /^\d+$/.test(month)
    ? Number(month)
    : (VIETNAMESE_MONTHS[month] ??
      1 + Math.max(ENGLISH_MONTHS.indexOf(month.slice(0, 3)), LAO_MONTHS.indexOf(month)));
  return number >= 1 && number <= 12 ? number : null;
}

/** An ISO date of an article ("2022-08-23", "--08-23") as a date. */
export function isoToDate(iso: string | null): AskedDate | null {
  const match = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?/u.exec(iso ?? "");
  if (match === null) return null;
  const [, year = "", month = "", day] = match;
  return {
    ...(year === "-" ? {} : { year: Number(year) }),
    month: Number(month),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}
