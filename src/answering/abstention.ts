// src/answering/abstention.ts
import type { Query } from "../search/question.js";
import type { Evidence } from "./evidence.js";

/**
 * Evidence below this is too weak to answer from; of the scale of {@link strength}. At these values about one in twenty
 * answerable questions over public texts is lost; see docs/evaluation.md.
 */
const THRESHOLD = { vi: 0.5, en: 0.38, lo: 0.45 } as const;

/** Cosines of the best sentence, from unrelated to a paraphrase, in one language and across two. */
const SAME_LANGUAGE = { low: 0.8, high: 0.92 };
const CROSS_LINGUAL = { low: 0.7, high: 0.9 };

/** How strong the best evidence is, 0 to 1: words found, and nearness of the best sentence in meaning. */
export function strength(query: Query, evidence: readonly Evidence[]): number {
  const cosine = Math.max(0, ...evidence.map((piece) => piece.cosine));
  const words = Math.max(0, ...evidence.map((piece) => Math.max(piece.passageCoverage, piece.coverage)));
  const { low, high } = query.language === "vi" ? SAME_LANGUAGE : CROSS_LINGUAL;
  const near = Math.min(1, Math.max(0, (cosine - low) / (high - low)));
  if (query.language !== "vi") return near;
  return 0.5 * words + 0.5 * near;
}

/** Whether the articles do not tell what is asked. */
export function mustAbstain(query: Query, evidence: readonly Evidence[]): boolean {
  return strength(query, evidence) < THRESHOLD[query.language];
}
