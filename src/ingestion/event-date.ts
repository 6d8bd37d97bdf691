// src/ingestion/event-date.ts
import type { DateOrigin } from "../article.js";
import { fold } from "../text/fold.js";
import { ANNIVERSARIES } from "./known-anniversaries.js";

/** A date with where it comes from; ISO 8601, `--MM-DD` while the year is unknown. */
export interface DatedBy {
  readonly date: string | null;
  readonly origin: DateOrigin;
}

const LEAD_CHARACTERS = 700;

// "Ngày 23/8", "Chiều 14.1", "sáng ngày 5-6/2" (the last day), "(26/9)", with or without a year.
const DAY =
  /(?:^|[\s(“"])(?:ngày|sáng|trưa|chiều|tối|hôm|từ ngày)\s+(?:ngày\s+|\d{1,2}\s*[-–]\s*)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?(?![\d/])|\((\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?\)|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu;

/**
 * The date of what the story tells: the first day in its opening. A missing year is inferred only when everything in the
 * text that fixes a year agrees on one.
 * @param body the paragraphs, without captions
 * @param publishedAt ISO date of publication, if known
 */
export function findEventDate(body: string, publishedAt: string | null): DatedBy {
  const match = DAY.exec(body.slice(0, LEAD_CHARACTERS));
  if (match === null) return { date: null, origin: null };
  const day = Number(match[1] ?? match[4] ?? match[7]);
  const month = Number(match[2] ?? match[5] ?? match[8]);
  const year = match[3] ?? match[6] ?? match[9];
  if (day < 1 || day > 31 || month < 1 || month > 12) return { date: null, origin: null };
  const monthDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (year !== undefined) return { date: `${year}-${monthDay}`, origin: "printed" };
  const inferred = yearNear(publishedAt, month, day) ?? yearFromText(fold(body), month);
  return inferred === null
    ? { date: `--${monthDay}`, origin: "printed" }
    : { date: `${inferred}-${monthDay}`, origin: "inferred" };
}

/** The year that puts the day within a month before the publication. */
function yearNear(publishedAt: string | null, month: number, day: number): number | null {
  if (publishedAt === null || publishedAt.startsWith("-")) return null;
  const published = Date.parse(publishedAt.slice(0, 10));
  const year = Number(publishedAt.slice(0, 4));
  for (const candidate of [year, year - 1]) {
    const days = (published - Date.UTC(candidate, month - 1, day)) / 86_400_000;
    if (days >= -1 && days <= 31) return candidate;
  }
  return null;
}

/** The one year that all signs in the folded text agree on, or `null`. */
function yearFromText(text: string, month: number): number | null {
  const years = new Set([
    ...anniversaries(text),
    ...reportedMonths(text, month),
    ...resultsAndTasks(text, month),
    ...currentYear(text),
  ]);
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** "kỷ niệm 60 năm Ngày thiết lập quan hệ …": the founding year and the count give this year. */
function anniversaries(text: string): number[] {
  const years: number[] = [];
  for (const match of text.matchAll(/(\d{1,3}) nam (?:ngay )?(?=(.{0,120}))/g)) {
    const [, count = "", rest = ""] = match;
    for (const { pattern, year } of ANNIVERSARIES) {
      if (rest.search(pattern) === 0) years.push(year + Number(count));
    }
    // "(5/9/1962-5/9/2022)" says it outright.
    const printed = /^[^.;]*?\(\d{1,2}\/\d{1,2}\/(\d{4})\s*[-–]\s*\d{1,2}\/\d{1,2}\/(\d{4})\)/.exec(rest);
    if (printed !== null && Number(printed[2]) - Number(printed[1]) === Number(count))
      years.push(Number(printed[2]));
  }
  return years;
}

/** "Trong 8 tháng (đầu) năm 2024, … đạt": told soon after, when the day comes later in the year. */
function reportedMonths(text: string, month: number): number[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2}) thang (?:dau )?(?:cua )?(?:nam )(\d{4})/g)]
    .filter(([, months]) => Number(months) <= 11 && month > Number(months))
    .map(([, , year]) => Number(year));
}

/** "kết quả … năm 2024 và nhiệm vụ năm 2025": told at the turn of the year. */
function resultsAndTasks(text: string, month: number): number[] {
  const match =
    /ket qua[^.;]{0,60} nam (\d{4})[^.;]{0,40}(?:nhiem vu|phuong huong|ke hoach)[^.;]{0,40} nam (\d{4})/.exec(
      text,
    );
  if (match === null || Number(match[2]) !== Number(match[1]) + 1) return [];
  if (month <= 4) return [Number(match[2])];
  return month >= 11 ? [Number(match[1])] : [];
}

/** "năm 2022 là năm có ý nghĩa …", said at the event. */
function currentYear(text: string): number[] {
  return [...text.matchAll(/(?:cho rang|nhan manh|khang dinh|cho biet)[^.;]{0,20} nam (\d{4}) la nam /g)].map(
    ([, year]) => Number(year),
  );
}
