// test/language-model/gate.test.ts
// The gate over statements with a planted error and over faithful paraphrases, written by people who did not know it.
import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { articleIn, checkerOver } from "./checker.js";
import { paraphrases, plantedErrors, SETS, type WrittenStatement } from "./sets.js";

const articles = new Map(
  readdirSync("corpus")
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, articleIn("corpus", name)]),
);
const check = checkerOver([...articles.values()]);

function refusalOf({ passages, statement, language }: WrittenStatement): string | null {
  const given = passages.flatMap(({ source, start, end }) => {
    const article = articles.get(source);
    return article === undefined ? [] : [{ article, start, end }];
  });
  return check(statement, new Map(given.map((passage, at) => [at + 1, passage])), language);
}

it.each(SETS)(
  "catches planted errors, every invented citation and every altered quotation among them: %s set",
  (set) => {
    const errors = plantedErrors(set);
    const missed = errors.filter((error) => refusalOf(error) === null);
    const shown = missed.filter(({ kind }) => kind === "invented-citation" || kind === "altered-quote");
    expect(shown.map(({ id }) => id)).toEqual([]);
    expect(missed.length, missed.map(({ id }) => id).join()).toBeLessThanOrEqual(0.02 * errors.length);
  },
);

it.each(SETS)("lets faithful paraphrases through: %s set", (set) => {
  const faithful = paraphrases(set);
  const refused = faithful.flatMap((one) => {
    const refusal = refusalOf(one);
    return refusal === null ? [] : [`${one.id} ${refusal}`];
  });
  expect(refused.length, refused.join("\n")).toBeLessThanOrEqual(0.1 * faithful.length);
});
