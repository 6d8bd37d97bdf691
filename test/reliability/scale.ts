// test/reliability/scale.ts
// The sizes of the reliability runs: small with `npm test`, those of the requirements with `npm run reliability`.

/** `vitest --mode full`. */
export const IS_FULL = (import.meta as { env?: { MODE?: string } }).env?.MODE === "full";

export function sized(full: number, small: number): number {
  return IS_FULL ? full : small;
}

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

/** The value below which `share` of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function report(line: string): void {
  if (IS_FULL) process.stdout.write(`${line}\n`);
}
