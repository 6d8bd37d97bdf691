// src/answering/clauses.ts
import { SPEECH_OR_PLAN } from "../text/clause-words.js";
import type { Span } from "./answer.js";
import { isRestricted, withoutEndClauses } from "./clause-ends.js";
import { dispensableItems } from "./counted-list.js";
import { withGoverning } from "./governing.js";
import { type Member, outside, type SentenceParts, takeApart } from "./members.js";

/** A sentence of so many characters is shown whole. */
const MOST = 300;
/** A cut of fewer characters is not worth its ` […] `. */
const LEAST_CUT = 25;
/** A colon behind these opens a list, elsewhere it may open what matters. */
const LISTS = /(?:như|gồm|sau|sau đây|nội dung|lĩnh vực|đồng chí|including|following|as):$/iu;

/**
 * What of a long sentence to show so that `keep` is shown and nothing reads otherwise than in the whole: its subject, time,
 * negations, conditions and amounts stay with each clause shown. Cuts whole members of a list set apart by `;` and
 * clauses at the end ("nhằm …", "góp phần …"), then, where it is still too long, items of a counted list; a sentence that
 * cannot be cut so comes back whole.
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
  const shown = joined(text, shownParts(text, parts, inside, outer), inside);
  const length = shown.reduce((sum, { start, end }) => sum + end - start, 0);
  if (length <= most) return shown;
  return joined(
    text,
    shown.flatMap((slice) => withoutItems(text, slice, inside, outer)),
    inside,
  );
}

/** A slice without the items of its counted lists that nothing is kept of. */
function withoutItems(text: string, slice: Span, keep: readonly Span[], outer: readonly boolean[]): Span[] {
  const own = keep.map(({ start, end }) => ({ start: start - slice.start, end: end - slice.start }));
  const slices: Span[] = [];
  let from = slice.start;
  for (const item of dispensableItems(text.slice(slice.start, slice.end), own)) {
    const [start, end] = [item.start + slice.start, item.end + slice.start];
    if (outer[start] !== true || outer[end] !== true) continue;
    slices.push({ start: from, end: start });
    from = end;
  }
  return [...slices, { start: from, end: slice.end }];
}

function shownParts(
  text: string,
  parts: SentenceParts,
  keep: readonly Span[],
  outer: readonly boolean[],
): Span[] {
  const { lead, members, headEnd } = parts;
  const touched = members.flatMap((member, index) =>
    keep.some((span) => overlap(member, span)) ? [index] : [],
  );
  const leading = text.slice(0, lead?.end ?? 0);
  const governs = isRestricted(leading) || SPEECH_OR_PLAN.test(leading);
  if (lead !== null && touched.length === 0) {
    const dispensable = !governs && (members.length > 1 || LISTS.test(leading));
    return [dispensable ? withoutEndClauses(text, lead, keep, outer) : { start: 0, end: text.length }];
  }

  const wanted = new Set(touched);
  // The opening phrases alone say nothing.
  const headOnly =
    lead === null && headEnd !== null && keep.every((span) => !inClause(members[0], headEnd, span));
  if (headOnly && wanted.size > 1) wanted.delete(0);
  const closed = withGoverning(text, parts, wanted);
  const slices = [...closed].map((index) => members[index]).filter((member) => member !== undefined);
  const [first] = slices.toSorted((a, b) => a.start - b.start);
  const shown = slices.map((member) => withoutEndClauses(text, member, keep, outer));
  if (lead !== null) {
    const kept = keep.some((span) => overlap(lead, span));
    if (governs || kept || first?.complete !== true) shown.push(lead);
  } else if (!closed.has(0)) {
    shown.push({ start: 0, end: headEnd ?? 0 });
  }
  return shown;
}

function inClause(first: Member | undefined, headEnd: number, span: Span): boolean {
  return first !== undefined && span.start < first.end && span.end > headEnd;
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

function overlap(part: Span, span: Span): boolean {
  return span.start < part.end && part.start < span.end;
}
