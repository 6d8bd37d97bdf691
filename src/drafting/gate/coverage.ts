// src/drafting/gate/coverage.ts

import type { TakenApart } from "../../claims/read-claim.js";
import { indexWords, placesOf, type Term } from "../../claims/terms.js";
import { tokenize } from "../../text/tokens.js";
import { isDistinct } from "./lexicon.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** What a term counts that stands only around the sentences. */
const AROUND = 0.6;
/** A term counts as said above this. */
const SAID = 0.3;
/** Share of a statement's words that must be said: a paraphrase in other words still keeps most of the rare ones. */
const LEAST_SHARE = 0.6;
/** … and of each of its clauses, where an added fact has a clause of its own. */
const LEAST_OF_CLAUSE = 0.4;
/** Words in a row that nothing says are a fact of their own. */
const MOST_IN_A_ROW = 2;

/** Enough of what a statement says must be said in its sentences, in each clause and without a stretch of its own. */
export function refusedContent(claim: TakenApart, { held, around: cited }: Support): Refusal | null {
  const around = indexWords(tokenize(cited));
  const words = claim.terms.flatMap((term, at): Word[] => {
    if (NEUTRAL.has(claim.text.slice(term.start, term.end).toLowerCase())) return [];
    const own = held[at] ?? 0;
    const value = own > SAID ? own : Math.max(own, placesOf(term, around).length > 0 ? AROUND : 0);
    return [{ term, own, value, weight: claim.weights[at] ?? 0 }];
  });
  const known = words.filter(({ term }) => term.variants.length > 0);
  if (shareOf(known) < LEAST_SHARE) return { kind: "content", words: claim.text };
  const replaced = words.find(({ term, own }) => own <= SAID && term.variants.some(isDistinct));
  if (replaced !== undefined) return { kind: "content", words: sliceOf(claim.text, [replaced]) };
  for (const clause of clausesOf(claim.text, known)) {
    if (shareOf(clause) < LEAST_OF_CLAUSE) return { kind: "content", words: sliceOf(claim.text, clause) };
  }
  const stretch = longestUnsaid(words);
  return stretch.length > MOST_IN_A_ROW ? { kind: "content", words: sliceOf(claim.text, stretch) } : null;
}

/** Words by which a sentence is told, whatever it tells. */
const NEUTRAL = new Set(
  (
    "suốt|nhờ|bài|bài viết|bài báo|tin|nói chung|nói riêng|chú ý|được biết|cụ thể|chẳng hạn|ví dụ|nhìn chung|trong khi|còn|riêng|việc|lần|dịp|phần|số|" +
    "một số|một số nơi|nơi|từ phía|phía|ngay|thêm|khác|gồm|gồm có|bao gồm|tên|mang tên|gọi là|trở thành|thuộc|vừa|qua|mặc|trước|sau|lúc|thời|" +
    "article|articles|passage|also|both|named|called|including|respectively|according|total|ໄດ້|ຄົນ|ແຂວງ|ໃຫ້|ຫຼາຍກວ່າ|ຢ່າງ"
  ).split("|"),
);

interface Word {
  readonly term: Term;
  /** How far its sentences say it, and how far these and what stands around them. */
  readonly own: number;
  readonly value: number;
  readonly weight: number;
}

function shareOf(words: readonly Word[]): number {
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return all === 0 ? 1 : words.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
}

/** Between clauses, members of a list, and what says where, by whom and with what. */
const BREAK = /[,;:()–](?!\d)|\s(?:và|đồng thời|cùng với|do|bởi|and|by|at|during|with)\s|ແລະ|ໂດຍ/iu;

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
