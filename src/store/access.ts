// src/store/access.ts
import type { Db } from "./database.js";
import { durably } from "./durably.js";

/**
 * `asked`: wants access, undecided. `refused`: an admin said no; may be allowed later. `blocked`: never, whatever else says so.
 * `guest`: used the bot while it was open to everyone.
 */
export type AccessStatus = "allowed" | "blocked" | "asked" | "refused" | "guest";

/** A user, or a group, whose ids are negative. Times are milliseconds since 1970. */
export interface AccessEntry {
  readonly id: number;
  readonly status: AccessStatus;
  readonly name: string | null;
  readonly changedAt: number;
  /** The admin who decided; `null` for the environment and for the person. */
  readonly changedBy: number | null;
  /** When the user last wrote in private, to within an hour. */
  readonly seenAt: number | null;
  /** False once the chat has refused a message of the bot's, until it writes again. */
  readonly reachable: boolean;
}

export interface AccessStore {
  statusOf(id: number): AccessStatus | null;
  entry(id: number): AccessEntry | null;
  /** Users first, then groups, each by name. */
  list(): AccessEntry[];
  /** Allows what the settings name; a decision made before stands. */
  seed(ids: Iterable<number>): void;
  decide(id: number, status: AccessStatus, by: number, name?: string): void;
  /** Notes a wish for access; false if it is noted already or decided. */
  ask(id: number, name: string): boolean;
  /** Forgets a wish that reached nobody. */
  withdraw(id: number): void;
  /** Notes that a user wrote in private. */
  seen(id: number, name: string): void;
  /** Notes what a user or a group that is known goes by now. */
  named(id: number, name: string): void;
  setReachable(id: number, reachable: boolean): void;
  /** A group has become a supergroup, with an id of its own. */
  move(from: number, to: number): void;
  /** How many wishes have come since a time and are undecided. */
  askedSince(time: number): number;
}

const HOUR = 3_600_000;
/** A wish is made known again after this long. */
const ASK_AGAIN = 24 * HOUR;

export function createAccessStore(db: Db): AccessStore {
  const one = db.prepare<[number], Row>("SELECT * FROM access WHERE id = ?");
  const all = db.prepare<[], Row>("SELECT * FROM access ORDER BY id < 0, name COLLATE NOCASE, id");
  const seed = db.prepare<[number, number]>(
    `INSERT INTO access (id, status, changed_at) VALUES (?, 'allowed', ?)
     ON CONFLICT (id) DO UPDATE SET status = 'allowed' WHERE status IN ('asked', 'guest')`,
  );
  const decide = db.prepare<[number, AccessStatus, string | null, number, number]>(
    `INSERT INTO access (id, status, name, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, name = coalesce(excluded.name, name),
       changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  );
  const ask = db.prepare<[number, string, number, number]>(
    `INSERT INTO access (id, status, name, changed_at) VALUES (?, 'asked', ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = 'asked', name = excluded.name, changed_at = excluded.changed_at
       WHERE status = 'guest' OR (status = 'asked' AND changed_at < ?)`,
  );
  const withdraw = db.prepare<[number]>("DELETE FROM access WHERE id = ? AND status = 'asked'");
  const seen = db.prepare<[number, string, number, number, number]>(
    `INSERT INTO access (id, status, name, changed_at, seen_at) VALUES (?, 'guest', ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, seen_at = excluded.seen_at, reachable = 1
       WHERE seen_at IS NULL OR seen_at < ? OR reachable = 0`,
  );
  const rename = db.prepare<[string, number, string]>(
    "UPDATE access SET name = ? WHERE id = ? AND name IS NOT ?",
  );
  const reach = db.prepare<[number, number]>("UPDATE access SET reachable = ? WHERE id = ?");
  const move = db.prepare<[number, number]>("UPDATE OR IGNORE access SET id = ? WHERE id = ?");
  const count = db
    .prepare<[number], number>("SELECT count(*) FROM access WHERE status = 'asked' AND changed_at > ?")
    .pluck();

  return {
    statusOf: (id) => one.get(id)?.status ?? null,
    entry: (id) => entryOf(one.get(id)),
    list: () => all.all().flatMap((row) => entryOf(row) ?? []),
    seed: db.transaction((ids: Iterable<number>) => {
      for (const id of ids) seed.run(id, Date.now());
    }),
    decide: (id, status, by, name) =>
      void durably(db, () => decide.run(id, status, name ?? null, Date.now(), by)),
    ask: (id, name) => ask.run(id, name, Date.now(), Date.now() - ASK_AGAIN).changes > 0,
    withdraw: (id) => void withdraw.run(id),
    seen: (id, name) => void seen.run(id, name, Date.now(), Date.now(), Date.now() - HOUR),
    named: (id, name) => void rename.run(name, id, name),
    setReachable: (id, reachable) => void reach.run(reachable ? 1 : 0, id),
    move: (from, to) => void move.run(to, from),
    askedSince: (time) => count.get(time) ?? 0,
  };
}

interface Row {
  readonly id: number;
  readonly status: AccessStatus;
  readonly name: string | null;
  readonly changed_at: number;
  readonly changed_by: number | null;
  readonly seen_at: number | null;
  readonly reachable: number;
}

function entryOf(row: Row | undefined): AccessEntry | null {
  if (row === undefined) return null;
  const { id, status, name, changed_at, changed_by, seen_at, reachable } = row;
  return {
    id,
    status,
    name,
    changedAt: changed_at,
    changedBy: changed_by,
    seenAt: seen_at,
    reachable: reachable === 1,
  };
}
