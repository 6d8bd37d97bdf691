// src/text/lexical-fields.ts
import { adjacentPairs, tokenize } from "./tokens.js";

/** What full-text search sees of a text: terms separated by spaces. */
export interface LexicalFields {
  /** Words with their diacritics. */
  readonly words: string;
  /** Adjacent words as one term: Vietnamese writes syllables, its words are often two. */
  readonly pairs: string;
  /** Words without diacritics. */
  readonly folded: string;
}

/** The terms of a text for the three columns of the full-text index. */
export function lexicalFields(text: string): LexicalFields {
  const tokens = tokenize(text);
  return {
    words: tokens.map((token) => token.word).join(" "),
    pairs: adjacentPairs(text, tokens).join(" "),
    folded: tokens.map((token) => token.folded).join(" "),
  };
}
