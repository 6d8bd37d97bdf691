// test/evaluation/figures.test.ts
import { describe, expect, it } from "vitest";
import { compare, readBaseline } from "#src/evaluation/baseline.js";
import { figuresOf, percentile } from "#src/evaluation/figures.js";
import type { GoldQuestion } from "#src/evaluation/gold.js";
import { renderReport, reportOf } from "#src/evaluation/report.js";
import { score } from "./answers.js";

const RIGHT = ["88 sinh viên"];
const WRONG = ["5 đoàn sang thăm tỉnh"];
const unanswerable: Partial<GoldQuestion> = {
  type: "unanswerable",
  answerable: false,
  must_contain: [],
  sources_all: [],
};

const SCORES = [
  score({ id: "a" }, RIGHT, ["one.txt", "two.txt"], 10),
  score({ id: "b", type: "multi", lang: "en", sources_all: ["one.txt", "two.txt"] }, WRONG, ["one.txt"], 30),
  score({ id: "c", type: "multi" }, [], [], 20),
  score({ id: "d", ...unanswerable }, [], [], 5),
  score({ id: "e", ...unanswerable }, RIGHT, ["three.txt"], 40),
];

describe("percentile", () => {
  it.each([
    [[], 50, 0],
    [[7], 95, 7],
    [[3, 1, 2], 50, 2],
    [[1, 2, 3, 4], 50, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95, 10],
  ])("of %j at %d is %d", (values, p, expected) => {
    expect(percentile(values, p)).toBe(expected);
  });
});

describe("figuresOf", () => {
  it("counts by kind, type, language and expected article", () => {
    expect(figuresOf(SCORES)).toMatchObject({
      all: { right: 2, of: 5 },
      answerable: { right: 1, of: 3 },
      unanswerable: { right: 1, of: 2 },
      byType: {
        factual: { right: 1, of: 1 },
        multi: { right: 0, of: 2 },
        unanswerable: { right: 1, of: 2 },
      },
      byLanguage: {
        en: { right: 0, of: 1 },
        vi: { right: 2, of: 4, answerable: { right: 1, of: 2 }, unanswerable: { right: 1, of: 2 } },
      },
      abstainedThoughAnswerable: { abstained: 1, of: 3 },
      byArticle: { "one.txt": { right: 1, of: 3 }, "two.txt": { right: 0, of: 1 } },
    });
  });

  it("measures citations and length over answered answerable questions, times over all", () => {
    expect(figuresOf(SCORES)).toMatchObject({
      citationPrecision: { right: 2, of: 3 },
      length: { median: 12, p90: 21 },
      latencyMs: { p50: 20, p95: 40 },
    });
  });

  it("adds up the quotes", () => {
    const checked = SCORES.map((one) => ({ ...one, quotes: { shown: 3, exact: 2, inOriginal: 1 } }));
    expect(figuresOf(checked)).toMatchObject({
      exactQuotes: { right: 10, of: 15 },
      quotesInOriginals: { right: 5, of: 15 },
    });
  });
});

describe("compare", () => {
  it("finds nothing between equal runs", () => {
    expect(compare(SCORES, SCORES)).toEqual({
      questions: 5,
      fell: [],
      rose: [],
      newlyWrong: [],
      newlyRight: [],
    });
  });

  it("names what fell although another figure rose", () => {
    const now = [
      score({ id: "a" }, WRONG, ["one.txt"]),
      score({ id: "c", type: "multi" }, RIGHT, ["one.txt"]),
      score({ id: "new" }, RIGHT),
    ];
    const { questions, fell, rose, newlyWrong, newlyRight } = compare(SCORES, now);
    expect(questions).toBe(2);
    expect(fell.map(({ figure }) => figure)).toEqual(["type factual", "answer length, p90"]);
    expect(rose.map(({ figure }) => figure)).toEqual([
      "answerable but abstained",
      "type multi",
      "citation precision",
    ]);
    expect({ newlyWrong, newlyRight }).toEqual({ newlyWrong: ["a"], newlyRight: ["c"] });
  });

  it("tells the unanswerable questions from the type of that name", () => {
    const before = [score({ id: "n", ...unanswerable, type: "noise" }, [])];
    const now = [score({ id: "n", ...unanswerable, type: "noise" }, RIGHT)];
    expect(compare(before, now).fell.map(({ figure }) => figure)).toContain("unanswerable");
  });

  it("does not let one half of a group hide the fall of the other", () => {
    const half = { ...unanswerable, type: "noise" } as const;
    const before = [score({ id: "a", type: "noise" }, RIGHT), score({ id: "n", ...half }, RIGHT)];
    const now = [score({ id: "a", type: "noise" }, WRONG), score({ id: "n", ...half }, [])];
    const { fell, rose } = compare(before, now);
    expect(fell.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(["answerable", "type noise, answerable", "language vi, answerable"]),
    );
    expect(fell.map(({ figure }) => figure)).not.toContain("type noise");
    expect(rose.map(({ figure }) => figure)).toContain("type noise, unanswerable");
  });

  it("counts an abstention from an answerable question as worse than a wrong answer", () => {
    const { fell, newlyWrong } = compare([score({ id: "a" }, WRONG)], [score({ id: "a" }, [])]);
    expect(fell).toEqual([{ figure: "answerable but abstained", unit: "share", before: 0, now: 1 }]);
    expect(newlyWrong).toEqual([]);
  });

  it.each([
    [100, 110, "neither"],
    [100, 111, "fell"],
    [100, 90, "neither"],
    [100, 89, "rose"],
    [100, 0, "neither"],
    [0, 100, "neither"],
  ])("answers of %d characters, now %d: %s", (before, now, expected) => {
    const long = (length: number) => ({ ...score({ id: "a" }, RIGHT), length });
    const { fell, rose } = compare([long(before)], [long(now)]);
    const figures = ["answer length, median", "answer length, p90"];
    expect(fell.map(({ figure }) => figure)).toEqual(expected === "fell" ? figures : []);
    expect(rose.map(({ figure }) => figure)).toEqual(expected === "rose" ? figures : []);
  });

  it("reads the scores of a report from before there was a confidence", () => {
    const older = SCORES.map(({ confidence: _, ...rest }) => rest);
    expect(compare(JSON.parse(JSON.stringify(older)), SCORES)).toMatchObject({ questions: 5, fell: [] });
  });
});

describe("readBaseline", () => {
  it("says that a file is missing or is no report", async () => {
    await expect(readBaseline("/nowhere.json")).rejects.toThrow(
      /^The baseline \/nowhere\.json cannot be read: /,
    );
    for (const file of ["package.json", ".env.example"]) {
      await expect(readBaseline(file), file).rejects.toThrow(
        `${file} is not a report of \`evaluate --json\`.`,
      );
    }
  });
});

describe("renderReport", () => {
  const files = [{ file: "q.jsonl", scores: SCORES }];

  it("shows shares and, for every wrong answer, what was expected and found", () => {
    const text = renderReport(reportOf(files, null));
    expect(text).toMatch(/answerable +1 \/ +3 +33\.3 %/);
    expect(text).toContain(
      [
        "WRONG b (en, multi) Bao nhiêu sinh viên?",
        "  missing    88 sinh viên | tám mươi tám",
        "  not cited  two.txt",
        "  found      5 đoàn sang thăm tỉnh",
        "  cited      one.txt",
      ].join("\n"),
    );
    expect(text).toContain("WRONG e (vi, unanswerable)");
    expect(text).not.toContain("WRONG a ");
    expect(text).not.toContain("WRONG d ");
  });

  it("tells the two kinds of questions of a group apart", () => {
    const text = renderReport(reportOf(files, null));
    expect(text).toMatch(/^ {2}vi +1 \/ +2 +50\.0 % +1 \/ +2 +50\.0 % +2 \/ +4 +50\.0 %$/m);
    expect(text).toMatch(/^ {2}factual +1 \/ +1 +100\.0 % +– +1 \/ +1 +100\.0 %$/m);
    expect(text).toMatch(/answerable but abstained +1 \/ +3 +33\.3 %/);
  });

  it("shows the figures of each file beside those of all", () => {
    const parts = [
      { file: "one.jsonl", scores: SCORES.slice(0, 2) },
      { file: "two.jsonl", scores: SCORES.slice(2) },
    ];
    const report = reportOf(parts, null);
    expect(report.questions).toMatchObject({ file: "one.jsonl, two.jsonl", figures: figuresOf(SCORES) });
    expect(renderReport(report)).toMatch(/^two\.jsonl\n {2}answerable +0 \/ +1 /m);
  });

  it("ends with the comparison", () => {
    const text = renderReport(reportOf(files, compare(SCORES, [score({ id: "a" }, WRONG)])));
    expect(text).toContain("ROSE answer length, median: 12 → 21 characters");
    expect(text).toContain("FELL answerable: 100.0 % →   0.0 %");
    expect(text).toContain("newly wrong: a");
  });
});
