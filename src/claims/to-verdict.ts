// src/claims/to-verdict.ts
import type { Source } from "../answering/answer.js";
import { wordingIn } from "../wording/wording.js";
import type { CheckedPart, ClaimCheck } from "./claim-check.js";
import { partExplanation } from "./explanation.js";
import type { Verdict } from "./verdict.js";

/** A check as the document that other programs read. A text with a single claim has no parts. */
export function toVerdict(check: ClaimCheck): Verdict {
  const wording = wordingIn(check.language);
  const explain = (part: CheckedPart): string => partExplanation(part, check, wording);
  const scope = wording.claims.scope(check.articles);
  const [only] = check.parts;
  const whole = {
    verdict: check.verdict,
    claim: check.claim,
    explanation: [...check.parts.map(explain), scope].join("\n"),
    differences: check.parts.flatMap(differencesOf),
    sources: check.sources,
    ms: check.ms,
  };
  if (only === undefined || check.parts.length === 1) return { ...whole, parts: [] };
  return {
    ...whole,
    parts: check.parts.map((part) => ({
      verdict: part.verdict,
      claim: part.claim,
      explanation: explain(part),
      differences: differencesOf(part),
      sources: sourcesOf(part, check.sources),
      parts: [],
      ms: check.ms,
    })),
  };
}

function differencesOf({ differences }: CheckedPart): { claim: string; source: string }[] {
  return differences.map(({ claim, source }) => ({ claim, source }));
}

/** The sources that a part cites, with the quotes that are its own. */
function sourcesOf({ statements, differences }: CheckedPart, sources: readonly Source[]): Source[] {
  const cited = new Set([
    ...statements.flatMap(({ citations }) => citations),
    ...differences.map(({ n }) => n),
  ]);
  return sources
    .filter(({ n }) => cited.has(n))
    .map((source) => ({
      ...source,
      quotes: source.quotes.filter(({ text }) =>
        statements.some((statement) => statement.text.includes(text)),
      ),
    }));
}
