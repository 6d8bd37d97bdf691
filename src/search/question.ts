// src/search/question.ts
import { collapseSpace, hasDiacritics } from "../text/fold.js";
import { isFunctionWord } from "../text/function-words.js";
import { detectLanguage } from "../text/language.js";
import { withQuestionPhrases } from "../text/question-phrases.js";
import { restore } from "../text/restore.js";
import { expandShorthand } from "../text/shorthand.js";
import { adjacentPairs, type Token, tokenize } from "../text/tokens.js";
import type { WordCounts } from "../text/word-counts.js";

/** A question as the search reads it. */
export interface Query {
  /** The question as it was understood. */
  readonly text: string;
  /** The question as it was typed, white space collapsed. */
  readonly typed: string;
  readonly language: "vi" | "en" | "lo";
  /** Vietnamese typed without diacritics. */
  readonly bare: boolean;
  /** What the embedding sees. */
  readonly embedded: string;
  /** Words that full-text search looks for; in English and Lao only names and numbers. */
  readonly terms: readonly Token[];
  readonly pairs: readonly string[];
  /** Words that say what is asked about, for weighing evidence. */
  readonly content: readonly Token[];
}

/**
 * Reads a question: shorthand written out, diacritics restored and typos mended from the words of the articles.
 * @param history the user's earlier questions, oldest first; a short question leans on the last of them
 */
export function readQuestion(question: string, counts: WordCounts, history: readonly string[] = []): Query {
  const typed = collapseSpace(question);
  const language = detectLanguage(typed);
  const bare = language === "vi" && !hasDiacritics(typed);
  const text =
    language === "vi" ? restore(expandShorthand(typed), withQuestionPhrases(counts), bare).text : typed;
  const previous = history.at(-1);
  const embedded = previous === undefined ? text : `${readQuestion(previous, counts).text} ${text}`;
  const tokens = tokenize(embedded);
  const terms =
    language === "vi" ? tokens : tokens.filter((token) => isNameOrNumber(embedded, token, language));
  return {
    text,
    typed,
    language,
    bare,
    embedded,
    terms,
    pairs: language === "vi" ? adjacentPairs(embedded, tokens) : [],
    content: unique(terms.filter((token) => !isFunctionWord(token.word))),
  };
}

/** In a question of another language only what is written alike can match: numbers, and names in Latin letters. */
function isNameOrNumber(text: string, token: Token, language: "en" | "lo"): boolean {
  if (/^\d/.test(token.word)) return true;
  const raw = text.slice(token.start, token.end);
  if (!/\p{Script=Latin}/u.test(raw)) return false;
  return language === "lo" || (/^\p{Lu}/u.test(raw) && !isFunctionWord(token.word));
}

function unique(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.word, token])).values()];
}
