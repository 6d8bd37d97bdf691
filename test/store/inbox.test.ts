// test/store/inbox.test.ts
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "#src/store/database.js";
import { createInbox } from "#src/store/inbox.js";
import { openRecords } from "#src/store/records.js";
import { temporaryFolder } from "../temporary-folder.js";

const all = () => true;
const update = (update_id: number, text = "hỏi") => ({ update_id, message: { text } });

it("takes each update once, in whatever order and however often it comes, also in another run", () => {
  const folder = temporaryFolder();
  const inbox = createInbox(openDatabase(folder));
  expect(inbox.accept([update(9), update(3), update(9)], all)).toEqual([update(9), update(3)]);
  expect(inbox.accept([update(3), update(4)], all)).toEqual([update(4)]);
  inbox.done(9);
  const later = createInbox(openDatabase(folder));
  expect(later.waiting()).toEqual([update(3), update(4)]);
  expect(later.accept([update(9), update(3)], all)).toEqual([]);
});

it("takes ids that jump down, and an id that has come to mean another update", () => {
  const inbox = createInbox(openDatabase(temporaryFolder()));
  inbox.accept([update(1_000_000)], all);
  inbox.done(1_000_000);
  expect(inbox.accept([update(7)], all)).toEqual([update(7)]);
  expect(inbox.accept([update(1_000_000, "câu khác")], all)).toHaveLength(1);
});

it("keeps an update that is not wanted as done", () => {
  const inbox = createInbox(openDatabase(temporaryFolder()));
  expect(inbox.accept([update(1), update(2)], ({ update_id }) => update_id === 2)).toEqual([update(2)]);
  expect(inbox.waiting()).toEqual([update(2)]);
  expect(inbox.accept([update(1)], all)).toEqual([]);
});

it("erases what an update says when it is done, and forgets it when its time is over", () => {
  const folder = temporaryFolder();
  const records = openRecords(folder);
  records.inbox.accept([update(1, "câu hỏi bí mật"), update(2, "chưa xong")], all);
  records.inbox.done(1);
  records.close();
  const bytes = readFileSync(path.join(folder, "trichdan.db")).toString("latin1");
  const [secret, open] = ["câu hỏi bí mật", "chưa xong"].map((text) => Buffer.from(text).toString("latin1"));
  expect([bytes.includes(secret ?? ""), bytes.includes(open ?? "")]).toEqual([false, true]);

  const later = openRecords(folder);
  later.expire(30, Date.now() + 3 * 86_400_000);
  expect(later.inbox.waiting()).toEqual([update(2, "chưa xong")]);
  expect(later.inbox.accept([update(1, "câu hỏi bí mật")], all)).toHaveLength(1);
  later.close();
});
