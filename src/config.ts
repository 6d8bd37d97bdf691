// src/config.ts
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/v4";
import { UserError } from "./errors.js";

/** Who may use the bot: everyone (`*`), or the listed ids. */
export interface Allowlist {
  readonly everyone: boolean;
  readonly ids: ReadonlySet<number>;
}

/** Everything the environment decides. Paths are absolute. */
export interface Config {
  readonly botToken: string | null;
  /** Root of the Bot API server; grammY's default when `null`. */
  readonly botApiRoot: string | null;
  readonly allowedUsers: Allowlist;
  readonly allowedChats: Allowlist;
  readonly admins: ReadonlySet<number>;
  /** Whom a stranger is to ask for access. */
  readonly contact: string | null;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly modelsDir: string;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly logQuestions: boolean;
  /** IANA name of the time zone. */
  readonly timeZone: string;
}

/** The models that ship with the project: `models/` beside `src/` and `dist/`. */
const BUNDLED_MODELS = fileURLToPath(new URL("../models", import.meta.url));

const optional = z.string().transform((value) => (value.trim() === "" ? null : value.trim()));
const directory = (fallback: string) =>
  z.string().transform((value) => path.resolve(value.trim() === "" ? fallback : value.trim()));

const allowlist = z.string().transform((value, context): Allowlist => {
  const entries = value.split(/[\s,]+/).filter((entry) => entry !== "");
  const ids = new Set<number>();
  for (const entry of entries) {
    if (entry === "*") continue;
    if (!/^-?\d{1,16}$/.test(entry)) {
      context.addIssue(`has "${entry}"; give numeric Telegram ids separated by commas, or *`);
      continue;
    }
    ids.add(Number(entry));
  }
  return { everyone: entries.includes("*"), ids };
});

const LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** A variable that is not set reads as an empty string. */
const Environment = z.object({
  BOT_TOKEN: optional.refine((value) => value === null || /^\d+:[\w-]{20,}$/.test(value), {
    message: "is not a bot token; copy the whole line that @BotFather sent, like 123456:ABC…",
  }),
  BOT_API_ROOT: optional.refine((value) => value === null || /^https?:\/\//.test(value), {
    message: "is not a URL; give http://… or https://…",
  }),
  ALLOWED_USERS: allowlist,
  ALLOWED_CHATS: allowlist,
  ADMINS: allowlist.refine((list) => !list.everyone, { message: "cannot be *; name each admin's id" }),
  CONTACT: optional,
  CORPUS_DIR: directory("corpus"),
  DATA_DIR: directory("data"),
  MODELS_DIR: directory(BUNDLED_MODELS),
  LOG_LEVEL: z
    .string()
    .transform((value) => (value.trim() === "" ? "info" : value.trim().toLowerCase()))
    .pipe(z.enum(LEVELS, { error: `is not a level; use one of ${LEVELS.join(", ")}` })),
  LOG_QUESTIONS: z
    .string()
    .transform((value) => (value.trim() === "" ? "false" : value.trim().toLowerCase()))
    .pipe(z.enum(["true", "false"], { error: "must be true or false" }))
    .transform((value) => value === "true"),
  TZ: z
    .string()
    .transform((value) => (value.trim() === "" ? "Asia/Ho_Chi_Minh" : value.trim()))
    .refine(isTimeZone, { message: "is not a time zone; use a name like Asia/Ho_Chi_Minh" }),
});

/** Values that must not be repeated in an error message. */
const SECRETS = new Set(["BOT_TOKEN"]);

/**
 * Reads the settings from environment variables. The only reader of `process.env`.
 * @throws UserError naming every bad variable at once
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, env[name] ?? ""]));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      const value = SECRETS.has(name) ? "" : ` (now "${given[name]}")`;
      return `${name} ${issue.message}${value}.`;
    });
    throw new UserError(
      `The settings have ${lines.length === 1 ? "an error" : `${lines.length} errors`}: ${lines.join(" ")}`,
      "Correct them in .env or in the environment; .env.example explains each.",
    );
  }
  const values = parsed.data;
  return {
    botToken: values.BOT_TOKEN,
    botApiRoot: values.BOT_API_ROOT,
    allowedUsers: values.ALLOWED_USERS,
    allowedChats: values.ALLOWED_CHATS,
    admins: values.ADMINS.ids,
    contact: values.CONTACT,
    corpusDir: values.CORPUS_DIR,
    dataDir: values.DATA_DIR,
    modelsDir: values.MODELS_DIR,
    logLevel: values.LOG_LEVEL,
    logQuestions: values.LOG_QUESTIONS,
    timeZone: values.TZ,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
