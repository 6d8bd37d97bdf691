// scripts/fit/opened-set.ts
import path from "node:path";
import { ingest } from "#src/ingestion/ingest.js";
import type { Embedder } from "#src/models/embedder.js";
import type { Fitted } from "#src/search/fitted.js";
import type { Query } from "#src/search/question.js";
import { createSearch, type Search } from "#src/search/search.js";
import type { ArticleStore } from "#src/store/articles.js";
import { openDatabase } from "#src/store/database.js";
import { toVector } from "#src/store/embeddings.js";
import { openStores } from "#src/store/stores.js";
import { openVectorIndex } from "#src/store/vectors.js";
import type { PublicQuestion, PublicSet } from "./public-sets.js";

/** A question of a set as the search reads it, with its vector. */
export interface ReadQuestion extends PublicQuestion {
  readonly query: Query;
  readonly vector: Float32Array;
}

/** A public set indexed by the project's own ingest. */
export interface OpenedSet {
  readonly set: PublicSet;
  readonly questions: readonly ReadQuestion[];
  readonly articles: ArticleStore;
  /** Stored vectors of passages and of sentences. */
  vectors(of: "passage" | "sentence"): Float32Array[];
  search(fitted: Fitted): Search;
  close(): void;
}

/** Indexes a set in a folder that is removed at the end, and embeds its questions. */
export async function openSet(
  set: PublicSet,
  folder: string,
  embedder: Embedder,
  fitted: Fitted,
): Promise<OpenedSet> {
  const dataDir = path.join(folder, set.name);
  const db = openDatabase(dataDir);
  const stores = openStores(db, embedder.model);
  const { articles } = stores;
  await ingest({
    corpusDir: set.corpus,
    dataDir,
    embedder,
    pages: { all: () => [] },
    added: { all: () => [] },
    ...stores,
  });
  const index = openVectorIndex(db, dataDir, embedder.model, embedder.dimensions);
  const search = (fitted: Fitted): Search => createSearch({ db, index, articles, embedder, fitted });
  const reader = search(fitted);
  const questions: ReadQuestion[] = [];
  for (const question of set.questions) {
    const query = reader.read(question.question);
    questions.push({ ...question, query, vector: await reader.embed(query) });
  }
  return {
    set,
    questions,
    articles,
    search,
    vectors: (of) =>
      db
        .prepare<[string], Buffer>(
          `SELECT e.vector FROM vectors v JOIN embeddings e ON e.hash = v.embedding AND e.model = ?
           WHERE v.passage_id IS ${of === "passage" ? "" : "NOT"} NULL ORDER BY v.id`,
        )
        .pluck()
        .all(embedder.model)
        .map(toVector),
    close: () => {
      db.close();
    },
  };
}
