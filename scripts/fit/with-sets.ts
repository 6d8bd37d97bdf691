// scripts/fit/with-sets.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { FITTED } from "#src/search/fitted.js";
import { type OpenedSet, openSet } from "./opened-set.js";
import type { PublicSet } from "./public-sets.js";

/** Works on sets with their indexes, in order; these are kept where a folder for them is given. */
export async function withSets<T>(
  sets: readonly PublicSet[],
  { modelsDir, keepIn }: { readonly modelsDir: string; readonly keepIn: string | undefined },
  work: (opened: readonly OpenedSet[]) => Promise<T>,
): Promise<T> {
  const folder = keepIn ?? (await mkdtemp(path.join(tmpdir(), "trichdan-fit-")));
  const embedder = await createLocalEmbedder(modelsDir);
  const opened: OpenedSet[] = [];
  try {
    for (const set of sets) opened.push(await openSet(set, folder, embedder, FITTED));
    return await work(opened);
  } finally {
    for (const set of opened) set.close();
    await embedder.close();
    if (keepIn === undefined) await rm(folder, { recursive: true, force: true });
  }
}
