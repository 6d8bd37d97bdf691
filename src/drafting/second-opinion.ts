// src/drafting/second-opinion.ts
import type { CheckedPart, ClaimCheck } from "../claims/claim-check.js";
import { wholeVerdict } from "../claims/verdict.js";
import { ModelFault } from "../models/language-model.js";
import { collapseSpace } from "../text/fold.js";
import { wordingIn } from "../wording/wording.js";
import type { DraftingDeps } from "./draft-answer.js";
import { speaksToMachine } from "./machine-talk.js";
import { numberedText, type Passage } from "./passages.js";
import { opinionPrompt } from "./prompt.js";

/** A slice shorter than this decides nothing, in UTF-16 units. */
const SHORTEST_QUOTE = 10;

/**
 * A check of claims with a model's opinion on each. An opinion counts where it gives an exact slice of a sentence that the
 * check itself shows; where it then comes to another verdict, the part is uncertain. Anything else that a model says changes
 * nothing: an article could have told it to.
 */
export async function withSecondOpinion(
  deps: DraftingDeps,
  check: ClaimCheck,
  signal: AbortSignal,
): Promise<ClaimCheck> {
  const parts = await Promise.all(check.parts.map((part) => heard(deps, check, part, signal)));
  return { ...check, parts, verdict: wholeVerdict(parts.map(({ verdict }) => verdict)) };
}

async function heard(
  deps: DraftingDeps,
  check: ClaimCheck,
  part: CheckedPart,
  signal: AbortSignal,
): Promise<CheckedPart> {
  const passages = passagesOf(deps, check, part);
  if (part.verdict === "not_checkable" || passages.length === 0 || speaksToMachine(part.claim)) return part;
  try {
    const text = await deps.model.write(
      opinionPrompt({ claim: part.claim, passages: passages.map(numberedText) }),
      { signal },
    );
    const verdict = opinionIn(text, passages);
    if (verdict === null || verdict === part.verdict || part.verdict === "uncertain") return part;
    const { drafting } = wordingIn(check.language);
    return { ...part, verdict: "uncertain", notes: [...part.notes, drafting.secondOpinion] };
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    deps.onFault(error);
    return part;
  }
}

/** The quotes that the check shows for a part; one that speaks to a machine is shown to people only. */
function passagesOf({ articles }: DraftingDeps, { sources }: ClaimCheck, part: CheckedPart): Passage[] {
  return sources
    .flatMap(({ n, articleId, quotes }) => {
      const article = articles.get(articleId);
      if (article === null) return [];
      const own = part.statements.filter(({ citations }) => citations.includes(n));
      return quotes
        .filter(
          ({ text }) => own.some((statement) => statement.text.includes(text)) && !speaksToMachine(text),
        )
        .map(({ start, end }) => ({ article, start, end, asked: [{ start, end }] }));
    })
    .map((passage, at) => ({ n: at + 1, ...passage }));
}

/** The verdict of an opinion that gives its slice; `null` for any other. */
function opinionIn(text: string, passages: readonly Passage[]): "supported" | "contradicted" | null {
  const json = /\{[\s\S]*\}/u.exec(text)?.[0];
  if (json === undefined) return null;
  let opinion: Readonly<Record<string, unknown>>;
  try {
    opinion = JSON.parse(json) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
  const { verdict, quote, citation } = opinion;
  if (verdict !== "supported" && verdict !== "contradicted") return null;
  const passage = passages.find(({ n }) => n === citation);
  if (passage === undefined || typeof quote !== "string") return null;
  const slice = collapseSpace(quote.normalize("NFC"));
  const told = collapseSpace(passage.article.text.slice(passage.start, passage.end));
  return slice.length >= SHORTEST_QUOTE && told.includes(slice) ? verdict : null;
}
