// scripts/fit.ts
import { UsageError } from "#src/errors.js";
import { answerableIn, FITTED, type Fitted, weightsFor } from "#src/search/fitted.js";
import { hasDiacritics } from "#src/text/fold.js";
import { main } from "./command.js";
import { answerableFigures, fitAnswerable, type TakenAway, takeAway } from "./fit/answerable.js";
import { writeFitted } from "./fit/fitted-file.js";
import { meanOfGroups } from "./fit/means.js";
import { nearMissFigures } from "./fit/near-misses.js";
import type { OpenedSet, ReadQuestion } from "./fit/opened-set.js";
import { readPublicSet } from "./fit/public-sets.js";
import { fitWeights, rankedSentences, rankingFigures } from "./fit/ranking.js";
import { withSets } from "./fit/with-sets.js";

/** Share of the means taken off; tried from 0 to 1 in steps of 0.25, flat around this. */
const CENTRING = 0.7;
/** A headline counts so much as a question: there are few. */
const HEADLINE = 6;

await main({
  name: "fit",
  operands: "DIR",
  about:
    "Fits the search on the public question sets in DIR (xquad-vi, ntrex-vi) and shows what they come to.",
  options: {
    out: {
      type: "string",
      value: "FILE",
      about: "write what was fitted (src/search/fitted.data.ts); else only measure",
    },
    work: { type: "string", value: "DIR", about: "keep the indexes of the sets here for the next time" },
    json: { type: "boolean", about: "the figures as JSON" },
  },
  async run({ values, positionals, config, print, printJson, note }) {
    const [dataDir] = positionals;
    if (dataDir === undefined || positionals.length > 1)
      throw new UsageError("Give one folder of public sets.");
    const sets = await Promise.all([
      readPublicSet(dataDir, "xquad-vi", [
        "questions.vi.jsonl",
        "questions.vi-nodiacritics.jsonl",
        "questions.en.jsonl",
      ]),
      readPublicSet(dataDir, "ntrex-vi", ["questions.jsonl"]),
    ]);
    for (const set of sets) note(`${set.name}: ${set.questions.length} questions, sha256 ${set.sha256}`);
    await withSets(sets, { modelsDir: config.modelsDir, keepIn: values.work }, async (opened) => {
      const fitted = values.out === undefined ? FITTED : fitSets(opened);
      if (values.out !== undefined) await writeFitted(values.out, fitted);
      const figures = { ...measure(opened, fitted), ...(await measureNearMisses(opened, fitted)) };
      if (values.json === true) printJson(figures);
      else for (const [name, shares] of Object.entries(figures)) print(`${name}: ${JSON.stringify(shares)}`);
    });
  },
});

function fitSets(opened: readonly OpenedSet[]): Fitted {
  const questions = (language: string) =>
    opened.map((set) =>
      set.questions.filter((question) => question.language === language).map(({ vector }) => vector),
    );
  const means = {
    vi: meanOfGroups(questions("vi")),
    en: meanOfGroups(questions("en")),
    lo: meanOfGroups(questions("lo")),
    passage: meanOfGroups(opened.map((set) => set.vectors("passage"))),
    sentence: meanOfGroups(opened.map((set) => set.vectors("sentence"))),
  };
  const centred: Fitted = { ...FITTED, centring: CENTRING, means };
  const ranked = opened.map((set) =>
    rankedSentences(set, set.search(centred), set.set.name.startsWith("ntrex") ? HEADLINE : 1),
  );
  const kinds = groupsByKind(ranked.flat());
  const weighed: Fitted = {
    ...centred,
    weights: {
      sameLanguage: fitWeights(kinds.filter(([kind]) => / vi/.test(kind)).map(([, groups]) => groups)),
      otherLanguage: fitWeights(kinds.filter(([kind]) => !/ vi/.test(kind)).map(([, groups]) => groups)),
    },
  };
  const taken = opened.flatMap((set) => takeAway(set, set.search(weighed)));
  const isVietnamese = ({ question }: TakenAway): boolean => question.language === "vi";
  return {
    ...weighed,
    answerable: {
      sameLanguage: fitAnswerable(taken.filter(isVietnamese), "sameLanguage"),
      otherLanguage: fitAnswerable(
        taken.filter((one) => !isVietnamese(one)),
        "otherLanguage",
      ),
    },
  };
}

function measure(opened: readonly OpenedSet[], fitted: Fitted): Record<string, object> {
  const ranked = opened.flatMap((set) => rankedSentences(set, set.search(fitted), 1));
  const taken = opened.flatMap((set) => takeAway(set, set.search(fitted)));
  return {
    ...Object.fromEntries(
      groupsByKind(ranked).map(([kind, groups]) => {
        const language = groups[0]?.question.language ?? "vi";
        return [kind, rankingFigures(groups, weightsFor(language, fitted))];
      }),
    ),
    ...Object.fromEntries(
      groupsByKind(taken).map(([kind, group]) => {
        const language = group[0]?.question.language ?? "vi";
        return [`${kind}, file taken away`, answerableFigures(group, answerableIn(language, fitted))];
      }),
    ),
  };
}

async function measureNearMisses(
  opened: readonly OpenedSet[],
  fitted: Fitted,
): Promise<Record<string, object>> {
  const withAnswers = opened.find((set) => set.questions.some(({ answers }) => answers.length > 0));
  return withAnswers === undefined
    ? {}
    : { "near misses, vi": await nearMissFigures(withAnswers, withAnswers.search(fitted)) };
}

/** By set and language, and for Vietnamese by whether diacritics were typed. */
function groupsByKind<T extends { readonly question: ReadQuestion }>(ranked: readonly T[]): [string, T[]][] {
  const kinds = new Map<string, T[]>();
  for (const group of ranked) {
    const { set, language, question } = group.question;
    const bare = language === "vi" && !hasDiacritics(question);
    const kind = `${set} ${language}${bare ? ", no diacritics" : ""}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), group]);
  }
  return [...kinds];
}
