// test/evaluation/report-html.test.ts
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { compare } from "#src/evaluation/baseline.js";
import { reportOf } from "#src/evaluation/report.js";
import { renderHtml } from "#src/evaluation/report-html.js";
import { temporaryFolder } from "../temporary-folder.js";
import { score } from "./answers.js";

const run = promisify(execFile);
const AT = new Date("2026-11-24T07:05:00Z");
const ATTACK = `</p><script>document.title = "x"</script><img src=x onerror="alert('x')"> & more`;

const RIGHT = score({ id: "a", question: "Một?" }, ["88 sinh viên"], ["one.txt"], 12, 0.9);
const WRONG = score(
  { id: "b", type: "multi", lang: "lo", question: ATTACK, sources_all: ["two.txt"] },
  [ATTACK],
  ["one.txt"],
  31,
  0.4,
);
const SCORES = [RIGHT, WRONG, score({ id: "c" }, [], [], 9, 0.1)];
const FILES = [
  { file: "gold/dev.jsonl", scores: SCORES.slice(0, 2) },
  { file: "gold/own.jsonl", scores: SCORES.slice(2) },
];
const page = renderHtml(reportOf(FILES, compare([RIGHT, { ...WRONG, right: true }], SCORES)), AT);

const count = (pattern: RegExp): number => [...page.matchAll(pattern)].length;

/** Names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = "", closed] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    if (closed === "/" || name === "meta") continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return [`</${name}>`];
  }
  return open;
}

describe("the page of a report", () => {
  it("is one whole document that loads nothing and runs nothing", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(unbalanced(page)).toEqual([]);
    expect(page).not.toMatch(/<(script|link|iframe|object|img)\b|@import|url\(|\s(src|href|on\w+)=["']/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it("shows texts as texts", () => {
    expect(page).not.toContain("<script");
    expect(count(/&lt;\/p&gt;&lt;script&gt;document\.title = &quot;x&quot;/g)).toBe(2);
  });

  it("has a title, one first heading, headings without gaps, and headers of rows and columns", () => {
    expect(page).toContain("<title>Evaluation: 3 questions</title>");
    expect(count(/<h1>/g)).toBe(1);
    const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    expect(count(/<th(?! scope="(col|row)")[ >]/g)).toBe(0);
    expect(count(/<table>\n<caption>/g)).toBe(count(/<table>/g));
    expect(count(/<svg class="chart"[^>]+role="img"[^>]*>\n<title/g)).toBe(2);
  });

  it("shows figures of all files and of each", () => {
    expect(page).toMatch(/>all files<.*>dev\.jsonl<.*>own\.jsonl</);
    expect(page).toMatch(/answerable but abstained<\/th><td>1 \/ +3 +33\.3 %<\/td><td>0 \/ +2 +0\.0 %<\/td>/);
    for (const name of ["multi", "lo", "two.txt"]) expect(page).toContain(`<th scope="row">${name}</th>`);
  });

  it("draws precision against coverage, and marks where the engine stands", () => {
    expect(page).toContain(
      "At the operating point 67 % of the questions are answered, 50 % of these rightly.",
    );
    const points = /<polyline class="curve" points="([^"]+)"/.exec(page)?.[1]?.split(" ");
    expect(points).toHaveLength(2);
    const [x, y] = points?.at(-1)?.split(",") ?? [];
    expect(page).toContain(`<circle class="mark" cx="${x}" cy="${y}"`);
  });

  it("says so when no confidence was recorded", () => {
    const scores = SCORES.map((one) => ({ ...one, confidence: null }));
    const without = renderHtml(reportOf([{ file: "q.jsonl", scores }], null), AT);
    expect(without).toContain("No confidence recorded.");
    expect(without).not.toContain("polyline");
  });

  it("lists wrong answers with what was expected and found, in their languages", () => {
    expect(page).toContain('<h3>b · multi · lo</h3>\n<p lang="lo">');
    expect(page).toContain('<dd class="missing" lang="vi">88 sinh viên | tám mươi tám</dd>');
    expect(page).toContain('<dd class="not-cited">two.txt</dd>');
    expect(page).toContain("(abstained)");
    expect(page).not.toContain("<h3>a ");
  });

  it("shows what fell below the baseline", () => {
    expect(page).toContain('<span class="worse">worse</span> answerable: 100.0 % →  50.0 %');
  });
});

const chromium = await run("chromium", ["--version"]).then(
  () => true,
  () => false,
);

// Where the tests decide, a missing browser is a failure of the set-up; at a desk it is skipped.
describe.skipIf(!chromium && process.env["CI"] === undefined)("in a browser", () => {
  it("is the document that was written", async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, "report.html");
    writeFileSync(file, page);
    const { stdout } = await run("chromium", [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      `--user-data-dir=${path.join(folder, "profile")}`,
      "--dump-dom",
      pathToFileURL(file).href,
    ]);
    expect(stdout).toContain("<title>Evaluation: 3 questions</title>");
    const elements = (text: string): string[] =>
      [...text.matchAll(/<(section|h[1-3]|table|tr|th|td|svg|dd)\b/g)].map(([, name]) => name ?? "");
    expect(elements(stdout)).toEqual(elements(page));
  });
});
