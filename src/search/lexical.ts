// src/search/lexical.ts
import type { Db } from "../store/database.js";
import type { DocumentFrequency } from "../store/document-frequency.js";
import type { Query } from "./question.js";

/** Full-text search over passages. */
export interface Lexical {
  /** BM25 of the best passages by id; higher is better. */
  search(query: Query, limit: number, frequency: DocumentFrequency): Map<number, number>;
}

/** A word in more passages than these says little and costs much: it is looked for only where no rarer one is. */
const MOST_HOLDERS = 2000;
const LEAST_TERMS = 3;

// A folded match counts less than one with its diacritics: "đường" is not "dương".
const WEIGHTS = { words: 1, pairs: 1, folded: 0.3 } as const;

export function createLexical(db: Db): Lexical {
  const search = db.prepare<[string, number], { rowid: number; score: number }>(
    `SELECT rowid, -bm25(lexical, ${WEIGHTS.words}, ${WEIGHTS.pairs}, ${WEIGHTS.folded}) AS score
     FROM lexical WHERE lexical MATCH ? ORDER BY score DESC, rowid LIMIT ?`,
  );
  return {
    search: (query, limit, frequency) => {
      const match = matchExpression(query, frequency);
      if (match === null) return new Map();
      return new Map(search.all(match, limit).map((row) => [row.rowid, row.score]));
    },
  };
}

/** An FTS5 expression in which any term may match, or `null` without terms. */
function matchExpression(query: Query, { ofWord, ofFolded }: DocumentFrequency): string | null {
  const words = query.terms.map((term) => term.word);
  const folded = query.terms.map((term) => term.folded);
  const columns: [string, readonly string[]][] =
    query.language === "en"
      ? [["folded", rarer(folded, ofFolded)]]
      : [
          ["words", rarer(words, ofWord)],
          ["pairs", query.pairs],
          ["folded", rarer(folded, ofFolded)],
        ];
  const parts = columns
    .filter(([, terms]) => terms.length > 0)
    .map(([column, terms]) => `${column} : (${[...new Set(terms)].map(quoted).join(" OR ")})`);
  return parts.length === 0 ? null : parts.join(" OR ");
}

/** The terms that few enough passages hold, else the rarest. */
function rarer(terms: readonly string[], holders: (term: string) => number): readonly string[] {
  const rare = terms.filter((term) => holders(term) <= MOST_HOLDERS);
  if (rare.length > 0) return rare;
  return [...new Set(terms)].toSorted((a, b) => holders(a) - holders(b)).slice(0, LEAST_TERMS);
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
