// src/store/articles.ts
import type { Article, ArticleDetails, ArticleSummary, Block, ParsedArticle, Sentence } from "../article.js";
import { createCopyRows, type ReadSource } from "./copies.js";
import { type Db, readMeta } from "./database.js";
import { createLexicalRows } from "./lexical-rows.js";
import { createVersionRows, type VersionText } from "./versions.js";

/** An article ready to be stored: every range with the hash of the text that was embedded for it. */
export interface StoredArticle extends ReadSource {
  readonly passages: readonly EmbeddedPassage[];
  /** Keys under which it meets articles that may tell the same story. */
  readonly storyKeys?: readonly number[];
}

export interface EmbeddedPassage {
  readonly start: number;
  readonly end: number;
  readonly embedding: string;
  readonly sentences: readonly (Sentence & { readonly embedding: string })[];
}

/** What an ingest needs to know of a stored article, or of a copy of one, to see whether its file has changed. */
export interface StoredState {
  readonly source: string;
  readonly file: string;
  readonly fileHash: string;
  readonly parser: number;
  readonly inCorpus: boolean;
}

interface Row {
  article_id: string;
  source: string;
  file: string;
  file_hash: string;
  parser: number;
  in_corpus: number;
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
  /**
   * Replaces what the source held before, in one transaction. Of an article that answers quote the old text is kept.
   * @param replaced source of an article that this one takes the place of; it becomes its copy
   */
  save(stored: StoredArticle, replaced?: string): void;
  /** Keeps a source as a copy of an article, instead of what it held before. */
  saveCopy(copy: ReadSource, articleId: string): void;
  /** A copy whose article is gone or has changed, to be saved again as what it is now. */
  unsettledCopy(): ReadSource | null;
  /** Articles that share a key, by source. */
  sharing(storyKeys: readonly number[]): ParsedArticle[];
  /**
   * Removes by source; with `tombstone`, a scan leaves the same file out until its bytes change, and its copies and earlier
   * texts go with it.
   */
  remove(source: string, tombstone: boolean): boolean;
  /** By id, or by its source or that of a copy. `outlet` names the copies' outlets too. */
  find(idOrSource: string): ParsedArticle | null;
  get(articleId: string): ParsedArticle | null;
  /** The article that an id's story goes on under, where another has taken its place. */
  successor(articleId: string): ParsedArticle | null;
  /** Texts of an article that answers quoted before it was updated, latest first. */
  earlier(articleId: string): VersionText[];
  /** `null` for articles stored before details were kept. */
  details(articleId: string): ArticleDetails | null;
  /** Oldest first by date of publication, else of the event; undated last; ties by source. */
  list(): ArticleSummary[];
  states(): StoredState[];
  /** Hash of the file that was removed on purpose, by source. */
  tombstones(): Map<string, string>;
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
  const copies = createCopyRows(db);
  const versions = createVersionRows(db);
  const deleteArticle = db.prepare("DELETE FROM articles WHERE article_id = ?");
  const insertArticle = db.prepare(`
    INSERT INTO articles VALUES (
      @articleId, @source, @fileHash, @parser, @inCorpus, @title, @opening, @outlet, @byline, @location, @url, @language,
      @publishedAt, @publishedAtOrigin, @eventDate, @eventDateOrigin, @text, @blocks, @file
    )`);
  const insertDetails = db.prepare(
    "INSERT INTO article_details VALUES (@articleId, @subtitle, @author, @section, @modifiedAt, @chosenBy, @origins)",
  );
  const oneDetails = db.prepare<[string], Omit<ArticleDetails, "origins"> & { origins: string }>(
    `SELECT subtitle, author, section, modified_at AS modifiedAt, chosen_by AS chosenBy, origins
     FROM article_details WHERE article_id = ?`,
  );
  const insertVector = db.prepare(
    'INSERT INTO vectors (article_id, passage_id, kind, start, "end", embedding) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertKey = db.prepare("INSERT OR IGNORE INTO story_keys VALUES (?, ?)");
  const one = db.prepare<[string], Row>("SELECT * FROM articles WHERE article_id = ?");
  const idExists = db.prepare<[string], number>("SELECT 1 FROM articles WHERE article_id = ?").pluck();
  const oneBySource = db.prepare<[string], Row>("SELECT * FROM articles WHERE source = ?");

  const detailsOf = (articleId: string): ArticleDetails | null => {
    const row = oneDetails.get(articleId);
    return row === undefined ? null : { ...row, origins: JSON.parse(row.origins) };
  };

  const drop = (source: string): boolean => {
    const id = idOf.get(source);
    if (id === undefined) return false;
    for (const passage of passageIds.all(id)) lexical.delete(passage);
    deleteArticle.run(id);
    copies.unsettle(id);
    return true;
  };

  /** Another article takes the place of the one that a source holds. */
  const supersede = (source: string, successor: ParsedArticle): void => {
    const row = oneBySource.get(source);
    if (row === undefined) return;
    const before = toArticle(row);
    const details = detailsOf(row.article_id);
    if (before.text !== successor.text) versions.keep(before, successor.articleId);
    drop(source);
    if (source === successor.source) return;
    const { file, file_hash: fileHash, parser, in_corpus } = row;
    const inCorpus = in_corpus === 1;
    copies.put({ article: before, details, file, fileHash, parser, inCorpus }, successor.articleId);
  };

  const withOutlets = (row: Row | undefined): ParsedArticle | null => {
    if (row === undefined) return null;
    const article = toArticle(row);
    return { ...article, outlet: joined(article.outlet, copies.outletsOf(article.articleId)) };
  };

  const settle = (source: string): void => {
    db.prepare("DELETE FROM removed WHERE source = ?").run(source);
    bump.run();
  };

  return {
    save: (stored, replaced) =>
      db
        .transaction(() => {
          const { article } = stored;
          supersede(article.source, article);
          if (replaced !== undefined) supersede(replaced, article);
          const copied = copies.articleOf(article.source);
          if (copied !== null && idExists.get(copied) === undefined)
            versions.succeed(copied, article.articleId);
          copies.delete(article.source);
          insertArticle.run({
            ...article,
            file: stored.file ?? article.source,
            fileHash: stored.fileHash,
            parser: stored.parser,
            inCorpus: stored.inCorpus ? 1 : 0,
            blocks: JSON.stringify(article.blocks.map((block) => [block.kind, block.start, block.end])),
          });
          if (stored.details != null) {
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
          for (const key of stored.storyKeys ?? []) insertKey.run(key, article.articleId);
          settle(article.source);
        })
        .immediate(),

    saveCopy: (copy, articleId) =>
      db
        .transaction(() => {
          const { source } = copy.article;
          const row = oneBySource.get(source);
          if (row !== undefined) {
            versions.keep(toArticle(row), articleId);
            drop(source);
          }
          copies.put(copy, articleId);
          settle(source);
        })
        .immediate(),

    unsettledCopy: () => copies.nextUnsettled(),

    sharing: (storyKeys) =>
      db
        .prepare<[string], Row>(
          `SELECT * FROM articles WHERE article_id IN
             (SELECT article_id FROM story_keys WHERE key IN (SELECT value FROM json_each(?))) ORDER BY source`,
        )
        .all(JSON.stringify(storyKeys))
        .map(toArticle),

    remove: (source, tombstone) =>
      db
        .transaction(() => {
          const row = oneBySource.get(source);
          const hash = row?.file_hash ?? copies.hashOf(source);
          if (hash === null) return false;
          const bury = db.prepare("INSERT OR REPLACE INTO removed VALUES (?, ?)");
          if (tombstone) bury.run(source, hash);
          if (row !== undefined) {
            const ownCopies = copies.of(row.article_id);
            if (tombstone) {
              for (const copy of ownCopies) {
                bury.run(copy.source, copy.fileHash);
                copies.delete(copy.source);
              }
              versions.forget(row.article_id);
            } else if (ownCopies.length > 0) versions.keep(toArticle(row), row.article_id);
            drop(source);
          }
          copies.delete(source);
          bump.run();
          return true;
        })
        .immediate(),

    find: (idOrSource) =>
      withOutlets(
        one.get(idOrSource) ?? oneBySource.get(idOrSource) ?? one.get(copies.articleOf(idOrSource) ?? ""),
      ),
    get: (articleId) => withOutlets(one.get(articleId)),
    details: detailsOf,

    successor: (articleId) => {
      const seen = new Set<string>();
      for (let id: string | null = articleId; id !== null && !seen.has(id); id = versions.successorOf(id)) {
        seen.add(id);
        const row = one.get(id);
        if (row !== undefined) return withOutlets(row);
      }
      return null;
    },
    earlier: (articleId) => versions.of(articleId),

    list: () => {
      const outlets = copies.outlets();
      return db
        .prepare<[], ArticleSummary>(
          `SELECT article_id AS articleId, source, title, opening, outlet, byline, url,
             published_at AS publishedAt, published_at_origin AS publishedAtOrigin,
             event_date AS eventDate, event_date_origin AS eventDateOrigin,
             (SELECT count(*) FROM vectors v WHERE v.article_id = a.article_id AND v.passage_id IS NULL) AS passages
           FROM articles a
           ORDER BY coalesce(published_at, event_date) IS NULL, coalesce(published_at, event_date), source`,
        )
        .all()
        .map((article) => ({
          ...article,
          outlet: joined(article.outlet, outlets.get(article.articleId) ?? []),
        }));
    },

    states: () =>
      db
        .prepare<[], { source: string; file: string; file_hash: string; parser: number; in_corpus: number }>(
          `SELECT source, file, file_hash, parser, in_corpus FROM articles
           UNION ALL SELECT source, file, file_hash, parser, in_corpus FROM copies ORDER BY source`,
        )
        .all()
        .map((row) => ({
          source: row.source,
          file: row.file,
          fileHash: row.file_hash,
          parser: row.parser,
          inCorpus: row.in_corpus === 1,
        })),

    tombstones: () =>
      new Map(db.prepare<[], [string, string]>("SELECT source, file_hash FROM removed").raw().all()),

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

/** An outlet with those that printed the same, each once. */
function joined(own: string | null, others: readonly string[]): string | null {
  const all = new Set([...(own === null ? [] : [own]), ...others]);
  return all.size === 0 ? null : [...all].join(", ");
}

function toArticle(row: Row): ParsedArticle {
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
