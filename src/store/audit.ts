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
  /** Oldest first. */
  list(): AuditEntry[];
  /** Erases the questions of a user; that there were some stays. */
  forgetQuestions(userId: number): void;
  forgetBefore(time: number): void;
}

export function createAuditLog(db: Db): AuditLog {
  const insert = db.prepare<[number, number, number | null, string, string, string | null]>(
    "INSERT INTO audit (at, user_id, chat_id, kind, articles, question) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const all = db.prepare<[], Row>("SELECT * FROM audit ORDER BY seq");
  const forget = db.prepare<[number]>("DELETE FROM audit WHERE at < ?");
  const erase = db.prepare<[number]>(
    "UPDATE audit SET question = NULL WHERE user_id = ? AND question IS NOT NULL",
  );
  return {
    add: ({ userId, chatId, kind, articles, question }) =>
      void insert.run(Date.now(), userId, chatId, kind, JSON.stringify(articles), question),
    list: () =>
      all.all().map(({ user_id, chat_id, kind, articles, question }) => ({
        userId: user_id,
        chatId: chat_id,
        kind,
        articles: JSON.parse(articles) as string[],
        question,
      })),
    forgetQuestions: (userId) => void erase.run(userId),
    forgetBefore: (time) => void forget.run(time),
  };
}

interface Row {
  readonly user_id: number;
  readonly chat_id: number | null;
  readonly kind: string;
  readonly articles: string;
  readonly question: string | null;
}
