// test/ingestion/sandbox.test.ts
import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  confinement,
  openSandbox,
  SANDBOX_LIMITS,
  type Sandbox,
  type SandboxLimits,
} from "#src/ingestion/sandbox/sandbox.js";
import { archive } from "../fakes/archive.js";
import { paragraph, wordFile } from "../fakes/word-file.js";

const TEXT =
  "Ngày 5/3, hai tỉnh ký kết chương trình hợp tác trong năm nay tại thành phố. Hai bên trao đổi sinh viên.";
/** No page alone takes long, but all of them do. */
const ENDLESS = archive(
  Array.from({ length: 80 }, (_, n) => ({ name: `${n}.html`, bytes: `<p>${TEXT}</p>`.repeat(4000) })),
);
/** Unpacks to many times what it may, in one piece. */
const BOMB = archive([
  { name: "word/document.xml", bytes: Buffer.alloc(300 * 1024 * 1024), stated: { size: 1000 } },
]);

function sandbox(limits: SandboxLimits = SANDBOX_LIMITS): Sandbox {
  const opened = openSandbox(limits);
  onTestFinished(() => opened.close());
  return opened;
}

const read = (into: Sandbox, fileName: string, bytes: Uint8Array, known: readonly string[] = []) =>
  into.read({ source: `tin/${fileName}`, fileName, bytes, known });

describe("the sandbox", () => {
  it("gives the article of a file", async () => {
    const [part, ...rest] = await read(sandbox(), "a.docx", wordFile(paragraph(TEXT)));
    expect(rest).toEqual([]);
    expect(part).toMatchObject({
      source: "tin/a.docx",
      kind: "article",
      article: { text: TEXT, source: "tin/a.docx" },
    });
  });

  it("does not parse again what is known", async () => {
    const files = sandbox();
    const bytes = Buffer.from(
      `${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: `${TEXT} Hết.` })}`,
    );
    const [first] = await read(files, "a.jsonl", bytes);
    const hash = first?.kind === "article" ? first.hash : "";
    const parts = await read(files, "a.jsonl", bytes, [hash]);
    expect(parts.map(({ source, kind }) => [source, kind])).toEqual([
      ["tin/a.jsonl!/1", "known"],
      ["tin/a.jsonl!/2", "article"],
    ]);
  });

  it("tells documents of one name apart", async () => {
    const same = JSON.stringify({ id: "7", text: TEXT });
    const parts = await read(sandbox(), "a.jsonl", Buffer.from(`${same}\n${same}`));
    expect(parts.map(({ source }) => source)).toEqual(["tin/a.jsonl!/7", "tin/a.jsonl!/7#2"]);
  });

  it("gives up a file that takes too long, and reads the next", async () => {
    const files = sandbox({ ...SANDBOX_LIMITS, milliseconds: 6000 });
    const [late, next] = await Promise.allSettled([
      read(files, "a.zip", ENDLESS),
      read(files, "b.txt", Buffer.from(TEXT)),
    ]);
    expect(late).toMatchObject({
      status: "rejected",
      reason: { sentence: expect.stringMatching(/longer than 6 seconds.*\.$/) },
    });
    expect(next).toMatchObject({ status: "fulfilled" });
  });

  it("gives up a file that takes too much memory, and reads the next", async () => {
    const files = sandbox();
    await expect(read(files, "a.docx", BOMB)).rejects.toMatchObject({
      sentence: expect.stringMatching(/more than 220 MB of memory.*\.$/),
    });
    expect(await read(files, "b.txt", Buffer.from(TEXT))).toHaveLength(1);
  });

  it("fails what is being read when it is closed", async () => {
    const files = sandbox();
    const reading = read(files, "a.zip", ENDLESS);
    setTimeout(() => files.close(), 300);
    await expect(reading).rejects.toThrow("closed");
    await expect(read(files, "b.txt", Buffer.from(TEXT))).rejects.toThrow("closed");
  });

  it("may open no file of this machine, write none and start no program", () => {
    const tries = [
      `fs.readFileSync(${JSON.stringify(path.resolve("corpus/SOURCES.md"))})`,
      'fs.readFileSync("/etc/passwd")',
      'fs.writeFileSync(os.tmpdir() + "/trichdan-written", "x")',
      'child_process.spawnSync("true")',
    ].map((line) => `try { ${line}; console.log("done") } catch (error) { console.log(error.code) }`);
    const { stdout } = spawnSync(process.execPath, [...confinement(), "--eval", tries.join("\n")], {
      encoding: "utf8",
    });
    expect(stdout.trim().split("\n")).toEqual(new Array(tries.length).fill("ERR_ACCESS_DENIED"));
  });
});
