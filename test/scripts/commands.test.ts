// test/scripts/commands.test.ts
// The built commands as processes, over a corpus of two short articles.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "#src/answering/answer.js";
import type { Article, ArticleSummary } from "#src/article.js";
import type { IngestReport } from "#src/ingestion/report.js";
import type { SearchResult } from "#src/search/retrieval.js";
import { gold } from "../evaluation/answers.js";

const ROOT = path.join(import.meta.dirname, "../..");

const SCHOOL = `Trao học bổng cho sinh viên tỉnh Sekong
Ngày 12/5/2023, tỉnh Quảng Nam trao học bổng toàn phần cho 45 sinh viên tỉnh Sekong.
Các sinh viên theo học ngành y và ngành nông nghiệp trong bốn năm tại thành phố Tam Kỳ.
`;
const BRIDGE = `Khánh thành cầu hữu nghị tại tỉnh Khammuane
Ngày 3/9/2024, tỉnh Quảng Bình và tỉnh Khammuane khánh thành cây cầu dài 320 mét qua sông Sebangfay.
Công trình được xây dựng trong hai năm với sự tham gia của 150 kỹ sư và công nhân.
`;

let folder = "";
const inFolder = (...parts: string[]) => path.join(folder, ...parts);

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** Runs a command in the temporary folder; without `env`, on its corpus and data. */
function run(name: string, args: readonly string[] = [], env: Record<string, string> = {}): Promise<Outcome> {
  const folders = { CORPUS_DIR: inFolder("corpus"), DATA_DIR: inFolder("data") };
  const child = spawn(process.execPath, [path.join(ROOT, "dist/scripts", `${name}.js`), ...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], ...folders, ...env },
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code) => resolve({ code, out, err }));
  });
}

/** The one JSON document that a command printed. */
async function json<T>(name: string, args: readonly string[] = []): Promise<T> {
  const { code, out, err } = await run(name, [...args, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "commands-"));
  await mkdir(inFolder("corpus"));
  await writeFile(inFolder("corpus", "bridge.txt"), BRIDGE);
  await writeFile(inFolder("corpus", "school.txt"), SCHOOL);
});
afterAll(() => rm(folder, { recursive: true }));

describe("before the first ingest", () => {
  it("search and ask send to ingest", async () => {
    for (const name of ["search", "ask", "evaluate"]) {
      const args =
        name === "evaluate"
          ? ["--questions", path.join(ROOT, "test/gold/questions.dev.jsonl")]
          : ["học bổng"];
      const err = "There are no articles in the index yet. Run `npm run ingest` first.\n";
      expect(await run(name, args), name).toEqual({ code: 1, out: "", err });
    }
  });

  it("list is empty", async () => {
    expect(await json("list")).toEqual([]);
  });
});

describe("ingest", () => {
  it("acknowledges each article on standard error and reports in JSON, also to a file", async () => {
    const { code, out, err } = await run("ingest", ["--json", "--report", inFolder("report.json")]);
    expect({ code, err }).toEqual({ code: 0, err: "added bridge.txt\nadded school.txt\n" });
    const report: IngestReport = JSON.parse(out);
    expect(report).toMatchObject({ added: 2, updated: 0, unchanged: 0, removed: 0, failed: [], articles: 2 });
    expect(report.passages).toBeGreaterThanOrEqual(2);
    expect(JSON.parse(await readFile(inFolder("report.json"), "utf8"))).toEqual(report);
  });

  it("does nothing the second time, and says so", async () => {
    const { code, out, err } = await run("ingest");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(
      /^0 added, 0 updated, 2 unchanged, 0 removed, 0 failed\. In the index: articles 2, passages \d+\. \d+\.\d s\.\n$/,
    );
  });

  it("indexes the rest when a file fails, and ends with 1", async () => {
    await writeFile(inFolder("corpus", "empty.txt"), "");
    const { code, out, err } = await run("ingest", ["--json"]);
    await rm(inFolder("corpus", "empty.txt"));
    const report: IngestReport = JSON.parse(out);
    expect(code).toBe(1);
    expect(report).toMatchObject({ unchanged: 2, failed: [{ source: "empty.txt" }] });
    expect(err).toBe(`failed empty.txt: ${report.failed[0]?.reason}\n`);
  });

  it("refuses a web address unless fetching is allowed, and a day that is none", async () => {
    expect(await run("ingest", ["https://example.org/a"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("ALLOW_FETCH is not set"),
    });
    expect(await run("ingest", ["--since", "2024-13-01"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("list, show and export", () => {
  it("show the same articles", async () => {
    const listed = await json<ArticleSummary[]>("list");
    expect(listed.map(({ source, eventDate }) => [source, eventDate])).toEqual([
      ["school.txt", "2023-05-12"],
      ["bridge.txt", "2024-09-03"],
    ]);
    const shown = await Promise.all(listed.map(({ articleId }) => json<Article>("show", [articleId])));
    expect(shown.map(({ source }) => source)).toEqual(["school.txt", "bridge.txt"]);
    expect(await json("export", ["--out", inFolder("all.jsonl")])).toEqual({
      out: inFolder("all.jsonl"),
      articles: 2,
    });
    const exported = (await readFile(inFolder("all.jsonl"), "utf8")).trim().split("\n");
    expect(exported.map((line) => JSON.parse(line))).toEqual(shown);
  });

  it("name an id that is not there, and the usage when there is none", async () => {
    expect(await run("show", ["nothing"])).toEqual({
      code: 1,
      out: "",
      err: 'There is no article "nothing". `npm run list` shows the ids.\n',
    });
    expect(await run("remove", ["nothing"])).toMatchObject({ code: 1, out: "" });
    expect(await run("show")).toMatchObject({
      code: 2,
      err: expect.stringContaining("\nUsage: npm run show"),
    });
  });
});

describe("search", () => {
  it("finds slices of the stored articles, best first, no more than asked for", async () => {
    const result = await json<SearchResult>("search", ["cây cầu qua sông", "--limit", "2"]);
    expect(result.query).toBe("cây cầu qua sông");
    expect(result.hits.length).toBeLessThanOrEqual(2);
    expect(result.hits[0]?.source).toBe("bridge.txt");
    for (const { articleId, start, end, text } of result.hits) {
      const article = await json<Article>("show", [articleId]);
      expect(article.text.slice(start, end)).toBe(text);
    }
    const scores = result.hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});

describe("ask", () => {
  const QUESTION = "Tỉnh Quảng Nam trao học bổng cho bao nhiêu sinh viên tỉnh Sekong?";

  it("answers in JSON with exact quotes, and in plain text the same", async () => {
    const answer = await json<Answer>("ask", [QUESTION]);
    expect(answer).toMatchObject({
      kind: "answered",
      language: "vi",
      sources: [{ n: 1, source: "school.txt" }],
    });
    expect(answer.statements[0]?.text).toContain("45 sinh viên");
    for (const { articleId, quotes } of answer.sources) {
      const article = await json<Article>("show", [articleId]);
      for (const { text, start, end } of quotes) expect(article.text.slice(start, end)).toBe(text);
    }
    expect(await run("ask", QUESTION.split(" "))).toEqual({ code: 0, out: `${answer.text}\n`, err: "" });
  });

  it("works through a batch with histories and bad lines", async () => {
    const lines = [
      JSON.stringify({ id: 1, question: QUESTION }),
      "?",
      JSON.stringify({ id: "x", question: "xin chào" }),
    ];
    await writeFile(inFolder("in.jsonl"), lines.join("\n"));
    const { code } = await run("ask", ["--batch", inFolder("in.jsonl"), "--out", inFolder("out.jsonl")]);
    const results = (await readFile(inFolder("out.jsonl"), "utf8")).trim().split("\n");
    expect(code).toBe(0);
    expect(results.map((line) => JSON.parse(line))).toMatchObject([
      { id: 1, kind: "answered" },
      { id: null, error: "Line 2 is not JSON." },
      { id: "x", kind: "abstained", reason: "not_a_question" },
    ]);
  });

  it("wants either a question or a batch", async () => {
    for (const args of [[], ["--batch", "in.jsonl"], ["hỏi", "--batch", "in.jsonl", "--out", "o.jsonl"]]) {
      expect(await run("ask", args), args.join(" ")).toMatchObject({ code: 2, out: "" });
    }
  });
});

describe("evaluate", () => {
  it("scores a gold set, and fails when a figure fell below the baseline", async () => {
    const question = "Tỉnh Quảng Nam trao học bổng cho bao nhiêu sinh viên tỉnh Sekong?";
    const line = (mustContain: string[][]) =>
      `${JSON.stringify(gold({ question, must_contain: mustContain, sources_all: ["school.txt"] }))}\n`;
    await writeFile(inFolder("right.jsonl"), line([["45 sinh viên"]]));
    await writeFile(inFolder("wrong.jsonl"), line([["46 sinh viên"]]));

    const baseline = await run("evaluate", ["--questions", inFolder("right.jsonl"), "--json"]);
    expect(baseline).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(baseline.out).questions.figures).toMatchObject({
      answerable: { right: 1, of: 1 },
      citationPrecision: { right: 1, of: 1 },
    });
    const { exactQuotes, quotesInOriginals } = JSON.parse(baseline.out).questions.figures;
    expect(exactQuotes.of).toBeGreaterThan(0);
    expect([exactQuotes.right, quotesInOriginals.right]).toEqual([exactQuotes.of, exactQuotes.of]);

    await writeFile(inFolder("baseline.json"), baseline.out);
    const compared = ["--baseline", inFolder("baseline.json")];
    const fell = await run("evaluate", ["--questions", inFolder("wrong.jsonl"), ...compared]);
    expect(fell.code).toBe(1);
    expect(fell.out).toContain("FELL answerable");
    expect((await run("evaluate", ["--questions", inFolder("right.jsonl"), ...compared])).code).toBe(0);
  });

  it("takes several files into one report, also as a page", async () => {
    const line = (id: string, question: string) =>
      `${JSON.stringify(gold({ id, question, must_contain: [["320"]], sources_all: ["bridge.txt"] }))}\n`;
    await writeFile(inFolder("first.jsonl"), line("q2", "Cầu hữu nghị dài bao nhiêu mét?"));
    await writeFile(inFolder("second.jsonl"), line("q3", "Cầu qua sông Sebangfay dài bao nhiêu mét?"));
    const both = ["--questions", inFolder("first.jsonl"), "--questions", inFolder("second.jsonl")];
    const { code, out } = await run("evaluate", [...both, "--json", "--report", inFolder("report.html")]);
    expect(code).toBe(0);
    const { files, scores, figures } = JSON.parse(out).questions;
    expect(scores.map(({ id }: { id: string }) => id)).toEqual(["q2", "q3"]);
    expect(figures.all).toEqual({ right: 2, of: 2 });
    expect(files).toMatchObject([{ figures: { all: { of: 1 } } }, { figures: { all: { of: 1 } } }]);
    expect(await readFile(inFolder("report.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n/);

    const twice = await run("evaluate", [...both, "--questions", inFolder("first.jsonl")]);
    expect(twice).toMatchObject({ code: 1, out: "" });
    expect(twice.err).toContain("The question q2 is in ");
    const foreign = await run("evaluate", [...both, "--baseline", inFolder("baseline.json")]);
    expect(foreign).toMatchObject({ code: 1, out: "" });
    expect(foreign.err).toContain("baseline.json has none of these questions.");
  });
});

describe("the settings", () => {
  it("come from .env in the working directory; the real environment wins", async () => {
    await writeFile(inFolder(".env"), `CORPUS_DIR=nowhere\nLOG_LEVEL=loud\n`);
    const { code, err } = await run("list");
    const overruled = await run("list", [], { LOG_LEVEL: "info" });
    await rm(inFolder(".env"));
    expect(code).toBe(1);
    expect(err).toContain("LOG_LEVEL is not a level");
    expect(overruled.code).toBe(0);
  });
});

describe("remove", () => {
  it("takes an article out, and a scan leaves it out", async () => {
    const listed = await json<ArticleSummary[]>("list");
    const id = listed.find(({ source }) => source === "bridge.txt")?.articleId ?? "";
    const { code, out } = await run("remove", [id]);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^removed ${id} · .* · bridge\\.txt\n$`));
    expect(await run("ingest", ["--json"])).toMatchObject({ code: 0, err: "" });
    expect((await json<ArticleSummary[]>("list")).map(({ source }) => source)).toEqual(["school.txt"]);
  });
});

describe("a signal", () => {
  it("ends an ingest cleanly, with a whole store", async () => {
    const env = { DATA_DIR: inFolder("interrupted") };
    const folders = { PATH: process.env["PATH"], CORPUS_DIR: path.join(ROOT, "corpus"), ...env };
    const child = spawn(process.execPath, [path.join(ROOT, "dist/scripts/ingest.js")], { env: folders });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      err += chunk;
      if (chunk.startsWith("added ")) child.kill("SIGTERM");
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    expect(code).toBe(1);
    expect(err).toMatch(/^added [^\n]+\n(?:added [^\n]+\n)*Stopped by SIGTERM before the end\.\n$/);
    const acknowledged = [...err.matchAll(/^added (.+)$/gm)].map(([, source]) => source);
    const { out } = await run("list", ["--json"], env);
    expect(
      JSON.parse(out)
        .map(({ source }: ArticleSummary) => source)
        .sort(),
    ).toEqual(acknowledged.sort());
  });
});
