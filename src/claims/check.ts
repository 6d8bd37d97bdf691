// src/claims/check.ts
import type { Search } from "../search/search.js";
import { type Alignment, alignmentsOf } from "./align.js";
import { FITTED_CLAIMS, type FittedClaims } from "./fitted.js";
import { type Judgement, judgeClaim } from "./judge.js";
import { type ReadClaim, readClaim } from "./read-claim.js";

/** One claim with all that is known of it. */
export interface Checked {
  readonly claim: ReadClaim;
  readonly alignments: readonly Alignment[];
  readonly judgement: Judgement;
}

/** Holds one claim against the articles. */
export async function checkOne(
  search: Search,
  text: string,
  fitted: FittedClaims = FITTED_CLAIMS,
): Promise<Checked> {
  const query = search.read(text);
  const vector = await search.embed(query);
  return search.snapshot(() => {
    const claim = readClaim(query, search.frequency());
    const alignments = alignmentsOf(claim, search.retrieve(query, vector), fitted);
    return { claim, alignments, judgement: judgeClaim(claim, alignments, fitted) };
  });
}
