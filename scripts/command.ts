// scripts/command.ts
// The frame of every command: arguments, settings, the engine, signals and exit codes.
import { type Config, loadConfig } from "#src/config.js";
import { createEngine, type Engine } from "#src/engine.js";
import { UsageError, UserError } from "#src/errors.js";
import { help, type Options, readArguments, type Syntax, usage, type Values } from "./arguments.js";

/** What a command works with. */
export interface Call<O extends Options> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
  readonly config: Config;
  /** Aborted by SIGTERM and SIGINT. */
  readonly signal: AbortSignal;
  /** Standard error, for progress. */
  readonly stderr: NodeJS.WriteStream;
  /** Opened at the first call, closed by the frame. */
  engine(): Promise<Engine>;
  /** A line on standard output. */
  print(text: string): void;
  /** The one JSON document on standard output: one line, indented on a terminal. */
  printJson(document: unknown): void;
  /** A line on standard error. */
  note(text: string): void;
}

export interface Command<O extends Options> extends Syntax<O> {
  /** Returns the exit code; nothing is 0. */
  run(call: Call<O>): Promise<number | undefined> | Promise<void>;
}

/** The world around a command; another one in tests. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly createEngine: (config: Config) => Promise<Engine>;
}

/** Runs a command as the whole process: its result becomes the exit code. */
export async function main<O extends Options>(command: Command<O>): Promise<void> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    // Once: a second signal ends the process at once.
    process.once(name, () => stop.abort(new UserError(`Stopped by ${name} before the end.`)));
  }
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // The reader has left (`npm run list | head`): nobody is there to be told.
      if (error.code !== "EPIPE") throw error;
    });
  }
  const { stdout, stderr, env } = process;
  const createTold = (config: Config): Promise<Engine> =>
    createEngine(config, {
      onModelFault: ({ message }) => void stderr.write(`The language model gave nothing: ${message}\n`),
    });
  const around = { argv: process.argv.slice(2), env, stdout, stderr, createEngine: createTold };
  process.exitCode = await runCommand(command, around, stop.signal, readEnvFile);
}

/** Runs a command to its exit code: 0 done, 1 failed, 2 wrong usage. Never throws. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  around: Surroundings,
  signal: AbortSignal,
  prepare: () => void = () => {},
): Promise<number> {
  const note = (text: string) => void around.stderr.write(`${text}\n`);
  let debug = false;
  let opened: Promise<Engine> | undefined;
  try {
    const { values, positionals } = readArguments(command, around.argv);
    if (values.help) {
      around.stdout.write(help(command));
      return 0;
    }
    prepare();
    const config = loadConfig({
      ...around.env,
      ...(values.corpus === undefined ? {} : { CORPUS_DIR: values.corpus }),
      ...(values.data === undefined ? {} : { DATA_DIR: values.data }),
    });
    debug = config.logLevel === "debug" || config.logLevel === "trace";
    const code = await command.run({
      values,
      positionals,
      config,
      signal,
      stderr: around.stderr,
      engine: () => {
        opened ??= around.createEngine(config);
        return opened;
      },
      print: (text) => void around.stdout.write(`${text}\n`),
      printJson: (document) =>
        void around.stdout.write(`${JSON.stringify(document, null, around.stdout.isTTY ? 2 : 0)}\n`),
      note,
    });
    signal.throwIfAborted();
    return code ?? 0;
  } catch (thrown) {
    const error = signal.aborted ? signal.reason : thrown;
    note(sentence(error));
    if (debug && error instanceof Error && error.stack !== undefined) note(error.stack);
    if (!(error instanceof UsageError)) return 1;
    note(usage(command));
    return 2;
  } finally {
    // A failure to open has been told already.
    await opened?.then((engine) => engine.close()).catch(() => {});
  }
}

/** An engine with at least one article in it. */
export async function filledEngine(call: Pick<Call<Options>, "engine">): Promise<Engine> {
  const engine = await call.engine();
  if (engine.status().articles === 0) {
    throw new UserError("There are no articles in the index yet.", "Run `npm run ingest` first.");
  }
  return engine;
}

/** A whole number from 1 up, or `undefined` when the flag is not given. */
export function positiveInteger(flag: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(value)) {
    throw new UsageError(`${flag} is "${value}"; it must be a whole number from 1 up.`);
  }
  return Number(value);
}

/** One sentence about an error, for a person. */
export function sentence(error: unknown): string {
  if (error instanceof UserError) return error.sentence;
  return `Unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}

/** Reads `.env` in the working directory; variables that are already set stay. */
function readEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT") throw new UserError(`.env cannot be read: ${message}.`, "Correct or remove it.");
  }
}
