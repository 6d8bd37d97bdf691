// test/chat/start.test.ts
// The built program with questions on a pipe, and a corpus folder in every state.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";

const MAIN = path.join(import.meta.dirname, "../../dist/main.js");
const STORY =
  "Hội đàm giữa hai tỉnh\n\nNgày 23/8/2022, tỉnh Bình Dương và tỉnh Champasak ký thỏa thuận hợp tác tại Thủ Dầu Một. " +
  "Tỉnh Bình Dương cấp học bổng cho 88 sinh viên tỉnh Champasak theo học tại Bình Dương.\n";

async function ask(folder: string, question: string) {
  const given = { CORPUS_DIR: path.join(folder, "corpus"), DATA_DIR: path.join(folder, "data") };
  const child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...given },
  });
  child.stdin.end(`${question}\n`);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "exit") as Promise<[number | null]>,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

it("a missing folder is a fault, an empty one is not, and one that goes away later costs no answer", async () => {
  const folder = temporaryFolder();
  const question = "Bình Dương cấp học bổng cho bao nhiêu sinh viên?";
  const without = await ask(folder, question);
  expect([without.code, without.stdout]).toEqual([1, ""]);
  expect(without.stderr).toMatch(
    /The corpus folder \S+corpus does not exist, and the index holds no articles\./,
  );

  const corpus = path.join(folder, "corpus");
  mkdirSync(corpus);
  expect((await ask(folder, question)).code).toBe(0);

  writeFileSync(path.join(corpus, "one.txt"), STORY);
  const filled = await ask(folder, question);
  expect(filled.stdout).toContain("88 sinh viên");

  renameSync(corpus, `${corpus}-gone`);
  const gone = await ask(folder, question);
  expect([gone.code, gone.stdout]).toEqual([0, filled.stdout]);
  expect(gone.stderr).toMatch(/The corpus folder does not exist; nothing was removed\./);
});
