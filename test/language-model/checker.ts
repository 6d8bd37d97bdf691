// test/language-model/checker.ts
import { readFileSync } from "node:fs";
import type { ParsedArticle } from "#src/article.js";
import { checkStatement, type GateContext } from "#src/drafting/gate/gate.js";
import { repeatsPrompt } from "#src/drafting/prompt.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";
import type { DocumentFrequency } from "#src/store/document-frequency.js";
import { adjacentPairs, tokenize } from "#src/text/tokens.js";

/** An article of a folder, as it is stored. */
export function articleIn(folder: string, source: string): ParsedArticle {
  return parseArticle(source, plainDocument(readFileSync(`${folder}/${source}`, "utf8")));
}

/** In how many paragraphs of the corpus words and pairs stand, as the store counts them. */
function frequencyOf(corpus: readonly ParsedArticle[]): DocumentFrequency {
  const paragraphs = corpus.flatMap(({ text, blocks }) =>
    blocks.map(({ start, end }) => text.slice(start, end)),
  );
  const counted = (termsOf: (paragraph: string) => readonly string[]): ((term: string) => number) => {
    const counts = new Map<string, number>();
    for (const paragraph of paragraphs)
      for (const term of new Set(termsOf(paragraph))) counts.set(term, (counts.get(term) ?? 0) + 1);
    return (term) => counts.get(term) ?? 0;
  };
  return {
    passages: paragraphs.length,
    ofWord: counted((text) => tokenize(text).map(({ word }) => word)),
    ofFolded: counted((text) => tokenize(text).map(({ folded }) => folded)),
    ofPair: counted((text) => adjacentPairs(text, tokenize(text))),
  };
}

/** Runs the gate over statements on some articles: why one is refused, or `null`. */
export function checkerOver(
  articles: readonly ParsedArticle[],
): (
  statement: { readonly text: string; readonly citations: readonly number[] },
  passages: GateContext["passages"],
  language: GateContext["language"],
) => string | null {
  const frequency = frequencyOf(articles);
  return (statement, passages, language) => {
    const checked = checkStatement(statement, { passages, language, frequency, repeatsPrompt });
    return checked.passed ? null : `${checked.refusal.kind}: ${checked.refusal.words}`;
  };
}
