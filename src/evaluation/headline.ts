// src/evaluation/headline.ts
import type { Figures, Share } from "./figures.js";

/** The figures of a run that stand at the top of a report, by name and as text. */
export function headline(figures: Figures): Record<string, string> {
  const { length, latencyMs } = figures;
  const { abstained, of } = figures.abstainedThoughAnswerable;
  return {
    answerable: counted(figures.answerable),
    unanswerable: counted(figures.unanswerable),
    all: counted(figures.all),
    "answerable but abstained": counted({ right: abstained, of }),
    "cited articles that are right": counted(figures.citationPrecision),
    "exact quotes": counted(figures.exactQuotes),
    "quotes found in the files": counted(figures.quotesInOriginals),
    "answer length, median · p90": `${length.median} · ${length.p90} characters`,
    "latency, p50 · p95": `${latencyMs.p50.toFixed(1)} · ${latencyMs.p95.toFixed(1)} ms`,
  };
}

/** `9 / 10  90.0 %`, in columns that stand below each other. */
export function counted({ right, of }: Share): string {
  return `${String(right).padStart(4)} / ${String(of).padStart(4)}  ${percent({ right, of })}`;
}

/** `90.0 %`, eight characters; a dash for a share of nothing. */
export function percent({ right, of }: Share): string {
  return of === 0 ? "      –" : `${((100 * right) / of).toFixed(1).padStart(5)} %`;
}
