// test/ingestion/several-documents.test.ts
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ingest } from "#src/ingestion/ingest.js";
import type { IngestEvent, IngestOptions, IngestReport } from "#src/ingestion/report.js";
import type { Embedder } from "#src/models/embedder.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { type Db, openDatabase } from "#src/store/database.js";
import { openStores, type Stores } from "#src/store/stores.js";
import { archive } from "../fakes/archive.js";
import { temporaryFolder } from "../temporary-folder.js";

let embedder: Embedder;
let embedded: string[];
let corpusDir: string;
let dataDir: string;
let db: Db;
let stores: Stores;
let events: IngestEvent[];

beforeAll(async () => {
  const real = await createLocalEmbedder("models");
  embedder = {
    ...real,
    embedPassage: (text) => {
      embedded.push(text);
      return real.embedPassage(text);
    },
  };
});
afterAll(() => embedder.close());

beforeEach(() => {
  corpusDir = path.join(temporaryFolder(), "corpus");
  mkdirSync(corpusDir);
  dataDir = temporaryFolder();
  db = openDatabase(dataDir);
  onTestFinished(() => void db.close());
  stores = openStores(db, embedder.model);
  events = [];
  embedded = [];
});

const run = (options: IngestOptions = {}): Promise<IngestReport> =>
  ingest(
    { corpusDir, dataDir, embedder, pages: { all: () => [] }, added: { all: () => [] }, ...stores },
    { onEvent: (event) => events.push(event), ...options },
  );
const file = (name: string, content: string | Buffer): void =>
  writeFileSync(path.join(corpusDir, name), content);
const text = (n: number): string => `Ngày ${n}/3, tỉnh số ${n} ký kết hợp tác với tỉnh bạn tại thành phố.`;
const line = (n: number, content = text(n)): string =>
  `${JSON.stringify({ id: `bai-${n}`, title: `Tỉnh số ${n} hợp tác`, text: content })}\n`;
const sources = (): string[] =>
  stores.articles
    .list()
    .map(({ source }) => source)
    .sort();

describe("a file of several documents", () => {
  it("is as many articles, each under a name of its own", async () => {
    file("tin.jsonl", line(1) + line(2));
    file(
      "goi.zip",
      archive([
        { name: "2024/a.txt", bytes: text(3) },
        { name: "b.jsonl", bytes: line(4) },
      ]),
    );
    expect(await run()).toMatchObject({ added: 4, articles: 4, failed: [] });
    expect(sources()).toEqual([
      "goi.zip!/2024/a.txt",
      "goi.zip!/b.jsonl!/bai-4",
      "tin.jsonl!/bai-1",
      "tin.jsonl!/bai-2",
    ]);
    expect(events.at(-1)).toMatchObject({ done: 4, total: 4 });
  });

  it("is not read again while it is the same; of a changed one only what changed is stored", async () => {
    file("tin.jsonl", line(1) + line(2) + line(3));
    await run();
    expect(await run()).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
    embedded = [];
    file("tin.jsonl", line(1) + line(2, text(22)) + line(3) + line(4));
    expect(await run()).toMatchObject({ added: 1, updated: 1, unchanged: 2, removed: 0 });
    expect(embedded.join("\n")).not.toMatch(/số [13] /);
    expect(stores.articles.find("tin.jsonl!/bai-2")?.text).toContain(text(22));
  });

  it("loses the articles that it holds no more, and all with the file", async () => {
    file("tin.jsonl", line(1) + line(2) + line(3));
    await run();
    file("tin.jsonl", line(1) + line(3));
    expect(await run()).toMatchObject({ removed: 1, unchanged: 2, articles: 2 });
    expect(sources()).toEqual(["tin.jsonl!/bai-1", "tin.jsonl!/bai-3"]);
    rmSync(path.join(corpusDir, "tin.jsonl"));
    expect(await run()).toMatchObject({ removed: 2, articles: 0, failed: [] });
  });

  it("keeps its articles when the whole file turns bad, and a document's when that one does", async () => {
    file(
      "tin.zip",
      archive([
        { name: "a.txt", bytes: text(1) },
        { name: "b.txt", bytes: text(2) },
      ]),
    );
    await run();
    file("tin.zip", "no archive any more");
    expect(await run()).toMatchObject({ removed: 0, articles: 2, failed: [{ source: "tin.zip" }] });
    file(
      "tin.zip",
      archive([
        { name: "a.txt", bytes: text(1) },
        { name: "b.txt", bytes: "" },
      ]),
    );
    const report = await run();
    expect(report).toMatchObject({ removed: 0, articles: 2, unchanged: 1 });
    expect(report.failed).toMatchObject([{ source: "tin.zip!/b.txt", refusal: "empty" }]);
  });

  it("with a bad document lists it at every run, without reading the file again", async () => {
    file(
      "tin.zip",
      archive([
        { name: "a.txt", bytes: text(1) },
        { name: "b.pdf", bytes: "x" },
      ]),
    );
    const { failed } = await run();
    expect(failed).toHaveLength(1);
    expect(await run()).toMatchObject({ unchanged: 1, failed });
    expect(stores.files.failures().get("tin.zip")).toEqual(failed);
    rmSync(path.join(corpusDir, "tin.zip"));
    expect(await run({ prune: true })).toMatchObject({ removed: 1, failed: [] });
    expect(stores.files.failures().size).toBe(0);
  });

  it("goes on where it was stopped", async () => {
    file("tin.jsonl", [1, 2, 3, 4, 5, 6].map((n) => line(n)).join(""));
    const abort = new AbortController();
    const stopped = run({
      signal: abort.signal,
      onEvent: (event) => void (event.type === "stored" && event.done === 2 && abort.abort()),
    });
    await expect(stopped).rejects.toThrow("aborted");
    expect(sources()).toHaveLength(2);
    expect(await run()).toMatchObject({ added: 4, unchanged: 2, articles: 6 });
  });

  it("leaves out the document that was removed on purpose until it changes", async () => {
    file("tin.jsonl", line(1) + line(2));
    await run();
    stores.articles.remove("tin.jsonl!/bai-1", true);
    file("tin.jsonl", line(1) + line(2) + line(3));
    await run();
    expect(sources()).toEqual(["tin.jsonl!/bai-2", "tin.jsonl!/bai-3"]);
    file("tin.jsonl", line(1, text(11)) + line(2) + line(3));
    await run();
    expect(sources()).toHaveLength(3);
  });
});
