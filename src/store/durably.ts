// src/store/durably.ts
import type { Db } from "./database.js";

/**
 * Commits what `work` writes so that it survives a power cut. Other commits of a connection with `synchronous = NORMAL` survive the end
 * of the process, however it comes, and cost no wait for the disk.
 */
export function durably<T>(db: Db, work: () => T): T {
  db.pragma("synchronous = FULL");
  try {
    return work();
  } finally {
    db.pragma("synchronous = NORMAL");
  }
}
