// src/answering/catalogue.ts
import type { ArticleSummary, ParsedArticle } from "../article.js";
import { findPlaces, type Place } from "../search/places.js";
import type { ArticleStore } from "../store/articles.js";
import { splitSentences } from "../text/sentences.js";
import type { Language, Quote } from "./answer.js";
import { quoteAt, quoteDigest } from "./quotes.js";

/** An article in the list of all. */
export interface CatalogueEntry extends ArticleSummary {
  /** Given when the article first came, never changed and never given again. */
  readonly number: number;
  /** When it first came, in milliseconds since 1970; 0 for articles from before this was noted. */
  readonly arrivedAt: number;
}

/** What an article is about stands in so many characters of its beginning. */
const BEGINNING = 1_000;
const MOST_PLACES = 3;

/** A place that an article is about. */
export interface ArticlePlace {
  /** The same for every spelling. */
  readonly id: string;
  /** As the article writes it, for Vietnamese readers; for others by its name in their language. */
  readonly name: string;
}

/**
 * The provinces that the beginning of an article names more than once, at most three, in its order; else the first it
 * names; countries only without any.
 */
export function placesIn(article: ParsedArticle, language: Language): ArticlePlace[] {
  const beginning = article.text.slice(0, BEGINNING);
  const found = findPlaces(beginning);
  const provinces = found.filter(({ place }) => place.kind !== "country");
  const named = new Map<string, { readonly place: ArticlePlace; count: number }>();
  for (const { place, start, end } of provinces.length > 0 ? provinces : found) {
    const known = named.get(place.id);
    if (known !== undefined) known.count += 1;
    else {
      const name = language === "vi" ? beginning.slice(start, end) : nameIn(place, language);
      named.set(place.id, { place: { id: place.id, name }, count: 1 });
    }
  }
  const repeated = [...named.values()].filter(({ count }) => count > 1);
  const chosen = repeated.length > 0 ? repeated.slice(0, MOST_PLACES) : [...named.values()].slice(0, 1);
  return chosen.map(({ place }) => place);
}

/** {@link placesIn}, worked out once for each article as it is. */
export function createPlaces(
  articles: ArticleStore,
): (articleId: string, language: Language) => ArticlePlace[] {
  const known = new Map<string, { readonly digest: string; readonly places: ArticlePlace[] }>();
  return (articleId, language) => {
    const article = articles.get(articleId);
    if (article === null) return [];
    const digest = quoteDigest(article.text.slice(0, BEGINNING));
    const before = known.get(`${language}:${articleId}`);
    if (before?.digest === digest) return before.places;
    const places = placesIn(article, language);
    known.set(`${language}:${articleId}`, { digest, places });
    return places;
  };
}

/** The usual name of a place in a language. */
export function nameIn({ names }: Place, language: Language): string {
  return names[language][0] ?? names.vi[0] ?? "";
}

/** The first sentence of the running text: a news story opens with what it tells. */
export function leadSentence(article: ParsedArticle): Quote | null {
  const body = article.blocks.find(({ kind }) => kind === "body");
  if (body === undefined) return null;
  const text = article.text.slice(body.start, body.end);
  const dateline = DATELINE.exec(text)?.[0].length ?? 0;
  const [first] = splitSentences(text.slice(dateline), body.start + dateline);
  return quoteAt(article, first ?? body);
}

/** The agency or paper before the first sentence: `(BĐ) – `. */
const DATELINE = /^\s*\([^()\n]{1,30}\)\s*[–—-]\s*/u;

/** The article that a number stands for, also where another has taken the place of the one it was given to. */
export function entryOf(articles: ArticleStore, number: number): CatalogueEntry | null {
  const all = catalogueOf(articles);
  const own = all.find((entry) => entry.number === number);
  if (own !== undefined) return own;
  const [source] = [...articles.arrivals()].find(([, arrival]) => arrival.number === number) ?? [];
  const article = source === undefined ? null : articles.find(source);
  return all.find(({ articleId }) => articleId === article?.articleId) ?? null;
}

/** The articles with their numbers, lowest first. */
export function catalogueOf(articles: ArticleStore): CatalogueEntry[] {
  const arrivals = articles.arrivals();
  return articles
    .list()
    .map((article) => ({ ...article, ...(arrivals.get(article.source) ?? { number: 0, arrivedAt: 0 }) }))
    .sort((a, b) => a.number - b.number);
}
