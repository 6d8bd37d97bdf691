// src/answering/governing.ts
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
import type { Member, SentenceParts } from "./members.js";

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

/**
 * The members to show, by index: those wanted and those that they cannot be understood without. Where nothing of these says
 * when, what comes after them and does.
 */
export function withGoverning(
  text: string,
  parts: SentenceParts,
  wanted: ReadonlySet<number>,
): ReadonlySet<number> {
  const { lead, members, headEnd } = parts;
  const shown = closure(parts, wanted);
  const opening = text.slice(0, lead?.end ?? headEnd ?? 0);
  const last = Math.max(...shown);
  if (DATE.test(opening) || members.some((member, index) => shown.has(index) && DATE.test(member.text)))
    return shown;
  const dated = members.flatMap(({ text, complete }, index) =>
    index > last && !complete && WHEN.test(text) ? [index] : [],
  );
  return dated.length === 0 ? shown : closure(parts, new Set([...shown, ...dated]));
}

/** Members with those that limit them or give them subject, time or speaker. */
function closure({ lead, members, headEnd }: SentenceParts, wanted: ReadonlySet<number>): Set<number> {
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
