// test/answering/corpus-sentences.ts
import { readdirSync, readFileSync } from "node:fs";
import type { ParsedArticle } from "#src/article.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";
import { type Range, splitSentences } from "#src/text/sentences.js";

const corpus = new Map<string, ParsedArticle>(
  readdirSync("corpus")
    .filter((name) => /^\d{3}_/.test(name))
    .map((name) => [
      name.slice(0, 3),
      parseArticle(name, plainDocument(readFileSync(`corpus/${name}`, "utf8"))),
    ]),
);

/** Where the first sentence stands that holds all the texts; offsets into the article's text. */
export function sentenceWith(article: ParsedArticle, ...texts: readonly string[]): Range {
  const found = article.blocks
    .flatMap(({ start, end }) => splitSentences(article.text.slice(start, end), start))
    .find(({ start, end }) => texts.every((text) => article.text.slice(start, end).includes(text)));
  if (found === undefined) throw new Error(`No sentence holds “${texts.join("”, “")}”.`);
  return found;
}

/** An article of the corpus by the number that its file name begins with. */
export function corpusArticle(number: string): ParsedArticle {
  const article = corpus.get(number);
  if (article === undefined) throw new Error(`The corpus has no article ${number}.`);
  return article;
}
