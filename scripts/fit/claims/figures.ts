// scripts/fit/claims/figures.ts
import { checkOne } from "#src/claims/check.js";
import type { FittedClaims } from "#src/claims/fitted.js";
import type { Search } from "#src/search/search.js";
import type { MadeClaim } from "./made-claim.js";

/** How made claims came out: of each verdict how many, in all and by change. */
export interface ClaimFigures {
  readonly claims: number;
  readonly verdicts: Readonly<Record<string, number>>;
  readonly byChange: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export async function claimFigures(
  claims: readonly MadeClaim[],
  search: Search,
  fitted: FittedClaims,
  told: (claim: MadeClaim, verdict: string) => void = () => undefined,
): Promise<ClaimFigures> {
  const verdicts: Record<string, number> = {};
  const byChange: Record<string, Record<string, number>> = {};
  for (const claim of claims) {
    const { judgement } = await checkOne(search, claim.text, fitted);
    verdicts[judgement.verdict] = (verdicts[judgement.verdict] ?? 0) + 1;
    const change = (byChange[claim.change] ??= {});
    change[judgement.verdict] = (change[judgement.verdict] ?? 0) + 1;
    told(claim, judgement.verdict);
  }
  return { claims: claims.length, verdicts, byChange };
}

export function joined(figures: readonly ClaimFigures[]): ClaimFigures {
  const verdicts: Record<string, number> = {};
  const byChange: Record<string, Record<string, number>> = {};
  for (const one of figures) {
    for (const [verdict, count] of Object.entries(one.verdicts)) verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
    for (const [change, counts] of Object.entries(one.byChange)) {
      const held = (byChange[change] ??= {});
      for (const [verdict, count] of Object.entries(counts)) held[verdict] = (held[verdict] ?? 0) + count;
    }
  }
  return { claims: figures.reduce((sum, { claims }) => sum + claims, 0), verdicts, byChange };
}
