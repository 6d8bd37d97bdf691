// test/corpus-articles.ts
import { readdirSync, readFileSync } from "node:fs";
import type { ParsedArticle } from "#src/article.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";

/** The project's own corpus as ingestion reads it, in the order of its file names. */
export function corpusArticles(): ParsedArticle[] {
  return readdirSync("corpus")
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => parseArticle(file, plainDocument(readFileSync(`corpus/${file}`, "utf8"))));
}
