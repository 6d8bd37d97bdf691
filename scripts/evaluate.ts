// scripts/evaluate.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
import { toVerdict } from "#src/claims/to-verdict.js";
import { UsageError, UserError } from "#src/errors.js";
import { compare, readBaseline } from "#src/evaluation/baseline.js";
import {
  type ClaimReport,
  type ClaimScore,
  claimReport,
  renderClaims,
  scoreClaim,
} from "#src/evaluation/claim-scores.js";
import { figuresOf } from "#src/evaluation/figures.js";
import { type GoldQuestion, readClaims, readQuestions } from "#src/evaluation/gold.js";
import { figuresTable, renderReport, reportOf } from "#src/evaluation/report.js";
import { renderHtml } from "#src/evaluation/report-html.js";
import { checkQuotes, type QuestionScore, scoreQuestion } from "#src/evaluation/score.js";
import type { Options } from "./arguments.js";
import { type Call, filledEngine, main } from "./command.js";
import { writeLines } from "./output-file.js";

await main({
  name: "evaluate",
  about:
    "Asks the gold questions, or checks the gold claims, and scores what comes back. Exit code 1 when a figure fell below the baseline.",
  options: {
    questions: {
      type: "string",
      value: "FILE",
      multiple: true,
      about: "gold questions (test/gold/questions.dev.jsonl); again for further files",
    },
    claims: {
      type: "string",
      value: "FILE",
      multiple: true,
      about: "gold claims, instead of the questions unless --questions is given too; again for further files",
    },
    baseline: { type: "string", value: "FILE", about: "an earlier --json report to compare with" },
    report: { type: "string", value: "FILE.html", about: "also the report as a page" },
    llm: {
      type: "boolean",
      about:
        "also the answers and checks with the language model of LLM_BASE_URL, beside those of quotes alone",
    },
    json: { type: "boolean", about: "figures and every score as JSON" },
  },
  async run(call) {
    const { values, positionals, config, signal, print, printJson } = call;
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.`);
    if (values.llm && config.languageModel === null) {
      throw new UserError("--llm needs a language model.", "Set LLM_BASE_URL and LLM_MODEL.");
    }
    const claims =
      values.claims === undefined ? null : await evaluateClaims(call, values.claims, values.llm === true);
    if (claims !== null && values.questions === undefined) {
      if (values.baseline !== undefined || values.report !== undefined)
        throw new UsageError("--baseline and --report are for questions.");
      if (values.json) printJson({ claims });
      else print(renderClaims(claims));
      return 0;
    }
    const sets = await readSets(values.questions ?? ["test/gold/questions.dev.jsonl"]);
    const baseline = values.baseline === undefined ? null : await readBaseline(values.baseline);
    const before = new Set(baseline?.map(({ id }) => id));
    if (baseline !== null && !sets.some(({ questions }) => questions.some(({ id }) => before.has(id)))) {
      throw new UserError(
        `${values.baseline} has none of these questions.`,
        "Give the report of an earlier run over the same questions.",
      );
    }
    const at = new Date();
    const engine = await filledEngine(call);
    const stored = (articleId: string) => engine.article(articleId)?.text ?? null;
    const originals = new Map<string, string | null>();
    for (const { source } of engine.articles()) {
      const original = path.resolve(config.corpusDir, source);
      originals.set(source, await readFile(original, "utf8").catch(() => null));
    }

    await engine.warm();
    let [writtenAnswers, writtenStatements] = [0, 0];
    const score = async (question: GoldQuestion, quotesOnly = true): Promise<QuestionScore> => {
      signal.throwIfAborted();
      const started = performance.now();
      const { answer, trace } = await engine.explain(question.question, {
        history: question.history,
        quotesOnly,
      });
      const written = answer.statements.filter((statement) => statement.written === true).length;
      writtenStatements += written;
      writtenAnswers += written > 0 ? 1 : 0;
      const ms = performance.now() - started;
      const quotes = checkQuotes(answer, stored, (source) => originals.get(source) ?? null);
      return scoreQuestion(question, answer, { ms, confidence: trace?.confidence ?? null, quotes });
    };
    const files: { file: string; scores: QuestionScore[] }[] = [];
    for (const { file, questions } of sets) {
      const scores: QuestionScore[] = [];
      for (const question of questions) scores.push(await score(question));
      files.push({ file, scores });
    }

    const withModel: QuestionScore[] = [];
    if (values.llm) {
      for (const { questions } of sets)
        for (const question of questions) withModel.push(await score(question, false));
    }
    const llm = values.llm
      ? {
          model: engine.languageModel,
          figures: figuresOf(withModel),
          writtenAnswers,
          writtenStatements,
          scores: withModel,
        }
      : null;

    const scores = files.flatMap((one) => one.scores);
    const comparison = baseline === null ? null : compare(baseline, scores);
    const report = reportOf(files, comparison);
    if (values.json)
      printJson({ ...report, ...(llm === null ? {} : { llm }), ...(claims === null ? {} : { claims }) });
    else {
      const beside =
        llm === null
          ? []
          : [
              figuresTable(`With the language model ${llm.model}`, llm.figures),
              `  ${writtenAnswers} answers with ${writtenStatements} checked statements`,
            ];
      print(
        [renderReport(report), ...beside, ...(claims === null ? [] : [renderClaims(claims)])].join("\n\n"),
      );
    }
    if (values.report !== undefined) await writeLines(values.report, [renderHtml(report, at)]);
    return comparison !== null && comparison.fell.length > 0 ? 1 : 0;
  },
});

/** Checks the claims of each file. */
async function evaluateClaims(
  call: Pick<Call<Options>, "engine" | "signal" | "config">,
  files: readonly string[],
  llm: boolean,
): Promise<ClaimReport> {
  const sets = await Promise.all(files.map(async (file) => ({ file, claims: await readClaims(file) })));
  const engine = await filledEngine(call);
  const stored = (articleId: string) => engine.article(articleId)?.text ?? null;
  const scored: { file: string; scores: ClaimScore[] }[] = [];
  for (const { file, claims } of sets) {
    const scores: ClaimScore[] = [];
    for (const claim of claims) {
      call.signal.throwIfAborted();
      scores.push(
        scoreClaim(claim, toVerdict(await engine.checkClaim(claim.claim, { quotesOnly: !llm })), stored),
      );
    }
    scored.push({ file, scores });
  }
  return claimReport(scored);
}

/**
 * The questions of each file.
 * @throws UserError when two files have a question of the same id
 */
async function readSets(
  files: readonly string[],
): Promise<{ file: string; questions: readonly GoldQuestion[] }[]> {
  const sets: { file: string; questions: readonly GoldQuestion[] }[] = [];
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const questions = await readQuestions(file);
    for (const { id } of questions) {
      const other = fileOf.get(id);
      if (other !== undefined)
        throw new UserError(
          `The question ${id} is in ${other} and in ${file}.`,
          "Evaluate the files one by one.",
        );
      fileOf.set(id, file);
    }
    sets.push({ file, questions });
  }
  return sets;
}
