// src/claims/judge.ts
import type { Alignment } from "./align.js";
import type { Features } from "./features.js";
import { type FittedClaims, saidIn } from "./fitted.js";
import type { ReadClaim } from "./read-claim.js";
import type { Finding } from "./slots/finding.js";
import type { VerdictKind } from "./verdict.js";

/** What a claim comes to, and the alignments that decide: those that say it, or those that say otherwise. */
export interface Judgement {
  readonly verdict: Exclude<VerdictKind, "not_checkable">;
  readonly deciding: readonly Alignment[];
  /** The nearest piece of evidence, where nothing decides. */
  readonly nearest: Alignment | null;
}

/** What differs must be said of one thing so surely. */
const LEAST_CLOSE = 0.3;
const FAR_NEARER = 0.3;
/** Further articles that decide alike. */
const MOST_DECIDING = 3;

export function judgeClaim(
  claim: ReadClaim,
  alignments: readonly Alignment[],
  fitted: FittedClaims,
): Judgement {
  const { threshold, otherwise } = saidIn(claim.language, fitted);
  const supporting = alignments.filter(
    ({ said, findings, features }) =>
      said >= needed(claim, threshold, features) && findings.every(({ state }) => state === "same"),
  );
  const opposing = alignments.filter(
    ({ said, findings, features }) => said >= needed(claim, otherwise, features) && isOtherwise(findings),
  );
  const nearest = alignments[0] ?? null;
  const [support] = supporting;
  const [oppose] = opposing;
  // What comes far nearer and says otherwise outweighs what only might say it.
  const outweighed = support !== undefined && oppose !== undefined && oppose.said > support.said + FAR_NEARER;
  if (support !== undefined && !outweighed)
    return { verdict: "supported", deciding: onePerArticle(supporting), nearest };
  if (oppose !== undefined) return { verdict: "contradicted", deciding: onePerArticle(opposing), nearest };
  return { verdict: "not_found", deciding: [], nearest };
}

/** Of an English claim of which most words cannot be translated, only the nearest evidence counts; Lao names count as words. */
const MOSTLY = 0.6;
const SURE = 0.9;

function needed({ language }: ReadClaim, threshold: number, { untranslated }: Features): number {
  return language === "en" && untranslated > MOSTLY ? Math.max(SURE, threshold) : threshold;
}

/** Whether something is said otherwise and nothing else of the claim is missing. */
function isOtherwise(findings: readonly Finding[]): boolean {
  const other = findings.filter(({ state, closeness }) => state === "other" && closeness >= LEAST_CLOSE);
  return other.length > 0 && findings.every(({ state }) => state !== "absent");
}

function onePerArticle(alignments: readonly Alignment[]): Alignment[] {
  return [...new Map(alignments.toReversed().map((one) => [one.unit.article.articleId, one])).values()]
    .toReversed()
    .slice(0, MOST_DECIDING);
}
