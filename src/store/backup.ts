// src/store/backup.ts
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { UserError } from "../errors.js";
import type { Db } from "./database.js";
import { MIGRATIONS } from "./migrations.js";

/**
 * Writes everything the database holds into one file, while others go on using it; the file is whole or not there.
 * Updates in hand stay out: a restored bot must not answer old messages.
 * @throws UserError when the file cannot be written
 */
export async function backupDatabase(db: Db, file: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await db.backup(unfinished);
    const copy = new Database(unfinished);
    copy.exec("DELETE FROM inbox");
    // Without a log beside it, and without the pages that were freed.
    copy.pragma("journal_mode = DELETE");
    copy.exec("VACUUM");
    copy.close();
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new UserError(
      `The backup ${file} cannot be written: ${(error as Error).message}.`,
      "Choose another file, or make room.",
    );
  }
}

/**
 * Puts a backup in the place of a data folder's database. Nothing may have that database open.
 * @throws UserError when the file is no backup of this program; the data folder is as before then
 */
export function restoreDatabase(file: string, dataDir: string): void {
  check(file);
  const target = path.join(dataDir, "trichdan.db");
  const incoming = `${target}.${process.pid}.part`;
  try {
    copyFileSync(file, incoming);
    flush(incoming);
    // The log belongs to the old database and would be taken for the new one's; the index is made again.
    for (const suffix of ["-wal", "-shm"]) rmSync(`${target}${suffix}`, { force: true });
    for (const name of readdirSync(dataDir)) {
      if (/^vectors.*\.(hnsw|json)$/.test(name)) rmSync(path.join(dataDir, name));
    }
    renameSync(incoming, target);
  } catch (error) {
    rmSync(incoming, { force: true });
    throw new UserError(
      `The backup could not be put into ${dataDir}: ${(error as Error).message}.`,
      "Check the folder's permissions and free space.",
    );
  }
}

function check(file: string): void {
  const wrong = faultOf(file);
  if (wrong !== null) {
    throw new UserError(
      `${file} is no backup that can be restored: ${wrong}.`,
      "Give a file that `backup` wrote.",
    );
  }
}

function faultOf(file: string): string | null {
  if (!existsSync(file)) return "there is no such file";
  try {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const version = db.pragma("user_version", { simple: true }) as number;
      if (version > MIGRATIONS.length)
        return `it has schema ${version}, this version knows ${MIGRATIONS.length}`;
      const tables = db
        .prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('articles', 'vectors')")
        .pluck();
      if (version < 1 || tables.get() !== 2) return "it holds no articles";
      const verdict = db.pragma("integrity_check", { simple: true });
      return verdict === "ok" ? null : `it is damaged (${verdict})`;
    } finally {
      db.close();
    }
  } catch (error) {
    return (error as Error).message;
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
