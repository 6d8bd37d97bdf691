// test/store/backup.test.ts
import { readdirSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { backupDatabase, restoreDatabase } from "#src/store/backup.js";
import { acquireBotLock } from "#src/store/bot-lock.js";
import { openDatabase } from "#src/store/database.js";
import { openRecords } from "#src/store/records.js";
import { temporaryFolder } from "../temporary-folder.js";

it("brings back what was there, in another folder, in one file and without updates in hand", async () => {
  const [from, to] = [temporaryFolder(), temporaryFolder()];
  const records = openRecords(from);
  records.access.decide(1, "allowed", 7, "An");
  records.votes.put({ answerId: "x", userId: 1, vote: -1, reason: "sai", question: "hỏi", answer: "đáp" });
  records.inbox.accept([{ update_id: 5 }], () => true);
  const file = await records.backup();
  records.access.decide(1, "blocked", 7);

  openRecords(to).close();
  writeFileSync(path.join(to, "vectors.json"), "of the old database");
  restoreDatabase(file, to);
  expect(readdirSync(to).sort()).toEqual(["trichdan.db"]);
  const restored = openRecords(to);
  expect(restored.access.entry(1)).toMatchObject({ status: "allowed", name: "An" });
  expect(restored.votes.list()).toMatchObject([{ answerId: "x", question: "hỏi", answer: "đáp" }]);
  expect(restored.inbox.waiting()).toEqual([]);
  // The bot goes on with its own database meanwhile.
  expect(records.inbox.waiting()).toEqual([{ update_id: 5 }]);
  for (const open of [records, restored]) open.close();
});

it("refuses what is no backup, and leaves the folder as it was", async () => {
  const folder = temporaryFolder();
  const records = openRecords(folder);
  records.access.decide(1, "allowed", 7);
  const file = path.join(temporaryFolder(), "backup.db");
  const db = openDatabase(folder);
  await backupDatabase(db, file);
  truncateSync(file, 20_000);
  writeFileSync(path.join(folder, "text.db"), "not a database at all");
  db.close();
  expect(() => restoreDatabase(file, folder)).toThrow(/no backup that can be restored/);
  expect(() => restoreDatabase(path.join(folder, "text.db"), folder)).toThrow(/file is not a database/);
  expect(() => restoreDatabase(path.join(folder, "gone.db"), folder)).toThrow(/there is no such file/);
  expect(records.access.statusOf(1)).toBe("allowed");
  records.close();
});

it("cannot be written where there is no folder", async () => {
  const db = openDatabase(temporaryFolder());
  await expect(backupDatabase(db, "/no/such/folder/backup.db")).rejects.toThrow(/cannot be written/);
  db.close();
});

it("has to wait for a running bot", async () => {
  const folder = temporaryFolder();
  const release = await acquireBotLock(folder);
  await expect(acquireBotLock(folder)).rejects.toThrow(/A bot runs on .* already: process \d+/);
  release();
  (await acquireBotLock(folder))();
});
