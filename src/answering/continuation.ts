// src/answering/continuation.ts
import type { ParsedArticle } from "../article.js";
import { fold } from "../text/fold.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "./answer.js";

/** Openings that carry on what the sentence before has begun. */
const CARRIES_ON =
  /^(?:trong do|dong thoi|ngoai ra|ben canh do|cung voi do|song song|theo do|cu the|dac biet|tuong tu|hon nua|mat khac|thu (?:hai|ba|tu|nam)|hai la|ba la|bon la|cung|in addition|moreover|also|furthermore)[\s,]/;
/** Verbs that open a sentence whose subject stands in the one before: items of a list written as sentences. */
const VERB_FIRST =
  /^(?:(?:tiep tuc|thuong xuyen|tich cuc|chu dong|phoi hop) )*(?:tiep (?:tuc|nhan)|thuong xuyen|chu (?:dong|trong)|phoi hop|ho tro|giup do|cu|cap|tap huan|van dong|gioi thieu|ket noi|to chuc|tang cuong|trien khai|xay dung|dao tao|trao|tang|thuc (?:day|hien)|tao|khang dinh|hy vong|mong muon|de (?:nghi|xuat)|kien nghi|duy tri|mo rong|chia se|cung cap|nang cao|ra soat|day manh|khuyen khich|bao dam|dam bao|xem xet|nghien cuu|hoan thien|phat (?:huy|trien|dong)|tham (?:muu|gia)|hop tac|quan tam|dau tu|thanh lap|ky ket|lap|mo|dua|giao|bo tri|ban hanh)(?![\p{L}])/u;

/** The sentences of the body in order; captions, titles and bylines are passed over. */
export function bodySentences(article: ParsedArticle): Span[] {
  return article.blocks
    .filter(({ kind }) => kind === "body")
    .flatMap(({ start, end }) => splitSentences(article.text.slice(start, end), start));
}

/** Whether a sentence carries on the one before instead of standing for itself. */
export function carriesOn(sentence: string): boolean {
  const folded = fold(sentence.trimStart());
  return CARRIES_ON.test(folded) || VERB_FIRST.test(folded);
}

/**
 * The sentences that say one thing together with the given one: back to the one that names subject and time, and on as
 * long as the next carries on. In text order, the given one among them.
 * @param sentence offsets into the article's text
 */
export function runOf(article: ParsedArticle, sentence: Span): Span[] {
  const sentences = bodySentences(article);
  const at = sentences.findIndex(({ start, end }) => start <= sentence.start && sentence.end <= end);
  if (at < 0) return [sentence];
  const textOf = (index: number): string | null => {
    const range = sentences[index];
    return range === undefined ? null : article.text.slice(range.start, range.end);
  };
  let from = at;
  while (from > 0 && carriesOn(textOf(from) ?? "")) from -= 1;
  let to = at + 1;
  for (let next = textOf(to); next !== null && carriesOn(next); next = textOf(to)) to += 1;
  return sentences.slice(from, to);
}
