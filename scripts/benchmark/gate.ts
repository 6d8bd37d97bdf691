// scripts/benchmark/gate.ts
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ParsedArticle } from "#src/article.js";
import { checkStatement } from "#src/drafting/gate/gate.js";
import { repeatsPrompt } from "#src/drafting/prompt.js";
import { parseArticle } from "#src/ingestion/parse.js";
import { plainDocument } from "#src/ingestion/readers/text.js";
import { splitSentences } from "#src/text/sentences.js";
import { type Figure, median, percentile, RUNS } from "./figure.js";

/** Statements of one answer. */
const PER_ANSWER = 3;
const LONGEST = 300;

/** What the check of a model's statements adds to an answer: the articles' own sentences as statements, each before its paragraph. */
export async function measureGate(corpusDir: string): Promise<Figure[]> {
  const names = (await readdir(corpusDir)).filter((name) => name.endsWith(".txt"));
  const articles = await Promise.all(
    names.map(async (name) =>
      parseArticle(name, plainDocument(await readFile(path.join(corpusDir, name), "utf8"))),
    ),
  );
  const statements = articles.flatMap(statementsOf);
  const frequency = { passages: 30, ofWord: () => 2, ofFolded: () => 2, ofPair: () => 2 };
  const runs: number[][] = [];
  for (let run = 0; run <= RUNS; run++) {
    const times: number[] = [];
    for (let at = 0; at + PER_ANSWER <= statements.length; at += PER_ANSWER) {
      const started = performance.now();
      for (const { text, passage } of statements.slice(at, at + PER_ANSWER))
        checkStatement(
          { text, citations: [1] },
          { passages: new Map([[1, passage]]), language: "vi", frequency, repeatsPrompt },
        );
      times.push(performance.now() - started);
    }
    // The first run takes the articles apart, which otherwise happens while the model thinks.
    if (run > 0) runs.push(times);
  }
  const of = (share: number): number => median(runs.map((times) => percentile(times, share)));
  return [
    { name: `check of ${PER_ANSWER} written statements, p50`, value: of(0.5), unit: "ms" },
    { name: `check of ${PER_ANSWER} written statements, p95`, value: of(0.95), unit: "ms" },
  ];
}

interface Measured {
  readonly text: string;
  readonly passage: { readonly article: ParsedArticle; readonly start: number; readonly end: number };
}

function statementsOf(article: ParsedArticle): Measured[] {
  return article.blocks
    .filter(({ kind }) => kind === "body")
    .flatMap(({ start, end }) =>
      splitSentences(article.text.slice(start, end), start)
        .filter((sentence) => sentence.end - sentence.start <= LONGEST)
        .map((sentence) => ({
          text: article.text.slice(sentence.start, sentence.end),
          passage: { article, start, end },
        })),
    );
}
