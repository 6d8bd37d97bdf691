// src/store/rests.ts
import type { Db } from "./database.js";

/** What Telegram has asked to be left alone for a while. It counts for the next process too. */
export interface Rests {
  /** Milliseconds that `subject`, a method or `chat:ID`, is still to rest; 0 when it is not. */
  left(subject: string): number;
  /** Every subject that is still to rest. */
  subjects(): string[];
  /** Lets `subject` rest for `ms` from now, or for as long as it was to rest already. */
  add(subject: string, ms: number): void;
  forgetBefore(time: number): void;
}

export function createRests(db: Db): Rests {
  const find = db.prepare<[string], number>("SELECT until FROM rests WHERE subject = ?").pluck();
  const list = db.prepare<[number], string>("SELECT subject FROM rests WHERE until > ?").pluck();
  const set = db.prepare<[string, number]>(
    "INSERT INTO rests (subject, until) VALUES (?, ?) ON CONFLICT DO UPDATE SET until = max(until, excluded.until)",
  );
  const forget = db.prepare<[number]>("DELETE FROM rests WHERE until < ?");
  return {
    left: (subject) => Math.max(0, (find.get(subject) ?? 0) - Date.now()),
    subjects: () => list.all(Date.now()),
    // The clock counts whole milliseconds, downwards.
    add: (subject, ms) => void set.run(subject, Date.now() + ms + 1),
    forgetBefore: (time) => void forget.run(time),
  };
}
