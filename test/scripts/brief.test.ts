// test/scripts/brief.test.ts
// The built command as a process, over the project's corpus.
import { execFile } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Briefing } from "#src/briefing/briefing.js";
import { repeatedIn, unprovenIn } from "../briefing/proof.js";
import { corpusArticles } from "../corpus-articles.js";
import { newFolder } from "../temporary-folder.js";

const folder = newFolder();
const inFolder = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(name: string, ...args: readonly string[]): Promise<Outcome> {
  // A PATH without LibreOffice: what is converted is tested elsewhere.
  const env = { PATH: "", CORPUS_DIR: path.resolve("corpus"), DATA_DIR: inFolder("data") };
  return new Promise((resolve) => {
    execFile(process.execPath, [`dist/scripts/${name}.js`, ...args], { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

beforeAll(async () => {
  expect((await run("ingest")).code).toBe(0);
}, 60_000);

describe("brief", () => {
  it("prints sections, what is not said, notes and sources", async () => {
    const { code, out, err } = await run("brief", "Sơn La");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Tóm tắt: tỉnh Sơn La\n1 bài, ngày 27\/8\/2022\* · /);
    expect(out).toContain("\n1. Diễn biến\n- 27/8/2022*, Sơn La: “Ngày 27/8, ");
    expect(out).toMatch(/\nCác bài không nêu \(theo danh mục rà soát\): .*kim ngạch thương mại/);
    expect(out).toMatch(/\nNguồn:\n\[1\] Hội đàm giữa đoàn đại biểu .* · ngày trong bài 27\/8\/2022\*\n/);
    expect(out.trimEnd().endsWith("Bản tổng hợp tự động, chưa thẩm định.")).toBe(true);
  });

  it("gives one JSON document of exact quotes", async () => {
    const { out, err } = await run("brief", "Champasak", "--json");
    expect(err).toBe("");
    const briefing = JSON.parse(out) as Briefing;
    const texts = new Map(corpusArticles().map(({ articleId, text }) => [articleId, text]));
    expect(unprovenIn(briefing, (id) => texts.get(id))).toEqual([]);
    expect(repeatedIn(briefing)).toEqual([]);
    expect(Object.keys(briefing)).toEqual(
      expect.arrayContaining(["topic", "period", "sections", "sources", "notes", "ms"]),
    );
  });

  it("writes a Word document", async () => {
    const { code, err } = await run("brief", "học bổng", "--out", inFolder("hb.docx"));
    expect({ code, err }).toEqual({ code: 0, err: `Written: ${inFolder("hb.docx")}.\n` });
    expect(readFileSync(inFolder("hb.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("says so where the articles tell nothing, and writes no document", async () => {
    const { code, out, err } = await run(
      "brief",
      "Tokyo",
      "--from",
      "2024-01-01",
      "--out",
      inFolder("t.docx"),
    );
    expect(code).toBe(0);
    expect(out).toBe("Các bài từ 1/1/2024 không nêu về chủ đề: Tokyo.\n");
    expect(err).toContain("is not written");
    expect(existsSync(inFolder("t.docx"))).toBe(false);
  });

  it.each([
    [[], "TOPIC is missing."],
    [["x", "--from", "1/2/2024"], '--from is "1/2/2024"; it must be a day like 2024-12-31.'],
    [["x", "--to", "2024-13-01"], '--to is "2024-13-01"; it must be a day like 2024-12-31.'],
    [
      ["x", "--from", "2025-01-01", "--to", "2024-01-01"],
      "--from is 2025-01-01, after --to, which is 2024-01-01.",
    ],
    [["x", "--out", "a.pdf"], '--out is "a.pdf"; it must end in .docx.'],
  ])("refuses %j", async (args, said) => {
    const { code, out, err } = await run("brief", ...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
  });

  it("fails where the document cannot be written", async () => {
    const { code, err } = await run("brief", "học bổng", "--out", inFolder("none/hb.docx"));
    expect(code).toBe(1);
    expect(err).toContain("cannot be written");
  });
});
