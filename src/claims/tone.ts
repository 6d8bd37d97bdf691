// src/claims/tone.ts
import { wholeWords } from "../text/clause-words.js";

/** How far a thing has come. */
export type Stage = "done" | "planned" | "proposed" | "assigned";

/** What is said of a whole: each year or in all. */
export type Frequency = "yearly" | "total";

const NEGATIONS = wholeWords(
  "không(?! (?:chỉ|những|ngừng|gian|khí|quân|lưu|phận|đổi|dây|khói|gian|quá|ít|thể thiếu|còn nghi ngờ|nhỏ|kém))|chưa(?! đến| tới)|chẳng|chả|not(?! only)|never|no(?= (?:\\p{L}+))|neither|nor|without|cannot|\\p{L}+n['’]t",
  "giu",
);
/** "hàng không", "có … hay không" say nothing of the kind. */
const NO_NEGATION = /(?:hàng|trên|tàu|đường|phòng|chống|có|hay|hư|chân|số)\s$/iu;
const LAO_NEGATION = /ບໍ່(?!ແກ້ວ|ແຮ່)/gu;

/** Where a text denies, by offset. */
export function negationsIn(text: string): number[] {
  return [...text.matchAll(NEGATIONS), ...text.matchAll(LAO_NEGATION)]
    .filter(({ index }) => !NO_NEGATION.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index }) => index);
}

const YEARLY = wholeWords(
  "hằng năm|hàng năm|mỗi năm|thường niên|từng năm|(?:mỗi|một) năm một lần|each year|every year|per year|a year|annual(?:ly)?|yearly",
);
const YEARLY_LAO = /ແຕ່ລະປີ|ທຸກປີ|ປະຈຳປີ/u;
const TOTAL = wholeWords(
  "(?:(?:tính )?tổng cộng|tính chung|cộng lại)(?: (?:trong )?cả (?:\\d+|\\p{L}+) năm)?|tổng số|tính tổng|cả thảy|gộp lại|lũy kế|luỹ kế|trong cả (?:\\d+|\\p{L}+) năm|(?:trong )?cả (?:\\d+|hai|ba|bốn|năm|sáu|mười) năm|in total|altogether|overall",
);
const TOTAL_LAO = /ທັງໝົດ|ລວມທັງໝົດ/u;

/** Where a text says so of a total: the years in it are no figure of their own. */
export function totalSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(TOTAL, "giu"))].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

export function frequencyIn(text: string): Frequency | null {
  if (YEARLY.test(text) || YEARLY_LAO.test(text)) return "yearly";
  return TOTAL.test(text) || TOTAL_LAO.test(text) ? "total" : null;
}

const ALL = wholeWords("toàn bộ|tất cả|(?<!kể )cả(?= \\d)|mọi|toàn thể|100 ?%|all(?: of)?(?= (?:the )?\\d)|every one of|entire");
const PART = wholeWords("trong (?:đó|số)|một (?:phần|số)|of (?:whom|which|them)");
const MOST = wholeWords("phần lớn|đa số|hầu hết|đa phần|gần hết|most of|majority|một nửa|half");

/** Whether a text speaks of all there are, of a part, or of the greater part. */
export function extentIn(text: string): "all" | "most" | "part" | null {
  if (MOST.test(text)) return "most";
  if (ALL.test(text)) return "all";
  return PART.test(text) ? "part" : null;
}

const DONE = wholeWords(
  "đã|vừa(?! qua)|hoàn thành|hoàn tất|từng|has|have|had|already|completed",
);
const PLANNED = wholeWords(
  "sẽ|dự kiến|dự định|sắp|kế hoạch|có kế hoạch|phấn đấu|will|plans? to|planned|is to|going to|intends?",
);
const PROPOSED = wholeWords("đề nghị|đề xuất|kiến nghị|mong muốn|hy vọng|propose[sd]?|suggest(?:s|ed)?|hope[sd]?");
const ASSIGNED = wholeWords("giao(?= (?:cho|sở|các|nhiệm|ubnd|ban))|phân công|yêu cầu|chỉ đạo|assigned|instructed");

/** The stage that a text says in so many words; `null` for none or several. */
export function stageIn(text: string): Stage | null {
  const found = (
    [
      ["done", DONE],
      ["planned", PLANNED],
      ["proposed", PROPOSED],
      ["assigned", ASSIGNED],
    ] as const
  ).filter(([, pattern]) => pattern.test(text));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
