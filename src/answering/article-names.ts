// src/answering/article-names.ts
import { indexNames, type NameIndex } from "../search/names.js";
import { perArticle } from "./per-article.js";

/** The words of an article, ready for names to be looked up. */
export const nameIndexOf = perArticle(({ text }): NameIndex => indexNames(text));
