// test/reliability/many-files.test.ts
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { archive } from "../fakes/archive.js";
import { pdfFile } from "../fakes/pdf-file.js";
import { paragraph, wordFile } from "../fakes/word-file.js";
import { newFolder } from "../temporary-folder.js";
import { type IngestEnded, runIngest } from "./ingest-process.js";
import { report, sized } from "./scale.js";

const FILES = sized(1000, 100);
const BROKEN = FILES / 10;

const folder = newFolder();
const corpus = path.join(folder, "corpus");
const arguments_ = [
  "--corpus",
  corpus,
  "--data",
  path.join(folder, "data"),
  "--report",
  path.join(folder, "report.json"),
];

const text = (n: number): string =>
  `Ngày ${(n % 28) + 1}/3, xã số ${n} khánh thành trường học có ${n + 5} phòng học mới.`;

/** File n: mostly text, every kind among them. */
function good(n: number): [name: string, bytes: Buffer] {
  if (n % 50 === 1) return [`${n}.pdf`, pdfFile([[{ text: text(n), x: 60, y: 700 }]])];
  if (n % 50 === 2) return [`${n}.docx`, wordFile(paragraph(text(n)))];
  if (n % 50 === 3)
    return [`${n}.json`, Buffer.from(JSON.stringify({ title: `Xã số ${n} có trường mới`, text: text(n) }))];
  if (n % 50 === 4) return [`${n}.eml`, Buffer.from(`Subject: Xa so ${n}\r\n\r\n${text(n)}`)];
  return [`${n}.txt`, Buffer.from(text(n))];
}

const BREAKS: readonly ((n: number) => [name: string, bytes: Buffer])[] = [
  (n) => [`bad-${n}.txt`, Buffer.alloc(0)],
  (n) => [`bad-${n}.pdf`, pdfFile([[{ text: text(n), x: 60, y: 700 }]]).subarray(0, 300)],
  (n) => [`bad-${n}.docx`, wordFile(paragraph(text(n))).subarray(0, 400)],
  (n) => [`bad-${n}.json`, Buffer.from('{"title": ')],
  (n) => [`bad-${n}.zip`, archive([{ name: "a.txt", bytes: text(n) }]).subarray(0, 60)],
  (n) => [`bad-${n}.jpg`, Buffer.from([0xff, 0xd8, 0xff])],
  (n) => [`bad-${n}.csv`, Buffer.from("a,b\n1,2\n")],
  (n) => [`bad-${n}.text`, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0])],
];

let first: IngestEnded;
const broken: string[] = [];

beforeAll(async () => {
  mkdirSync(corpus);
  for (let n = 0; n < FILES; n++) {
    const [name, bytes] = n < BROKEN ? (BREAKS[n % BREAKS.length] as (typeof BREAKS)[0])(n) : good(n);
    if (n < BROKEN) broken.push(name);
    writeFileSync(path.join(corpus, name), bytes);
  }
  first = await runIngest(arguments_);
  report(
    `${FILES} files: ${first.report.ms} ms, memory ${first.memory.own} MB, of the reader ${first.memory.child} MB`,
  );
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("indexes all that can be read, lists the rest with reasons, and ends with 1", () => {
  expect(first.code).toBe(1);
  expect(first.report).toMatchObject({ added: FILES - BROKEN, articles: FILES - BROKEN });
  expect(first.report.failed.map(({ source }) => source).sort()).toEqual(broken.toSorted());
  for (const { reason } of first.report.failed) expect(reason).toMatch(/^[A-Z].{15,}\.$/s);
});

it("reads nothing again that is the same, except on request; what was mended is indexed", async () => {
  const second = await runIngest(arguments_);
  expect(second.report).toMatchObject({ added: 0, updated: 0, unchanged: FILES - BROKEN });
  expect(second.report.failed).toHaveLength(BROKEN);
  const retried = await runIngest([...arguments_, "--retry-failed"]);
  expect(retried.memory.child).toBeGreaterThan(0);
  expect(retried.report.failed).toHaveLength(BROKEN);

  for (const name of broken) {
    if (name.endsWith(".txt"))
      writeFileSync(path.join(corpus, name), text(FILES + Number(/\d+/.exec(name)?.[0])));
  }
  const mended = broken.filter((name) => name.endsWith(".txt")).length;
  const last = await runIngest(arguments_);
  expect(last.report).toMatchObject({ added: mended, articles: FILES - BROKEN + mended });
  expect(last.report.failed).toHaveLength(BROKEN - mended);
});
