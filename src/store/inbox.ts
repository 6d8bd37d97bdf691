// src/store/inbox.ts
import { createHash } from "node:crypto";
import type { Db } from "./database.js";
import { durably } from "./durably.js";

/** What the inbox needs to know of an update; the rest is kept as it is. */
export interface Received {
  readonly update_id: number;
}

/**
 * Updates that were received, each once. Those done are remembered for a while by id and content, as a set: ids can start again
 * lower, so that the highest says nothing and the same id can come to mean another update.
 */
export interface Inbox<U extends Received = Received> {
  /**
   * Stores the updates that are new, in one transaction, and returns those to be worked on.
   * @param isWanted asked once for each new update; one that is not wanted counts as done
   */
  accept(updates: readonly U[], isWanted: (update: U) => boolean): U[];
  /** Marks an update as done and erases what it said. */
  done(updateId: number): void;
  /** What is not done, oldest first. */
  waiting(): U[];
  /** Forgets the updates done that were received before `time`, in milliseconds. */
  forgetBefore(time: number): void;
}

export function createInbox<U extends Received>(db: Db): Inbox<U> {
  const insert = db.prepare<[number, string, number, string]>(
    "INSERT OR IGNORE INTO inbox (update_id, digest, received_at, body) VALUES (?, ?, ?, ?)",
  );
  const erase = db.prepare<[number]>("UPDATE inbox SET body = NULL WHERE update_id = ? AND body IS NOT NULL");
  const rest = db.prepare<[], string>("SELECT body FROM inbox WHERE body IS NOT NULL ORDER BY seq").pluck();
  const forget = db.prepare<[number]>("DELETE FROM inbox WHERE body IS NULL AND received_at < ?");

  const accept = db.transaction((updates: readonly U[], isWanted: (update: U) => boolean): U[] =>
    updates.filter((update) => {
      const body = JSON.stringify(update);
      const digest = createHash("sha256").update(body).digest("hex").slice(0, 16);
      const { changes } = insert.run(update.update_id, digest, Date.now(), body);
      if (changes === 0) return false;
      if (isWanted(update)) return true;
      erase.run(update.update_id);
      return false;
    }),
  );
  return {
    accept: (updates, isWanted) => durably(db, () => accept.immediate(updates, isWanted)),
    done: (updateId) => void erase.run(updateId),
    waiting: () => rest.all().map((body) => JSON.parse(body) as U),
    forgetBefore: (time) => void forget.run(time),
  };
}
