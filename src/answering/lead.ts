// src/answering/lead.ts
import type { AnswerKind } from "../search/wanted.js";
import type { Wording } from "../wording/wording.js";
import type { Language, Span, Statement } from "./answer.js";

type LeadKind = "date" | "year" | "period" | "number" | "money" | "percent" | "person" | "place";

/** What a span of each kind has in it, so that nothing else is lifted under its label. */
const SHAPES: Readonly<Record<LeadKind, RegExp>> = {
  date: /\d{1,2}[/.]\d{1,2}|tháng \d/iu,
  year: /(?:19|20)\d{2}/,
  period: /(?:19|20)\d{2}\D{1,5}(?:19|20)\d{2}/,
  number: /\d|^(?:hai|ba|bốn|sáu|bảy|tám|chín|mười|một)(?![\p{L}\p{M}])/iu,
  money: /\d.*(?:đồng|usd|vnd|kíp|đô la|triệu|tỷ)/iu,
  percent: /\d\s*(?:%|phần trăm)/iu,
  person: /^\p{Lu}[\p{L}\p{M}’'-]*\s.*\p{Lu}/u,
  place: /^\p{Lu}/u,
};
/** Two answers side by side still are a first line; more are a list. */
const MOST = 2;
const DAY_WORD = /^(?:(?:ngày|sáng|trưa|chiều|tối)\s+)+/iu;
/** Words that limit the number behind them. */
const LIMIT =
  /(?<![\p{L}\p{M}])(?:(?:ước(?:\sđạt)?|hơn|trên|gần|dưới|khoảng|chừng|ít nhất|tối đa|tối thiểu|xấp xỉ)\s+)+$/iu;
const NEGATION = /(?:[Kk]hông|[Cc]hưa|[Cc]hẳng)\s+(?:[\p{Ll}\p{M}]+\s+){0,2}$/u;
const UNIT = /^\s(?:nghìn|ngàn|triệu|tỷ|đồng|usd|kíp|%|ha|km|phần trăm)(?![\p{L}\p{M}])/iu;

/**
 * The answering span of a statement lifted into a first line, for a reader who does not know the language of the quote:
 * `Number: “88 sinh viên” [1]`. `null` in Vietnamese, where no label fits or where it cannot be told which span answers.
 */
export function leadLine(
  wording: Wording,
  kind: AnswerKind,
  statement: Statement,
  language: Language,
): string | null {
  if (language === "vi" || !isLeadKind(kind)) return null;
  const spans = statement.highlights.map((span) => widened(kind, statement.text, span));
  const texts = spans.map((span) => (span === null ? null : statement.text.slice(span.start, span.end)));
  const each = new Set(texts);
  if (each.size === 0 || each.size > MOST) return null;
  const quotes: string[] = [];
  for (const text of each) {
    if (text === null || text.includes("[…]") || !SHAPES[kind].test(text)) return null;
    quotes.push(`“${text}”`);
  }
  const numbers = statement.citations.map((n) => `[${n}]`).join(" ");
  return wording.lead(wording.leadLabels[kind], `${quotes.join(" – ")} ${numbers}`);
}

function isLeadKind(kind: AnswerKind): kind is LeadKind {
  return Object.hasOwn(SHAPES, kind);
}

/** The span with what limits or measures it; a day without the word for it; `null` after a negation. */
function widened(kind: LeadKind, text: string, span: Span): Span | null {
  let { start, end } = span;
  if (kind === "date") start += DAY_WORD.exec(text.slice(start, end))?.[0].length ?? 0;
  if (kind === "number" || kind === "money" || kind === "percent") {
    start -= LIMIT.exec(text.slice(0, start))?.[0].length ?? 0;
    for (let unit = UNIT.exec(text.slice(end)); unit !== null; unit = UNIT.exec(text.slice(end)))
      end += unit[0].length;
  }
  return NEGATION.test(text.slice(0, start)) ? null : { start, end };
}
