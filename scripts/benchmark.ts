// scripts/benchmark.ts
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { UsageError } from "#src/errors.js";
import { readQuestions } from "#src/evaluation/gold.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import { killDuringIngest } from "./benchmark/durability.js";
import { type Figure, median, RUNS } from "./benchmark/figure.js";
import { measureGate } from "./benchmark/gate.js";
import { measureIngest } from "./benchmark/ingest.js";
import { measureQuestions } from "./benchmark/questions.js";
import { measureScale } from "./benchmark/scale.js";
import { measureStart } from "./benchmark/start.js";
import { measureTexts } from "./benchmark/texts.js";
import { main, positiveInteger } from "./command.js";

/** Size of the large store. */
const PASSAGES = 10_000;

await main({
  name: "benchmark",
  about:
    "Speed, memory and durability figures over the corpus, in folders of its own. Times are medians of 5 runs.",
  options: {
    questions: { type: "string", value: "FILE", about: "questions to ask (test/gold/questions.dev.jsonl)" },
    passages: { type: "string", value: "N", about: "size of the large store (10000); 0 leaves it out" },
    ingest: { type: "string", value: "DIR", about: "also ingest this folder: time, vectors and peak memory" },
    texts: {
      type: "string",
      value: "FILE",
      about: "also ingest 6000 texts of this file (JSON lines), twice",
    },
    kills: { type: "string", value: "N", about: "also kill an ingest N times at random moments" },
    json: { type: "boolean", about: "the figures as JSON" },
  },
  async run({ values, positionals, config: settings, signal, print, printJson, note }) {
    // Times are of the engine; a language model takes as long as its server does.
    const config = { ...settings, languageModel: null };
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.`);
    const kills = positiveInteger("--kills", values.kills);
    const passages =
      values.passages === "0" ? 0 : (positiveInteger("--passages", values.passages) ?? PASSAGES);
    const questions = await readQuestions(values.questions ?? "test/gold/questions.dev.jsonl");
    const folder = await mkdtemp(path.join(tmpdir(), "trichdan-benchmark-"));
    const figures: Figure[] = [];
    const add = (figure: Figure): void => {
      figures.push(figure);
      note(`${figure.name}: ${figure.value} ${figure.unit}`);
    };
    try {
      add({
        name: "bare model, a question",
        value: await bareModel(config.modelsDir, questions),
        unit: "ms",
      });
      for (const figure of await measureStart(config, path.join(folder, "start"))) add(figure);
      signal.throwIfAborted();
      for (const figure of await measureQuestions(config, path.join(folder, "questions"), questions))
        add(figure);
      for (const figure of await measureGate(config.corpusDir)) add(figure);
      signal.throwIfAborted();
      if (passages > 0) {
        for (const figure of await measureScale(config, path.join(folder, "scale"), questions, passages))
          add(figure);
        signal.throwIfAborted();
      }
      if (values.ingest !== undefined) {
        for (const figure of await measureIngest(values.ingest, path.join(folder, "ingest"))) add(figure);
      }
      if (values.texts !== undefined) {
        for (const figure of await measureTexts(config, path.join(folder, "texts"), values.texts))
          add(figure);
      }
      if (kills !== undefined) {
        for (const figure of await killDuringIngest(config, path.join(folder, "kills"), kills, signal))
          add(figure);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    if (values.json === true) printJson(figures);
    else for (const { name, value, unit } of figures) print(`${name.padEnd(60)} ${value} ${unit}`);
  },
});

/** Median over runs of the mean time of embedding a question, in milliseconds. */
async function bareModel(
  modelsDir: string,
  questions: readonly { readonly question: string }[],
): Promise<number> {
  const embedder = await createLocalEmbedder(modelsDir);
  const runs: number[] = [];
  await embedder.embedQuery("khởi động");
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now();
    for (const { question } of questions) await embedder.embedQuery(question);
    runs.push((performance.now() - started) / questions.length);
  }
  await embedder.close();
  return median(runs);
}
