// src/store/chats.ts
import { atOnce, type Db } from "./database.js";
import { createGivenAnswers, type GivenAnswers } from "./given-answers.js";
import { createTurns, expireTurns, type Turns } from "./turns.js";
import { expireVersions } from "./versions.js";
import { createWatches, type Watches } from "./watches.js";

/** How many rows of each kind were deleted of a user. */
export interface Forgotten {
  readonly questions: number;
  readonly answers: number;
  readonly watches: number;
  readonly language: boolean;
}

/** What is kept of the people who ask; see docs/storage.md. */
export interface ChatStore extends Turns, GivenAnswers, Watches {
  /** The language that a user chose for replies. */
  language(userId: number): string | null;
  setLanguage(userId: number, language: string | null): void;
  /** Deletes all that is kept of a user. */
  forget(userId: number): Forgotten;
  /** A chat goes on under another id, where its messages are new: their buttons no longer belong to anything. */
  moveChat(from: number, to: number): void;
  /** Deletes what has been kept long enough: questions after a day, answers and the earlier texts that they quote after `days`. */
  expire(days: number): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param now milliseconds since 1970 */
export function createChatStore(db: Db, now: () => number = Date.now): ChatStore {
  const deleted = (table: string, userId: number): number =>
    db.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(userId).changes;

  return {
    ...createTurns(db, now),
    ...createGivenAnswers(db, now),
    ...createWatches(db),
    language: (userId) =>
      db
        .prepare<[number], string>("SELECT language FROM preferences WHERE user_id = ?")
        .pluck()
        .get(userId) ?? null,
    setLanguage: (userId, language) => {
      if (language === null) deleted("preferences", userId);
      else db.prepare("INSERT OR REPLACE INTO preferences VALUES (?, ?)").run(userId, language);
    },
    forget: atOnce(db, (userId: number) => ({
      questions: deleted("turns", userId),
      answers: forgetAnswers(db, userId),
      watches: deleted("watches", userId),
      language: deleted("preferences", userId) > 0,
    })),
    moveChat: atOnce(db, (from: number, to: number) => {
      db.prepare("DELETE FROM answer_messages WHERE chat_id = ?").run(from);
      for (const table of ["answers", "watches"])
        db.prepare(`UPDATE ${table} SET chat_id = ? WHERE chat_id = ?`).run(to, from);
    }),
    expire: atOnce(db, (days: number) => {
      expireTurns(db, now());
      db.prepare("DELETE FROM answers WHERE given_at < ?").run(now() - days * DAY_MS);
      expireVersions(db, now() - days * DAY_MS);
    }),
  };
}

/** Menus are no answers and are not counted. */
function forgetAnswers(db: Db, userId: number): number {
  const count = db
    .prepare<[number], number>("SELECT count(*) FROM answers WHERE user_id = ? AND kind <> 'menu'")
    .pluck()
    .get(userId);
  db.prepare("DELETE FROM answers WHERE user_id = ?").run(userId);
  return count ?? 0;
}
