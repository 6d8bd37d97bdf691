// test/search/centring.test.ts
import { describe, expect, it } from "vitest";
import { centre } from "#src/search/centring.js";
import { FITTED, type Fitted } from "#src/search/fitted.js";

const unit = (...values: number[]): Float32Array => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const cosine = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...b);
const less = (vector: Float32Array, share: number, mean: Float32Array): number[] =>
  [...vector].map((value, i) => value - share * (mean[i] ?? 0));

const means = {
  vi: Float32Array.of(0.5, 0.1, 0),
  en: Float32Array.of(0.1, 0.6, 0.1),
  lo: Float32Array.of(0, 0, 0),
  passage: Float32Array.of(0.4, 0.4, 0.2),
  sentence: Float32Array.of(0.2, 0.1, 0.5),
};
const fitted: Fitted = { ...FITTED, centring: 0.7, means };
const question = unit(1, 2, 3);
const stored = unit(3, 1, 2);

describe("a centred question", () => {
  it.each(["vi", "en", "lo"] as const)("compares without the means of both sides: %s", (language) => {
    const centred = centre(question, language, fitted);
    const own = less(question, 0.7, means[language]);
    expect(centred.passage(stored)).toBeCloseTo(cosine(own, less(stored, 0.7, means.passage)), 5);
    expect(centred.sentence(stored)).toBeCloseTo(cosine(own, less(stored, 0.7, means.sentence)), 5);
    expect(Math.hypot(...centred.direction)).toBeCloseTo(1, 5);
  });

  it("is the plain cosine for vectors of another size than the means", () => {
    const plain = centre(unit(1, 1), "vi", fitted);
    expect(plain.sentence(unit(1, 0))).toBeCloseTo(Math.SQRT1_2, 5);
    expect([...plain.direction]).toEqual([...unit(1, 1)]);
  });

  it("has fitted means of the model's size, and shares between 0 and 1", () => {
    for (const mean of Object.values(FITTED.means)) {
      expect(mean).toHaveLength(384);
      expect(mean.every(Number.isFinite)).toBe(true);
    }
    expect(FITTED.centring).toBeGreaterThan(0);
    expect(FITTED.centring).toBeLessThanOrEqual(1);
  });
});
