// src/search/figures-asked.ts
import { fold } from "../text/fold.js";
import { asciiDigits } from "../text/tokens.js";

/** Words of magnitude behind a number, folded, in Vietnamese, English and Lao. */
const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:nghin|ngan|k(?![\p{L}\d])|thousand|ພັນ)/u, 1e3],
  [/^\s?nghin ty/u, 1e12],
  [/^\s?(?:trieu|tr(?![\p{L}])|million|ລ້ານ)/u, 1e6],
  [/^\s?(?:ty|billion|ຕື້)(?!\p{L})/u, 1e9],
];
/** Numbers of a date, a period or a code ("22/8", "2016-2021", "Covid-19"), and of a list, are no figures. */
const NUMBER = /(?<![\p{L}\p{M}\d/.,–-])\d+(?:[.,\u00a0\u202f]\d+)*(?![\d/]|[.,]\d|\s?[-–]\s?\d|\p{L})/gu;
const YEAR = /^(?:19|20)\d{2}$/;
/** What tells when, or of how many articles or words the answer is to be. */
const NO_FIGURE_BEFORE =
  /(?<!\p{L})(?:nam|ngay|thang|quy|mung|top|toi da|ປີ|ວັນທີ|ເດືອນ|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\s?$/u;
const NO_FIGURE_BEHIND =
  /^\s?(?:bai|tin|chu|tu(?!\p{L})|cau|y(?!\p{L})|dong(?= (?:thoi|ngan|tom))|gach|h(?!\p{L})|gio|phut|thang|ngay|tuan|ban tin|(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*|articles?|words?|sentences?|lines?|points?|bullet|am|pm|ຂ່າວ|ບົດ)/u;

/** A figure with where it stands in the folded text. */
interface Figure {
  readonly value: number;
  readonly before: string;
  readonly behind: string;
}

/** The values of the figures a text gives, thousands separators and words of magnitude read; years and dates are none. */
export function figuresIn(text: string): number[] {
  return readFigures(text).map(({ value }) => value);
}

/** The figures that a question gives of what it asks about; small counts ("2 tỉnh", "3 bài") may be put in words. */
export function figuresAsked(question: string): number[] {
  return readFigures(question)
    .filter(({ before, behind }) => !NO_FIGURE_BEFORE.test(before) && !NO_FIGURE_BEHIND.test(behind))
    .map(({ value }) => value)
    .filter((value) => value > MOST_IN_WORDS || !Number.isInteger(value));
}

const MOST_IN_WORDS = 10;

function readFigures(text: string): Figure[] {
  const folded = asciiDigits(fold(text));
  return [...folded.matchAll(NUMBER)].flatMap(({ 0: written, index }): Figure[] => {
    const behind = folded.slice(index + written.length);
    if (YEAR.test(written) && !/^\s?(?:%|trieu|ty|dong|usd)/u.test(behind)) return [];
    const magnitude = MAGNITUDES.findLast(([pattern]) => pattern.test(behind))?.[1] ?? 1;
    return [{ value: numberOf(written) * magnitude, before: folded.slice(0, index), behind }];
  });
}

function numberOf(written: string): number {
  return /^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/u.test(written)
    ? Number(written.replace(/\D/gu, ""))
    : Number(written.replace(",", "."));
}
