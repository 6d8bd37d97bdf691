// src/store/articles.ts
import type { Article, ArticleDetails, ArticleSummary, Block, ParsedArticle, Sentence } from "../article.js";
import { type Db, readMeta } from "./database.js";
import { createLexicalRows } from "./lexical-rows.js";

/** An article ready to be stored: every range with the hash of the text that was embedded for it. */
export interface StoredArticle {
  readonly article: ParsedArticle;
  readonly details?: ArticleDetails;
  /** Hash of the file's bytes. */
  readonly fileHash: string;
  /** Version of the code that parsed it. */
  readonly parser: number;
  /** Whether it lies in the corpus folder, so that a scan may remove it. */
  readonly inCorpus: boolean;
  readonly passages: readonly EmbeddedPassage[];
}

export interface EmbeddedPassage {
  readonly start: number;
  readonly end: number;
  readonly embedding: string;
  readonly sentences: readonly (Sentence & { readonly embedding: string })[];
}

/** What an ingest needs to know of a stored article to see whether its file has changed. */
export interface StoredState {
  readonly source: string;
  readonly fileHash: string;
  readonly parser: number;
  readonly inCorpus: boolean;
}

interface Row {
  article_id: string;
  source: string;
  title: string | null;
  opening: string;
  outlet: string | null;
  byline: string | null;
  location: string | null;
  url: string | null;
  language: string;
  published_at: string | null;
  published_at_origin: Article["publishedAtOrigin"];
  event_date: string | null;
  event_date_origin: Article["eventDateOrigin"];
  text: string;
  blocks: string;
}

export interface ArticleStore {
  /** Replaces what the source held before, in one transaction. */
  save(stored: StoredArticle): void;
  /** Removes by source; with `tombstone`, a scan leaves the same file out until its bytes change. */
  remove(source: string, tombstone: boolean): boolean;
  find(idOrSource: string): ParsedArticle | null;
  get(articleId: string): ParsedArticle | null;
  /** `null` for articles stored before details were kept. */
  details(articleId: string): ArticleDetails | null;
  /** Oldest first by date of publication, else of the event; undated last; ties by source. */
  list(): ArticleSummary[];
  states(): StoredState[];
  /** Hash of the file that was removed on purpose, by source. */
  tombstones(): Map<string, string>;
  failures(): Map<string, string>;
  setFailure(source: string, reason: string | null): void;
  counts(): { articles: number; passages: number };
  /** Number and time of the first arrival, by source; articles that are gone keep theirs. */
  arrivals(): Map<string, { readonly number: number; readonly arrivedAt: number }>;
  /** Grows with every change of the articles. */
  version(): number;
}

export function createArticleStore(db: Db): ArticleStore {
  const bump = db.prepare("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'index_version'");
  const idOf = db.prepare<[string], string>("SELECT article_id FROM articles WHERE source = ?").pluck();
  const passageIds = db
    .prepare<[string], number>("SELECT id FROM vectors WHERE article_id = ? AND passage_id IS NULL")
    .pluck();
  const lexical = createLexicalRows(db);
  const deleteArticle = db.prepare("DELETE FROM articles WHERE article_id = ?");
  const insertArticle = db.prepare(`
    INSERT INTO articles VALUES (
      @articleId, @source, @fileHash, @parser, @inCorpus, @title, @opening, @outlet, @byline, @location, @url, @language,
      @publishedAt, @publishedAtOrigin, @eventDate, @eventDateOrigin, @text, @blocks
    )`);
  const insertDetails = db.prepare(
    "INSERT INTO article_details VALUES (@articleId, @subtitle, @author, @section, @modifiedAt, @chosenBy, @origins)",
  );
  const insertVector = db.prepare(
    'INSERT INTO vectors (article_id, passage_id, kind, start, "end", embedding) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const one = db.prepare<[string], Row>("SELECT * FROM articles WHERE article_id = ?");
  const oneBySource = db.prepare<[string], Row>("SELECT * FROM articles WHERE source = ?");

  const drop = (source: string): boolean => {
    const id = idOf.get(source);
    if (id === undefined) return false;
    for (const passage of passageIds.all(id)) lexical.delete(passage);
    deleteArticle.run(id);
    return true;
  };

  return {
    save: (stored) =>
      db
        .transaction(() => {
          const { article } = stored;
          drop(article.source);
          insertArticle.run({
            ...article,
            fileHash: stored.fileHash,
            parser: stored.parser,
            inCorpus: stored.inCorpus ? 1 : 0,
            blocks: JSON.stringify(article.blocks.map((block) => [block.kind, block.start, block.end])),
          });
          if (stored.details !== undefined) {
            const { origins, ...details } = stored.details;
            insertDetails.run({ ...details, articleId: article.articleId, origins: JSON.stringify(origins) });
          }
          for (const passage of stored.passages) {
            const { lastInsertRowid } = insertVector.run(
              article.articleId,
              null,
              "passage",
              passage.start,
              passage.end,
              passage.embedding,
            );
            lexical.insert(lastInsertRowid, article.text.slice(passage.start, passage.end));
            for (const { kind, start, end, embedding } of passage.sentences) {
              insertVector.run(article.articleId, lastInsertRowid, kind, start, end, embedding);
            }
          }
          db.prepare("DELETE FROM removed WHERE source = ?").run(article.source);
          db.prepare("DELETE FROM failures WHERE source = ?").run(article.source);
          bump.run();
        })
        .immediate(),

    remove: (source, tombstone) =>
      db
        .transaction(() => {
          const hash = db
            .prepare<[string], string>("SELECT file_hash FROM articles WHERE source = ?")
            .pluck()
            .get(source);
          if (hash === undefined || !drop(source)) return false;
          if (tombstone) db.prepare("INSERT OR REPLACE INTO removed VALUES (?, ?)").run(source, hash);
          bump.run();
          return true;
        })
        .immediate(),

    find: (idOrSource) => toArticle(one.get(idOrSource) ?? oneBySource.get(idOrSource)),
    get: (articleId) => toArticle(one.get(articleId)),
    details: (articleId) => {
      const row = db
        .prepare<[string], Omit<ArticleDetails, "origins"> & { origins: string }>(
          `SELECT subtitle, author, section, modified_at AS modifiedAt, chosen_by AS chosenBy, origins
           FROM article_details WHERE article_id = ?`,
        )
        .get(articleId);
      return row === undefined ? null : { ...row, origins: JSON.parse(row.origins) };
    },

    list: () =>
      db
        .prepare<[], ArticleSummary>(
          `SELECT article_id AS articleId, source, title, opening, outlet, byline, url,
             published_at AS publishedAt, published_at_origin AS publishedAtOrigin,
             event_date AS eventDate, event_date_origin AS eventDateOrigin,
             (SELECT count(*) FROM vectors v WHERE v.article_id = a.article_id AND v.passage_id IS NULL) AS passages
           FROM articles a
           ORDER BY coalesce(published_at, event_date) IS NULL, coalesce(published_at, event_date), source`,
        )
        .all(),

    states: () =>
      db
        .prepare<[], { source: string; file_hash: string; parser: number; in_corpus: number }>(
          "SELECT source, file_hash, parser, in_corpus FROM articles ORDER BY source",
        )
        .all()
        .map((row) => ({
          source: row.source,
          fileHash: row.file_hash,
          parser: row.parser,
          inCorpus: row.in_corpus === 1,
        })),

    tombstones: () => pairs(db, "SELECT source, file_hash FROM removed"),
    failures: () => pairs(db, "SELECT source, reason FROM failures ORDER BY source"),
    setFailure: (source, reason) => {
      if (reason === null) db.prepare("DELETE FROM failures WHERE source = ?").run(source);
      else db.prepare("INSERT OR REPLACE INTO failures VALUES (?, ?)").run(source, reason);
    },

    counts: () =>
      db
        .prepare<[], { articles: number; passages: number }>(
          `SELECT (SELECT count(*) FROM articles) AS articles,
                  (SELECT count(*) FROM vectors WHERE passage_id IS NULL) AS passages`,
        )
        .get() ?? { articles: 0, passages: 0 },
    arrivals: () =>
      new Map(
        db
          .prepare<[], [string, number, number]>("SELECT source, number, arrived_at FROM arrivals")
          .raw()
          .all()
          .map(([source, number, arrivedAt]) => [source, { number, arrivedAt }]),
      ),
    version: () => Number(readMeta(db, "index_version")),
  };
}

function pairs(db: Db, sql: string): Map<string, string> {
  return new Map(db.prepare<[], [string, string]>(sql).raw().all());
}

function toArticle(row: Row | undefined): ParsedArticle | null {
  if (row === undefined) return null;
  const blocks = JSON.parse(row.blocks) as [Block["kind"], number, number][];
  return {
    articleId: row.article_id,
    source: row.source,
    title: row.title,
    opening: row.opening,
    outlet: row.outlet,
    byline: row.byline,
    location: row.location,
    url: row.url,
    language: row.language,
    publishedAt: row.published_at,
    publishedAtOrigin: row.published_at_origin,
    eventDate: row.event_date,
    eventDateOrigin: row.event_date_origin,
    text: row.text,
    blocks: blocks.map(([kind, start, end]) => ({ kind, start, end })),
  };
}
