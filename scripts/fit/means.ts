// scripts/fit/means.ts

/** The mean of vectors; every group counts alike, however many it has. */
export function meanOfGroups(groups: readonly (readonly Float32Array[])[]): Float32Array {
  const means = groups.filter((group) => group.length > 0).map(mean);
  return mean(means);
}

function mean(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
  return sum.map((value) => value / vectors.length);
}
