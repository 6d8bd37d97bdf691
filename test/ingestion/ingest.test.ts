// test/ingestion/ingest.test.ts
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ingest } from "#src/ingestion/ingest.js";
import type { IngestEvent, IngestOptions, IngestReport } from "#src/ingestion/report.js";
import { candidateFile, readSource } from "#src/ingestion/source.js";
import type { Embedder } from "#src/models/embedder.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { type ArticleStore, createArticleStore } from "#src/store/articles.js";
import { type Db, openDatabase } from "#src/store/database.js";
import { openStores } from "#src/store/stores.js";
import { temporaryFolder } from "../temporary-folder.js";

let real: Embedder;
let embedded: string[];
let embedder: Embedder;
let corpusDir: string;
let dataDir: string;
let db: Db;
let articles: ArticleStore;
let events: IngestEvent[];

beforeAll(async () => {
  real = await createLocalEmbedder("models");
});
afterAll(() => real.close());

beforeEach(() => {
  corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  dataDir = temporaryFolder();
  db = openDatabase(dataDir);
  onTestFinished(() => void db.close());
  articles = createArticleStore(db);
  events = [];
  embedded = [];
  embedder = {
    ...real,
    embedPassage: (text) => {
      embedded.push(text);
      return real.embedPassage(text);
    },
  };
});

function run(options: IngestOptions = {}): Promise<IngestReport> {
  const deps = {
    corpusDir,
    dataDir,
    embedder,
    pages: { all: () => [] },
    added: { all: () => [] },
    ...openStores(db, embedder.model),
  };
  return ingest(deps, { onEvent: (event) => events.push(event), ...options });
}

const file = (name: string, content: string | Buffer): void =>
  writeFileSync(path.join(corpusDir, name), content);
const article = (n: number): string =>
  `Ngày ${n}/3, tỉnh số ${n} ký kết hợp tác với tỉnh bạn tại thành phố. Hai bên trao đổi ${n * 10} sinh viên mỗi năm theo thỏa thuận.`;
const sources = (): string[] =>
  articles
    .list()
    .map(({ source }) => source)
    .sort();
const reasons = (report: IngestReport): Record<string, string> =>
  Object.fromEntries(report.failed.map(({ source, reason }) => [source, reason]));

describe("running again", () => {
  it("embeds nothing twice, replaces what changed, drops what is gone", async () => {
    for (const n of [1, 2, 3]) file(`${n}.txt`, article(n));
    expect(await run()).toMatchObject({
      added: 3,
      updated: 0,
      unchanged: 0,
      removed: 0,
      failed: [],
      articles: 3,
    });
    const first = embedded.length;
    expect(await run()).toMatchObject({ added: 0, unchanged: 3 });
    expect(embedded).toHaveLength(first);

    file("2.txt", `${article(2)} Hai bên hẹn gặp lại vào năm sau tại tỉnh bạn.`);
    rmSync(path.join(corpusDir, "3.txt"));
    expect(await run()).toMatchObject({ added: 0, updated: 1, unchanged: 1, removed: 1, articles: 2 });
    // The passage and its new sentence; the old sentences' vectors are still there.
    expect(embedded.slice(first)).toHaveLength(2);
    expect(articles.find("2.txt")?.text).toContain("hẹn gặp lại");
    expect(sources()).toEqual(["1.txt", "2.txt"]);
  });

  it("embeds everything for another model, and forgets the vectors of the old one", async () => {
    file("1.txt", article(1));
    await run();
    const first = embedded.length;
    embedder = { ...embedder, model: "another" };
    expect(await run()).toMatchObject({ updated: 1 });
    expect(embedded).toHaveLength(2 * first);
    expect(db.prepare("SELECT DISTINCT model FROM embeddings").pluck().all()).toEqual(["another"]);
  });

  it("tells of each article after its commit", async () => {
    file("1.txt", article(1));
    file("2.txt", article(2));
    const seen: string[][] = [];
    await run({ onEvent: (event) => void (event.type === "stored" ? seen.push(sources()) : undefined) });
    expect(seen).toEqual([["1.txt"], ["1.txt", "2.txt"]]);
  });

  it("skips notes, dot files and folders that begin with a dot; reads subfolders", async () => {
    mkdirSync(path.join(corpusDir, "2025", ".cache"), { recursive: true });
    for (const name of ["README.md", "SOURCES.md", ".hidden.txt", "2025/.cache/x.txt", "2025/a.txt"])
      file(name, article(1));
    await run();
    expect(sources()).toEqual(["2025/a.txt"]);
  });
});

describe("articles gone at once", () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3, 4, 5]) file(`${n}.txt`, article(n));
    await run();
  });

  it("are kept when they are more than half, until --prune", async () => {
    for (const n of [1, 2, 3]) rmSync(path.join(corpusDir, `${n}.txt`));
    const report = await run();
    expect(report).toMatchObject({ removed: 0, articles: 5 });
    expect(reasons(report)[corpusDir]).toMatch(/^3 of 5 articles are gone.*--prune/);
    expect(await run({ prune: true })).toMatchObject({ removed: 3, articles: 2, failed: [] });
  });
  it("are removed when they are half or fewer", async () => {
    for (const n of [1, 2]) rmSync(path.join(corpusDir, `${n}.txt`));
    expect(await run()).toMatchObject({ removed: 2, articles: 3, failed: [] });
  });
  it("are kept when the folder itself is missing, --prune or not", async () => {
    rmSync(corpusDir, { recursive: true });
    for (const prune of [false, true]) {
      const report = await run({ prune });
      expect(report).toMatchObject({ removed: 0, articles: 5 });
      expect(reasons(report)[corpusDir]).toMatch(/does not exist; nothing was removed/);
    }
  });
});

describe("removed on purpose", () => {
  it("stays away until the file changes or is named", async () => {
    file("1.txt", article(1));
    await run();
    articles.remove("1.txt", true);
    await run();
    expect(sources()).toEqual([]);
    await run({ paths: [path.join(corpusDir, "1.txt")] });
    expect(sources()).toEqual(["1.txt"]);
    articles.remove("1.txt", true);
    file("1.txt", article(2));
    await run();
    expect(sources()).toEqual(["1.txt"]);
  });
});

describe("paths outside the corpus", () => {
  it("keep their absolute path, and no scan removes them", async () => {
    const outside = path.join(temporaryFolder(), "tin.txt");
    writeFileSync(outside, article(7));
    await run({ paths: [outside] });
    rmSync(outside);
    await run();
    await run({ prune: true });
    expect(sources()).toEqual([outside]);
  });
  it("that failed are tried again on request", async () => {
    const outside = path.join(temporaryFolder(), "sau.txt");
    expect(reasons(await run({ paths: [outside] }))[outside]).toMatch(/does not exist/);
    writeFileSync(outside, article(8));
    expect(await run()).toMatchObject({ added: 0 });
    expect(await run({ retryFailed: true })).toMatchObject({ added: 1, failed: [] });
    expect(await run({ retryFailed: true })).toMatchObject({ added: 0, failed: [] });
  });
});

it("skips files older than a date that are not known yet", async () => {
  file("old.txt", article(1));
  file("new.txt", article(2));
  utimesSync(path.join(corpusDir, "old.txt"), new Date("2020-01-01"), new Date("2020-01-01"));
  await run({ since: new Date("2024-01-01") });
  expect(sources()).toEqual(["new.txt"]);
});

it("lists each bad file with its reason and indexes the rest", async () => {
  file("good.txt", article(1));
  file("empty.txt", "");
  file("blank.txt", " \n\n");
  file("binary.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0]));
  file("photo.jpg", Buffer.from([0xff, 0xd8, 0xff]));
  file("menu.txt", "Trang chủ\nĐọc nhiều\n");
  file("huge.txt", Buffer.alloc(50 * 1024 * 1024, "Ngày 1/1, tin dài. "));
  file(
    "latin1.txt",
    Buffer.from("Un article de Hué, déjà paru : la délégation a visité la ville le 5/3/2024.", "latin1"),
  );
  file("utf16.txt", Buffer.from(`\ufeff${article(3)}`, "utf16le"));
  symlinkSync(path.join(corpusDir, "nowhere.txt"), path.join(corpusDir, "broken.txt"));
  const report = await run();
  expect(reasons(report)).toEqual({
    "binary.txt": expect.stringMatching(/binary/),
    "blank.txt": expect.stringMatching(/empty/),
    "broken.txt": expect.stringMatching(/link points to a file that does not/),
    "empty.txt": expect.stringMatching(/empty/),
    "huge.txt": expect.stringMatching(/50 MB; an article may have 5 MB/),
    "menu.txt": expect.stringMatching(/No running text/),
    "photo.jpg": expect.stringMatching(/\.jpg cannot be read yet/),
  });
  expect(sources()).toEqual(["good.txt", "latin1.txt", "utf16.txt"]);
  expect(events.filter((event) => event.type === "note")).toEqual([
    { type: "note", source: "latin1.txt", text: "converted from windows-1252 (Latin-1)" },
    { type: "note", source: "utf16.txt", text: "converted from UTF-16LE" },
  ]);
});

it("says why a file may not be read", async () => {
  file("secret.txt", article(1));
  const secret = path.join(corpusDir, "secret.txt");
  chmodSync(secret, 0);
  // The superuser reads everything: be nobody for a moment.
  const superuser = process.geteuid?.() === 0;
  if (superuser) process.seteuid?.(65534);
  try {
    await expect(readSource(candidateFile(secret, corpusDir), corpusDir)).rejects.toThrow(/may not be read/);
  } finally {
    if (superuser) process.seteuid?.(0);
  }
});

it("keeps the old article when its file turns bad", async () => {
  file("1.txt", article(1));
  await run();
  file("1.txt", "");
  expect(await run()).toMatchObject({ articles: 1, failed: [{ source: "1.txt" }] });
  expect(articles.find("1.txt")?.text).toBe(article(1));
});

it("stops between articles when asked to, with what is done in the store", async () => {
  for (const n of [1, 2, 3]) file(`${n}.txt`, article(n));
  const abort = new AbortController();
  const stopped = run({
    signal: abort.signal,
    onEvent: (event) => void (event.type === "stored" && abort.abort()),
  });
  await expect(stopped).rejects.toThrow("aborted");
  expect(sources()).toEqual(["1.txt"]);
  expect(await run()).toMatchObject({ added: 2, unchanged: 1 });
});

it("cuts the articles of the corpus into passages of whole sentences that the model can take", async () => {
  cpSync("corpus", corpusDir, { recursive: true });
  await run();
  const rows = db
    .prepare<[], { articleId: string; start: number; end: number; inner: number }>(
      `SELECT article_id AS articleId, start, "end", (SELECT count(*) FROM vectors s WHERE s.passage_id = v.id) AS inner
       FROM vectors v WHERE passage_id IS NULL`,
    )
    .all();
  expect(rows.length).toBeGreaterThan(15);
  const texts = rows.map(({ articleId, start, end }) => {
    const { title, text } = articles.get(articleId) ?? { title: null, text: "" };
    return `${title ?? ""}\n${text.slice(start, end)}`;
  });
  const tokens = await real.countTokens(texts);
  expect(Math.max(...tokens)).toBeLessThanOrEqual(real.maxTokens - 10);
  expect(rows.every((row) => row.inner > 0)).toBe(true);
});
