// test/store/database.test.ts
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import Database from "better-sqlite3";
import { expect, it } from "vitest";
import { UserError } from "#src/errors.js";
import { openDatabase, readMeta } from "#src/store/database.js";
import { MIGRATIONS } from "#src/store/migrations.js";
import { temporaryFolder } from "../temporary-folder.js";

it("creates the folder and the schema once, and keeps the database's name", () => {
  const folder = path.join(temporaryFolder(), "a", "b");
  const first = openDatabase(folder);
  const id = readMeta(first, "database_id");
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(first.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
  first.close();
  const second = openDatabase(folder);
  expect(readMeta(second, "database_id")).toBe(id);
  second.close();
});

it("is opened in a new folder by several processes at the same moment", async () => {
  const folders = Array.from({ length: 12 }, () => temporaryFolder());
  const program = `
    import { openDatabase } from "./dist/store/database.js";
    const [at, ...folders] = process.argv.slice(1);
    folders.forEach((folder, turn) => {
      while (Date.now() < Number(at) + turn * 150);
      openDatabase(folder).close();
    });`;
  const at = String(Date.now() + 1500);
  const open = () =>
    promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program, at, ...folders]);
  await Promise.all([open(), open()]);
  for (const folder of folders) {
    const db = openDatabase(folder);
    expect(db.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
    db.close();
  }
});

it("fills the full-text index anew for a database from before it kept its rows", () => {
  const folder = temporaryFolder();
  const old = new Database(path.join(folder, "trichdan.db"));
  old.exec(MIGRATIONS[0] ?? "");
  old.pragma("user_version = 1");
  const text = "Trao học bổng. Khánh thành cầu.";
  const columns = old.prepare("SELECT name FROM pragma_table_info('articles')").pluck().all() as string[];
  const values = columns.map((name) => ({ article_id: "a", text, blocks: "[]" })[name] ?? name);
  old.prepare(`INSERT INTO articles VALUES (${columns.map(() => "?").join(", ")})`).run(values);
  const insert = old.prepare("INSERT INTO vectors VALUES (?, 'a', ?, 'body', ?, ?, 'h')");
  insert.run(1, null, 0, 14);
  insert.run(2, 1, 0, 14);
  insert.run(3, null, 15, text.length);
  old.close();

  const db = openDatabase(folder);
  const found = db.prepare("SELECT rowid FROM lexical WHERE lexical MATCH ?").pluck();
  expect(found.all("words : học")).toEqual([1]);
  expect(found.all("pairs : khánh_thành")).toEqual([3]);
  db.close();
});

it("refuses a database of a newer version with what to do", () => {
  const folder = temporaryFolder();
  const db = openDatabase(folder);
  db.pragma("user_version = 999");
  db.close();
  expect(() => openDatabase(folder)).toThrow(/schema 999/);
});

it("refuses a file that is no database with what to do", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "trichdan.db"), "This is not a database. ".repeat(100));
  expect(() => openDatabase(folder)).toThrow(UserError);
});
