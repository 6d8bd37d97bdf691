// src/search/dense.ts
import type { Db } from "../store/database.js";
import { toVector } from "../store/embeddings.js";
import type { VectorIndex } from "../store/vectors.js";
import type { CentredQuestion } from "./centring.js";

/** A sentence with how near it is to the question. */
export interface ScoredSentence {
  readonly kind: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** Exact centred cosine. */
  readonly meaning: number;
}

/** A passage with how near it and its sentences are to the question. */
export interface ScoredPassage {
  readonly id: number;
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  /** Exact centred cosine. */
  readonly meaning: number;
  /** In the order of the text. */
  readonly sentences: readonly ScoredSentence[];
}

interface SentenceRow {
  kind: string;
  start: number;
  end: number;
  vector: Buffer;
}

interface PassageRow {
  article_id: string;
  start: number;
  end: number;
  vector: Buffer;
}

export interface Dense {
  /** Ids of passages that hold one of the `k` vectors nearest to the question. */
  propose(direction: Float32Array, k: number, allowed?: (id: number) => boolean): Set<number>;
  /** Exact scores from the stored vectors. */
  score(question: CentredQuestion, passageIds: Iterable<number>): ScoredPassage[];
}

export function createDense(db: Db, index: VectorIndex, model: string): Dense {
  const passageOf = db
    .prepare<[number], number>("SELECT coalesce(passage_id, id) FROM vectors WHERE id = ?")
    .pluck();
  // Two statements: one for both would sort what the index gives in order.
  const passageRow = db.prepare<[string, number], PassageRow>(
    `SELECT v.article_id, v.start, v."end", e.vector
     FROM vectors v JOIN embeddings e ON e.hash = v.embedding AND e.model = ?
     WHERE v.id = ? AND v.passage_id IS NULL`,
  );
  const sentenceRows = db.prepare<[string, number], SentenceRow>(
    `SELECT v.kind, v.start, v."end", e.vector
     FROM vectors v JOIN embeddings e ON e.hash = v.embedding AND e.model = ?
     WHERE v.passage_id = ? ORDER BY v.id`,
  );
  return {
    propose: (direction, k, allowed) => {
      const ids = index.nearest(direction, k, allowed).map((id) => passageOf.get(id));
      return new Set(ids.filter((id) => id !== undefined));
    },
    score: (question, passageIds) =>
      [...passageIds].flatMap((id) => {
        const passage = passageRow.get(model, id);
        if (passage === undefined) return [];
        return {
          id,
          articleId: passage.article_id,
          start: passage.start,
          end: passage.end,
          meaning: question.passage(toVector(passage.vector)),
          sentences: sentenceRows.all(model, id).map(({ kind, start, end, vector }) => ({
            kind,
            start,
            end,
            meaning: question.sentence(toVector(vector)),
          })),
        };
      }),
  };
}
