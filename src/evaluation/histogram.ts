// src/evaluation/histogram.ts
import { percentile } from "./figures.js";

/** Values from `from` up to, but not including, `to`; the last bin has no end. */
export interface Bin {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/** Bins below the 95th percentile, about. */
const BINS = 12;
const MOST_BINS = 20;

/** Counts values from 0 up in bins of a round width; a few far outliers share the last bin. */
export function histogram(values: readonly number[]): Bin[] {
  if (values.length === 0) return [];
  const width = roundUp(percentile(values, 95) / BINS);
  const last = Math.min(MOST_BINS - 1, Math.floor(Math.max(...values) / width));
  const counts = new Array<number>(last + 1).fill(0);
  for (const value of values) {
    const bin = Math.min(last, Math.floor(value / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, bin) => ({
    from: bin * width,
    to: bin === last ? null : (bin + 1) * width,
    count,
  }));
}

/** The next 1, 2 or 5 times a power of ten; at least 1. */
function roundUp(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10);
}
