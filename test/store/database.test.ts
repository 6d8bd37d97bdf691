// test/store/database.test.ts
import { writeFileSync } from "node:fs";
import path from "node:path";
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
