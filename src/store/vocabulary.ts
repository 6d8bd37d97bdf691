// src/store/vocabulary.ts
import { editsOf } from "../text/edits.js";
import { fold } from "../text/fold.js";
import { collectNameRuns, type NameRuns } from "../text/name-runs.js";
import type { WordCounts } from "../text/word-counts.js";
import { type Db, readMeta } from "./database.js";

/**
 * Counts of words and pairs in the articles, read from the full-text index, and their names, read from the texts at the first
 * question. Words and names are held in memory, pairs are looked up; all follow the version of the index.
 */
export function createVocabulary(db: Db): () => WordCounts {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, lexical, 'col')");
  const allWords = db
    .prepare<[], [string, number]>("SELECT term, cnt FROM vocabulary WHERE col = 'words'")
    .raw();
  const pairCount = db
    .prepare<[string], number>("SELECT cnt FROM vocabulary WHERE term = ? AND col = 'pairs'")
    .pluck();
  const allTexts = db.prepare<[], string>("SELECT text FROM articles ORDER BY article_id").pluck();
  let version = "";
  let counts: WordCounts | undefined;

  const load = (): WordCounts => {
    const words = new Map(allWords.all());
    const forms = new Map<string, string[]>();
    let total = 0;
    for (const [word, count] of words) {
      total += count;
      const folded = fold(word);
      const same = forms.get(folded);
      if (same === undefined) forms.set(folded, [word]);
      else same.push(word);
    }
    const pairs = new Map<string, number>();
    let names: NameRuns | undefined;
    return {
      total,
      count: (word) => words.get(word) ?? 0,
      pair: (left, right) => {
        const term = `${left}_${right}`;
        const known = pairs.get(term);
        if (known !== undefined) return known;
        const count = words.has(left) && words.has(right) ? (pairCount.get(term) ?? 0) : 0;
        pairs.set(term, count);
        return count;
      },
      forms: (folded) => forms.get(folded) ?? [],
      neighbours: (folded) => editsOf(folded).filter((word) => forms.has(word)),
      names: () => {
        names ??= collectNameRuns(allTexts.iterate());
        return names;
      },
    };
  };

  return () => {
    const current = readMeta(db, "index_version");
    if (counts === undefined || current !== version) {
      counts = load();
      version = current;
    }
    return counts;
  };
}
