// scripts/fit/fitted-file.ts
import { writeFile } from "node:fs/promises";
import type { Answerable, Fitted } from "#src/search/fitted.js";

const NUMBERS_A_LINE = 24;

/** Writes what was fitted as the module that the search reads. */
export async function writeFitted(
  file: string,
  { centring, means, weights, answerable }: Fitted,
): Promise<void> {
  const vectors = Object.entries(means).map(([name, vector]) => `  ${name}: \`\n${numbers(vector)}\n  \`,`);
  const text = `// src/search/fitted.data.ts
// Made by \`npm run fit\`; see docs/evaluation.md. Not to be edited by hand.

export const CENTRING = ${centring};

export const WEIGHTS = {
  sameLanguage: ${literal(weights.sameLanguage)},
  otherLanguage: ${literal(weights.otherLanguage)},
};

export const ANSWERABLE = {
  sameLanguage: ${model(answerable.sameLanguage)},
  otherLanguage: ${model(answerable.otherLanguage)},
};

export const MEANS = {
${vectors.join("\n")}
};
`;
  await writeFile(file, text);
}

function numbers(vector: Float32Array): string {
  const words = [...vector].map((value) => value.toFixed(4));
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += NUMBERS_A_LINE)
    lines.push(words.slice(at, at + NUMBERS_A_LINE).join(" "));
  return lines.join("\n");
}

function literal(weights: object): string {
  const rows = Object.entries(weights).map(([name, value]) => `    ${name}: ${String(value)},`);
  return `{\n${rows.join("\n")}\n  }`;
}

function model({ weights, constant, threshold }: Answerable): string {
  return `{ weights: [${weights.join(", ")}], constant: ${constant}, threshold: ${threshold} }`;
}
