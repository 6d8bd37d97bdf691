// src/main.ts
// Composition root: settings → engine → index up to date → the bot, or without a token the chat in the terminal.
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { runChat } from "./chat.js";
import { type Config, loadConfig } from "./config.js";
import { createEngine, type Engine } from "./engine.js";
import { UsageError, UserError } from "./errors.js";
import type { IngestEvent } from "./ingestion/report.js";
import type { ModelCall } from "./models/language-model.js";
import { ingestProgress } from "./progress.js";
import { acquireBotLock } from "./store/bot-lock.js";
import { openRecords } from "./store/records.js";
import { createLogger, type Logger, withoutSecrets } from "./telegram/logger.js";
import { type RunOptions, runBot } from "./telegram/run-bot.js";

const USAGE = "Usage: npm start -- [--corpus DIR] [--data DIR]";

/** Handlers are given 3.5 seconds to finish; whatever still holds the process after this many milliseconds does not count. */
const EXIT_WITHIN = 4_800;

/** Longest wait for the engine to close, in milliseconds: to end the process while the model is being loaded would crash it. */
const CLOSE_WITHIN = 4_000;

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    stop.abort(new UserError(`Stopped by ${name}.`));
    setTimeout(() => process.exit(0), EXIT_WITHIN).unref();
  });
}

process.exit(await main());

/** Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
async function main(): Promise<number> {
  let config: Config | undefined;
  try {
    config = readSettings();
    if (config.botToken === null) await chat(config);
    else await serve(config, config.botToken);
    return 0;
  } catch (error) {
    if (stop.signal.aborted) return 0;
    process.stderr.write(`${withoutSecrets(sentenceOf(error), config)}\n`);
    if (!(error instanceof UsageError)) return 1;
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
}

async function serve(config: Config, token: string): Promise<void> {
  const log = createLogger(config);
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "a defect ended the bot");
    process.exit(1);
  });
  const release = await acquireBotLock(config.dataDir);
  const records: RunOptions["records"] = openRecords(config.dataDir);
  const ending = new AbortController();
  let opened: Promise<Engine> | undefined;
  let updated: Promise<unknown> | undefined;
  const openEngine = async (onModelCall: (call: ModelCall) => void): Promise<Engine> => {
    opened = createEngine(config, {
      onDefect: (message) => log.error({ defect: message }, "a quote was not shown"),
      onModelCall,
      onModelFault: ({ kind, message }) =>
        log.warn(
          { fault: kind, why: message },
          "the language model gave nothing; the quotes are shown alone",
        ),
    });
    const open = await opened;
    // Before the update: what changes meanwhile is not missed.
    open.watchCorpus({
      onEvent: logIngest(log),
      onError: (error) => log.error({ err: error }, "a change in the corpus folder could not be indexed"),
    });
    const warn = (sentence: string) => log.warn(sentence);
    updated = update(open, config, logIngest(log), warn, AbortSignal.any([stop.signal, ending.signal]));
    await updated;
    return open;
  };
  try {
    await runBot({ token, settings: config, openEngine, records, log, signal: stop.signal });
    log.info("the bot has stopped");
  } finally {
    ending.abort(new UserError("The bot has ended."));
    await Promise.race([closeAfter(updated, opened), sleep(CLOSE_WITHIN, undefined, { ref: false })]);
    records.close();
    release();
  }
}

/** An ingest under way ends at its next safe place; the store is whole at any moment. */
async function closeAfter(
  updated: Promise<unknown> | undefined,
  opened: Promise<Engine> | undefined,
): Promise<void> {
  await updated?.catch(() => undefined);
  // A failure to open has been told already.
  const open = await opened?.catch(() => null);
  await open?.close();
}

async function chat(config: Config): Promise<void> {
  const { stdin: input, stdout: output, stderr: errorOutput } = process;
  const engine = await createEngine(config, {
    onDefect: (message) => void errorOutput.write(`${message}\n`),
    onModelFault: ({ message }) => void errorOutput.write(`The language model gave nothing: ${message}\n`),
  });
  try {
    const progress = ingestProgress(errorOutput);
    const warn = (sentence: string) => void errorOutput.write(`${sentence}\n`);
    engine.watchCorpus({
      onEvent: (event) => {
        if (event.type === "failed") warn(`${event.source}: ${event.reason}`);
      },
      onError: (error) => warn(sentenceOf(error)),
    });
    await update(engine, config, progress.onEvent, warn, stop.signal).finally(() => progress.end());
    stop.signal.throwIfAborted();
    await runChat(engine, {
      input,
      output,
      errorOutput,
      env: { noColor: (process.env["NO_COLOR"] ?? "") !== "" },
      signal: stop.signal,
    });
  } finally {
    await engine.close();
  }
}

/**
 * Brings the index up to date. What cannot be read is told and does not keep the rest from being served.
 * @throws UserError when there is nothing to serve and no folder where it could come from; an empty one waits for its articles
 */
async function update(
  engine: Engine,
  { corpusDir }: Config,
  onEvent: (event: IngestEvent) => void,
  warn: (sentence: string) => void,
  signal: AbortSignal,
): Promise<void> {
  // Beside the ingest; a model that cannot be loaded is told by the first question.
  void engine.warm().catch(() => undefined);
  try {
    await engine.ingest({ onEvent, signal });
  } catch (error) {
    if (!(error instanceof UserError) || signal.aborted || engine.status().articles === 0) throw error;
    warn(error.sentence);
  }
  if (engine.status().articles > 0 || existsSync(corpusDir)) return;
  throw new UserError(
    `The corpus folder ${corpusDir} does not exist, and the index holds no articles.`,
    "Create the folder, or set CORPUS_DIR.",
  );
}

function logIngest(log: Logger): (event: IngestEvent) => void {
  return (event) => {
    if (event.type === "failed") log.warn({ source: event.source, reason: event.reason }, "not indexed");
    else if (event.type === "note")
      log.info({ source: event.source, note: event.text }, "indexed with a note");
    else if (event.type === "stored") log.info({ source: event.source }, event.change);
    else if (event.type === "waiting")
      log.info({ holder: event.holder }, "waiting for another ingest to end");
  };
}

function readSettings(): Config {
  const { corpus, data } = readArguments();
  if (existsSync(".env")) process.loadEnvFile();
  return loadConfig({
    ...process.env,
    ...(corpus === undefined ? {} : { CORPUS_DIR: corpus }),
    ...(data === undefined ? {} : { DATA_DIR: data }),
  });
}

function readArguments(): { corpus?: string | undefined; data?: string | undefined } {
  try {
    return parseArgs({ options: { corpus: { type: "string" }, data: { type: "string" } } }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof UserError) return error.sentence;
  return `Unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}
