// scripts/benchmark/texts.ts
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import type { Config } from "#src/config.js";
import { UserError } from "#src/errors.js";
import { createLocalEmbedder } from "#src/models/local-embedder.js";
import type { Figure } from "./figure.js";
import { runProgram } from "./program.js";

/** Articles of the measurement. */
const TEXTS = 6000;
/** Of these so many are changed before the second run. */
const CHANGED = 10;
/** Texts that the bare model embeds, before and after. */
const SAMPLE = 1500;

/**
 * Many short articles, as a file each and as lines of one file: tokens a second beside the bare model's on the same texts
 * in the same run, memory, and the time of a second run with a few of them changed.
 * @param file JSON lines with `title` and `description` or `text`, gzip or not
 */
export async function measureTexts(
  config: Config,
  folder: string,
  file: string,
  count = TEXTS,
): Promise<Figure[]> {
  const rows = await readTexts(file, count);
  const asFiles = path.join(folder, "files");
  const asLines = path.join(folder, "lines");
  await mkdir(asFiles, { recursive: true });
  await mkdir(asLines, { recursive: true });
  const writeFileOf = (n: number, { title, text }: Text) =>
    writeFile(path.join(asFiles, `${String(n).padStart(5, "0")}.txt`), `${title}\n\n${text}\n`);
  const writeLines = () =>
    writeFile(
      path.join(asLines, "all.jsonl"),
      rows.map((row, id) => JSON.stringify({ id: `text-${id}`, ...row })).join("\n"),
    );
  for (const [n, row] of rows.entries()) await writeFileOf(n, row);
  await writeLines();

  const sample = rows.slice(0, SAMPLE).flatMap(({ title, text }) => [title, text, `${title}\n${text}`]);
  const figures: Figure[] = [];
  for (const [name, corpusDir] of [
    ["files", asFiles],
    ["lines", asLines],
  ] as const) {
    const data = path.join(folder, `data-${name}`);
    const ingest = () => runProgram("scripts/ingest.js", ["--corpus", corpusDir, "--data", data, "--json"]);
    const before = await bareSpeed(config, sample);
    const first = await ingest();
    const after = await bareSpeed(config, sample);
    const { articles, failed, ms } = JSON.parse(first.stdout) as {
      articles: number;
      failed: unknown[];
      ms: number;
    };
    const tokens = await tokensOf(config, data);
    for (const n of Array.from(
      { length: CHANGED },
      (_, index) => index * Math.floor(rows.length / CHANGED),
    )) {
      const { title = "", text = "" } = rows[n] ?? {};
      rows[n] = { title, text: `${text} Tin được bổ sung trong ngày.` };
      await writeFileOf(n, rows[n] as Text);
    }
    await writeLines();
    const second = await ingest();
    const speed = tokens / (ms / 1000);
    const bare = (before + after) / 2;
    const round = (value: number): number => Math.round(value * 1000) / 1000;
    figures.push(
      { name: `${name}: articles`, value: articles, unit: "articles" },
      { name: `${name}: failed`, value: failed.length, unit: "articles" },
      { name: `${name}: the first run`, value: round(first.seconds), unit: "s" },
      { name: `${name}: speed`, value: Math.round(speed), unit: "tokens/s" },
      { name: `${name}: the bare model`, value: Math.round(bare), unit: "tokens/s" },
      { name: `${name}: speed, of the bare model's`, value: round(speed / bare), unit: "times" },
      { name: `${name}: peak memory`, value: first.peakMemory, unit: "MB" },
      { name: `${name}: the second run`, value: round(second.seconds), unit: "s" },
      {
        name: `${name}: the second run, of the first`,
        value: round(second.seconds / first.seconds),
        unit: "times",
      },
    );
  }
  return figures;
}

interface Text {
  readonly title: string;
  readonly text: string;
}

async function readTexts(file: string, count: number): Promise<Text[]> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new UserError(`${file} cannot be read: ${error.message}.`, "Give --texts another file.");
  });
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { title?: string; description?: string; text?: string })
    .map(({ title = "", description, text = description ?? "" }) => ({ title, text }))
    .filter(({ title, text }) => title !== "" && text !== "")
    .slice(0, count);
}

/** Tokens a second of the model alone, one text after the other. */
async function bareSpeed(config: Config, texts: readonly string[]): Promise<number> {
  const embedder = await createLocalEmbedder(config.modelsDir);
  const counts = await embedder.countTokens(texts);
  await embedder.embedPassage("khởi động");
  const started = performance.now();
  for (const text of texts) await embedder.embedPassage(text);
  const seconds = (performance.now() - started) / 1000;
  await embedder.close();
  return counts.reduce((sum, tokens) => sum + tokens + PREFIX_TOKENS, 0) / seconds;
}

/** Prefix and special tokens of an input. */
const PREFIX_TOKENS = 5;

/** Tokens of all texts that were embedded for a store. */
async function tokensOf(config: Config, dataDir: string): Promise<number> {
  const db = new Database(path.join(dataDir, "trichdan.db"), { readonly: true });
  const rows = db
    .prepare<[], { title: string | null; text: string; start: number; end: number; whole: number }>(
      `SELECT a.title, a.text, v.start, v."end", v.passage_id IS NULL AS whole
       FROM vectors v JOIN articles a USING (article_id) GROUP BY v.embedding`,
    )
    .all();
  db.close();
  const texts = rows.map(({ title, text, start, end, whole }) => {
    const context = whole === 1 && title !== null && !text.startsWith(title, start) ? `${title}\n` : "";
    return context + text.slice(start, end);
  });
  const embedder = await createLocalEmbedder(config.modelsDir);
  const counts = await embedder.countTokens(texts);
  await embedder.close();
  return counts.reduce((sum, tokens) => sum + tokens + PREFIX_TOKENS, 0);
}
