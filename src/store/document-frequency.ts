// src/store/document-frequency.ts
import { type Db, readMeta } from "./database.js";

/** In how many passages a term of the full-text index stands. */
export interface DocumentFrequency {
  /** Passages in all. */
  readonly passages: number;
  ofWord(word: string): number;
  /** @param folded a word without diacritics */
  ofFolded(folded: string): number;
  /** @param pair two words joined by `_` */
  ofPair(pair: string): number;
}

/** How much a term tells that so many passages hold (the idf of BM25). */
export function rarity({ passages }: Pick<DocumentFrequency, "passages">, holders: number): number {
  return Math.log(1 + (passages - holders + 0.5) / (holders + 0.5));
}

/** Counts of the index as it is when they are asked for; terms are looked up once for each version of it. */
export function createDocumentFrequency(db: Db): () => DocumentFrequency {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.document_frequency USING fts5vocab(main, lexical, 'col')");
  const holders = db
    .prepare<[string, string], number>("SELECT doc FROM document_frequency WHERE term = ? AND col = ?")
    .pluck();
  const countPassages = db
    .prepare<[], number>("SELECT count(*) FROM vectors WHERE passage_id IS NULL")
    .pluck();
  let version = "";
  let current: DocumentFrequency | undefined;

  return () => {
    const now = readMeta(db, "index_version");
    if (current !== undefined && now === version) return current;
    version = now;
    const known = new Map<string, number>();
    const of = (column: "words" | "folded" | "pairs", term: string): number => {
      const key = `${column} ${term}`;
      const count = known.get(key) ?? holders.get(term, column) ?? 0;
      known.set(key, count);
      return count;
    };
    current = {
      passages: countPassages.get() ?? 0,
      ofWord: (word) => of("words", word),
      ofFolded: (folded) => of("folded", folded),
      ofPair: (pair) => of("pairs", pair),
    };
    return current;
  };
}
