// src/claims/evidence-units.ts
import type { Span } from "../answering/answer.js";
import { perArticle } from "../answering/per-article.js";
import type { BlockKind, ParsedArticle } from "../article.js";
import { splitSentences } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import { readStatement, type Statement } from "./statement.js";
import { indexWords, type WordIndex } from "./terms.js";

/** A sentence of an article, or one of its clauses set apart by `;`, taken apart. Offsets are into the article's text. */
export interface Unit extends Span {
  readonly article: ParsedArticle;
  readonly kind: BlockKind;
  /** The sentence it is, or is part of. */
  readonly sentence: Span;
  readonly statement: Statement;
  readonly words: WordIndex;
  /** What is said around it: the rest of its sentence and the sentence before, its paragraph and the one above, its title. */
  readonly context: WordIndex;
  readonly contextText: string;
}

/** A clause shorter than this says too little alone, in UTF-16 units. */
const LEAST_CLAUSE = 30;

/** The units of an article in text order; bylines are none. */
export const unitsOf = perArticle((article: ParsedArticle): Unit[] =>
  article.blocks.flatMap((block, at) => {
    if (block.kind === "byline") return [];
    const above = article.blocks.slice(0, at).findLast(({ kind }) => kind === "body" || kind === "title");
    const paragraph = article.text.slice(above?.start ?? block.start, block.end);
    const contextText = `${article.title ?? ""}\n${paragraph}`;
    const context = indexWords(tokenize(contextText));
    return splitSentences(article.text.slice(block.start, block.end), block.start).flatMap((sentence) =>
      [sentence, ...clausesOf(article.text, sentence)].map((span): Unit => {
        const statement = readStatement(article.text.slice(span.start, span.end));
        return {
          ...span,
          article,
          kind: block.kind,
          sentence,
          statement,
          words: indexWords(statement.tokens),
          context,
          contextText,
        };
      }),
    );
  }),
);

/** The clauses of a sentence that has several. */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const sentence = text.slice(start, end);
  if (!sentence.includes(";")) return [];
  let at = start;
  return sentence.split(";").flatMap((part) => {
    const from = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    const clause = { start: from, end: from + part.trim().length };
    return clause.end - clause.start < LEAST_CLAUSE ? [] : [clause];
  });
}
