// src/answering/requirements.ts
import type { ParsedArticle } from "../article.js";
import { holdsName, indexNames, type NameIndex } from "../search/names.js";
import type { Query } from "../search/question.js";
import { dateOf } from "./citations.js";

/** How an article meets what a question names. */
export interface ArticleFit {
  /** Which of the question's names it holds, by index. */
  readonly names: ReadonlySet<number>;
  /** Which of the question's years it speaks of, in its text or by its date. */
  readonly years: ReadonlySet<string>;
}

/** Looks the question's names and years up in an article. */
export function fitOf(query: Query, article: ParsedArticle): ArticleFit {
  const index = nameIndexOf(article);
  const year = dateOf(article)?.date.slice(0, 4);
  return {
    names: new Set(query.names.flatMap((name, at) => (holdsName(index, name) ? [at] : []))),
    years: new Set(query.years.filter((wanted) => wanted === year || index.places.has(wanted))),
  };
}

const indexes = new Map<string, { readonly text: string; readonly index: NameIndex }>();
const MOST_INDEXES = 500;

function nameIndexOf(article: ParsedArticle): NameIndex {
  const known = indexes.get(article.articleId);
  if (known?.text === article.text) return known.index;
  const index = indexNames(article.text);
  if (indexes.size >= MOST_INDEXES) indexes.clear();
  indexes.set(article.articleId, { text: article.text, index });
  return index;
}
