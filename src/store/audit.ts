// src/store/audit.ts
import type { Db } from "./database.js";

/** Who did what when; the question's text only where the settings allow it. */
export interface AuditEntry {
  readonly userId: number;
  readonly chatId: number | null;
  /** `question:answered`, `press`, `command:start`, `admin:allow`, … */
  readonly kind: string;
  /** Ids of the articles that were quoted or opened. */
  readonly articles: readonly string[];
  readonly question: string | null;
}

export interface AuditLog {
  add(entry: AuditEntry): void;
  forgetBefore(time: number): void;
}

export function createAuditLog(db: Db): AuditLog {
  const insert = db.prepare<[number, number, number | null, string, string, string | null]>(
    "INSERT INTO audit (at, user_id, chat_id, kind, articles, question) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const forget = db.prepare<[number]>("DELETE FROM audit WHERE at < ?");
  return {
    add: ({ userId, chatId, kind, articles, question }) =>
      void insert.run(Date.now(), userId, chatId, kind, JSON.stringify(articles), question),
    forgetBefore: (time) => void forget.run(time),
  };
}
