// src/store/records.ts
import path from "node:path";
import { type AccessStore, createAccessStore } from "./access.js";
import { type AuditLog, createAuditLog } from "./audit.js";
import { backupDatabase } from "./backup.js";
import { openWithoutWaiting } from "./database.js";
import { createDeliveries, type Deliveries } from "./deliveries.js";
import { createInbox, type Inbox, type Received } from "./inbox.js";
import { createRests, type Rests } from "./rests.js";
import { createVoteStore, type VoteStore } from "./votes.js";

/** What the bot keeps beside the articles, on a connection of its own to the same database. */
export interface Records<U extends Received = Received> {
  readonly inbox: Inbox<U>;
  readonly access: AccessStore;
  readonly votes: VoteStore;
  readonly audit: AuditLog;
  readonly deliveries: Deliveries;
  readonly rests: Rests;
  /** Writes everything into a new file in the data folder and returns its path. */
  backup(): Promise<string>;
  /** Deletes what is older than the settings allow. */
  expire(retentionDays: number, now?: number): void;
  close(): void;
}

const DAY = 86_400_000;
/** Telegram offers an update for a day; ids of updates done are kept for twice as long. */
const INBOX_DAYS = 2;

/** @throws UserError when the database cannot be opened */
export function openRecords<U extends Received>(dataDir: string): Records<U> {
  const db = openWithoutWaiting(dataDir);
  const inbox = createInbox<U>(db);
  const votes = createVoteStore(db);
  const audit = createAuditLog(db);
  const deliveries = createDeliveries(db);
  const rests = createRests(db);
  return {
    inbox,
    access: createAccessStore(db),
    votes,
    audit,
    deliveries,
    rests,
    backup: async () => {
      const day = new Date().toISOString().slice(0, 10);
      const file = path.join(dataDir, `trichdan-backup-${day}.db`);
      await backupDatabase(db, file);
      return file;
    },
    expire: (retentionDays, now = Date.now()) => {
      inbox.forgetBefore(now - INBOX_DAYS * DAY);
      rests.forgetBefore(now);
      for (const kept of [votes, audit, deliveries]) kept.forgetBefore(now - retentionDays * DAY);
    },
    close: () => db.close(),
  };
}
