// test/language-model/gate.test.ts
// The gate over statements with a planted error and over faithful paraphrases, written by somebody who did not know it.

import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { ParsedArticle } from "#src/article.js";
import { checkStatement } from "#src/drafting/gate/gate.js";
import { repeatsPrompt } from "#src/drafting/prompt.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";
import type { DocumentFrequency } from "#src/store/document-frequency.js";
import { adjacentPairs, tokenize } from "#src/text/tokens.js";
import { paraphrases, plantedErrors, type WrittenStatement } from "./sets.js";

const articles = new Map<string, ParsedArticle>();
function articleOf(source: string): ParsedArticle {
  const known =
    articles.get(source) ?? parseArticle(source, plainDocument(readFileSync(`corpus/${source}`, "utf8")));
  articles.set(source, known);
  return known;
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

const frequency = frequencyOf(
  readdirSync("corpus")
    .filter((name) => name.endsWith(".txt"))
    .map(articleOf),
);

function refusalOf({ passages, statement, language }: WrittenStatement): string | null {
  const checked = checkStatement(statement, {
    passages: new Map(
      passages.map(({ source, start, end }, at) => [at + 1, { article: articleOf(source), start, end }]),
    ),
    ...{ language, frequency, repeatsPrompt },
  });
  return checked.passed ? null : `${checked.refusal.kind}: ${checked.refusal.words}`;
}

it("catches planted errors, every invented citation and every altered quotation among them", () => {
  const errors = plantedErrors();
  const missed = errors.filter((error) => refusalOf(error) === null);
  const shown = missed.filter(({ kind }) => kind === "invented-citation" || kind === "altered-quote");
  expect(shown.map(({ id }) => id)).toEqual([]);
  expect(missed.length, missed.map(({ id }) => id).join()).toBeLessThanOrEqual(0.02 * errors.length);
});

it("lets faithful paraphrases through", () => {
  const faithful = paraphrases();
  const refused = faithful.flatMap((one) => {
    const refusal = refusalOf(one);
    return refusal === null ? [] : [`${one.id} ${refusal}`];
  });
  expect(refused.length, refused.join("\n")).toBeLessThanOrEqual(0.1 * faithful.length);
});
