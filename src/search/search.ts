// src/search/search.ts
import type { Embedder } from "../models/embedder.js";
import type { ArticleStore } from "../store/articles.js";
import type { Db } from "../store/database.js";
import type { VectorIndex } from "../store/vectors.js";
import { createVocabulary } from "../store/vocabulary.js";
import { createDense, type ScoredPassage } from "./dense.js";
import { fusionWeights, zScores } from "./fuse.js";
import { createLexical, type Lexical } from "./lexical.js";
import { type Query, readQuestion } from "./question.js";
import type { SearchFilter, SearchOptions, SearchResult } from "./retrieval.js";

/** Vectors that HNSW proposes for a question. */
const NEAREST = 150;
/** Passages that full-text search proposes. */
const LEXICAL = 100;
const DEFAULT_LIMIT = 10;

/** A passage among those that may answer, with its fused score. */
export interface Candidate extends ScoredPassage {
  readonly lexical: number;
  readonly score: number;
}

export interface Search {
  readonly lexical: Lexical;
  /** Reads a question with the words of the articles in mind. */
  read(question: string, history?: readonly string[]): Query;
  search(text: string, options?: SearchOptions): Promise<SearchResult>;
  /** Vector of a question, before {@link retrieve}. */
  embed(query: Query): Promise<Float32Array>;
  /** Candidates best first, ties by article and offset. Call it inside a transaction: it reads one state of the store. */
  retrieve(query: Query, vector: Float32Array, filter?: SearchFilter): Candidate[];
  /** Runs a reading of the store on one state of database and index. */
  snapshot<T>(read: () => T): T;
}

export interface SearchDeps {
  readonly db: Db;
  readonly index: VectorIndex;
  readonly articles: ArticleStore;
  readonly embedder: Embedder;
}

export function createSearch({ db, index, articles, embedder }: SearchDeps): Search {
  const lexical = createLexical(db);
  const dense = createDense(db, index, embedder.model);
  const vocabulary = createVocabulary(db);
  const articleOf = db.prepare<[number], string>("SELECT article_id FROM vectors WHERE id = ?").pluck();

  const snapshot = <T>(read: () => T): T =>
    db.transaction(() => {
      index.sync();
      return read();
    })();

  const retrieve = (query: Query, vector: Float32Array, filter?: SearchFilter): Candidate[] => {
    const allowedArticles = filter === undefined ? undefined : matchingArticles(articles, filter);
    const allowed =
      allowedArticles === undefined
        ? undefined
        : (id: number): boolean => allowedArticles.has(articleOf.get(id) ?? "");
    const bm25 = lexical.search(query, allowed === undefined ? LEXICAL : LEXICAL * 10);
    const ids = dense.propose(vector, NEAREST, allowed);
    for (const id of bm25.keys()) if (allowed === undefined || allowed(id)) ids.add(id);
    const passages = dense.score(vector, ids);
    const best = passages.map((passage) =>
      Math.max(passage.cosine, ...passage.sentences.map((s) => s.cosine)),
    );
    const weights = fusionWeights(query.language);
    const byPassage = zScores(passages.map((passage) => passage.cosine));
    const bySentence = zScores(best);
    const byWords = zScores(passages.map((passage) => bm25.get(passage.id) ?? 0));
    return passages
      .map((passage, i) => ({
        ...passage,
        lexical: bm25.get(passage.id) ?? 0,
        score:
          weights.passage * (byPassage[i] ?? 0) +
          weights.sentence * (bySentence[i] ?? 0) +
          weights.lexical * (byWords[i] ?? 0),
      }))
      .sort((a, b) => b.score - a.score || compare(a.articleId, b.articleId) || a.start - b.start);
  };

  const embed = (query: Query): Promise<Float32Array> => embedder.embedQuery(query.embedded);

  const read = (question: string, history?: readonly string[]): Query =>
    readQuestion(question, vocabulary(), history);

  return {
    lexical,
    read,
    snapshot,
    retrieve,
    embed,
    search: async (text, options = {}) => {
      const query = read(text);
      const vector = await embed(query);
      return snapshot(() => ({
        query: query.typed,
        hits: retrieve(query, vector, options.filter)
          .slice(0, options.limit ?? DEFAULT_LIMIT)
          .flatMap(({ articleId, start, end, score }) => {
            const article = articles.get(articleId);
            if (article === null) return [];
            return {
              source: article.source,
              articleId,
              text: article.text.slice(start, end),
              start,
              end,
              score,
            };
          }),
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

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
