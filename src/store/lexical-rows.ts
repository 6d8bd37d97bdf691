// src/store/lexical-rows.ts
import type { Database } from "better-sqlite3";
import { lexicalFields } from "../text/lexical-fields.js";

/** The rows of the full-text index, by the id of their passage. */
export interface LexicalRows {
  insert(passageId: number | bigint, text: string): void;
  delete(passageId: number): void;
}

export function createLexicalRows(db: Database): LexicalRows {
  const insert = db.prepare("INSERT INTO lexical (rowid, words, pairs, folded) VALUES (?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM lexical WHERE rowid = ?");
  return {
    insert: (passageId, text) => {
      const { words, pairs, folded } = lexicalFields(text);
      insert.run(passageId, words, pairs, folded);
    },
    delete: (passageId) => {
      remove.run(passageId);
    },
  };
}

/** Fills an empty full-text index from the stored passages. */
export function fillLexical(db: Database): void {
  const rows = createLexicalRows(db);
  const passages = db
    .prepare<[], { id: number; text: string; start: number; end: number }>(
      `SELECT v.id, a.text, v.start, v."end" FROM vectors v JOIN articles a USING (article_id)
       WHERE v.passage_id IS NULL ORDER BY v.id`,
    )
    .all();
  for (const { id, text, start, end } of passages) rows.insert(id, text.slice(start, end));
}
