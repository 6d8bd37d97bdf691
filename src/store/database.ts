// src/store/database.ts
import path from "node:path";
import Database from "better-sqlite3";
import { UserError } from "../errors.js";
import { createFolder } from "./folder.js";
import { fillLexical } from "./lexical-rows.js";
import { MIGRATIONS } from "./migrations.js";

export type Db = Database.Database;

/** How long a writer waits for another, in milliseconds. */
const BUSY_TIMEOUT = 15_000;
/** Between two attempts to turn on the write-ahead log, in milliseconds. */
const RETRY_MS = 10;

/**
 * Opens the one database file of a data folder and brings its schema up to date.
 * @throws UserError when the folder or file cannot be used, or was written by a newer version
 */
export function openDatabase(dataDir: string): Db {
  const file = path.join(dataDir, "trichdan.db");
  try {
    createFolder(dataDir);
    const db = new Database(file, { timeout: BUSY_TIMEOUT });
    writeAhead(db);
    // An acknowledged article survives a power cut.
    db.pragma("synchronous = FULL");
    db.pragma("foreign_keys = ON");
    // What is erased is overwritten, not only unlinked.
    db.pragma("secure_delete = ON");
    migrate(db, file);
    return db;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The database ${file} cannot be opened: ${(error as Error).message}.`,
      "Check the folder's permissions and free space, or set DATA_DIR to another folder; articles can be indexed again from the corpus.",
    );
  }
}

/**
 * Opens it with commits that do not wait for the disk. They survive the end of the process, however it comes, and may be lost in a power
 * cut; what must survive that too is written durably, see `durably.ts`.
 */
export function openWithoutWaiting(dataDir: string): Db {
  const db = openDatabase(dataDir);
  db.pragma("synchronous = NORMAL");
  return db;
}

/** Whether an error says that another connection holds the file. */
export function isBusy(error: unknown): boolean {
  return (error as { code?: string }).code?.startsWith("SQLITE_BUSY") === true;
}

/**
 * Turns on the write-ahead log. SQLite does not wait here while another process turns it on for the same new file, so
 * the waiting is done by trying again.
 * @throws when another process holds the file for longer than `BUSY_TIMEOUT`
 */
function writeAhead(db: Db): void {
  for (const deadline = Date.now() + BUSY_TIMEOUT; ; ) {
    try {
      db.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}

function migrate(db: Db, file: string): void {
  const apply = db.transaction(() => {
    const version = db.pragma("user_version", { simple: true }) as number;
    if (version > MIGRATIONS.length) {
      throw new UserError(
        `The database ${file} has schema ${version}; this version knows ${MIGRATIONS.length}.`,
        "Update the program, or set DATA_DIR to another folder.",
      );
    }
    const missing = MIGRATIONS.slice(version);
    for (const migration of missing) db.exec(migration);
    if (missing.some((migration) => migration.includes("CREATE VIRTUAL TABLE lexical"))) fillLexical(db);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  apply.immediate();
}

/** `last_ingest`: when an ingest last ended well, an ISO 8601 instant. */
export type MetaKey = "database_id" | "index_version" | "last_ingest";

/** A value of the `meta` table; empty while there is none. */
export function readMeta(db: Db, key: MetaKey): string {
  return db.prepare<[string], string>("SELECT value FROM meta WHERE key = ?").pluck().get(key) ?? "";
}

export function writeMeta(db: Db, key: MetaKey, value: string): void {
  db.prepare<[string, string]>("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)").run(key, value);
}

/**
 * A transaction that may write from its first statement on: one that began by reading would fail when another process
 * wrote in between.
 */
export function atOnce<A extends unknown[], R>(db: Db, work: (...given: A) => R): (...given: A) => R {
  const transaction = db.transaction(work);
  return (...given) => transaction.immediate(...given);
}
