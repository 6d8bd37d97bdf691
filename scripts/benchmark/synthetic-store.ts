// scripts/benchmark/synthetic-store.ts
// A large store without days of embedding: the corpus' own sentences in new combinations, their vectors slightly turned.
import { createHash } from "node:crypto";
import type { BlockKind, ParsedArticle } from "#src/article.js";
import { createArticleStore, type EmbeddedPassage } from "#src/store/articles.js";
import { openDatabase } from "#src/store/database.js";
import { createEmbeddingStore, toVector } from "#src/store/embeddings.js";

const SENTENCES_PER_PASSAGE = 6;
const PASSAGES_PER_ARTICLE = 10;
/** Length of what is added to a vector of length 1: its cosine to the original becomes 0.96. */
const NOISE = 0.3;
const SEED = 20_221_123;

interface Known {
  readonly text: string;
  readonly vector: Float32Array;
}

/**
 * Adds articles made of the sentences in the store until it holds so many passages. The same store always becomes the
 * same one.
 * @param model the model of the vectors
 */
export function fillStore(dataDir: string, model: string, passages: number): void {
  const db = openDatabase(dataDir);
  // A power cut costs nothing here.
  db.pragma("synchronous = OFF");
  const articles = createArticleStore(db);
  const embeddings = createEmbeddingStore(db, model);
  const known = db
    .prepare<[string], { text: string; start: number; end: number; vector: Buffer }>(
      `SELECT a.text, v.start, v."end", e.vector FROM vectors v JOIN articles a USING (article_id)
       JOIN embeddings e ON e.hash = v.embedding AND e.model = ?
       WHERE v.passage_id IS NOT NULL AND v.kind = 'body' ORDER BY a.source, v.start`,
    )
    .all(model)
    .map(({ text, start, end, vector }) => ({ text: text.slice(start, end), vector: toVector(vector) }));
  const random = randomNumbers(SEED);
  for (let made = articles.counts().passages, n = 0; made < passages; n++) {
    const count = Math.min(PASSAGES_PER_ARTICLE, passages - made);
    const source = `synthetic/${String(n).padStart(5, "0")}.txt`;
    const vectors = new Map<string, Float32Array>();
    const { article, passages: embedded } = compose(source, count, known, random, vectors);
    embeddings.putAll(vectors);
    const fileHash = hashOf(source);
    articles.save({ article, fileHash, parser: 0, inCorpus: false, passages: embedded });
    made += count;
  }
  db.close();
}

/** An article of `count` passages, a paragraph each; their vectors go to `vectors`. */
function compose(
  source: string,
  count: number,
  known: readonly Known[],
  random: () => number,
  vectors: Map<string, Float32Array>,
): { article: ParsedArticle; passages: EmbeddedPassage[] } {
  const keep = (vector: Float32Array): string => {
    const hash = hashOf(`${source}#${vectors.size}`);
    vectors.set(hash, turned(vector, random));
    return hash;
  };
  let text = "";
  const passages: EmbeddedPassage[] = [];
  for (let p = 0; p < count; p++) {
    if (p > 0) text += "\n";
    const start = text.length;
    const sum = new Float32Array(known[0]?.vector.length ?? 0);
    const sentences: EmbeddedPassage["sentences"][number][] = [];
    for (let s = 0; s < SENTENCES_PER_PASSAGE; s++) {
      const one = known[Math.floor(random() * known.length)];
      if (one === undefined) continue;
      if (s > 0) text += " ";
      const from = text.length;
      text += one.text;
      for (const [i, value] of one.vector.entries()) sum[i] = (sum[i] ?? 0) + value;
      sentences.push({ kind: "body", start: from, end: text.length, embedding: keep(one.vector) });
    }
    passages.push({ start, end: text.length, embedding: keep(unit(sum)), sentences });
  }
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(random() * 2000))).toISOString().slice(0, 10);
  const body: BlockKind = "body";
  const article: ParsedArticle = {
    articleId: hashOf(source).slice(0, 10),
    source,
    title: null,
    opening: text.slice(0, 80),
    outlet: null,
    byline: null,
    location: null,
    url: null,
    language: "vi",
    publishedAt: day,
    publishedAtOrigin: "printed",
    eventDate: null,
    eventDateOrigin: null,
    text,
    blocks: passages.map(({ start, end }) => ({ kind: body, start, end })),
  };
  return { article, passages };
}

/** A vector of length 1 near the given one. */
function turned(vector: Float32Array, random: () => number): Float32Array {
  const noise = unit(vector.map(() => random() + random() + random() - 1.5));
  return unit(vector.map((value, i) => value + NOISE * (noise[i] ?? 0)));
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return vector.map((value) => value / length);
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
