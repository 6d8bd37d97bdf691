// scripts/fit/regression.ts
// Two small regressions, both by Adam from zero: deterministic, and of few parameters.

const STEPS = 300;
const RATE = 0.08;
/** Of the squares of the weights, on standardised features. */
const PENALTY = 1e-3;

/** The items of one question: feature rows, and which of them are right. */
export interface Group {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** What the group counts for. */
  readonly weight: number;
}

/**
 * Listwise softmax regression: weights that give the right items of each group the most probability. Groups without a right
 * item teach nothing. The weights are of the features as they come.
 */
export function fitListwise(groups: readonly Group[]): number[] {
  const usable = groups.filter(({ right }) => right.includes(true));
  const { matrix, deviations, size } = standardised(usable.flatMap(({ rows }) => rows));
  const all = usable.reduce((sum, { weight }) => sum + weight, 0);
  const weights = maximise(size, (weights, slope) => {
    let from = 0;
    for (const { rows, right, weight } of usable) {
      const scores = rows.map((_, i) => weighted(matrix, from + i, weights));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const total = odds.reduce((sum, odd) => sum + odd, 0);
      const rightTotal = odds.reduce((sum, odd, i) => sum + (right[i] === true ? odd : 0), 0);
      for (const [i, odd] of odds.entries()) {
        const pull = (right[i] === true ? odd / rightTotal : 0) - odd / total;
        add(slope, matrix, from + i, (weight * pull) / all);
      }
      from += rows.length;
    }
  });
  return [...weights].map((weight, k) => weight / (deviations[k] ?? 1));
}

/** Logistic regression of the features as they come; the constant term is the last number. */
export function fitLogistic(rows: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const { matrix, deviations, means, size } = standardised(rows.map((row) => [...row, 1]));
  // The constant column has no deviation of its own: it stays 1.
  for (let i = size - 1; i < matrix.length; i += size) matrix[i] = 1;
  const weights = maximise(size, (weights, slope) => {
    for (let i = 0; i < rows.length; i++) {
      const pull = (right[i] === true ? 1 : 0) - 1 / (1 + Math.exp(-weighted(matrix, i, weights)));
      add(slope, matrix, i, pull / rows.length);
    }
  });
  const plain = [...weights].slice(0, -1).map((weight, k) => weight / (deviations[k] ?? 1));
  const constant = plain.reduce((sum, weight, k) => sum - weight * (means[k] ?? 0), weights[size - 1] ?? 0);
  return [...plain, constant];
}

function maximise(
  size: number,
  addSlope: (weights: Float64Array, slope: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight) => -2 * PENALTY * weight);
    addSlope(weights, slope);
    const rate = RATE / (1 + step / 100);
    for (const [i, g] of slope.entries()) {
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * g;
      square[i] = 0.99 * (square[i] ?? 0) + 0.01 * g * g;
      const moment = (mean[i] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((square[i] ?? 0) / (1 - 0.99 ** step));
      weights[i] = (weights[i] ?? 0) + (rate * moment) / (spread + 1e-8);
    }
  }
  return weights;
}

function weighted(matrix: Float64Array, row: number, weights: Float64Array): number {
  const size = weights.length;
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (matrix[row * size + k] as number) * (weights[k] as number);
  return sum;
}

function add(slope: Float64Array, matrix: Float64Array, row: number, factor: number): void {
  const size = slope.length;
  for (let k = 0; k < size; k++)
    slope[k] = (slope[k] as number) + factor * (matrix[row * size + k] as number);
}

/** Rows as one matrix of features with mean 0 and deviation 1. */
function standardised(rows: readonly (readonly number[])[]): {
  readonly matrix: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly size: number;
} {
  const size = rows[0]?.length ?? 0;
  const means = new Float64Array(size);
  const deviations = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    means[k] = rows.reduce((sum, row) => sum + (row[k] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[k] ?? 0) - (means[k] ?? 0)) ** 2, 0) / rows.length;
    deviations[k] = Math.max(1e-6, Math.sqrt(variance));
  }
  const matrix = Float64Array.from(
    rows.flatMap((row) => row.map((value, k) => (value - (means[k] ?? 0)) / (deviations[k] ?? 1))),
  );
  return { matrix, means, deviations, size };
}
