// src/claims/tone.ts
import type { Span } from "../answering/answer.js";
import { wholeWords } from "../text/clause-words.js";

/** How far a thing has come. */
export type Stage = "done" | "planned" | "proposed" | "assigned";

/** What a text says in so many words, with these words. */
export type Told<T> = Span & { readonly value: T };

/** What is said of a whole: each month or week, each year, every few years, or in all. */
export type Frequency = "oftener" | "yearly" | "rarer" | "total";

const NEGATIONS = wholeWords(
  "không(?! (?:chỉ|những|ngừng|gian|khí|quân|lưu|phận|đổi|lấy tiền|mất tiền|thu tiền|tốn tiền|thu phí|mất phí|hoàn lại|dây|khói|gian|quá|ít|thể thiếu|còn nghi ngờ|nhỏ|kém|trừ|loại trừ|ngoại lệ|sót|riêng|phải (?:toàn bộ|tất cả|mọi|ai cũng|cả)))|chưa(?! đến| tới)|từ chối|khước từ|(?:refused|declined|failed) to|chẳng(?! hạn)|chả|not(?! (?:only|all|every))|never|no(?= (?:\\p{L}+))|neither|nor|without|cannot|\\p{L}+n['’]t",
  "giu",
);
/** "hàng không", "có … hay không" say nothing of the kind. */
const NO_NEGATION = /(?<![\p{L}\p{M}])(?:hàng|trên|tàu|phòng|chống|có|hay|hư|chân|con số)\s$/iu;
const LAO_NEGATION = /ບໍ່(?!ແກ້ວ|ແຮ່)/gu;

/** Where a text denies, by offset. */
export function negationsIn(text: string): number[] {
  return [...text.matchAll(NEGATIONS), ...text.matchAll(LAO_NEGATION)]
    .filter(({ index }) => !NO_NEGATION.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index }) => index);
}

/** A text without its denials: what it denies. */
export function affirmed(text: string): string {
  let rest = text;
  for (const offset of negationsIn(text).toReversed())
    rest =
      rest.slice(0, offset) +
      rest.slice(offset).replace(/^(?:không phải|không|chưa|chẳng|chả|từ chối|khước từ)\s+/iu, "");
  return rest;
}

const YEARLY = wholeWords(
  "hằng năm|hàng năm|mỗi năm|thường niên|từng năm|(?:mỗi|một) năm một lần|each year|every year|per year|a year|annual(?:ly)?|yearly",
);
const OFTENER = wholeWords(
  "(?:hằng|hàng|mỗi|từng) (?:ngày|tuần|tháng|quý)|monthly|weekly|quarterly|daily|(?:each|every|per) (?:day|week|month|quarter)",
);
/** "2 suất/năm" */
const PER_YEAR = /\/\s?(?:năm|year)(?![\p{L}\p{M}])/iu;
const RARER = wholeWords(
  "(?:\\d+|hai|ba|bốn|năm|mười) năm (?:một|1) lần|(?:mỗi|cứ) (?:\\d+|hai|ba|bốn|năm|mười) năm|every (?:two|three|four|five|other|\\d+) years?",
);
const YEARLY_LAO = /ແຕ່ລະປີ|ທຸກປີ|ປະຈຳປີ/u;
const TOTAL = wholeWords(
  "(?:(?:tính )?tổng cộng|tính chung|cộng lại)(?: (?:trong )?cả (?:\\d+|\\p{L}+) năm)?|tổng số|tính tổng|cả thảy|gộp lại|lũy kế|luỹ kế|trong cả (?:\\d+|\\p{L}+) năm|(?:trong )?cả (?:\\d+|hai|ba|bốn|năm|sáu|mười) năm|một lần duy nhất|chỉ một lần|duy nhất một lần|in total|altogether|overall|(?:only|just) once",
);
const TOTAL_LAO = /ທັງໝົດ|ລວມທັງໝົດ/u;

/** Where a text says so of a total or of every few years: the years in it are no figure of their own. */
export function totalSpans(text: string): { start: number; end: number }[] {
  return [TOTAL, RARER]
    .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, "giu"))])
    .map(({ 0: words, index }) => ({
      start: index,
      end: index + words.length,
    }));
}

export function frequencyIn(text: string): Told<Frequency> | null {
  return firstOf<Frequency>(text, [
    ["rarer", RARER],
    ["oftener", OFTENER],
    ["yearly", YEARLY],
    ["yearly", PER_YEAR],
    ["yearly", YEARLY_LAO],
    ["total", TOTAL],
    ["total", TOTAL_LAO],
  ]);
}

function firstOf<T>(text: string, patterns: readonly (readonly [T, RegExp])[]): Told<T> | null {
  for (const [value, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

const ALL = wholeWords(
  "toàn bộ|tất cả|(?<!kể )cả(?= \\d)|mọi|toàn thể|100 ?%|all(?: of)?(?= (?:the )?\\d)|every one of|entire",
);
const ALL_WITHOUT = wholeWords(
  "không (?:loại )?trừ (?:ai|một|\\p{L}+ nào|trường hợp)[^,.;]*|không sót (?:ai|một)[^,.;]*|không (?:có )?ngoại lệ|without exception",
);
const NOT_ALL = wholeWords("không phải (?:toàn bộ|tất cả|mọi|ai cũng|cả)|not (?:all|every)");
const PART = wholeWords("trong (?:đó|số)|một (?:phần|số)|of (?:whom|which|them)");
const MOST = wholeWords("phần lớn|đa số|hầu hết|đa phần|gần hết|most of|majority|một nửa|half");

export type Extent = "all" | "most" | "part" | "notAll";

/** Whether a text speaks of all there are, of a part, of the greater part, or denies that it is all. */
export function extentIn(text: string): Told<Extent> | null {
  return firstOf<Extent>(text, [
    ["notAll", NOT_ALL],
    ["all", ALL_WITHOUT],
    ["most", MOST],
    ["all", ALL],
    ["part", PART],
  ]);
}

const DONE = wholeWords(
  "đã|xong|xong xuôi|vừa(?! qua)|hoàn thành|hoàn tất|từng|has|have|had|already|completed",
);
const PLANNED = wholeWords(
  "sẽ|dự kiến|dự định|sắp|chuẩn bị|kế hoạch|có kế hoạch|phấn đấu|will|plans? to|planned|is to|going to|intends?",
);
const PROPOSED = wholeWords(
  "đề nghị|đề xuất|kiến nghị|mong muốn|hy vọng|propose[sd]?|suggest(?:s|ed)?|hope[sd]?",
);
const ASSIGNED = wholeWords(
  "giao(?: cho)?(?= (?:sở|các|nhiệm|ubnd|ban))|phân công|yêu cầu|chỉ đạo|assigned|instructed",
);

const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ["done", DONE],
  ["planned", PLANNED],
  ["proposed", PROPOSED],
  ["assigned", ASSIGNED],
];

/** The stage that a text says in so many words; `null` for none or several. */
export function stageIn(text: string): Told<Stage> | null {
  const stages = STAGES.flatMap((one) => firstOf<Stage>(text, [one]) ?? []);
  const [only] = stages;
  return stages.length === 1 && only !== undefined ? only : null;
}

/** The stage of the deed at an offset, by the last word of one before it in its clause: "đã xong phần cầu, dự kiến *thông xe* …". */
export function stageAt(text: string, offset: number): Told<Stage> | null {
  const start = clauseStart(text, offset);
  const before = text.slice(start, offset);
  const told = STAGES.flatMap(([value, pattern]) =>
    [...before.matchAll(new RegExp(pattern, "giu"))].map(({ 0: words, index }) => ({
      value,
      start: start + index,
      end: start + index + words.length,
    })),
  );
  return told.toSorted((a, b) => b.start - a.start)[0] ?? null;
}

function clauseStart(text: string, offset: number): number {
  return /[,;:().](?!\d)(?=[^,;:().]*$)/u.exec(text.slice(0, offset))?.index ?? 0;
}
