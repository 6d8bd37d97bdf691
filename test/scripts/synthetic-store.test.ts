// test/scripts/synthetic-store.test.ts
import { expect, it } from "vitest";
import { createArticleStore } from "#src/store/articles.js";
import { openDatabase } from "#src/store/database.js";
import { createEmbeddingStore, toVector } from "#src/store/embeddings.js";
import { fillStore } from "../../scripts/benchmark/synthetic-store.js";
import { article } from "../fakes/article.js";
import { temporaryFolder } from "../temporary-folder.js";

const MODEL = "model";
const SENTENCES = ["Trao học bổng.", "Khánh thành cầu.", "Thăm nhà máy."];

/** A store of one passage with a vector of its own for each sentence, filled up. */
function filled(passages: number) {
  const folder = temporaryFolder();
  const db = openDatabase(folder);
  const text = SENTENCES.join(" ");
  const vectors = SENTENCES.map(
    (_, i) => [`h${i}`, Float32Array.from([0, 0, 0, 0], (_, at) => +(at === i))] as const,
  );
  createEmbeddingStore(db, MODEL).putAll(new Map(vectors));
  const sentences = SENTENCES.map((sentence, i) => {
    const start = text.indexOf(sentence);
    return { kind: "body" as const, start, end: start + sentence.length, embedding: `h${i}` };
  });
  createArticleStore(db).save({
    article: article(text),
    fileHash: "f",
    parser: 1,
    inCorpus: true,
    passages: [{ start: 0, end: text.length, embedding: "h0", sentences }],
  });
  fillStore(folder, MODEL, passages);
  return db;
}

it("makes a store of so many passages of the sentences that are there, with vectors of length 1 near theirs", () => {
  const db = filled(25);
  const store = createArticleStore(db);
  expect(store.counts()).toEqual({ articles: 4, passages: 25 });
  const rows = db
    .prepare<
      [],
      { article_id: string; passage_id: number | null; start: number; end: number; vector: Buffer }
    >(
      `SELECT v.article_id, v.passage_id, v.start, v."end", e.vector
       FROM vectors v JOIN embeddings e ON e.hash = v.embedding WHERE e.hash NOT LIKE 'h%'`,
    )
    .all();
  expect(rows).toHaveLength(24 * 7);
  for (const row of rows) {
    const vector = toVector(row.vector);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
    if (row.passage_id === null) continue;
    const sentence = store.get(row.article_id)?.text.slice(row.start, row.end) ?? "";
    expect(vector[SENTENCES.indexOf(sentence)]).toBeGreaterThan(0.8);
  }
  db.close();
});

it("makes the same store every time", () => {
  const contents = () => {
    const db = filled(13);
    const all = ["articles", "vectors", "embeddings"].map((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    );
    db.close();
    return all;
  };
  expect(contents()).toEqual(contents());
});
