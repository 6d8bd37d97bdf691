// src/search/lexical.ts
import type { Db } from "../store/database.js";
import type { Query } from "./question.js";

/** Full-text search over passages. */
export interface Lexical {
  /** BM25 of the best passages by id; higher is better. */
  search(query: Query, limit: number): Map<number, number>;
}

// A folded match counts less than one with its diacritics: "đường" is not "dương".
const WEIGHTS = { words: 1, pairs: 1, folded: 0.3 } as const;

export function createLexical(db: Db): Lexical {
  const search = db.prepare<[string, number], { rowid: number; score: number }>(
    `SELECT rowid, -bm25(lexical, ${WEIGHTS.words}, ${WEIGHTS.pairs}, ${WEIGHTS.folded}) AS score
     FROM lexical WHERE lexical MATCH ? ORDER BY score DESC, rowid LIMIT ?`,
  );
  return {
    search: (query, limit) => {
      const match = matchExpression(query);
      if (match === null) return new Map();
      return new Map(search.all(match, limit).map((row) => [row.rowid, row.score]));
    },
  };
}

/** An FTS5 expression in which any term may match, or `null` without terms. */
function matchExpression(query: Query): string | null {
  const folded = query.terms.map((term) => term.folded);
  const columns: [string, readonly string[]][] =
    query.language === "en"
      ? [["folded", folded]]
      : [
          ["words", query.terms.map((term) => term.word)],
          ["pairs", query.pairs],
          ["folded", folded],
        ];
  const parts = columns
    .filter(([, terms]) => terms.length > 0)
    .map(([column, terms]) => `${column} : (${[...new Set(terms)].map(quoted).join(" OR ")})`);
  return parts.length === 0 ? null : parts.join(" OR ");
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
