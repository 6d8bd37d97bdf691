// src/search/search.ts
import type { ParsedArticle } from "../article.js";
import type { Embedder } from "../models/embedder.js";
import type { ArticleStore } from "../store/articles.js";
import type { Db } from "../store/database.js";
import { createDocumentFrequency, type DocumentFrequency } from "../store/document-frequency.js";
import type { VectorIndex } from "../store/vectors.js";
import { createVocabulary } from "../store/vocabulary.js";
import { centre } from "./centring.js";
import { createDense, type ScoredPassage, type ScoredSentence } from "./dense.js";
import { FITTED, type Fitted, weightsFor } from "./fitted.js";
import { createLexical } from "./lexical.js";
import { type Query, readQuestion } from "./question.js";
import type { SearchFilter, SearchOptions, SearchResult } from "./retrieval.js";
import { type Signals, scoreOf } from "./scoring.js";
import { questionSignals } from "./signals.js";

/** Vectors that HNSW proposes for a question. */
const NEAREST = 150;
/** Passages that full-text search proposes. */
const LEXICAL = 100;
/** Passages whose sentences are scored with all signals; the rest is left out. */
const SCORED = 24;
/** What the best BM25 counts for beside the meaning when the passages to score are chosen. */
const LEXICAL_SHARE = { vi: 3, en: 1, lo: 1 } as const;
const DEFAULT_LIMIT = 10;
/** Score of a passage that has nothing but a byline. */
const LEAST = -100;

/** A sentence of a candidate with what speaks for it. */
export interface CandidateSentence extends Pick<ScoredSentence, "kind" | "start" | "end"> {
  readonly signals: Signals;
  /** Weighted sum of the signals; comparable within one question. */
  readonly score: number;
}

/** A passage among those that may answer. */
export interface Candidate extends Pick<ScoredPassage, "id" | "start" | "end"> {
  readonly article: ParsedArticle;
  /** BM25; 0 where full-text search did not propose it. */
  readonly lexical: number;
  /** In the order of the text. */
  readonly sentences: readonly CandidateSentence[];
  /** That of its best sentence. */
  readonly score: number;
}

export interface Search {
  /** Reads a question with the words of the articles in mind. */
  read(question: string, history?: readonly string[]): Query;
  search(text: string, options?: SearchOptions): Promise<SearchResult>;
  /** Vector of a question, before {@link retrieve}. */
  embed(query: Query): Promise<Float32Array>;
  /** Candidates best first, ties by article and offset. Call it inside a transaction: it reads one state of the store. */
  retrieve(query: Query, vector: Float32Array, options?: SearchOptions): Candidate[];
  /** In how many passages words stand, now. */
  frequency(): DocumentFrequency;
  /** Runs a reading of the store on one state of database and index. */
  snapshot<T>(read: () => T): T;
}

export interface SearchDeps {
  readonly db: Db;
  readonly index: VectorIndex;
  readonly articles: ArticleStore;
  readonly embedder: Embedder;
  /** Other than those of the project while they are fitted. */
  readonly fitted?: Fitted;
}

export function createSearch({ db, index, articles, embedder, fitted = FITTED }: SearchDeps): Search {
  const lexical = createLexical(db);
  const dense = createDense(db, index, embedder.model);
  const vocabulary = createVocabulary(db);
  const documentFrequency = createDocumentFrequency(db);
  const articleOf = db.prepare<[number], string>("SELECT article_id FROM vectors WHERE id = ?").pluck();

  const snapshot = <T>(read: () => T): T =>
    db.transaction(() => {
      index.sync();
      return read();
    })();

  const retrieve = (query: Query, vector: Float32Array, options: SearchOptions = {}): Candidate[] => {
    const { filter, limit = DEFAULT_LIMIT } = options;
    const allowedArticles = filter === undefined ? undefined : matchingArticles(articles, filter);
    const allowed =
      allowedArticles === undefined
        ? undefined
        : (id: number): boolean => allowedArticles.has(articleOf.get(id) ?? "");
    const question = centre(vector, query.language, fitted);
    const frequency = documentFrequency();
    const bm25 = lexical.search(query, allowed === undefined ? LEXICAL : LEXICAL * 10, frequency);
    const ids = dense.propose(question.direction, NEAREST, allowed);
    for (const id of bm25.keys()) if (allowed === undefined || allowed(id)) ids.add(id);

    const weights = weightsFor(query.language, fitted);
    const best = Math.max(1e-9, ...bm25.values());
    const likely = dense
      .score(question, ids)
      .map((passage) => ({
        passage,
        lexical: bm25.get(passage.id) ?? 0,
        likelihood:
          weights.passageMeaning * passage.meaning +
          weights.meaning * Math.max(...passage.sentences.map(({ meaning }) => meaning)) +
          (LEXICAL_SHARE[query.language] * (bm25.get(passage.id) ?? 0)) / best,
      }))
      .sort((a, b) => b.likelihood - a.likelihood || byPlace(a.passage, b.passage))
      .slice(0, Math.max(SCORED, limit));

    const read = remembered((articleId: string) => articles.get(articleId));
    const signalsOf = questionSignals(query, frequency);
    return likely
      .flatMap(({ passage, lexical }): Candidate[] => {
        const article = read(passage.articleId);
        return article === null ? [] : [scored(passage, article, lexical)];
      })
      .sort((a, b) => b.score - a.score || byPlace(placeOf(a), placeOf(b)));

    function scored(passage: ScoredPassage, article: ParsedArticle, lexical: number): Candidate {
      const { id, start, end } = passage;
      const text = `${article.title ?? ""}\n${article.text.slice(start, end)}`;
      const ofPassage = { passageMeaning: passage.meaning, ...signalsOf.passage(text) };
      const sentences = passage.sentences.map(({ kind, start, end, meaning }): CandidateSentence => {
        const signals = {
          ...ofPassage,
          meaning,
          ...signalsOf.sentence(article.text.slice(start, end), kind),
        };
        return { kind, start, end, signals, score: scoreOf(signals, weights) };
      });
      return {
        ...{ id, article, start, end, lexical, sentences },
        // A byline answers who wrote, and nothing else.
        score: Math.max(
          ...sentences.filter(({ kind }) => kind !== "byline").map(({ score }) => score),
          LEAST,
        ),
      };
    }
  };

  const embed = (query: Query): Promise<Float32Array> => embedder.embedQuery(query.embedded);

  const read = (question: string, history?: readonly string[]): Query =>
    readQuestion(question, vocabulary(), history);

  return {
    read,
    snapshot,
    retrieve,
    embed,
    frequency: documentFrequency,
    search: async (text, options = {}) => {
      const query = read(text);
      const vector = await embed(query);
      return snapshot(() => ({
        query: query.typed,
        hits: retrieve(query, vector, options)
          .slice(0, options.limit ?? DEFAULT_LIMIT)
          .map(({ article: { source, articleId, text }, start, end, score }) => ({
            ...{ source, articleId, text: text.slice(start, end), start, end, score },
          })),
      }));
    },
  };
}

/** Ids of the articles inside a filter; an undated article is outside every period. */
function matchingArticles(articles: ArticleStore, filter: SearchFilter): Set<string> {
  const ids = filter.articleIds === undefined ? null : new Set(filter.articleIds);
  return new Set(
    articles
      .list()
      .filter((article) => {
        if (ids !== null && !ids.has(article.articleId)) return false;
        if (filter.from === undefined && filter.to === undefined) return true;
        const date = (article.publishedAt ?? article.eventDate ?? "-").slice(0, 10);
        if (date.startsWith("-")) return false;
        return (
          (filter.from === undefined || date >= filter.from) && (filter.to === undefined || date <= filter.to)
        );
      })
      .map((article) => article.articleId),
  );
}

function placeOf({ article, start }: Candidate): { readonly articleId: string; readonly start: number } {
  return { articleId: article.articleId, start };
}

/** Order of ties: the same question on the same store always has the same answer. */
function byPlace(
  a: { readonly articleId: string; readonly start: number },
  b: { readonly articleId: string; readonly start: number },
): number {
  if (a.articleId === b.articleId) return a.start - b.start;
  return a.articleId < b.articleId ? -1 : 1;
}

function remembered<K, V>(read: (key: K) => V): (key: K) => V {
  const held = new Map<K, V>();
  return (key) => {
    const value = held.get(key) ?? read(key);
    held.set(key, value);
    return value;
  };
}
