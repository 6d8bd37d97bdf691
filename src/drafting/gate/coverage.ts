// src/drafting/gate/coverage.ts
import type { TakenApart } from "../../claims/read-claim.js";
import { indexWords, placesOf, type Term } from "../../claims/terms.js";
import { tokenize } from "../../text/tokens.js";
import { isDistinct } from "./lexicon.js";
import { quotationsIn } from "./quotations.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";
import { exchangedWord, isStrange, MOST_IN_A_ROW, SAID, type Word } from "./unsaid-words.js";

/** What a term counts that stands only around the sentences. */
const AROUND = 0.6;
/** Share of a statement's words that must be said: a paraphrase in other words still keeps most of the rare ones. */
const LEAST_SHARE = 0.6;
/** … and of each of its clauses, where an added fact has a clause of its own. */
const LEAST_OF_CLAUSE = 0.4;
/** Enough of what a statement says must be said in its sentences, in each clause and without a stretch of its own. */
export function refusedContent(claim: TakenApart, { units, held, around: cited }: Support): Refusal | null {
  const around = indexWords(tokenize(cited));
  const quoted = quotationsIn(claim.text);
  const words = claim.terms.flatMap((term, at): Word[] => {
    // What is quoted to the letter is said, whatever its words are in a list of another language.
    if (claim.language !== "vi" && quoted.some(({ start, end }) => start <= term.start && term.end <= end))
      return [];
    if (NEUTRAL.has(claim.text.slice(term.start, term.end).toLowerCase())) return [];
    const own = held[at] ?? 0;
    const value = own > SAID ? own : Math.max(own, placesOf(term, around).length > 0 ? AROUND : 0);
    const length = tokenize(claim.text.slice(term.start, term.end)).length;
    return [{ term, own, value, length, weight: claim.weights[at] ?? 0 }];
  });
  const known = words.filter(({ term }) => term.variants.length > 0);
  if (shareOf(known) < LEAST_SHARE) return { kind: "content", words: claim.text };
  const replaced = words.find(({ term, own }) => own <= SAID && isDistinctHere(term, claim));
  if (replaced !== undefined) return { kind: "content", words: sliceOf(claim.text, [replaced]) };
  for (const clause of clausesOf(claim.text, known)) {
    if (shareOf(clause) < LEAST_OF_CLAUSE || isOtherDeed(clause))
      return { kind: "content", words: sliceOf(claim.text, clause) };
  }
  const strange =
    claim.language === "en"
      ? clausesOf(claim.text, words).find((clause) => isStrange(claim.text, clause))
      : undefined;
  if (strange !== undefined) return { kind: "content", words: sliceOf(claim.text, strange) };
  const exchanged = claim.language === "vi" ? exchangedWord(claim, words, units) : undefined;
  if (exchanged !== undefined) return { kind: "content", words: sliceOf(claim.text, [exchanged]) };
  const stretch = longestUnsaid(words);
  return stretch.length > MOST_IN_A_ROW ? { kind: "content", words: sliceOf(claim.text, stretch) } : null;
}

/** Share of the meanings of a foreign word. */
const MOSTLY = 0.4;

/** Whether a word is of those for which no other stands: itself, or what it may mean in the articles' language. */
function isDistinctHere({ variants, start, end }: Term, { text, language }: TakenApart): boolean {
  // What may mean many things may be another of them.
  if (language !== "vi") return variants.filter(isDistinct).length > MOSTLY * variants.length;
  return isDistinct(tokenize(text.slice(start, end)).map(({ word }) => word));
}

/** Words by which a sentence is told, whatever it tells. */
const NEUTRAL = new Set(
  (
    "suốt|nhờ|dự|kiêm|đại diện|nhưng|song|tuy nhiên|do đó|vì vậy|sau đó|trong khi đó|bên cạnh đó|đồng thời|bài|bài viết|bài báo|tin|nói chung|nói riêng|chú ý|được biết|cụ thể|chẳng hạn|ví dụ|nhìn chung|trong khi|còn|riêng|việc|lần|dịp|phần|số|" +
    "một số|một số nơi|nơi|từ phía|phía|ngay|thêm|khác|gồm|gồm có|bao gồm|tên|mang tên|gọi là|trở thành|thuộc|vừa|qua|mặc|trước|sau|lúc|thời|" +
    "represented|represents|first|article|articles|passage|also|namely|very|since|then|thus|therefore|hence|here|now|together|respectively|approximately|about|around|nearly|over|roughly|both|named|called|including|respectively|according|total|ໄດ້|ຄົນ|ແຂວງ|ໃຫ້|ຫຼາຍກວ່າ|ຢ່າງ"
  ).split("|"),
);

function shareOf(words: readonly Word[]): number {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : words.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
}

/** Between clauses, members of a list, and what says where, by whom and with what. */
const BREAK =
  /[,;:()–](?!\d)|\s(?:và|đồng thời|cùng với|do|bởi|and|by|at|during|with|who|whom|which|where|while|after|before|because)\s|ແລະ|ໂດຍ/iu;

function clausesOf(text: string, words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const gap = before === undefined ? "," : text.slice(before.term.end, word.term.start);
    if (BREAK.test(gap)) clauses.push([]);
    clauses.at(-1)?.push(word);
    before = word;
  }
  return clauses;
}

/** Whether a clause begins with a deed and its thing that nothing says, whatever follows. */
function isOtherDeed([deed, thing]: readonly Word[]): boolean {
  return deed !== undefined && thing !== undefined && deed.value <= SAID && thing.value <= SAID;
}

function longestUnsaid(words: readonly Word[]): Word[] {
  let longest: Word[] = [];
  let row: Word[] = [];
  for (const word of words) {
    row = word.value > SAID || word.term.variants.length === 0 ? [] : [...row, word];
    if (row.length > longest.length) longest = row;
  }
  return longest;
}

function sliceOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.term.start ?? 0, words.at(-1)?.term.end ?? text.length);
}
