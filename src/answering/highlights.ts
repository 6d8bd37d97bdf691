// src/answering/highlights.ts

import { findPlaces } from "../search/places.js";
import type { Query } from "../search/question.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";

const MOST = 6;
const NUMBER =
  /(?:(?<![\p{L}\p{M}])(?:hơn|gần|khoảng|ước đạt hơn))?\s*\d[\d.,]*(?:\s*(?:triệu|tỷ|nghìn))?(?:\s*(?:đồng|USD|%|ha|km))?/gu;
const MONEY = /\d[\d.,]*\s*(?:triệu|tỷ|nghìn)?\s*(?:đồng|USD|kíp|đô la)|\d[\d.,]*\s*(?:triệu|tỷ)/gu;
const PERCENT = /(?:hơn |gần |khoảng )?\d[\d.,]*\s*(?:%|phần trăm)/gu;
const DAY = /(?:[Nn]gày |[Ss]áng |[Cc]hiều |[Tt]ối )?(?<![\d/.])\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?(?![\d%])/gu;
const PERIOD = /(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}/gu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const NAME = /\p{Lu}[\p{L}\p{M}]*(?:(?:\s|\s-\s)\p{Lu}[\p{L}\p{M}]*)+/gu;
/** Words that open an office or a body, not a person's name. */
const BODY =
  /^(?:ủy|phó|bí|tỉnh|trung|ban|đảng|chủ|hội|sở|công|đoàn|cộng|ubnd|hđnd|đại|nhà|bộ|năm|bằng|trưởng|cửa|biên)$/iu;

const TITLE = /^(?:Ông|Bà|Anh|Chị|Đồng chí)\s/u;

/** The spans of a quote that answer the question, by the kind of answer wanted; none where it cannot be told. */
export function highlights(query: Query, text: string): Span[] {
  const spans = spansOf(query, text)
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => end > start);
  return spans.slice(0, MOST);
}

function spansOf(query: Query, text: string): Span[] {
  switch (query.wanted.kind) {
    case "person":
      return names(query, text);
    case "date":
      return matches(text, DAY);
    case "year":
      return matches(text, YEAR);
    case "period":
      return matches(text, PERIOD);
    case "money":
      return matches(text, MONEY);
    case "percent":
      return matches(text, PERCENT);
    case "number":
      return counted(query, text);
    default:
      return [];
  }
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The numbers before what is counted; else those that the question does not hold and that are no dates. */
function counted(query: Query, text: string): Span[] {
  const asked = new Set(query.terms.map((term) => term.word));
  const dates = [...matches(text, DAY), ...matches(text, PERIOD), ...matches(text, YEAR)];
  const numbers = matches(text, NUMBER).filter(({ start, end }) => {
    if (dates.some((date) => date.start < end && start < date.end)) return false;
    return !tokenize(text.slice(start, end)).some(({ word }) => /^\d/.test(word) && asked.has(word));
  });
  const tokens = tokenize(text);
  const focused = query.wanted.focus.flatMap((focus) =>
    numbers.flatMap((number) => {
      // The unit may stand in the number's own span ("6.722 ha"), or one word behind it.
      const from = tokens.findIndex((token) => token.start >= number.start && token.folded === focus[0]);
      const first = tokens[from];
      const between = tokens.filter(
        (token) => token.start >= number.end && token.start < (first?.start ?? 0),
      ).length;
      if (first === undefined || between > 1) return [];
      let last = first;
      for (let at = 1; tokens[from + at]?.folded === focus[at] && focus[at] !== undefined; at++)
        last = tokens[from + at] ?? last;
      return [{ start: number.start, end: Math.max(number.end, last.end) }];
    }),
  );
  return focused.length > 0 ? focused : numbers;
}

/** Names of two words and more that the question does not hold and that are no places or bodies. */
function names(query: Query, text: string): Span[] {
  const asked = new Set(tokenize(query.embedded).map((token) => token.folded));
  const places = findPlaces(text);
  const found = matches(text, NAME).map(({ start, end }) => ({
    start: start + (TITLE.exec(text.slice(start, end))?.[0].length ?? 0),
    end,
  }));
  return found.filter(({ start, end }) => {
    const words = tokenize(text.slice(start, end));
    if (words.length < 2 || words.some((token) => BODY.test(token.word))) return false;
    if (words.every((token) => asked.has(token.folded))) return false;
    return !places.some((place) => place.start < end && start < place.end);
  });
}

function trimmed(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end);
  return {
    start: start + slice.length - slice.trimStart().length,
    end: end - slice.length + slice.trimEnd().length,
  };
}
