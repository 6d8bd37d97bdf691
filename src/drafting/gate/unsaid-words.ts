// src/drafting/gate/unsaid-words.ts
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf, type Term } from "../../claims/terms.js";
import { isFunctionWord } from "../../text/function-words.js";

/** A term counts as said above this. */
export const SAID = 0.3;
/** Words in a row that nothing says are a fact of their own. */
export const MOST_IN_A_ROW = 2;

/** A word of a statement. */
export interface Word {
  readonly term: Term;
  /** How far its sentences say it, and how far these and what stands around them. */
  readonly own: number;
  readonly value: number;
  /** Syllables. */
  readonly length: number;
  readonly weight: number;
}

/** Whether words that no list knows, names apart, stand side by side in a clause, are more than those that are said, or too many. */
export function isStrange(text: string, clause: readonly Word[]): boolean {
  const unknown = clause.filter(
    ({ term }) => term.variants.length === 0 && /^\p{Ll}/u.test(text.slice(term.start, term.end)),
  );
  const said = clause.filter(({ term, value }) => term.variants.length > 0 && value > SAID);
  const sideBySide = unknown.some(
    ({ term }, at) => at > 0 && term.position - (unknown[at - 1]?.term.position ?? 0) === 1,
  );
  return sideBySide || unknown.length > said.length || unknown.length > MOST_IN_A_ROW;
}

/** Before any deed: what follows them is no part of them. */
const BEFORE_ANY =
  /^(?:thường xuyên|tiếp tục|tích cực|chủ động|kịp thời|phối hợp|cùng nhau|luôn|cùng|nghiêm túc|đồng thời|cần|muốn|mong|mong muốn|đề nghị|góp phần|nhiều|một số)$/iu;

/** A word that nothing says behind one that the sentences have with another word behind it: "khoa nhi" of "khoa cấp cứu". */
export function exchangedWord(
  claim: TakenApart,
  words: readonly Word[],
  units: readonly Unit[],
): Word | undefined {
  return words.find(({ term, value }, at) => {
    const left = words[at - 1];
    if (
      value > 0 ||
      left === undefined ||
      left.own < 1 ||
      BEFORE_ANY.test(claim.text.slice(left.term.start, left.term.end)) ||
      term.position - left.term.position > left.length
    )
      return false;
    if (!/^\s$/u.test(claim.text.slice(left.term.end, term.start))) return false;
    return units.some(({ words: index }) =>
      placesOf({ ...left.term, variants: left.term.variants.slice(0, 1) }, index).some((place) => {
        const next = index.tokens[place + left.length]?.word;
        return next !== undefined && !isFunctionWord(next) && !claim.text.toLowerCase().includes(next);
      }),
    );
  });
}
