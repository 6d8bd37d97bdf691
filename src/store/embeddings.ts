// src/store/embeddings.ts
import type { Db } from "./database.js";

/** Vectors by the hash of the text they were made from, for one model. */
export interface EmbeddingStore {
  has(hash: string): boolean;
  /** Stores all in one transaction. */
  putAll(vectors: ReadonlyMap<string, Float32Array>): void;
  /** Sources of the articles of which a range has no vector. */
  incomplete(): Set<string>;
  /** Drops vectors that no range uses, of whatever model. */
  prune(): void;
}

export function createEmbeddingStore(db: Db, model: string): EmbeddingStore {
  const has = db
    .prepare<[string, string], number>("SELECT 1 FROM embeddings WHERE hash = ? AND model = ?")
    .pluck();
  const put = db.prepare("INSERT OR IGNORE INTO embeddings VALUES (?, ?, ?)");
  const incomplete = db
    .prepare<[string], string>(
      `SELECT DISTINCT a.source FROM vectors v JOIN articles a USING (article_id)
       WHERE NOT EXISTS (SELECT 1 FROM embeddings e WHERE e.hash = v.embedding AND e.model = ?)`,
    )
    .pluck();
  return {
    has: (hash) => has.get(hash, model) !== undefined,
    putAll: db.transaction((vectors: ReadonlyMap<string, Float32Array>) => {
      for (const [hash, vector] of vectors) {
        put.run(hash, model, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
      }
    }).immediate,
    incomplete: () => new Set(incomplete.all(model)),
    prune: () => {
      db.prepare(
        "DELETE FROM embeddings WHERE model <> ? OR hash NOT IN (SELECT embedding FROM vectors)",
      ).run(model);
    },
  };
}

/** A blob of the `embeddings` table as float32 values. */
export function toVector(blob: Buffer): Float32Array {
  // A copy: the blob's offset is not always a multiple of four.
  return new Float32Array(new Uint8Array(blob).buffer);
}
