// src/store/turns.ts
import { atOnce, type Db } from "./database.js";

/** Questions kept of a user: enough to follow a conversation. */
const TURNS = 10;
/** How long a question is kept, in milliseconds. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

export interface NewTurn {
  /** Who asks where: a user in a chat, in a topic of it. */
  readonly conversation: string;
  readonly userId: number;
  readonly question: string;
  /** The turn that this one goes on from. */
  readonly parent: number | null;
}

/** What people asked lately, so that a question can lean on the one before. */
export interface Turns {
  recordTurn(turn: NewTurn): number;
  /** Puts an edited question in the place of the one that was asked. */
  amendTurn(id: number, question: string): void;
  /** From now on the turn stands alone. */
  detachTurn(id: number): void;
  lastTurn(conversation: string): number | null;
  /** The turn and those it goes on from: their questions, oldest first. Empty for one that is no longer kept. */
  questionsUpTo(id: number | null): string[];
  /** The turn that a turn goes on from. */
  parentOf(id: number): number | null;
}

export function createTurns(db: Db, now: () => number): Turns {
  const insert = db.prepare(
    "INSERT INTO turns (conversation, user_id, parent_id, question, asked_at) VALUES (?, ?, ?, ?, ?)",
  );
  const trim = db.prepare(
    `DELETE FROM turns WHERE asked_at < ? OR user_id = ? AND id NOT IN
       (SELECT id FROM turns WHERE user_id = ? ORDER BY id DESC LIMIT ${TURNS})`,
  );
  const last = db
    .prepare<[string, number], number>(
      "SELECT max(id) FROM turns WHERE conversation = ? AND asked_at >= ? HAVING max(id) IS NOT NULL",
    )
    .pluck();
  const chain = db
    .prepare<[number, number], string>(
      `WITH RECURSIVE chain (id, parent_id, question, asked_at) AS (
         SELECT id, parent_id, question, asked_at FROM turns WHERE id = ?
         UNION ALL
         SELECT t.id, t.parent_id, t.question, t.asked_at FROM turns t JOIN chain c ON t.id = c.parent_id
       ) SELECT question FROM chain WHERE asked_at >= ? ORDER BY id`,
    )
    .pluck();
  const parent = db.prepare<[number], number | null>("SELECT parent_id FROM turns WHERE id = ?").pluck();

  return {
    recordTurn: atOnce(db, (turn: NewTurn) => {
      const { conversation, userId, question } = turn;
      const known = turn.parent === null ? undefined : parent.get(turn.parent);
      const { lastInsertRowid } = insert.run(
        conversation,
        userId,
        known === undefined ? null : turn.parent,
        question,
        now(),
      );
      trim.run(now() - KEPT_FOR, userId, userId);
      return Number(lastInsertRowid);
    }),
    amendTurn: (id, question) => {
      db.prepare("UPDATE turns SET question = ? WHERE id = ?").run(question, id);
    },
    detachTurn: (id) => {
      db.prepare("UPDATE turns SET parent_id = NULL WHERE id = ?").run(id);
    },
    lastTurn: (conversation) => last.get(conversation, now() - KEPT_FOR) ?? null,
    questionsUpTo: (id) => (id === null ? [] : chain.all(id, now() - KEPT_FOR)),
    parentOf: (id) => parent.get(id) ?? null,
  };
}

/** Deletes the questions that have been kept long enough. */
export function expireTurns(db: Db, now: number): void {
  db.prepare("DELETE FROM turns WHERE asked_at < ?").run(now - KEPT_FOR);
}
