// test/language-model/sets.test.ts
// The sets themselves: a wrong set makes every figure taken on it wrong.
import { expect, test } from "vitest";
import { splitSentences } from "#src/text/sentences.js";
import { corpusArticles } from "../corpus-articles.js";
import { PLANTED, paraphrases, plantedErrors, type WrittenStatement } from "./sets.js";

const texts = new Map(corpusArticles().map(({ source, text }) => [source, text]));
const errors = plantedErrors();
const faithful = paraphrases();
const second = { errors: plantedErrors("second"), faithful: paraphrases("second") };
const allErrors = [...errors, ...second.errors];
const all: readonly WrittenStatement[] = [...allErrors, ...faithful, ...second.faithful];

const sliceOf = ({ source, start, end }: WrittenStatement["passages"][number]): string =>
  (texts.get(source) ?? "").slice(start, end);
const passagesOf = ({ passages }: WrittenStatement): string[] => passages.map(sliceOf);
const citedOf = (row: WrittenStatement): string[] =>
  row.statement.citations.flatMap((n) => passagesOf(row)[n - 1] ?? []);
const quotesOf = ({ statement }: WrittenStatement): string[] =>
  [...statement.text.matchAll(/“([^”]+)”/g)].map(([, quoted = ""]) => quoted);
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ");

function counts<T>(rows: readonly T[], key: (row: T) => string): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const row of rows) counted[key(row)] = (counted[key(row)] ?? 0) + 1;
  return counted;
}

test("There are 400 planted errors and 200 paraphrases, spread over kinds, languages and articles.", () => {
  expect(counts(errors, ({ language }) => language)).toEqual({ vi: 300, en: 60, lo: 40 });
  expect(counts(faithful, ({ language }) => language)).toEqual({ vi: 150, en: 30, lo: 20 });
  const kinds = counts(errors, ({ kind }) => kind);
  expect(Object.keys(kinds).sort()).toEqual([...PLANTED].sort());
  for (const count of Object.values(kinds)) expect([36, 37]).toContain(count);
  for (const rows of [errors, faithful]) {
    const articles = counts(rows, ({ passages }) => passages[0]?.source ?? "");
    expect(Object.keys(articles).sort()).toEqual([...texts.keys()].sort());
    for (const count of Object.values(articles)) expect(count).toBeGreaterThan(rows.length / 10);
  }
});

test("The second set has 132 and 100, spread alike.", () => {
  expect(counts(second.errors, ({ kind }) => kind)).toEqual(
    Object.fromEntries(PLANTED.map((kind) => [kind, 12])),
  );
  expect(counts(second.errors, ({ language }) => language)).toEqual({ vi: 90, en: 24, lo: 18 });
  expect(counts(second.faithful, ({ language }) => language)).toEqual({ vi: 75, en: 15, lo: 10 });
});

test("Ids and statements are unique.", () => {
  for (const rows of [allErrors, [...faithful, ...second.faithful]])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(new Set(all.map(({ statement }) => statement.text)).size).toBe(all.length);
});

test("Every passage is a run of whole sentences of its article.", () => {
  const starts = new Map<string, Set<number>>();
  const ends = new Map<string, Set<number>>();
  for (const [source, text] of texts) {
    let offset = 0;
    const sentences = text.split("\n").flatMap((line) => {
      const ranges = splitSentences(line, offset);
      offset += line.length + 1;
      return ranges;
    });
    starts.set(source, new Set(sentences.map(({ start }) => start)));
    ends.set(source, new Set(sentences.map(({ end }) => end)));
  }
  for (const { id, passages } of all) {
    expect(passages.length, id).toBeGreaterThan(0);
    for (const { source, start, end } of passages) {
      expect(starts.get(source), id).toContain(start);
      expect(ends.get(source), id).toContain(end);
      expect(end, id).toBeGreaterThan(start);
    }
  }
});

test("Citations name a given passage; invented ones name none, or one that says something else.", () => {
  for (const row of all) {
    const { citations } = row.statement;
    const given = citations.every((n) => n >= 1 && n <= row.passages.length);
    if (row.kind !== "invented-citation") expect(citations.length > 0 && given, row.id).toBe(true);
    else if (given) expect(citations.length, row.id).toBeLessThan(row.passages.length);
  }
  const invented = errors.filter(({ kind }) => kind === "invented-citation");
  const naming = invented.filter(({ statement, passages }) =>
    statement.citations.every((n) => n >= 1 && n <= passages.length),
  );
  expect([invented.length, naming.length]).toEqual([36, 14]);
});

test("No statement is a sentence of its passages.", () => {
  for (const row of all)
    for (const passage of passagesOf(row))
      for (const { start, end } of splitSentences(passage))
        expect(plain(passage.slice(start, end)), row.id).not.toBe(plain(row.statement.text));
});

test("Quotations are slices of what is cited, altered ones are not.", () => {
  for (const row of all) {
    const quotes = quotesOf(row);
    const exact = quotes.every((quoted) => citedOf(row).some((passage) => passage.includes(quoted)));
    if (row.kind === "altered-quote") expect(quotes.length > 0 && !exact, row.id).toBe(true);
    else if (row.kind !== "name") expect(exact, row.id).toBe(true);
  }
  expect(faithful.filter((row) => quotesOf(row).length > 0).length).toBeGreaterThan(12);
});

test("An ellipsis in an altered quotation hides a negation of the passage.", () => {
  const shortened = errors.filter(
    (row) => row.kind === "altered-quote" && quotesOf(row).some((quoted) => /…|\.\.\./.test(quoted)),
  );
  expect(shortened.length).toBeGreaterThan(4);
  for (const row of shortened) {
    const [quoted = ""] = quotesOf(row);
    const parts = quoted.split(/\s*\[?(?:…|\.\.\.)\]?\s*/).filter((part) => part !== "");
    const passage = citedOf(row).join("\n");
    const from = parts.length === 1 ? 0 : passage.indexOf(parts[0] ?? "");
    const last = passage.indexOf(parts.at(-1) ?? "", from);
    for (const part of parts) expect(passage, row.id).toContain(part);
    expect(passage.slice(from, last), row.id).toMatch(/không/);
    expect(quoted, row.id).not.toMatch(/không/);
  }
});

test("Statements are in the language they say.", () => {
  for (const { id, language, statement } of all) {
    const spoken = statement.text.replace(/“[^”]*”/g, "");
    const lao = /\p{Script=Lao}/u.test(spoken);
    const marked = /[À-ỹ]/u.test(spoken);
    expect(lao ? "lo" : marked ? "vi" : "en", id).toBe(language);
  }
});
