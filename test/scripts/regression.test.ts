// test/scripts/regression.test.ts
import { describe, expect, it } from "vitest";
import { fitListwise, fitLogistic } from "../../scripts/fit/regression.js";

describe("the listwise regression", () => {
  it("weighs a feature that tells the right item, and not one that does not", () => {
    const groups = Array.from({ length: 40 }, (_, i) => ({
      weight: 1,
      rows: [
        [1, (i * 7) % 5],
        [0, (i * 3) % 5],
        [0.2, (i * 11) % 5],
      ],
      right: [true, false, false],
    }));
    const [telling = 0, chance = 0] = fitListwise(groups);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(chance)).toBeLessThan(0.5);
  });
});

describe("the logistic regression", () => {
  it("parts two kinds, whatever the scale and place of the features", () => {
    const rows = Array.from({ length: 60 }, (_, i) => [100 + (i % 2) * 10 + (i % 5)]);
    const right = rows.map((_, i) => i % 2 === 1);
    const [weight = 0, constant = 0] = fitLogistic(rows, right);
    const probability = (value: number): number => 1 / (1 + Math.exp(-(weight * value + constant)));
    expect(probability(100)).toBeLessThan(0.1);
    expect(probability(114)).toBeGreaterThan(0.9);
  });
});
