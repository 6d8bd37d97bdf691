// test/language-model/builder.test.ts
// The gate over statements by those who built it: no measure of it, but its rules also on texts that nobody else chose.
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { articleIn, checkerOver } from "./checker.js";

interface Row {
  readonly id: string;
  readonly expected: "refused" | "passed";
  readonly language: "vi" | "en" | "lo";
  /** Words of the paragraph that is cited. */
  readonly paragraph: string;
  readonly text: string;
}

const OWN = "test/language-model/builder";
const corpora = [OWN, "corpus"].map((folder) => {
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => articleIn(folder, name));
  return { articles, check: checkerOver(articles) };
});
const rows = readFileSync(`${OWN}/statements.jsonl`, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

function refusalOf({ id, paragraph, text, language }: Row): string | null {
  for (const { articles, check } of corpora)
    for (const article of articles) {
      const at = article.text.indexOf(paragraph);
      const block = article.blocks.find(({ start, end }) => start <= at && at < end);
      if (block === undefined) continue;
      const passages = new Map([[1, { article, start: block.start, end: block.end }]]);
      return check({ text, citations: [1] }, passages, language);
    }
  throw new Error(`No article has the paragraph of ${id}.`);
}

/** Of the statements that are expected to be one, those that are the other, as a share and by name. */
function wrong(expected: Row["expected"]): { share: number; names: string } {
  const own = rows.filter((row) => row.expected === expected);
  const found = own.flatMap((row) => {
    const refusal = refusalOf(row);
    return (refusal === null) === (expected === "passed") ? [] : [`${row.id} ${refusal ?? "passed"}`];
  });
  return { share: found.length / own.length, names: found.join("\n") };
}

it("refuses what is wrong", () => {
  const { share, names } = wrong("refused");
  expect(share, names).toBeLessThanOrEqual(0.04);
});

it("lets through what is told", () => {
  const { share, names } = wrong("passed");
  expect(share, names).toBeLessThanOrEqual(0.15);
});
