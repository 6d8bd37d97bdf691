// src/briefing/periods.ts
import type { Span } from "../answering/answer.js";
import { leaningPeriod } from "../answering/leaning-period.js";
import type { ScopedSentence } from "./scope.js";

const YEAR = "(?:19|20)\\d{2}";
const POINT = `(?:(?:ngày|tháng|năm|quý)\\s+)?(?:\\d{1,2}[/.-]){0,2}${YEAR}`;
/** A stretch or point of time at the beginning of a clause. */
const PERIOD = new RegExp(
  "(?<=^|[,;:(]\\s?|\\sđến nay,\\s)(?:" +
    [
      `từ\\s+(?:đầu\\s+)?${POINT}\\s+đến\\s+(?:nay|(?:hết\\s+|cuối\\s+)?${POINT})`,
      `(?:trong\\s+)?\\d{1,2}\\s+tháng\\s+(?:đầu\\s+|cuối\\s+)?(?:của\\s+)?năm\\s+${YEAR}`,
      `(?:trong\\s+)?(?:giai đoạn|nhiệm kỳ|hai năm|2 năm|năm học|năm)\\s+${YEAR}(?:\\s?[-–]\\s?${YEAR})?`,
      `(?:trong\\s+)?(?:\\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\\s+(?:năm|tháng)\\s+(?:vừa\\s+)?qua`,
      `(?:trong\\s+)?quý\\s+[IV\\d]+(?:\\s+năm\\s+|[/-])${YEAR}`,
      "(?:hằng|hàng|mỗi)\\s+(?:năm|tháng|quý)",
      `(?:đến|tính đến|trước|sau|vào)\\s+(?:nay|(?:hết\\s+|cuối\\s+)?${POINT})`,
      "(?:những|các)\\s+năm\\s+(?:gần đây|qua|trước)",
      `(?:ngày\\s+\\d{1,2}[/.]\\d{1,2}(?:[/.]${YEAR})?|tháng\\s+\\d{1,2}[/.-]${YEAR})`,
      `(?:in|during|from|since|by)\\s+${YEAR}(?:\\s?(?:-|–|to)\\s?${YEAR})?`,
    ].join("|") +
    ")(?![\\d/])",
  "giu",
);

/**
 * The time that a figure belongs to: said last before it in its sentence, else the one the sentence leans on; offsets into
 * the article's text. `null` where the article gives none for certain.
 * @param at where the figure stands in the sentence
 */
export function periodOf(sentence: ScopedSentence, at: number): Span | null {
  const own = [...sentence.text.matchAll(PERIOD)];
  const before = own.filter(({ index }) => index <= at).at(-1);
  if (before === undefined) return leaningPeriod(sentence.article, sentence);
  const start = sentence.start + before.index;
  return { start, end: start + before[0].length };
}
