// src/answering/abstention.ts
import type { Query } from "../search/question.js";
import type { Evidence } from "./evidence.js";

/**
 * Evidence below this is too weak to answer from. Between 0 and 1, of the same scale as {@link strength}.
 * Chosen on questions over public texts with the right passage taken away; see docs/evaluation.md.
 */
const THRESHOLD = { vi: 0.5, bare: 0.6, en: 0.35, lo: 0.3 } as const;

/** How strong the best evidence is, 0 to 1: words found, and nearness of the best sentence in meaning. */
export function strength(query: Query, evidence: readonly Evidence[]): number {
  const cosine = Math.max(0, ...evidence.map((piece) => piece.cosine));
  const words = Math.max(0, ...evidence.map((piece) => Math.max(piece.passageCoverage, piece.coverage)));
  const near = Math.min(1, Math.max(0, (cosine - 0.8) / 0.12));
  if (query.language !== "vi") return near;
  return query.bare ? words : 0.5 * words + 0.5 * near;
}

/** Whether the articles do not tell what is asked. */
export function mustAbstain(query: Query, evidence: readonly Evidence[]): boolean {
  return strength(query, evidence) < THRESHOLD[query.bare ? "bare" : query.language];
}
