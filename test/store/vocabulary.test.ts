// test/store/vocabulary.test.ts
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { type ArticleStore, createArticleStore } from "#src/store/articles.js";
import { type Db, openDatabase } from "#src/store/database.js";
import { createVocabulary } from "#src/store/vocabulary.js";
import type { WordCounts } from "#src/text/word-counts.js";
import { article } from "../fakes/article.js";
import { temporaryFolder } from "../temporary-folder.js";

let folder: string;
let db: Db;
let store: ArticleStore;
let counts: () => WordCounts;

beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase(folder);
  onTestFinished(() => void db.close());
  store = createArticleStore(db);
  counts = createVocabulary(db);
});

/** Stores an article of one passage. */
function save(source: string, text: string): void {
  store.save({
    article: article(text, { source, articleId: source }),
    fileHash: text,
    parser: 1,
    inCorpus: true,
    passages: [{ start: 0, end: text.length, embedding: source, sentences: [] }],
  });
}

it("is empty without articles", () => {
  const { total, count, pair, forms, neighbours } = counts();
  expect([total, count("dưa"), pair("dưa", "hấu"), forms("dua"), neighbours("dua")]).toEqual([
    0,
    0,
    0,
    [],
    [],
  ]);
});

it("counts words and pairs by their marks", () => {
  save("a", "Trồng dưa hấu, dưa chuột và dừa. Hấu?");
  expect(counts().total).toBe(8);
  expect(counts().count("dưa")).toBe(2);
  expect(counts().count("dừa")).toBe(1);
  expect(counts().count("dua")).toBe(0);
  expect(counts().pair("dưa", "hấu")).toBe(1);
  expect(counts().pair("hấu", "dưa")).toBe(0);
  expect(counts().pair("dừa", "hấu")).toBe(0);
});

it("gives the forms of a word without marks, and the folded words one edit away", () => {
  save("a", "đường dừng dương đứng đường dung dùng đũng duống");
  expect(counts().forms("duong").toSorted()).toEqual(["dương", "duống", "đường"].sort());
  expect(counts().forms("đường")).toEqual([]);
  expect(counts().neighbours("duong")).toEqual(["dung"]);
  expect(counts().neighbours("dunng")).toEqual(["dung", "duong"]);
  expect(counts().neighbours("dung")).toEqual(["duong"]);
});

it("follows articles that are added, replaced and removed", () => {
  save("a", "dưa hấu dưa");
  expect(counts().count("dưa")).toBe(2);
  expect(counts().pair("dưa", "hấu")).toBe(1);
  save("b", "dưa hấu cà phê");
  expect([counts().total, counts().count("dưa"), counts().pair("dưa", "hấu")]).toEqual([7, 3, 2]);
  save("b", "cà phê dừa");
  expect([counts().total, counts().count("dưa"), counts().pair("dưa", "hấu")]).toEqual([6, 2, 1]);
  expect(counts().forms("dua").toSorted()).toEqual(["dưa", "dừa"].sort());
  store.remove("a", false);
  expect([counts().total, counts().count("dưa"), counts().pair("dưa", "hấu")]).toEqual([3, 0, 0]);
  expect(counts().forms("dua")).toEqual(["dừa"]);
  expect(counts().neighbours("haua")).toEqual([]);
});

it("follows what another connection writes, and is read once a version", () => {
  save("a", "dưa hấu");
  const before = counts();
  expect(counts()).toBe(before);
  const otherDb = openDatabase(folder);
  onTestFinished(() => void otherDb.close());
  const other = createVocabulary(otherDb);
  expect(other().count("dưa")).toBe(1);
  store.remove("a", true);
  expect([other().count("dưa"), other().pair("dưa", "hấu")]).toEqual([0, 0]);
  expect(counts()).not.toBe(before);
});

it("keeps numbers and Lao words", () => {
  save("a", "Tặng 1.200 áo cho ແຂວງຫົວພັນ");
  expect(counts().count("1200")).toBe(1);
  expect(counts().count("ແຂວງ")).toBe(1);
});

it("gives the names of the articles, and follows their changes", () => {
  const names = (): string[] =>
    counts()
      .names()
      .beginning("quang")
      .map(({ text }) => text);
  expect(names()).toEqual([]);
  save("a", "Gặp ông Quàng Văn Piêng ở chợ.");
  expect(names()).toEqual(["Quàng Văn Piêng"]);
  store.remove("a", false);
  expect(names()).toEqual([]);
});
