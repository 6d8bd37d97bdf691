// test/ingestion/watch-folder.test.ts
import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { type FolderChanges, watchFolder } from "#src/ingestion/watch-folder.js";
import { temporaryFolder } from "../temporary-folder.js";

let folder: string;
let told: FolderChanges[];
/** Holds the work on a change up. */
let busy: Promise<void>;

beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(path.join(folder, "2025"));
  writeFileSync(path.join(folder, "old.txt"), "old");
  told = [];
  busy = Promise.resolve();
  const watch = watchFolder(
    folder,
    async (changes) => {
      told.push(changes);
      await busy;
    },
    (error) => {
      throw error;
    },
  );
  onTestFinished(() => watch.close());
  await watch.ready;
});

const write = (name: string, text = "text"): void => writeFileSync(path.join(folder, name), text);
const names = () => told.map(({ changed }) => changed.map((file) => path.relative(folder, file)).sort());
async function until(probe: () => boolean): Promise<void> {
  while (!probe()) await sleep(20);
}

describe("a watched folder", () => {
  it("tells a storm of changes at once, also in subfolders", async () => {
    for (let n = 0; n < 50; n++) write(`${n}.txt`);
    write("2025/a.txt");
    write("old.txt", "new");
    await until(() => told.length > 0);
    expect(names().flat()).toHaveLength(52);
    expect(told).toHaveLength(1);
    expect(told[0]?.gone).toBe(false);
  });

  it("tells a file when it is written to its end", async () => {
    write("long.txt", "a");
    for (let n = 0; n < 10; n++) {
      await sleep(200);
      appendFileSync(path.join(folder, "long.txt"), "more");
      expect(told).toEqual([]);
    }
    await until(() => told.length > 0);
    expect(names()).toEqual([["long.txt"]]);
  });

  it("says nothing of dot files and of what editors and downloads leave in passing", async () => {
    for (const name of [".a.txt.swp", "a.txt~", "~$a.docx", "b.part", "c.crdownload", "#d#", "4913", "e.tmp"])
      write(name);
    write("2025/real.txt");
    await until(() => told.length > 0);
    expect(names()).toEqual([["2025/real.txt"]]);
  });

  it("tells a file that an editor puts in the place of the old one", async () => {
    write("old.txt.tmp", "new");
    renameSync(path.join(folder, "old.txt.tmp"), path.join(folder, "old.txt"));
    await until(() => told.length > 0);
    expect(names()).toEqual([["old.txt"]]);
  });

  it("tells what comes while a change is worked on only when that is done", async () => {
    let done = (): void => undefined;
    busy = new Promise((resolve) => {
      done = resolve;
    });
    write("1.txt");
    await until(() => told.length === 1);
    write("2.txt");
    rmSync(path.join(folder, "old.txt"));
    await sleep(4_000);
    expect(told).toHaveLength(1);
    done();
    await until(() => told.length === 2);
    expect(told[1]).toEqual({ changed: [path.join(folder, "2.txt")], gone: true });
  });
});
