// src/evaluation/claim-scores.ts
import type { Verdict, VerdictKind } from "../claims/verdict.js";
import type { GoldClaim } from "./gold.js";

/** How one claim went. */
export interface ClaimScore {
  readonly id: string;
  readonly lang: GoldClaim["lang"];
  readonly claim: string;
  readonly expected: GoldClaim["verdict"];
  readonly verdict: VerdictKind;
  readonly right: boolean;
  /** Supported called contradicted, or the reverse. */
  readonly confused: boolean;
  /** For a claim that is and was decided: whether a right article is cited; else `null`. */
  readonly citedRightly: boolean | null;
  readonly cited: readonly string[];
  /** Quotes shown, and those that are the stored article's text at their offsets. */
  readonly quotes: { readonly shown: number; readonly exact: number };
  readonly ms: number;
}

const DECIDED = new Set<VerdictKind>(["supported", "contradicted", "mixed"]);

/** @param stored the stored text of an article, by id; `null` when it is gone */
export function scoreClaim(
  gold: GoldClaim,
  { verdict, sources, ms }: Verdict,
  stored: (articleId: string) => string | null,
): ClaimScore {
  const cited = sources.map(({ source }) => source);
  const quotes = sources.flatMap(({ articleId, quotes }) =>
    quotes.map(({ text, start, end }) => stored(articleId)?.slice(start, end) === text),
  );
  const decided = DECIDED.has(verdict) && DECIDED.has(gold.verdict);
  return {
    id: gold.id,
    lang: gold.lang,
    claim: gold.claim,
    expected: gold.verdict,
    verdict,
    right: verdict === gold.verdict,
    confused: decided && verdict !== "mixed" && verdict !== gold.verdict,
    citedRightly: decided ? gold.sources_any.some((source) => cited.includes(source)) : null,
    cited,
    quotes: { shown: quotes.length, exact: quotes.filter(Boolean).length },
    ms,
  };
}

/** The figures of a file. */
export interface ClaimFigures {
  readonly claims: number;
  readonly right: number;
  readonly confused: number;
  /** Of the claims that are and were decided. */
  readonly citedRightly: { readonly right: number; readonly of: number };
  readonly quotes: { readonly exact: number; readonly shown: number };
  /** By the right verdict: how often which was given. */
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface ClaimReport {
  readonly files: readonly { readonly file: string; readonly figures: ClaimFigures }[];
  readonly scores: readonly ClaimScore[];
}

export function claimReport(
  files: readonly { readonly file: string; readonly scores: readonly ClaimScore[] }[],
): ClaimReport {
  return {
    files: files.map(({ file, scores }) => ({ file, figures: figuresOf(scores) })),
    scores: files.flatMap(({ scores }) => scores),
  };
}

function figuresOf(scores: readonly ClaimScore[]): ClaimFigures {
  const decided = scores.filter(({ citedRightly }) => citedRightly !== null);
  const sum = (value: (score: ClaimScore) => number): number =>
    scores.reduce((all, score) => all + value(score), 0);
  const verdicts: Record<string, Record<string, number>> = {};
  for (const { expected, verdict } of scores) {
    const given = verdicts[expected] ?? {};
    given[verdict] = (given[verdict] ?? 0) + 1;
    verdicts[expected] = given;
  }
  return {
    claims: scores.length,
    right: scores.filter(({ right }) => right).length,
    confused: scores.filter(({ confused }) => confused).length,
    citedRightly: {
      right: decided.filter(({ citedRightly }) => citedRightly === true).length,
      of: decided.length,
    },
    quotes: { exact: sum(({ quotes }) => quotes.exact), shown: sum(({ quotes }) => quotes.shown) },
    verdicts,
  };
}

/** The report as text for a terminal. */
export function renderClaims({ files, scores }: ClaimReport): string {
  const sections = files.map(({ file, figures }) =>
    [
      `${file}: ${figures.claims} claims`,
      `  verdict right                    ${figures.right}/${figures.claims}`,
      `  supported and contradicted mixed up  ${figures.confused}`,
      `  right article cited, if decided  ${figures.citedRightly.right}/${figures.citedRightly.of}`,
      `  quotes exact                     ${figures.quotes.exact}/${figures.quotes.shown}`,
      ...Object.entries(figures.verdicts).map(
        ([expected, given]) =>
          `  ${expected.padEnd(14)} ${Object.entries(given)
            .map(([verdict, count]) => `${verdict} ${count}`)
            .join(", ")}`,
      ),
    ].join("\n"),
  );
  const wrong = scores
    .filter(({ right }) => !right)
    .map(
      ({ id, lang, expected, verdict, claim }) =>
        `WRONG ${id} (${lang}) ${expected}, not ${verdict}: ${claim}`,
    );
  return [...sections, ...(wrong.length > 0 ? [wrong.join("\n")] : [])].join("\n\n");
}
