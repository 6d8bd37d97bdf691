// scripts/fit/claims/weights.ts
import { writeFile } from "node:fs/promises";
import { alignmentsOf } from "#src/claims/align.js";
import { FEATURES, type Features } from "#src/claims/features.js";
import { FITTED_CLAIMS, type FittedClaims, probabilityOf, type Said } from "#src/claims/fitted.js";
import { readClaim } from "#src/claims/read-claim.js";
import type { Search } from "#src/search/search.js";
import { fitLogistic } from "../regression.js";
import type { MadeClaim } from "./made-claim.js";
import { mutated } from "./made-claims.js";

/** Rounds of fitting: what is the likeliest wrong piece of evidence depends on the weights. */
const ROUNDS = 3;
/** Claims that may fall below the threshold; across languages weak evidence is more often wrong. */
const LOST = {
  vi: { said: 0.1, otherwise: 0.06 },
  en: { said: 0.15, otherwise: 0.15 },
} as const;

/** A claim with the evidence for it: whether a piece is of its file and holds its answer. */
interface Row {
  readonly language: "vi" | "en";
  readonly changed: boolean;
  readonly pieces: readonly {
    readonly right: boolean;
    readonly sameFile: boolean;
    readonly features: Features;
  }[];
}

/** Wrong pieces of evidence of other files that each claim teaches by, and of its own. */
const WRONG_ELSEWHERE = 2;
const WRONG_BESIDE = 1;

/**
 * Logistic regression of the sentence that says a claim, whatever its number, against the likeliest sentences that do not. As
 * many claims are mutated as not: the weights must not see the difference.
 */
export async function fitClaims(
  claims: readonly MadeClaim[],
  search: Search,
  note: (text: string) => void,
): Promise<FittedClaims> {
  const rows: Row[] = [];
  for (const claim of [...claims, ...mutated(claims)]) {
    rows.push(await rowOf(claim, search));
    if (rows.length % 200 === 0) note(`${rows.length} claims laid beside the texts`);
  }
  let fitted = FITTED_CLAIMS;
  for (let round = 0; round < ROUNDS; round++) {
    const { sameLanguage, otherLanguage } = fitted.said;
    fitted = {
      said: {
        sameLanguage: fitSaid(rows, "vi", sameLanguage),
        otherLanguage: fitSaid(rows, "en", otherLanguage),
      },
    };
  }
  return fitted;
}

async function rowOf(claim: MadeClaim, search: Search): Promise<Row> {
  const query = search.read(claim.text);
  const vector = await search.embed(query);
  const alignments = search.snapshot(() =>
    alignmentsOf(readClaim(query, search.frequency()), search.retrieve(query, vector), FITTED_CLAIMS),
  );
  return {
    language: claim.language,
    changed: claim.change !== "none",
    pieces: alignments.map(({ unit, features }) => {
      const sameFile = unit.article.source === claim.source;
      return { right: sameFile && unit.statement.text.includes(claim.answer), sameFile, features };
    }),
  };
}

function fitSaid(all: readonly Row[], language: "vi" | "en", before: Said): Said {
  const rows = all
    .filter((row) => row.language === language)
    .map((row) =>
      row.pieces.toSorted((a, b) => probabilityOf(before, b.features) - probabilityOf(before, a.features)),
    );
  const right = rows.flatMap((pieces) => pieces.find((piece) => piece.right)?.features ?? []);
  const wrong = rows.flatMap((pieces) => [
    ...pieces.filter(({ sameFile }) => !sameFile).slice(0, WRONG_ELSEWHERE),
    ...pieces.filter((piece) => piece.sameFile && !piece.right).slice(0, WRONG_BESIDE),
  ]);
  const matrix = [...right, ...wrong.map(({ features }) => features)].map((features) =>
    FEATURES.map((name) => features[name]),
  );
  const fitted = fitLogistic(
    matrix,
    matrix.map((_, at) => at < right.length),
  ).map((value) => Math.round(value * 1000) / 1000);
  const weights = Object.fromEntries(FEATURES.map((name, at) => [name, fitted[at] ?? 0])) as Said["weights"];
  const said = { weights, constant: fitted.at(-1) ?? 0, threshold: 0, otherwise: 0 };
  const sure = right.map((features) => probabilityOf(said, features)).sort((a, b) => a - b);
  const losing = (share: number): number =>
    Math.floor((sure[Math.floor(share * sure.length)] ?? 0) * 1000) / 1000;
  return { ...said, threshold: losing(LOST[language].said), otherwise: losing(LOST[language].otherwise) };
}

/** Writes what was fitted as the module that the check reads. */
export async function writeFittedClaims(file: string, { said }: FittedClaims): Promise<void> {
  const model = ({ weights, constant, threshold, otherwise }: Said): string =>
    `{\n    weights: {\n${Object.entries(weights)
      .map(([name, value]) => `      ${name}: ${String(value)},`)
      .join(
        "\n",
      )}\n    },\n    constant: ${constant},\n    threshold: ${threshold},\n    otherwise: ${otherwise},\n  }`;
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
