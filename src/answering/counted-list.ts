// src/answering/counted-list.ts
import { CONDITION, NEGATION, wholeWords } from "../text/clause-words.js";
import type { Span } from "./answer.js";

const HEDGED =
  "(?:(?:hơn|gần|khoảng|trên|dưới|ít nhất|tối đa|tối thiểu|over|about|nearly|more than|at least)\\s+)?";
const ITEM = `${HEDGED}\\d[\\d.]*(?:,\\d+)?\\s[^,;:\\d]+`;
const DATED = "(?:ngày|tháng|năm|quý|lần|thứ|số|khóa|đoạn)\\s";
/** "2 máy thở, 15.000 khẩu trang, 1.000 chai và 300 triệu đồng", up to the last item. */
const LIST = new RegExp(
  `(?<![\\p{L}\\p{M}\\d.,/–-])(?<!${DATED})(?:${ITEM},\\s+)+${ITEM}?\\s(?:và|and)\\s+(?=${HEDGED}\\d)`,
  "giu",
);
const NEXT_ITEM = new RegExp(`(?:^|(?<=,\\s+)|(?<=\\s(?:và|and)\\s+))${HEDGED}\\d`, "giu");
const LAST_NUMBER = new RegExp(`^${HEDGED}[\\d.,]+`, "iu");
/** Words that speak of the items together. */
const TOGETHER = wholeWords("mỗi|tổng|tất cả|toàn bộ|trong đó|cả hai|each|both|total|all");

/**
 * What may be left out of a list of counted things of which one at least is kept: the others, each up to the next item.
 * The last stays, since what follows it (for whom, when) belongs to all.
 * @param text one sentence
 */
export function dispensableItems(text: string, keep: readonly Span[]): Span[] {
  if ([NEGATION, CONDITION, TOGETHER].some((pattern) => pattern.test(text))) return [];
  return [...text.matchAll(LIST)].flatMap(({ 0: list, index }) => {
    const starts = [...list.matchAll(NEXT_ITEM)].map((match) => index + match.index);
    const items = starts.map((start, at) => ({ start, end: starts[at + 1] ?? index + list.length }));
    const kept = items.filter((item) => keep.some((span) => span.start < item.end && item.start < span.end));
    const end = index + list.length;
    const number = LAST_NUMBER.exec(text.slice(end))?.[0] ?? "";
    const last = keep.some((span) => span.start < end + number.length && end < span.end);
    return kept.length === 0 && !last ? [] : items.filter((item) => !kept.includes(item));
  });
}
