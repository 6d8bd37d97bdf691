// src/store/votes.ts
import { atOnce, type Db } from "./database.js";

/** What a user thinks of an answer. */
export interface Vote {
  readonly answerId: string;
  readonly userId: number;
  /** 1 good, -1 bad. */
  readonly vote: 1 | -1;
  readonly reason: string | null;
  /** Kept for a bad vote only, and the user is told so. */
  readonly question: string | null;
  /** The answer as it was shown. */
  readonly answer: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface VoteStore {
  /** A user's vote on an answer replaces the one before; one more against it keeps the question that is known. */
  put(vote: Omit<Vote, "at">): void;
  /** Newest first. */
  list(filter?: { readonly vote?: 1 | -1; readonly limit?: number; readonly offset?: number }): Vote[];
  count(vote: 1 | -1): number;
  /** Deletes all votes of a user; returns how many there were. */
  forgetUser(userId: number): number;
  /** Erases question and answer from all votes on these answers; that there were votes stays. */
  forgetAnswers(answerIds: readonly string[]): void;
  forgetBefore(time: number): void;
}

export function createVoteStore(db: Db): VoteStore {
  const put = db.prepare<[string, number, number, string | null, string | null, string | null, number]>(
    `INSERT INTO votes (answer_id, user_id, vote, reason, question, answer, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (answer_id, user_id) DO UPDATE SET vote = excluded.vote, reason = excluded.reason, at = excluded.at,
       question = CASE WHEN excluded.vote = -1 THEN coalesce(excluded.question, question) END,
       answer = CASE WHEN excluded.vote = -1 THEN coalesce(excluded.answer, answer) END`,
  );
  const list = db.prepare<[number | null, number | null, number, number], Vote>(
    `SELECT answer_id AS answerId, user_id AS userId, vote, reason, question, answer, at FROM votes
     WHERE ? IS NULL OR vote = ? ORDER BY at DESC, answer_id LIMIT ? OFFSET ?`,
  );
  const count = db.prepare<[number], number>("SELECT count(*) FROM votes WHERE vote = ?").pluck();
  const forgetUser = db.prepare<[number]>("DELETE FROM votes WHERE user_id = ?");
  const erase = db.prepare<[string]>("UPDATE votes SET question = NULL, answer = NULL WHERE answer_id = ?");
  const forgetBefore = db.prepare<[number]>("DELETE FROM votes WHERE at < ?");
  return {
    put: ({ answerId, userId, vote, reason, question, answer }) =>
      void put.run(answerId, userId, vote, reason, question, answer, Date.now()),
    list: ({
      vote = null,
      limit = -1,
      offset = 0,
    }: {
      vote?: 1 | -1 | null;
      limit?: number;
      offset?: number;
    } = {}) => list.all(vote, vote, limit, offset),
    count: (vote) => count.get(vote) ?? 0,
    forgetUser: (userId) => forgetUser.run(userId).changes,
    forgetAnswers: atOnce(db, (answerIds: readonly string[]) => {
      for (const id of answerIds) erase.run(id);
    }),
    forgetBefore: (time) => void forgetBefore.run(time),
  };
}
