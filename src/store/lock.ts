// src/store/lock.ts
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { UserError } from "../errors.js";
import { isBusy } from "./database.js";
import { createFolder } from "./folder.js";

const POLL_MS = 200;

export interface LockOptions {
  /** Called once when another process holds the lock, with who it is. */
  readonly onWait?: (holder: string) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds to wait for the lock; default ten minutes. */
  readonly timeoutMs?: number;
}

/** A lock of a data folder, and what to say when it stays taken. */
export interface LockKind {
  readonly name: string;
  readonly taken: (holder: string) => UserError;
}

/**
 * Lets one process at a time do what the lock is for, across processes. An SQLite file held in an exclusive transaction:
 * the operating system frees it however its holder ends, so a lock is never left behind.
 * @throws UserError when the lock stays taken, naming its holder
 */
export async function acquireLock(
  dataDir: string,
  { name, taken }: LockKind,
  options: LockOptions = {},
): Promise<() => void> {
  const holderFile = path.join(dataDir, `${name}.lock.json`);
  const db = openLock(dataDir, `${name}.lock`);
  const deadline = Date.now() + (options.timeoutMs ?? 600_000);
  let waited = false;
  while (!tryLock(db)) {
    const holder = readHolder(holderFile);
    if (!waited) options.onWait?.(holder);
    waited = true;
    if (Date.now() > deadline) {
      db.close();
      throw taken(holder);
    }
    await sleep(POLL_MS, undefined, options.signal === undefined ? {} : { signal: options.signal }).catch(
      (error) => {
        db.close();
        throw error;
      },
    );
  }
  writeFileSync(holderFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
  return () => {
    db.exec("ROLLBACK");
    db.close();
  };
}

function openLock(dataDir: string, name: string): Database.Database {
  try {
    createFolder(dataDir);
    return new Database(path.join(dataDir, name), { timeout: 0 });
  } catch (error) {
    throw new UserError(
      `The data folder ${dataDir} cannot be used: ${(error as Error).message}.`,
      "Check the folder's permissions and free space, or set DATA_DIR to another folder.",
    );
  }
}

function tryLock(db: Database.Database): boolean {
  try {
    db.exec("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

function readHolder(file: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; since: string };
    return `process ${pid}, since ${since}`;
  } catch {
    return "a process that did not leave its name";
  }
}
