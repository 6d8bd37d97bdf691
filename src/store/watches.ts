// src/store/watches.ts
import type { Db } from "./database.js";

/** A topic that somebody follows. */
export interface Watch {
  readonly id: number;
  readonly userId: number;
  readonly chatId: number;
  readonly threadId: number | null;
  readonly topic: string;
  readonly language: string;
  /** Articles with a higher number are new to it. */
  readonly seenNumber: number;
  /** Local day of its last digest, also of one that had nothing to say: `2026-01-31`. */
  readonly lastDay: string;
  /** What a digest is: the new statements, or a briefing of the new articles. */
  readonly form: WatchForm;
}

export type WatchForm = "list" | "briefing";

export interface Watches {
  addWatch(watch: Omit<Watch, "id">): number;
  changeForm(id: number, form: WatchForm): void;
  /** Oldest first. */
  watchesOf(userId: number): Watch[];
  /** Those without a digest on that local day. */
  watchesDue(day: string): Watch[];
  removeWatch(id: number, userId: number): Watch | null;
  /** A digest was sent, or there was nothing to send. */
  markWatched(id: number, seenNumber: number, day: string): void;
}

const COLUMNS = `id, user_id AS userId, chat_id AS chatId, thread_id AS threadId, topic, language,
  seen_number AS seenNumber, last_day AS lastDay, form`;

export function createWatches(db: Db): Watches {
  return {
    addWatch: (watch) =>
      Number(
        db
          .prepare(
            `INSERT INTO watches (user_id, chat_id, thread_id, topic, language, seen_number, last_day, form)
             VALUES (@userId, @chatId, @threadId, @topic, @language, @seenNumber, @lastDay, @form)`,
          )
          .run(watch).lastInsertRowid,
      ),
    changeForm: (id, form) => {
      db.prepare("UPDATE watches SET form = ? WHERE id = ?").run(form, id);
    },
    watchesOf: (userId) =>
      db.prepare<[number], Watch>(`SELECT ${COLUMNS} FROM watches WHERE user_id = ? ORDER BY id`).all(userId),
    watchesDue: (day) =>
      db.prepare<[string], Watch>(`SELECT ${COLUMNS} FROM watches WHERE last_day < ? ORDER BY id`).all(day),
    removeWatch: (id, userId) =>
      db
        .prepare<[number, number], Watch>(
          `DELETE FROM watches WHERE id = ? AND user_id = ? RETURNING ${COLUMNS}`,
        )
        .get(id, userId) ?? null,
    markWatched: (id, seenNumber, day) => {
      db.prepare("UPDATE watches SET seen_number = ?, last_day = ? WHERE id = ?").run(seenNumber, day, id);
    },
  };
}
