// test/evaluation/figures.test.ts
import { describe, expect, it } from "vitest";
import { compare, readBaseline } from "#src/evaluation/baseline.js";
import { figuresOf, percentile } from "#src/evaluation/figures.js";
import type { GoldQuestion } from "#src/evaluation/gold.js";
import { renderReport } from "#src/evaluation/report.js";
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
      byLanguage: { en: { right: 0, of: 1 }, vi: { right: 2, of: 4 } },
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
    expect(fell.map(({ figure }) => figure)).toEqual(["type factual"]);
    expect(rose.map(({ figure }) => figure)).toEqual(["type multi", "citation precision"]);
    expect({ newlyWrong, newlyRight }).toEqual({ newlyWrong: ["a"], newlyRight: ["c"] });
  });

  it("tells the unanswerable questions from the type of that name", () => {
    const before = [score({ id: "n", ...unanswerable, type: "noise" }, [])];
    const now = [score({ id: "n", ...unanswerable, type: "noise" }, RIGHT)];
    expect(compare(before, now).fell.map(({ figure }) => figure)).toContain("unanswerable");
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
  const questions = { file: "q.jsonl", figures: figuresOf(SCORES), scores: SCORES };

  it("shows shares and, for every wrong answer, what was expected and found", () => {
    const text = renderReport({ questions, comparison: null });
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

  it("ends with the comparison", () => {
    const text = renderReport({ questions, comparison: compare(SCORES, [score({ id: "a" }, WRONG)]) });
    expect(text).toContain("FELL answerable: 100.0 % →   0.0 %");
    expect(text).toContain("newly wrong: a");
  });
});
