// scripts/benchmark/figure.ts

/** One measured value. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: "ms" | "s" | "MB" | "vectors" | "times" | "articles" | "tokens/s";
}

/** An absolute time is the median of so many runs. */
export const RUNS = 5;

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the share of the values lies; two decimals. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return Math.round(value * 100) / 100;
}
