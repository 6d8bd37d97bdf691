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
  const outcomes: Outcome[] = [];
  for (const claim of claims) {
    const { judgement } = await checkOne(search, claim.text, fitted);
    outcomes.push({ change: claim.change, verdict: judgement.verdict });
    told(claim, judgement.verdict);
  }
  return figuresOf(outcomes);
}

interface Outcome {
  readonly change: string;
  readonly verdict: string;
}

function figuresOf(outcomes: readonly Outcome[]): ClaimFigures {
  const changes = new Set(outcomes.map(({ change }) => change));
  return {
    claims: outcomes.length,
    verdicts: counted(outcomes.map(({ verdict }) => verdict)),
    byChange: Object.fromEntries(
      [...changes].map((change) => [
        change,
        counted(outcomes.filter((one) => one.change === change).map(({ verdict }) => verdict)),
      ]),
    ),
  };
}

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Figures of several origins together. */
export function joined(figures: readonly ClaimFigures[]): ClaimFigures {
  return figuresOf(
    figures.flatMap(({ byChange }) =>
      Object.entries(byChange).flatMap(([change, verdicts]) =>
        Object.entries(verdicts).flatMap(([verdict, count]) =>
          Array.from({ length: count }, () => ({ change, verdict })),
        ),
      ),
    ),
  );
}
