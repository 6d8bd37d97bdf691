// test/reliability/hostile-files.test.ts
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SANDBOX_LIMITS } from "#src/ingestion/sandbox/sandbox.js";
import { hostileFiles } from "../fakes/hostile-files.js";
import { newFolder } from "../temporary-folder.js";
import { type IngestEnded, runIngest } from "./ingest-process.js";
import { IS_FULL, report } from "./scale.js";

/** A whole article, so that it would be indexed if it came in. */
const CANARY = "Chim hoàng yến không bao giờ được có mặt trong kho bài của văn phòng này, dù bằng đường nào.";
const GOOD =
  "Ngày 7/3, hai tỉnh khánh thành cây cầu mới bắc qua sông, thay cho bến phà cũ đã dùng ba mươi năm.";
/** Above idle, in MB. */
const MEMORY = 300;
/** For a file, in seconds. */
const TIME = 15;

const folder = newFolder();
const corpus = path.join(folder, "corpus");
const data = path.join(folder, "data");
const canary = path.join(folder, "canary.txt");
const files = hostileFiles(canary).filter(({ slow }) => IS_FULL || slow !== true);
let ended: IngestEnded;

beforeAll(async () => {
  mkdirSync(path.join(corpus, "folder.txt"), { recursive: true });
  writeFileSync(canary, CANARY);
  for (const { name, bytes } of files) writeFileSync(path.join(corpus, name), bytes());
  writeFileSync(path.join(corpus, "first.txt"), GOOD);
  writeFileSync(path.join(corpus, "zz-last.txt"), GOOD.replace("7/3", "8/3"));
  symlinkSync(canary, path.join(corpus, "link.txt"));
  symlinkSync("/dev/zero", path.join(corpus, "endless.txt"));
  symlinkSync("round.txt", path.join(corpus, "round.txt"));
  symlinkSync(folder, path.join(corpus, "above"));
  ended = await runIngest(["--corpus", corpus, "--data", data]);
  report(
    `${files.length} hostile files: longest ${ended.longest.toFixed(1)} s, memory of a reader ${ended.memory.child} MB, of the ingest ${ended.memory.own} MB`,
  );
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reasonsFor = (name: string): string[] =>
  ended.report.failed
    .filter(({ source }) => source === name || source.startsWith(`${name}!/`))
    .map(({ reason }) => reason);

describe("hostile files in the folder", () => {
  it("are at least sixty in the full run", () =>
    expect(files.length).toBeGreaterThanOrEqual(IS_FULL ? 60 : 45));

  it.each(files)("$name is listed with its reason, or is harmless", ({ name, reason }) => {
    const reasons = reasonsFor(name);
    if (reason !== null) expect(reasons.join("\n")).toMatch(reason);
    for (const sentence of reasons) expect(sentence).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(["link.txt", "endless.txt", "round.txt", "above"])(
    "the link %s is listed with its reason",
    (name) => {
      expect(reasonsFor(name)).toHaveLength(1);
    },
  );

  it("keep no other file from being indexed", () => {
    expect(ended.report.failed.map(({ source }) => source)).not.toContain("first.txt");
    expect(ended.stderr).toContain("added first.txt");
    expect(ended.stderr).toContain("added zz-last.txt");
    expect(ended.code).toBe(1);
  });

  it("bring in nothing from outside the folder", () => {
    const words = ["Chim hoàng yến", "root:x:0:0"];
    for (const file of readdirSync(data)) {
      const bytes = readFileSync(path.join(data, file));
      for (const word of words) expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    }
  });

  it("take no more memory and time than a file may", () => {
    expect(ended.memory.child).toBeLessThanOrEqual(MEMORY);
    expect(SANDBOX_LIMITS.milliseconds / 1000).toBeLessThan(TIME);
    if (IS_FULL) expect(ended.longest).toBeLessThanOrEqual(TIME);
  });

  it("are not read again while they are the same, and are listed again", async () => {
    const again = await runIngest(["--corpus", corpus, "--data", data]);
    expect(again.report.failed.toSorted(bySource)).toEqual(ended.report.failed.toSorted(bySource));
    expect(again.report).toMatchObject({ added: 0, updated: 0, removed: 0 });
    // No reader had to be started.
    expect(again.memory.child).toBe(0);
  });
});

function bySource(a: { readonly source: string }, b: { readonly source: string }): number {
  return a.source < b.source ? -1 : 1;
}
