// scripts/fit/claims/weights.ts
import { writeFile } from "node:fs/promises";
import { alignmentsOf } from "#src/claims/align.js";
import { FEATURES, type Features } from "#src/claims/features.js";
import { FITTED_CLAIMS, type FittedClaims, probabilityOf, type Said } from "#src/claims/fitted.js";
import { readClaim } from "#src/claims/read-claim.js";
import type { Search } from "#src/search/search.js";
import { fitLogistic } from "../regression.js";
import type { MadeClaim } from "./made-claim.js";
import { mutated, reworded } from "./made-claims.js";

/** Rounds of fitting: what is the likeliest wrong piece of evidence depends on the weights. */
const ROUNDS = 2;
/** Claims that may fall below the threshold; across languages weak evidence is more often wrong. */
const LOST = { vi: 0.06, en: 0.12 } as const;

/** What the likeliest evidence of a claim looks like where its file is there, and elsewhere. */
interface Row {
  readonly language: "vi" | "en";
  readonly right: Features;
  /** The likeliest sentences of its file that do not hold the answer, and of other files. */
  readonly wrong: readonly Features[];
}

/**
 * Logistic regression of the sentence that says a claim, whatever its number, against the likeliest sentences that do not. As
 * many claims are mutated as not: the weights must not see the difference.
 */
export async function fitClaims(
  claims: readonly MadeClaim[],
  search: Search,
  note: (text: string) => void,
): Promise<FittedClaims> {
  const made = [...claims, ...reworded(claims), ...mutated(claims)].filter(
    ({ language, change }) => language === "vi" || change !== "no diacritics",
  );
  let fitted = FITTED_CLAIMS;
  for (let round = 0; round < ROUNDS; round++) {
    const rows: Row[] = [];
    for (const claim of made) {
      const row = await rowOf(claim, search, fitted);
      if (row !== null) rows.push(row);
    }
    const of = (language: "vi" | "en"): Said => fitSaid(rows.filter((row) => row.language === language), LOST[language]);
    fitted = { said: { sameLanguage: of("vi"), otherLanguage: of("en") } };
    note(`round ${round + 1}: ${rows.length} claims`);
  }
  return fitted;
}

async function rowOf(claim: MadeClaim, search: Search, fitted: FittedClaims): Promise<Row | null> {
  const query = search.read(claim.text);
  const vector = await search.embed(query);
  const alignments = search.snapshot(() =>
    alignmentsOf(readClaim(query, search.frequency()), search.retrieve(query, vector), fitted),
  );
  const right = alignments.find(
    ({ unit }) => unit.article.source === claim.source && unit.statement.text.includes(claim.answer),
  );
  if (right === undefined) return null;
  const others = alignments.filter(({ unit }) => unit.article.source !== claim.source).slice(0, 2);
  const beside = alignments.find(
    ({ unit }) => unit.article.source === claim.source && !unit.statement.text.includes(claim.answer),
  );
  const wrong = [...others, ...(beside === undefined ? [] : [beside])];
  return { language: claim.language, right: right.features, wrong: wrong.map(({ features }) => features) };
}

function fitSaid(rows: readonly Row[], lost: number): Said {
  const right = rows.map((row) => row.right);
  const wrong = rows.flatMap((row) => row.wrong);
  const all = [...right, ...wrong].map((features) => FEATURES.map((name) => features[name]));
  const fitted = fitLogistic(
    all,
    all.map((_, at) => at < right.length),
  ).map((value) => Math.round(value * 1000) / 1000);
  const weights = Object.fromEntries(FEATURES.map((name, at) => [name, fitted[at] ?? 0])) as Said["weights"];
  const said = { weights, constant: fitted.at(-1) ?? 0, threshold: 0 };
  const sure = right.map((features) => probabilityOf(said, features)).sort((a, b) => a - b);
  return { ...said, threshold: Math.floor((sure[Math.floor(lost * sure.length)] ?? 0) * 1000) / 1000 };
}

/** Writes what was fitted as the module that the check reads. */
export async function writeFittedClaims(file: string, { said }: FittedClaims): Promise<void> {
  const model = ({ weights, constant, threshold }: Said): string =>
    `{\n    weights: {\n${Object.entries(weights)
      .map(([name, value]) => `      ${name}: ${String(value)},`)
      .join("\n")}\n    },\n    constant: ${constant},\n    threshold: ${threshold},\n  }`;
  await writeFile(
    file,
    `// src/claims/fitted.data.ts
// Made by \`npm run fit-claims\`; see docs/evaluation.md. Not to be edited by hand.

export const SAID = {
  sameLanguage: ${model(said.sameLanguage)},
  otherLanguage: ${model(said.otherLanguage)},
};
`,
  );
}
