// test/evaluation/coverage-curve.test.ts
import { describe, expect, it } from "vitest";
import { coverageCurve } from "#src/evaluation/coverage-curve.js";
import { histogram } from "#src/evaluation/histogram.js";

describe("coverageCurve", () => {
  it("goes from the surest answer to all of them", () => {
    const answers = [
      { confidence: 0.5, right: false },
      { confidence: 0.9, right: true },
      { confidence: 0.7, right: true },
    ];
    expect(coverageCurve(answers, 4)).toEqual([
      { threshold: 0.9, coverage: 0.25, precision: 1 },
      { threshold: 0.7, coverage: 0.5, precision: 1 },
      { threshold: 0.5, coverage: 0.75, precision: 2 / 3 },
    ]);
  });

  it("has one point for answers that are equally sure, whatever their order", () => {
    const answers = [
      { confidence: 0.8, right: false },
      { confidence: 0.8, right: true },
    ];
    const point = { threshold: 0.8, coverage: 1, precision: 0.5 };
    expect(coverageCurve(answers, 2)).toEqual([point]);
    expect(coverageCurve(answers.toReversed(), 2)).toEqual([point]);
  });

  it("is empty without answers", () => expect(coverageCurve([], 3)).toEqual([]));
});

describe("histogram", () => {
  it("counts in bins of a round width, every value once", () => {
    const bins = histogram([0, 4.9, 5, 12, 55]);
    expect(bins.slice(0, 3)).toEqual([
      { from: 0, to: 5, count: 2 },
      { from: 5, to: 10, count: 1 },
      { from: 10, to: 15, count: 1 },
    ]);
    expect(bins.at(-1)).toEqual({ from: 55, to: null, count: 1 });
  });

  it("gathers far outliers in the last bin", () => {
    const bins = histogram([...new Array<number>(99).fill(30), 90_000]);
    expect(bins.length).toBeLessThanOrEqual(20);
    expect(bins.at(-1)).toMatchObject({ to: null, count: 1 });
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(100);
  });

  it("is empty without values, and has a width for nothing but zeros", () => {
    expect(histogram([])).toEqual([]);
    expect(histogram([0, 0])).toEqual([{ from: 0, to: null, count: 2 }]);
  });
});
