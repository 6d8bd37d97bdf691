// scripts/arguments.ts
// Flags and operands of a command, its usage line and its help.
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "#src/errors.js";

/** A flag of a command. `value` names its argument in the usage line; a flag without one is a switch. */
export interface Option {
  readonly type: "boolean" | "string";
  readonly value?: string;
  readonly about: string;
  /** Stands without brackets in the usage line. */
  readonly needed?: true;
  /** May be given several times; its value is a list. */
  readonly multiple?: true;
}

export type Options = Readonly<Record<string, Option>>;
export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]["type"] extends "boolean"
    ? boolean
    : O[K]["multiple"] extends true
      ? readonly string[]
      : string;
};

/** What the usage line of a command is made of. */
export interface Syntax<O extends Options = Options> {
  /** As in `npm run NAME`. */
  readonly name: string;
  /** What stands before the flags in the usage line. */
  readonly operands?: string;
  readonly about: string;
  readonly options: O;
}

const SHARED = {
  corpus: { type: "string", value: "DIR", about: "folder of the articles, instead of CORPUS_DIR" },
  data: { type: "string", value: "DIR", about: "folder of the index, instead of DATA_DIR" },
  help: { type: "boolean", about: "this text" },
} as const satisfies Options;

/** @throws UsageError for a flag that the command does not have, or one without its argument */
export function readArguments<O extends Options>(command: Syntax<O>, argv: readonly string[]) {
  const options: NonNullable<ParseArgsConfig["options"]> = { ...command.options, ...SHARED };
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    return { values: values as Values<O> & Values<typeof SHARED>, positionals };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message.split(". ")[0]}.`.replace("..", "."));
  }
}

/** One line. */
export function usage(command: Syntax): string {
  const flags = Object.entries({ ...command.options, ...SHARED }).map(([name, option]: [string, Option]) =>
    option.needed ? flag(name, option) : `[${flag(name, option)}]${option.multiple ? "…" : ""}`,
  );
  const operands = command.operands === undefined ? [] : [command.operands];
  return `Usage: npm run ${command.name} -- ${[...operands, ...flags].join(" ")}`;
}

function flag(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** What `--help` prints. */
export function help(command: Syntax): string {
  const rows = Object.entries({ ...command.options, ...SHARED }).map(
    ([name, option]: [string, Option]) => `  ${flag(name, option).padEnd(20)} ${option.about}`,
  );
  return `${command.about}\n\n${usage(command)}\n\n${rows.join("\n")}\n`;
}
