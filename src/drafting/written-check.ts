// src/drafting/written-check.ts
import type { ClaimCheck } from "../claims/claim-check.js";
import { deadline } from "../deadline.js";
import type { DraftingDeps } from "./draft-answer.js";
import { glossNotes } from "./gloss.js";
import { withSecondOpinion } from "./second-opinion.js";
import { checkWithoutOrders } from "./without-orders.js";
import type { WritingDeps } from "./written-answer.js";

/** A check of claims with a model's second opinion, and with what its quotes mean for a reader of another language. */
export async function checkWithModel(
  deps: DraftingDeps & WritingDeps,
  check: ClaimCheck,
): Promise<ClaimCheck> {
  const clean = checkWithoutOrders(check, deps.articles);
  const { language, sources } = clean;
  const signal = deadline(deps.timeoutMs);
  const [heard, glosses] = await Promise.all([
    withSecondOpinion(deps, clean, signal),
    Promise.all(
      clean.parts.map(({ statements }) => glossNotes(deps, { language, statements, sources }, { signal })),
    ),
  ]);
  const parts = heard.parts.map((part, at) => ({
    ...part,
    notes: [...(glosses[at] ?? []), ...part.notes],
  }));
  return { ...heard, parts };
}
