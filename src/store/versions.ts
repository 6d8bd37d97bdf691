// src/store/versions.ts
import type { ParsedArticle } from "../article.js";
import type { Db } from "./database.js";

/** Texts that answers quoted before their article was updated: kept as long as one of those answers is. */
export interface VersionRows {
  /**
   * Keeps an article as it is now, if an answer quotes it.
   * @param successor id of the article that takes its place; its own where it is updated in place
   */
  keep(article: ParsedArticle, successor: string): void;
  /** What was kept of an article that had no successor yet gets one. */
  succeed(articleId: string, successor: string): void;
  /** Latest first. */
  of(articleId: string): VersionText[];
  /** The id that an article's story goes on under. */
  successorOf(articleId: string): string | null;
  forget(articleId: string): void;
}

/** What is kept of an earlier text. */
export type VersionText = Pick<ParsedArticle, "articleId" | "title" | "opening" | "url" | "text" | "blocks">;

export function createVersionRows(db: Db): VersionRows {
  const insert = db.prepare(
    `INSERT INTO versions SELECT @articleId, @successor, CAST(unixepoch('subsec') * 1000 AS INTEGER), @title, @opening, @url, @text, @blocks
     WHERE EXISTS (SELECT 1 FROM citations WHERE article_id = @articleId)`,
  );
  const succeed = db.prepare(
    "UPDATE versions SET successor = ? WHERE article_id = ? AND successor = article_id",
  );
  const of = db.prepare<[string], Omit<VersionText, "blocks"> & { blocks: string }>(
    `SELECT article_id AS articleId, title, opening, url, text, blocks FROM versions
     WHERE article_id = ? ORDER BY replaced_at DESC, rowid DESC`,
  );
  const successor = db
    .prepare<[string], string>(
      "SELECT successor FROM versions WHERE article_id = ? ORDER BY replaced_at DESC, rowid DESC LIMIT 1",
    )
    .pluck();
  const forget = db.prepare("DELETE FROM versions WHERE article_id = ?");
  return {
    keep: ({ articleId, title, opening, url, text, blocks }, next) => {
      insert.run({ articleId, successor: next, title, opening, url, text, blocks: JSON.stringify(blocks) });
    },
    succeed: (articleId, next) => void succeed.run(next, articleId),
    of: (articleId) =>
      of.all(articleId).map((row) => ({ ...row, blocks: JSON.parse(row.blocks) as VersionText["blocks"] })),
    successorOf: (articleId) => successor.get(articleId) ?? null,
    forget: (articleId) => void forget.run(articleId),
  };
}

/** Deletes texts that were replaced before a time, in milliseconds since 1970, or that no answer quotes any more. */
export function expireVersions(db: Db, before: number): void {
  db.prepare(
    "DELETE FROM versions WHERE replaced_at < ? OR article_id NOT IN (SELECT article_id FROM citations)",
  ).run(before);
}
