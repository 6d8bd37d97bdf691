// src/answering/specifics-asked.ts
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** "Những khó khăn cụ thể nào", "kết quả cụ thể là gì": the noun of which the particulars are asked for; folded. */
const ASKS_SPECIFICS =
  /(?<!\p{L})(\p{L}+ \p{L}+)(?:, \p{L}+ \p{L}+)* cu the (?:nao|gi|la (?:gi|nhung gi)|ra sao|nhu the nao)(?!\p{L})/u;
/** What opens particulars behind the noun. */
const OPENS = /:|(?<!\p{L})(?:nhu|gom|bao gom|cu the|do la|trong do|la)(?!\p{L})/u;

/** Of these a sentence that does not speak of them tells none; results and tasks may be told without the word. */
const MUST_BE_NAMED =
  /^(?:kho khan|han che|vuong mac|ton tai|nguyen nhan|thach thuc|bat cap|sai pham|rui ro)$/;

/** Whether a sentence that speaks of something tells the particulars asked for; always where none are. */
export function tellsSpecifics({ language, text }: Query): (sentence: string) => boolean {
  const noun = language === "vi" ? ASKS_SPECIFICS.exec(fold(text))?.[1] : undefined;
  if (noun === undefined) return () => true;
  return (sentence) => {
    const folded = fold(sentence);
    const at = folded.indexOf(noun);
    return at < 0 ? !MUST_BE_NAMED.test(noun) : OPENS.test(folded.slice(at));
  };
}
