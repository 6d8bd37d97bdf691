// test/store/vectors.test.ts
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { ParsedArticle } from "#src/article.js";
import { createArticleStore } from "#src/store/articles.js";
import { type Db, openDatabase } from "#src/store/database.js";
import { createEmbeddingStore } from "#src/store/embeddings.js";
import { openVectorIndex, type VectorIndex } from "#src/store/vectors.js";
import { temporaryFolder } from "../temporary-folder.js";

const MODEL = "axes";
const DIMENSIONS = 8;

/** Unit vector along an axis. */
const axis = (n: number): Float32Array =>
  Float32Array.from({ length: DIMENSIONS }, (_, i) => (i === n ? 1 : 0));

let folder: string;
let db: Db;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  onTestFinished(() => void db.close());
});

const open = (model = MODEL): VectorIndex => openVectorIndex(db, folder, model, DIMENSIONS);

/** Stores an article of one passage whose vector is the axis. */
function save(source: string, axisNumber: number): void {
  createEmbeddingStore(db, MODEL).putAll(new Map([[`axis ${axisNumber}`, axis(axisNumber)]]));
  createArticleStore(db).save({
    article: article(source),
    fileHash: source,
    parser: 1,
    inCorpus: true,
    passages: [{ start: 0, end: 4, embedding: `axis ${axisNumber}`, sentences: [] }],
  });
}

function article(source: string): ParsedArticle {
  return {
    articleId: source,
    source,
    title: null,
    opening: "Text",
    outlet: null,
    byline: null,
    location: null,
    url: null,
    language: "vi",
    publishedAt: null,
    publishedAtOrigin: null,
    eventDate: null,
    eventDateOrigin: null,
    text: "Text",
    blocks: [],
  };
}

/** The sources nearest to an axis. */
function nearest(index: VectorIndex, axisNumber: number, k = 1): string[] {
  const source = db.prepare<[number], string>("SELECT article_id FROM vectors WHERE id = ?").pluck();
  return index.nearest(axis(axisNumber), k).map((id) => source.get(id) ?? "gone");
}

describe("vector index", () => {
  it("takes its first vectors after it was saved empty", () => {
    open().save();
    const index = open();
    save("a", 0);
    index.sync();
    expect(nearest(index, 0)).toEqual(["a"]);
  });

  it("follows what is added, replaced and removed, without ever using an id again", () => {
    const index = open();
    expect(nearest(index, 0)).toEqual([]);
    save("a", 0);
    save("b", 1);
    index.sync();
    expect(nearest(index, 0)).toEqual(["a"]);
    const before = db.prepare<[], number>("SELECT max(id) FROM vectors").pluck().get() ?? 0;
    save("a", 2);
    createArticleStore(db).remove("b", false);
    index.sync();
    expect(nearest(index, 2, 5)).toEqual(["a"]);
    expect(nearest(index, 1, 5)).toEqual(["a"]);
    expect(db.prepare<[], number>("SELECT min(id) FROM vectors").pluck().get()).toBeGreaterThan(before);
  });

  it("gives only what a filter allows", () => {
    save("a", 0);
    save("b", 1);
    const index = open();
    const idOfB = index.nearest(axis(1), 1)[0] ?? 0;
    expect(index.nearest(axis(0), 2, (id) => id === idOfB)).toEqual([idOfB]);
  });

  it("grows beyond its first capacity", () => {
    const store = createArticleStore(db);
    createEmbeddingStore(db, MODEL).putAll(new Map([["axis 0", axis(0)]]));
    const passages = Array.from({ length: 1500 }, () => ({
      start: 0,
      end: 4,
      embedding: "axis 0",
      sentences: [],
    }));
    const index = open();
    store.save({ article: article("many"), fileHash: "", parser: 1, inCorpus: true, passages });
    index.sync();
    expect(index.nearest(axis(0), 2000)).toHaveLength(1500);
  });

  it("is loaded from its file, brought up to date with what came since", () => {
    save("a", 0);
    const first = open();
    first.save();
    const manifest = readFileSync(path.join(folder, "vectors.json"), "utf8");
    first.save();
    expect(readFileSync(path.join(folder, "vectors.json"), "utf8")).toBe(manifest);
    save("b", 1);
    const second = open();
    expect(nearest(second, 1)).toEqual(["b"]);
    second.save();
    expect(readdirSync(folder).filter((name) => name.endsWith(".hnsw"))).toHaveLength(1);
    expect(nearest(open(), 0, 2)).toEqual(["a", "b"]);
  });

  it("is loaded with its deleted points still deleted", () => {
    save("a", 0);
    save("b", 1);
    save("c", 2);
    const index = open();
    createArticleStore(db).remove("b", false);
    index.sync();
    index.save();
    expect(nearest(open(), 1, 5).sort()).toEqual(["a", "c"]);
    save("d", 1);
    expect(nearest(open(), 1, 1)).toEqual(["d"]);
  });

  it.each([
    ["is cut short", (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 100))],
    [
      "has other bytes",
      (file: string) =>
        writeFileSync(
          file,
          readFileSync(file).map((byte) => byte ^ 1),
        ),
    ],
    ["is empty", (file: string) => writeFileSync(file, "")],
  ])("is built anew from the database when its file %s", (_, damage) => {
    save("a", 0);
    open().save();
    for (const name of readdirSync(folder)) if (name.endsWith(".hnsw")) damage(path.join(folder, name));
    expect(nearest(open(), 0)).toEqual(["a"]);
  });

  it("is built anew when its manifest is damaged, or of another model or database", () => {
    save("a", 0);
    open().save();
    const manifestFile = path.join(folder, "vectors.json");
    const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as object;
    for (const other of [
      "{",
      JSON.stringify({ ...manifest, databaseId: "x" }),
      JSON.stringify({ ...manifest, model: "x" }),
    ]) {
      writeFileSync(manifestFile, other);
      expect(nearest(open(), 0)).toEqual(["a"]);
    }
    // No vector of another model is ever compared.
    expect(open("another model").nearest(axis(0), 1)).toEqual([]);
  });
});
