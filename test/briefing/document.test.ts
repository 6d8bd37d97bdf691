// test/briefing/document.test.ts
// The Word documents of the twelve briefings: what is in them, and that LibreOffice opens them.
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import type { Briefing } from "#src/briefing/briefing.js";
import { briefingDocument } from "#src/briefing/document.js";
import { fileName } from "#src/briefing/file-name.js";
import { toPdf } from "#src/briefing/pdf.js";
import { corpusEngine } from "../corpus-engine.js";
import { temporaryFolder } from "../temporary-folder.js";
import { docxParts, textOf } from "./docx-parts.js";
import { TOPICS } from "./figures-by-hand.js";

const run = promisify(execFile);
const engine = corpusEngine();
const DAY = { officeName: "Văn phòng UBND tỉnh A", day: "2026-02-05" };

const briefings: Briefing[] = [];
const documents: Buffer[] = [];
beforeAll(async () => {
  for (const { topic } of TOPICS) {
    const briefing = await engine().brief({ topic });
    briefings.push(briefing);
    documents.push(await briefingDocument(briefing, DAY));
  }
});

describe.each(TOPICS.map(({ topic }, index) => ({ topic, index })))("the document on $topic", ({ index }) => {
  const part = (name: string): string => docxParts(documents[index] as Buffer).get(name) ?? "";
  const briefing = (): Briefing => briefings[index] as Briefing;

  it("has one footnote for each citation, with its number, outlet, date and place", () => {
    const citations = briefing().sections.flatMap(({ statements }) =>
      statements.flatMap((line) => line.citations),
    );
    const references = [...part("word/document.xml").matchAll(/<w:footnoteReference w:id="(\d+)"\/>/g)];
    expect(references).toHaveLength(citations.length);
    const notes = new Map(
      [
        ...part("word/footnotes.xml").matchAll(/<w:footnote [^>]*w:id="(-?\d+)"[^>]*>(.*?)<\/w:footnote>/gs),
      ].map(([, id = "", xml = ""]) => [id, textOf(xml).trim()]),
    );
    const told = references.map(([, id = ""]) => notes.get(id) ?? "");
    const form = /^\[(\d+)\] .+, (?:đăng|ngày trong bài) \d\d\/\d\d\/\d{4}.*, .*đoạn \d+\.$/;
    expect(told.map((note) => form.exec(note)?.[1])).toEqual(citations.map(String));
  });

  it("holds every quote and every source, and says that nobody has reviewed it", () => {
    const text = textOf(part("word/document.xml"));
    for (const { statements } of briefing().sections)
      for (const line of statements) expect(text).toContain(`“${line.text}”`);
    for (const { n } of briefing().sources) expect(text).toMatch(new RegExp(`^\\[${n}\\] `, "m"));
    expect(text).toContain("Bản tổng hợp tự động, chưa thẩm định");
    expect(text).toContain("VĂN PHÒNG UBND TỈNH A");
    expect(text).toContain("Ngày 05 tháng 02 năm 2026");
    expect(text).not.toMatch(/CỘNG HÒA XÃ HỘI|Độc lập|Số:|Nơi nhận/i);
  });

  it("has the page, the type and the margins of administrative documents", () => {
    const xml = part("word/document.xml");
    const near = (name: string, millimetres: number): void => {
      const twips = Number(new RegExp(`<w:pg(?:Sz|Mar)[^>]*w:${name}="(\\d+)"`).exec(xml)?.[1]);
      expect(Math.abs(twips / (1440 / 25.4) - millimetres)).toBeLessThan(0.1);
    };
    near("w", 210);
    near("h", 297);
    near("top", 20);
    near("bottom", 20);
    near("left", 30);
    near("right", 15);
    expect(part("word/styles.xml")).toMatch(/w:rFonts[^>]*w:ascii="Times New Roman"/);
    expect([...new Set([...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size))].sort()).toEqual(
      briefing().sections.some(({ kind }) => kind === "figures") ? ["26", "28"] : ["28"],
    );
    const headers = ["word/header1.xml", "word/header2.xml"].map(part);
    expect(headers.some((header) => /w:jc w:val="center"[\s\S]*PAGE/.test(header))).toBe(true);
  });

  it("tells in its properties what it is", () => {
    const core = textOf(part("docProps/core.xml").replace(/></g, ">\n<"));
    expect(core).toContain(`Tóm tắt: ${briefing().title}`);
    expect(core).toContain("Văn phòng UBND tỉnh A");
    expect(core).toContain("chưa thẩm định");
  });
});

describe("a document", () => {
  it("has its figures in a table, a row each, with their time", () => {
    const at = TOPICS.findIndex(({ topic }) => topic === "Covid-19");
    const xml = docxParts(documents[at] as Buffer).get("word/document.xml") ?? "";
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    expect([...(tables.at(-1) ?? "").matchAll(/<w:tr[ >]/g)]).toHaveLength(6);
    expect(textOf(tables.at(-1) ?? "")).toContain("“Năm 2020-2021”");
  });

  it("stands without an office, in three languages, with anything in its words", async () => {
    for (const language of ["vi", "en", "lo"] as const) {
      const briefing = await engine().brief({ topic: "Champasak", language });
      const odd = { ...briefing, title: `a<b>&"c" \u0000 \ud800` };
      const parts = docxParts(await briefingDocument(odd, { officeName: null, day: "2026-11-25" }));
      const xml = parts.get("word/document.xml") ?? "";
      expect(textOf(xml)).toContain('a<b>&"c"  \ufffd');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
      expect(xml).not.toMatch(/[\u0000-\u0008]/);
    }
  });
});

describe("a file name", () => {
  it.each([
    ["Champasak", "2022-08-22", "2025-01-14", "tom-tat-champasak-2022-2025"],
    ["Thừa Thiên - Huế", "2024-09-26", "2024-09-26", "tom-tat-thua-thien-hue-2024"],
    ["ký kết 2022", "2022-08-22", "2022-08-27", "tom-tat-ky-ket-2022"],
    ["../..\\CON: <đường>?", "2022-01-01", "2022-01-01", "tom-tat-con-duong-2022"],
    [
      "x".repeat(20).concat(" y").repeat(8),
      "2022-01-01",
      "2022-01-01",
      `tom-tat-${"x".repeat(20)}-y${"x".repeat(20)}-2022`,
    ],
  ])("of %s", (topic, from, to, name) => {
    expect(fileName({ topic, language: "vi", period: { from, to } })).toBe(name);
  });

  it("of a topic without letters that a file can have, and without years", () => {
    expect(fileName({ topic: "ຈຳປາສັກ", language: "lo", period: null })).toBe("briefing");
  });
});

const soffice = await run("soffice", ["--version"]).then(
  () => true,
  () => false,
);

// Where the tests decide, a missing LibreOffice is a failure of the set-up; at a desk it is skipped.
describe.skipIf(!soffice && process.env["CI"] === undefined)("in LibreOffice", () => {
  it("opens, all twelve of them", { timeout: 180_000 }, async () => {
    const folder = temporaryFolder();
    const files = documents.map((document, at) => {
      const file = path.join(folder, `${at}.docx`);
      writeFileSync(file, document);
      return file;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files]);
    for (const file of files) {
      const pdf = readFileSync(file.replace(/docx$/, "pdf"));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pdf.subarray(-6).toString().trim()).toBe("%%EOF");
      expect(pdf.length).toBeGreaterThan(20_000);
    }
  });

  it("becomes a PDF", { timeout: 120_000 }, async () => {
    const pdf = await toPdf(documents[0] as Buffer);
    expect(pdf?.subarray(0, 5).toString()).toBe("%PDF-");
  });
});

it("is no PDF where LibreOffice is not on the machine", async () => {
  const { PATH } = process.env;
  process.env["PATH"] = "";
  try {
    expect(await toPdf(documents[0] as Buffer)).toBeNull();
  } finally {
    process.env["PATH"] = PATH;
  }
});
