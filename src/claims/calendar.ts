// src/claims/calendar.ts
import type { Span } from "../answering/answer.js";
import { type AskedDate, readTimes } from "../search/times.js";

/** A point or stretch of time that a text names. */
export type TimeMention = Span &
  (
    | { readonly kind: "period"; readonly from: number; readonly to: number }
    | { readonly kind: "date"; readonly date: AskedDate }
    | { readonly kind: "year"; readonly year: number }
  );

/**
 * What a time may look like, longest first: candidates that {@link readTimes} then reads. A month in words or another script
 * is found by its word.
 */
const SHAPES =
  /(?<!\d)(?:19|20)\d{2}\s*(?:[-–—]|đến|tới|to|and|until|through|ຫາ|ເຖິງ)\s*(?:hết\s+)?(?:năm\s+|ປີ\s*)?(?:19|20)\d{2}(?!\d)|(?:ngày\s+|mùng\s+|ວັນທີ\s*)?(?<![\d/.,])\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?(?:19|20)\d{2})?(?![\d%]|[.,]\d)|(?<![\d/.,])\d{1,2}\s?[/.-]\s?(?:19|20)\d{2}(?!\d)|(?:ngày\s+)?(?<!\d)\d{1,2} tháng (?:\d{1,2}(?!\d)|giêng|hai|ba|tư|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)(?:,? năm \d{4}|\/\d{4})?|(?<!(?:hằng|hàng|mỗi|từng) )tháng (?:\d{1,2}(?!\d)|giêng|hai|ba|tư|sáu|bảy|tám|chín|mười(?: một| hai)?|chạp)(?![\p{L}\p{M}])(?:(?: năm|,| của năm)? (?:19|20)\d{2}|\/\d{4})?|(?<![\p{L}\d])(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?(?: \d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,? (?:of )?(?:19|20)\d{2})?(?![\p{L}\d])|(?:ວັນທີ ?)?(?:\d{1,2} ?)?(?:ເດືອນ ?)?(?:ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ)(?:[ ,]*(?:ປີ)? ?(?:19|20)\d{2})?|(?:\d{1,2} ?)?ເດືອນ ?\d{1,2}(?:[ ,]*(?:ປີ)? ?(?:19|20)\d{2})?|(?<![\d.,/-])(?:1[0-9]|20)\d{2}(?![\d%]|[.,]\d)/giu;

/** "5.8" is a date only where the text says so. */
const DOTTED = /^\d{1,2}\s?[.-]\s?\d{1,2}$/u;
/** A number of four digits is a year alone behind such words, or where nothing is counted by it. */
const YEAR_BEFORE =
  /(?:năm|tháng|từ|đến|tới|trước|sau|khoảng|vào|in|since|from|to|by|of|until|during|before|after|year|and|,|\(|ປີ|giữa|thập niên|những năm|-|–)\s*$/iu;

/** The times of a text in order, without overlap. */
export function findTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const { 0: shape, index } of text.matchAll(SHAPES)) {
    const span = { start: index, end: index + shape.length };
    const bare = shape.trim();
    if (/^\d{4}$/u.test(bare)) {
      if (isYear(text, span)) found.push({ ...span, kind: "year", year: Number(bare) });
      continue;
    }
    if (DOTTED.test(bare) && !/(?:ngày|hôm|sáng|chiều|tối)\s*$/iu.test(text.slice(0, index))) continue;
    if (/^may$/u.test(bare)) continue;
    // A bare month name or date needs a frame for some readings.
    const { periods, dates } = readTimes(/^(?:[A-Za-z])/u.test(bare) ? `in ${bare}` : `ngày ${bare}`);
    const [period] = periods;
    const [date] = dates;
    if (period !== undefined) found.push({ ...span, kind: "period", ...period });
    else if (date !== undefined) found.push({ ...span, kind: "date", date });
  }
  return found;
}

function isYear(text: string, { start, end }: Span): boolean {
  if (YEAR_BEFORE.test(text.slice(0, start))) return true;
  if (start === 0) return true;
  return (
    !/^\s?(?:%|\p{Ll})/u.test(text.slice(end)) ||
    /^\s(?:đến|là|và|khi|của|do|bởi|tại)\s/u.test(text.slice(end))
  );
}

const PARTS = [
  [
    "early",
    /(?<![\p{L}\p{M}])(?:đầu|những ngày đầu|early(?: in)?|(?:at )?the beginning of)\s(?:của\s)?(?:năm\s)?$/iu,
  ],
  ["middle", /(?<![\p{L}\p{M}])(?:giữa|mid(?:dle of)?)[\s-](?:năm\s)?$/iu],
  ["late", /(?<![\p{L}\p{M}])(?:cuối|những ngày cuối|late(?: in)?|(?:at )?the end of)\s(?:năm\s)?$/iu],
] as const;
/** First and last day of a month, and month of a year, of which one still speaks so. */
const DAYS = { early: [1, 12], middle: [9, 22], late: [19, 31] } as const;
const MONTHS = { early: [1, 4], middle: [4, 9], late: [9, 12] } as const;

/** "cuối tháng 8", "đầu năm 2020": which part of a month or year a text means, with the words that say so. */
export function partOf(text: string, { start }: Span): (Span & { readonly value: keyof typeof DAYS }) | null {
  const before = text.slice(0, start);
  for (const [value, pattern] of PARTS) {
    const match = pattern.exec(before);
    if (match !== null) return { value, start: match.index, end: start };
  }
  return null;
}

/** Whether a day or month lies in that part of the claim's month or year; one that is not told lies anywhere. */
export function liesIn(part: keyof typeof DAYS, claim: AskedDate, source: AskedDate): boolean {
  const [bounds, at] = claim.month === undefined ? [MONTHS[part], source.month] : [DAYS[part], source.day];
  return at === undefined || (bounds[0] <= at && at <= bounds[1]);
}

/** Whether two dates can be the same: what both say is equal. */
export function sameDate(a: AskedDate, b: AskedDate): boolean {
  return (["year", "month", "day"] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );
}
