// src/store/deliveries.ts
import type { Db } from "./database.js";

/** Which users have got a broadcast, so that one that was cut short goes on where it stopped. */
export interface Deliveries {
  has(message: string, userId: number): boolean;
  add(message: string, userId: number): void;
  forgetBefore(time: number): void;
}

export function createDeliveries(db: Db): Deliveries {
  const find = db
    .prepare<[string, number], number>("SELECT 1 FROM deliveries WHERE message = ? AND user_id = ?")
    .pluck();
  const insert = db.prepare<[string, number, number]>("INSERT OR IGNORE INTO deliveries VALUES (?, ?, ?)");
  const forget = db.prepare<[number]>("DELETE FROM deliveries WHERE at < ?");
  return {
    has: (message, userId) => find.get(message, userId) !== undefined,
    add: (message, userId) => void insert.run(message, userId, Date.now()),
    forgetBefore: (time) => void forget.run(time),
  };
}
