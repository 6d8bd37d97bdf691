// scripts/fit-claims.ts
import type { ParsedArticle } from "#src/article.js";
import { FITTED_CLAIMS } from "#src/claims/fitted.js";
import { UsageError } from "#src/errors.js";
import { FITTED } from "#src/search/fitted.js";
import type { ArticleStore } from "#src/store/articles.js";
import { main } from "./command.js";
import { claimFigures, joined } from "./fit/claims/figures.js";
import {
  claimsElsewhere,
  mutated,
  questionClaims,
  reworded,
  sentenceClaims,
} from "./fit/claims/made-claims.js";
import { fitClaims, writeFittedClaims } from "./fit/claims/weights.js";
import { readPublicSet } from "./fit/public-sets.js";
import { withSets } from "./fit/with-sets.js";

/** Claims that are measured: so many true, each of them also mutated, and so many of places that no article names. */
const TRUE_CLAIMS = 500;
const ELSEWHERE = 200;
/** Of the true claims so many are statements of questions and answers; the rest are sentences of the corpus and of the set. */
const OF_QUESTIONS = 250;

await main({
  name: "fit-claims",
  operands: "DIR",
  about:
    "Fits the check of claims on statements made of the public questions in DIR (xquad-vi) and measures it on them and on the corpus.",
  options: {
    out: {
      type: "string",
      value: "FILE",
      about: "write what was fitted (src/claims/fitted.data.ts); else only measure",
    },
    work: { type: "string", value: "DIR", about: "keep the indexes of the sets here for the next time" },
    wrong: { type: "boolean", about: "also the claims that came out wrong" },
    json: { type: "boolean", about: "the figures as JSON" },
  },
  async run({ values, positionals, config, print, printJson, note }) {
    const [dataDir] = positionals;
    if (dataDir === undefined || positionals.length > 1)
      throw new UsageError("Give one folder of public sets.");
    const set = await readPublicSet(dataDir, "xquad-vi", ["questions.vi.jsonl", "questions.en.jsonl"]);
    const own = { name: "corpus", corpus: config.corpusDir, questions: [], sha256: "" };
    note(`${set.name}: ${set.questions.length} questions, sha256 ${set.sha256}`);
    const sets = [{ ...set, questions: [] }, own];
    await withSets(
      sets,
      { modelsDir: config.modelsDir, keepIn: values.work },
      async ([publicSet, corpus]) => {
        if (publicSet === undefined || corpus === undefined) return;
        const ofQuestions = questionClaims(set.questions);
        const search = publicSet.search(FITTED);
        const fitted = values.out === undefined ? FITTED_CLAIMS : await fitClaims(ofQuestions, search, note);
        if (values.out !== undefined) await writeFittedClaims(values.out, fitted);

        const articles = articlesOf(corpus.articles);
        const sentences = sentenceClaims(articles);
        const vietnamese = ofQuestions.filter(({ language }) => language === "vi");
        const questions = vietnamese.slice(0, OF_QUESTIONS);
        const ofSet = everyNth(
          sentenceClaims(articlesOf(publicSet.articles)),
          TRUE_CLAIMS - OF_QUESTIONS - sentences.length,
        );
        const told =
          (wanted: (verdict: string) => boolean) =>
          (claim: { id: string; text: string; change: string }, verdict: string): void => {
            if (values.wrong === true && !wanted(verdict))
              note(`${verdict} ${claim.change} ${claim.id}: ${claim.text}`);
          };
        const both = async (
          make: (claims: typeof sentences) => typeof sentences,
          wanted: (verdict: string) => boolean,
        ) => {
          const measured = {
            corpus: await claimFigures(make(sentences), corpus.search(FITTED), fitted, told(wanted)),
            sentences: await claimFigures(make(ofSet), search, fitted, told(wanted)),
            questions: await claimFigures(make(questions), search, fitted, told(wanted)),
          };
          return { all: joined(Object.values(measured)), ...measured };
        };
        const figures = {
          true: await both(reworded, (verdict) => verdict !== "contradicted"),
          mutated: await both(mutated, (verdict) => verdict === "contradicted"),
          elsewhere: await claimFigures(
            claimsElsewhere(sentences, articles).slice(0, ELSEWHERE),
            corpus.search(FITTED),
            fitted,
            told((verdict) => verdict !== "contradicted"),
          ),
        };
        if (values.json === true) printJson(figures);
        else
          for (const [name, counts] of Object.entries(figures)) print(`${name}: ${JSON.stringify(counts)}`);
      },
    );
  },
});

function articlesOf(store: ArticleStore): ParsedArticle[] {
  return store.list().flatMap(({ articleId }) => store.get(articleId) ?? []);
}

/** So many items, spread evenly. */
function everyNth<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, items.length) }, (_, at) => {
    const item = items[Math.floor((at * items.length) / count)];
    return item === undefined ? [] : [item];
  }).flat();
}
