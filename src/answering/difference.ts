// src/answering/difference.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { type Chosen, choose } from "./chosen.js";
import { findConflicts } from "./conflicts.js";
import { sentenceAround } from "./surroundings.js";

/** How questions ask how one thing is called or spelled; folded. */
const NAMING =
  "(?:in|viet|ghi|danh may) (?:sai|lech|nham|loi)|loi (?:chinh ta|in|danh may)|nhat quan|(?:mot|1) ten hay|cach (?:goi|viet)|\\b(?:spell\\w*|spelt)\\b";
const ASKS_NAMING = new RegExp(
  `${NAMING}|(?:viet|ghi|in) ten (?:[\\p{L}]+ ){0,6}khac|ten (?:[\\p{L}]+ ){0,6}(?:viet|ghi) khac|\\b(?:misprint\\w*|misspel\\w*|typos?|same name|called differently)\\b`,
  "u",
);
/** … and how the articles differ. */
const DIFFERS = new RegExp(
  `${NAMING}|khac nhau|khong thong nhat|mau thuan|chenh nhau|lech nhau|giong nhau|cung (?:mot )?ten|goi (?:giong|cung|khac)|co khop|(?:viet|ghi) (?:the nao|ra sao|la)|\\b(?:differ\\w*|inconsisten\\w*|contradict\\w*|discrepan\\w*)\\b|ຕ່າງກັນ|ຂຽນແນວໃດ`,
  "u",
);

/** Two ways to write a name, of which the articles may have either: "Bouddakham hay Butdakham". */
const ONE_OR_OTHER = /\p{Lu}[\p{L}\p{M}]+ (?:hay(?: là)?|hoặc|or|ຫຼື) \p{Lu}[\p{L}\p{M}]+/u;

/** Whether a question asks how the articles differ. */
export function asksDifference(query: Query): boolean {
  return DIFFERS.test(fold(query.text)) || ONE_OR_OTHER.test(query.text);
}

/** Articles whose names and papers are compared. */
const COMPARED = 3;
/** Conflicts that are shown. */
const MOST = 2;

/**
 * For a question how a thing is called or spelled, the sentences in which the articles call or spell it differently; none
 * where they do not.
 * @param articles those that hold what the question names, best first
 */
export function namingDifferences(query: Query, articles: readonly ParsedArticle[]): Chosen[] {
  if (!ASKS_NAMING.test(fold(query.text))) return [];
  return findConflicts(articles.slice(0, COMPARED))
    .filter(({ kind }) => kind !== "figure")
    .slice(0, MOST)
    .flatMap(({ readings }) => readings)
    .flatMap(({ article, span }) => {
      const sentence = sentenceAround(article, span);
      return sentence === null ? [] : [choose(article, sentence, { keep: [span] })];
    });
}
