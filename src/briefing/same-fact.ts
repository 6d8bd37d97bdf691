// src/briefing/same-fact.ts
import { NEGATION } from "../text/clause-words.js";
import { isFunctionWord } from "../text/function-words.js";
import { tokenize } from "../text/tokens.js";
import type { ScopedSentence } from "./scope.js";

/** What decides whether two sentences tell one fact. */
export interface FactWords {
  readonly articleId: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly negated: boolean;
}

/** Share of the shorter one's words that the other has too: within an article, and between two. */
const SHARED_INSIDE = 0.72;
/** … and where both have the same numbers. */
const SHARED_WITH_NUMBERS = 0.62;
const SHARED_BETWEEN = 0.85;
/** Fewer words tell too little to be compared. */
const LEAST = 4;

/** Where it was said or done, which is told again and again. */
const SCENE =
  /^(?:tại|trong|nhân) (?:đây|buổi|cuộc|lễ|hội|chương trình|dịp)[^,]{0,40},\s|^(?:dịp này|cũng tại đây),\s/iu;

export function factWords({ article, text }: Pick<ScopedSentence, "article" | "text">): FactWords {
  const tokens = tokenize(text.replace(SCENE, ""));
  return {
    articleId: article.articleId,
    words: new Set(
      tokens.filter(({ word }) => !/\d/.test(word) && !isFunctionWord(word)).map(({ folded }) => folded),
    ),
    numbers: new Set(tokens.filter(({ word }) => /\d/.test(word)).map(({ word }) => word)),
    negated: NEGATION.test(text),
  };
}

/** Whether one tells nothing that the other does not: the same words in whatever order, and no number of its own. */
export function isSameFact(a: FactWords, b: FactWords): boolean {
  const [less, more] = a.words.size <= b.words.size ? [a, b] : [b, a];
  if (less.words.size < LEAST || a.negated !== b.negated) return false;
  if ([...less.numbers].some((number) => !more.numbers.has(number))) return false;
  const shared = [...less.words].filter((word) => more.words.has(word)).length / less.words.size;
  if (a.articleId !== b.articleId) return shared >= SHARED_BETWEEN;
  const numbered = less.numbers.size > 0 && less.numbers.size === more.numbers.size;
  return shared >= (numbered ? SHARED_WITH_NUMBERS : SHARED_INSIDE);
}
