// src/answering/clauses.ts
import {
  CONDITION,
  DATE,
  HEDGE,
  NAMED,
  NEGATION,
  POINTS_BACK,
  SPEECH_OR_PLAN,
  UNNAMED,
  WHEN,
  wholeWords,
} from "../text/clause-words.js";
import type { Span } from "./answer.js";
import { hasVerb, type Member, outside, type SentenceParts, takeApart } from "./members.js";

/** A sentence of so many characters is shown whole. */
const MOST = 300;
/** A cut of fewer characters is not worth its ` […] `. */
const LEAST_CUT = 25;

/** Openings that limit what stands before them: neither is shown without the other. */
const LIMITS = new RegExp(
  `^(?:${[NEGATION, CONDITION, HEDGE].map(({ source }) => source).join("|")}|` +
    wholeWords(
      "còn|riêng|mà|mà còn|mỗi|tổng|tất cả|toàn bộ|trị giá|hơn|gần|khoảng|yet|while|whereas|all|total",
    ).source +
    ")",
  "iu",
);
/** Openings that belong to what stands before them. */
const BELONGS =
  /^(?:trong đó|trong số đó|cũng như|qua đó|từ đó|nhờ đó|do đó|vì vậy|đặc biệt|nhất là|including|as well as|thus|hence)/iu;

/** Clauses at a sentence's end that it is true without. */
const BORDER =
  /,\s+(?:góp phần|nhằm|đồng thời|trong đó|qua đó|từ đó|nhất là|đặc biệt là|chung tay|hướng tới|tạo|giúp|đạt|tập trung|thể hiện|đánh dấu|mở ra|including|thereby|especially|in particular|contributing|aiming|aimed at|in order to)(?![\p{L}\p{M}])|\s(?:nhằm|nhân dịp|nhân kỷ niệm)(?=\s)/giu;
/** A colon behind these opens a list, elsewhere it may open what matters. */
const LISTS = /(?:như|gồm|sau|sau đây|nội dung|lĩnh vực|đồng chí|including|following|as):$/iu;
/** After these a figure may be what the clause before is about. */
const RESULT = /^,\s+(?:đạt|giúp|tạo)/iu;
const OCCASION = /^\s*nhân /iu;
const RESUMES =
  /^(?:đã|sẽ|đang|được|bị|là|làm|đến|tại|ở|cho|và)\s|(?<![\p{L}\p{M}])(?:đã|sẽ|đang)(?![\p{L}\p{M}])/iu;

/**
 * What of a long sentence to show so that `keep` is shown and nothing reads otherwise than in the whole: its subject, time,
 * negations, conditions and amounts stay with each clause shown. Cuts whole members of a list set apart by `;` and
 * clauses at the end ("nhằm …", "góp phần …"); a sentence that cannot be cut so comes back whole.
 * @param text one sentence, NFC
 * @param keep spans of it that must be shown
 * @param most characters up to which it is shown whole
 */
export function cutToClauses(text: string, keep: readonly Span[], most = MOST): Span[] {
  const whole = [{ start: 0, end: text.length }];
  const inside = keep.map((span) => bare(text, span)).filter(({ start, end }) => start < end);
  if (text.length <= most || inside.length === 0) return whole;
  const parts = takeApart(text);
  const outer = outside(text);
  if (parts === null || outer === null) return whole;
  return joined(text, shownParts(text, parts, inside, outer), inside);
}

function shownParts(
  text: string,
  parts: SentenceParts,
  keep: readonly Span[],
  outer: readonly boolean[],
): Span[] {
  const { lead, members, headEnd } = parts;
  const touched = members.flatMap((member, index) =>
    keep.some((span) => touches(member, span)) ? [index] : [],
  );
  const leading = text.slice(0, lead?.end ?? 0);
  const governs = restricted(leading) || SPEECH_OR_PLAN.test(leading);
  if (lead !== null && touched.length === 0) {
    const dispensable = !governs && (members.length > 1 || LISTS.test(leading));
    return [dispensable ? trimmed(text, lead, keep, outer) : { start: 0, end: text.length }];
  }

  const wanted = new Set(touched);
  // The opening phrases alone say nothing.
  const headOnly =
    lead === null && headEnd !== null && keep.every((span) => !inClause(members[0], headEnd, span));
  if (headOnly && wanted.size > 1) wanted.delete(0);
  const closed = withTime(text, parts, withGoverning(parts, wanted));
  const slices = [...closed].map((index) => members[index]).filter((member) => member !== undefined);
  const [first] = slices.toSorted((a, b) => a.start - b.start);
  const shown = slices.map((member) => trimmed(text, member, keep, outer));
  if (lead !== null) {
    const kept = keep.some((span) => touches(lead, span));
    if (governs || kept || first?.complete !== true) shown.push(lead);
  } else if (!closed.has(0)) {
    shown.push({ start: 0, end: headEnd ?? 0 });
  }
  return shown;
}

/** The members to show and those that they cannot be understood without. */
function withGoverning({ lead, members, headEnd }: SentenceParts, wanted: ReadonlySet<number>): Set<number> {
  const sets = ({ text, sets }: Member, index: number): boolean =>
    index === 0 && headEnd !== null ? DATE.test(text.slice(headEnd)) : sets;
  const shown = new Set<number>();
  const queue = [...wanted];
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const member = members[index];
    if (member === undefined || shown.has(index)) continue;
    shown.add(index);
    const next = members[index + 1];
    if (next !== undefined && LIMITS.test(next.text)) queue.push(index + 1);
    if (index === 0) continue;
    const before = members.slice(0, index);
    if ([LIMITS, BELONGS, POINTS_BACK].some((pattern) => pattern.test(member.text))) queue.push(index - 1);
    // One more verb or person of a list goes back to the last member that is something else.
    const { kind } = member;
    if (kind !== "clause") {
      const governor = before.findLastIndex((other) => kind === "unknown" || other.kind !== kind);
      queue.push(lead === null ? Math.max(governor, 0) : governor);
    }
    if (!member.complete) queue.push(before.findLastIndex(sets));
    const unnamed = member.text.search(UNNAMED);
    if (unnamed >= 0 && !NAMED.test(member.text.slice(0, unnamed)))
      queue.push(before.findLastIndex(({ text }) => NAMED.test(text)));
    queue.push(
      before.findLastIndex(({ text }, at) => (at > 0 || lead !== null) && SPEECH_OR_PLAN.test(text)),
    );
    if (lead === null && headEnd === null) queue.push(0);
  }
  return shown;
}

/** Where nothing shown says when, what comes after it and does. */
function withTime(text: string, parts: SentenceParts, shown: Set<number>): Set<number> {
  const { lead, members, headEnd } = parts;
  const opening = text.slice(0, lead?.end ?? headEnd ?? 0);
  const last = Math.max(...shown);
  if (DATE.test(opening) || members.some((member, index) => shown.has(index) && DATE.test(member.text)))
    return shown;
  const dated = members.flatMap(({ text, complete }, index) =>
    index > last && !complete && WHEN.test(text) ? [index] : [],
  );
  return dated.length === 0 ? shown : withGoverning(parts, new Set([...shown, ...dated]));
}

function inClause(first: Member | undefined, headEnd: number, span: Span): boolean {
  return first !== undefined && span.start < first.end && span.end > headEnd;
}

function restricted(text: string): boolean {
  return NEGATION.test(text) || CONDITION.test(text);
}

/** A part without the clauses at its end that nothing is kept of. */
function trimmed(text: string, part: Span, keep: readonly Span[], outer: readonly boolean[]): Span {
  const own = text.slice(part.start, part.end);
  if (restricted(own)) return part;
  const kept = Math.max(0, ...keep.filter((span) => touches(part, span)).map(({ end }) => end - part.start));
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

/** In order, without white space at the edges or gaps too short to cut; the last without its `,` or `;`. */
function joined(text: string, spans: readonly Span[], keep: readonly Span[]): Span[] {
  const slices: Span[] = [];
  let at = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = bare(text, span);
    if (start >= end) continue;
    const gap = text.slice(at, start).trim().length;
    if (gap >= LEAST_CUT) slices.push({ start, end });
    else slices.push({ start: slices.pop()?.start ?? 0, end });
    at = end;
  }
  const last = slices.pop() ?? { start: 0, end: text.length };
  if (text.length - last.end < LEAST_CUT) return [...slices, { start: last.start, end: text.length }];
  const end = last.start + text.slice(last.start, last.end).replace(/[,;\s]+$/u, "").length;
  const kept = Math.max(...keep.map((span) => span.end));
  return [...slices, { start: last.start, end: Math.max(end, Math.min(kept, last.end)) }];
}

/** A span within the text, without white space at its edges. */
function bare(text: string, span: Span): Span {
  const from = Math.max(0, span.start);
  const slice = text.slice(from, span.end);
  const start = from + slice.length - slice.trimStart().length;
  return { start, end: start + slice.trim().length };
}

function touches(part: Span, span: Span): boolean {
  return span.start < part.end && part.start < span.end;
}
