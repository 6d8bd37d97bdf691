// src/store/stores.ts
import { type ArticleStore, createArticleStore } from "./articles.js";
import { atOnce, type Db } from "./database.js";
import { createEmbeddingStore, type EmbeddingStore } from "./embeddings.js";
import { createFileStore, type FileStore } from "./files.js";

/** What an ingest writes to. */
export interface Stores {
  readonly articles: ArticleStore;
  readonly embeddings: EmbeddingStore;
  readonly files: FileStore;
  /** One transaction for all that the work writes. */
  readonly atOnce: (work: () => void) => void;
}

/** @param model whose vectors are kept */
export function openStores(db: Db, model: string): Stores {
  return {
    articles: createArticleStore(db),
    embeddings: createEmbeddingStore(db, model),
    files: createFileStore(db),
    atOnce: atOnce(db, (work: () => void) => work()),
  };
}
