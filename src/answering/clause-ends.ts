// src/answering/clause-ends.ts
import { CONDITION, HEDGE, NEGATION, WHEN } from "../text/clause-words.js";
import type { Span } from "./answer.js";
import { hasVerb } from "./members.js";

/** Clauses at a sentence's end that it is true without. */
const BORDER =
  /,\s+(?:góp phần|nhằm|đồng thời|trong đó|qua đó|từ đó|nhất là|đặc biệt là|chung tay|hướng tới|tạo|giúp|đạt|tập trung|thể hiện|đánh dấu|mở ra|including|thereby|especially|in particular|contributing|aiming|aimed at|in order to)(?![\p{L}\p{M}])|\s(?:nhằm|nhân dịp|nhân kỷ niệm)(?=\s)/giu;
/** After these a figure may be what the clause before is about. */
const RESULT = /^,\s+(?:đạt|giúp|tạo)/iu;
const OCCASION = /^\s*nhân /iu;
const RESUMES =
  /^(?:đã|sẽ|đang|được|bị|là|làm|đến|tại|ở|cho|và)\s|(?<![\p{L}\p{M}])(?:đã|sẽ|đang)(?![\p{L}\p{M}])/iu;

/** A part of a sentence without the clauses at its end that nothing is kept of. */
export function withoutEndClauses(
  text: string,
  part: Span,
  keep: readonly Span[],
  outer: readonly boolean[],
): Span {
  const own = text.slice(part.start, part.end);
  if (isRestricted(own)) return part;
  const kept = Math.max(
    0,
    ...keep
      .filter(({ start, end }) => start < part.end && part.start < end)
      .map(({ end }) => end - part.start),
  );
  for (const { index } of own.matchAll(BORDER)) {
    if (index < kept || outer[part.start + index] !== true || !hasVerb(own.slice(0, index))) continue;
    if (canGo(own.slice(index))) return { start: part.start, end: part.start + index };
  }
  return part;
}

/** Whether a clause at the end holds nothing that belongs to what stands before it: when, how often, how many. */
function canGo(clause: string): boolean {
  if (HEDGE.test(clause) || WHEN.test(clause)) return false;
  if (RESULT.test(clause) && /\d/.test(clause)) return false;
  return clause
    .replace(/^,\s+/u, "")
    .split(/,\s+/u)
    .slice(1)
    .every((rest) => !RESUMES.test(rest) && (OCCASION.test(clause) || !/\d/.test(rest)));
}

/** Whether a negation or a condition may reach over all of it. */
export function isRestricted(text: string): boolean {
  return NEGATION.test(text) || CONDITION.test(text);
}
