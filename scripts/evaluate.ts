// scripts/evaluate.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "#src/errors.js";
import { compare, readBaseline } from "#src/evaluation/baseline.js";
import { figuresOf } from "#src/evaluation/figures.js";
import { readQuestions } from "#src/evaluation/gold.js";
import { renderReport } from "#src/evaluation/report.js";
import { checkQuotes, type QuestionScore, scoreQuestion } from "#src/evaluation/score.js";
import { filledEngine, main } from "./command.js";

await main({
  name: "evaluate",
  about: "Asks the gold questions and scores the answers. Exit code 1 when a figure fell below the baseline.",
  options: {
    questions: { type: "string", value: "FILE", about: "gold questions (test/gold/questions.dev.jsonl)" },
    baseline: { type: "string", value: "FILE", about: "an earlier --json report to compare with" },
    json: { type: "boolean", about: "figures and every score as JSON" },
  },
  async run(call) {
    const { values, positionals, config, signal, print, printJson } = call;
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.`);
    const file = values.questions ?? "test/gold/questions.dev.jsonl";
    const questions = await readQuestions(file);
    const baseline = values.baseline === undefined ? null : await readBaseline(values.baseline);
    const engine = await filledEngine(call);
    const stored = (articleId: string) => engine.article(articleId)?.text ?? null;
    const originals = new Map<string, string | null>();
    for (const { source } of engine.articles()) {
      const original = path.resolve(config.corpusDir, source);
      originals.set(source, await readFile(original, "utf8").catch(() => null));
    }

    const scores: QuestionScore[] = [];
    for (const question of questions) {
      signal.throwIfAborted();
      const started = performance.now();
      const answer = await engine.ask(question.question, { history: question.history });
      const ms = performance.now() - started;
      const quotes = checkQuotes(answer, stored, (source) => originals.get(source) ?? null);
      scores.push(scoreQuestion(question, answer, ms, quotes));
    }

    const comparison = baseline === null ? null : compare(baseline, scores);
    const report = { questions: { file, figures: figuresOf(scores), scores }, comparison };
    if (values.json) printJson(report);
    else print(renderReport(report));
    return comparison !== null && comparison.fell.length > 0 ? 1 : 0;
  },
});
