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

/** An OpenAI-compatible server and what is asked of it. */
export interface LanguageModelSettings {
  /** Ends in `/v1` or what the server has in its place. */
  readonly baseUrl: string;
  readonly model: string;
  /** `null` where the server asks for none. */
  readonly apiKey: string | null;
  /** What one reply may wait for the model in all; then it is made without. Milliseconds. */
  readonly timeoutMs: number;
}

/** Everything the environment decides. Paths are absolute. */
export interface Config {
  readonly botToken: string | null;
  /** Root of the Bot API server; grammY's default when `null`. */
  readonly botApiRoot: string | null;
  /** Proxy to the Bot API server: http, https, socks5 or socks5h. */
  readonly botProxyUrl: string | null;
  readonly allowedUsers: Allowlist;
  readonly allowedChats: Allowlist;
  readonly admins: ReadonlySet<number>;
  /** Whom a stranger is to ask for access. */
  readonly contact: string | null;
  /** Whose name stands on the documents of briefings. */
  readonly officeName: string | null;
  /** What one user may send; 0 is without limit. */
  readonly messagesPerMinute: number;
  readonly messagesPerDay: number;
  /** Where Telegram sends updates; the bot polls when `null`. */
  readonly webhookUrl: string | null;
  /** What Telegram shows with each update; a random one when `null`. */
  readonly webhookSecret: string | null;
  /** Port of `/healthz`, `/metrics` and the webhook; none when `null`. */
  readonly httpPort: number | null;
  readonly httpHost: string;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly modelsDir: string;
  /** Whether anything may be fetched from the web. */
  readonly allowFetch: boolean;
  /** Addresses of feeds that the bot looks at by itself. */
  readonly feeds: readonly string[];
  /** The language model that writes; nothing is written when `null`. */
  readonly languageModel: LanguageModelSettings | null;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  readonly logQuestions: boolean;
  /** How long votes, the audit log and what buttons need are kept. */
  readonly retentionDays: number;
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

const number = (fallback: number, least: number, most: number) =>
  z
    .string()
    .transform((value) => (value.trim() === "" ? fallback : Number(value)))
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, {
      message: `must be a whole number from ${least} to ${most}`,
    });

const yesOrNo = z
  .string()
  .transform((value) => (value.trim() === "" ? "false" : value.trim().toLowerCase()))
  .pipe(z.enum(["true", "false"], { error: "must be true or false" }))
  .transform((value) => value === "true");

const addresses = z.string().transform((value, context): readonly string[] => {
  const entries = value.split(/[\s,]+/).filter((entry) => entry !== "");
  for (const entry of entries) {
    if (!/^https?:\/\/./i.test(entry) || !URL.canParse(entry))
      context.addIssue(`has "${entry}"; give addresses like https://… separated by commas`);
  }
  return entries;
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
  BOT_PROXY_URL: optional.refine(
    (value) => value === null || (/^(https?|socks5h?):\/\/./.test(value) && URL.canParse(value)),
    { message: "is not a proxy; give http://HOST:PORT or socks5://HOST:PORT" },
  ),
  ALLOWED_USERS: allowlist,
  ALLOWED_CHATS: allowlist,
  ADMINS: allowlist.refine((list) => !list.everyone, { message: "cannot be *; name each admin's id" }),
  CONTACT: optional,
  OFFICE_NAME: optional,
  MESSAGES_PER_MINUTE: number(20, 0, 10_000),
  MESSAGES_PER_DAY: number(500, 0, 1_000_000),
  WEBHOOK_URL: optional.refine((value) => value === null || /^https?:\/\/./.test(value), {
    message: "is not a URL; give the https://… address under which Telegram reaches HTTP_PORT",
  }),
  WEBHOOK_SECRET: optional.refine((value) => value === null || /^[\w-]{16,256}$/.test(value), {
    message: "must be 16 to 256 letters, digits, _ or -",
  }),
  HTTP_PORT: optional
    .refine((value) => value === null || (/^\d{1,5}$/.test(value) && Number(value) <= 65_535), {
      message: "is not a port; give a number up to 65535",
    })
    .transform((value) => (value === null ? null : Number(value))),
  HTTP_HOST: z.string().transform((value) => (value.trim() === "" ? "127.0.0.1" : value.trim())),
  CORPUS_DIR: directory("corpus"),
  DATA_DIR: directory("data"),
  MODELS_DIR: directory(BUNDLED_MODELS),
  ALLOW_FETCH: yesOrNo,
  FEEDS: addresses,
  LLM_BASE_URL: optional.refine(
    (value) => value === null || (/^https?:\/\/./.test(value) && URL.canParse(value)),
    {
      message: "is not a URL; give http://… or https://…, most often with /v1 at its end",
    },
  ),
  LLM_MODEL: optional,
  LLM_API_KEY: optional,
  LLM_TIMEOUT_MS: number(20_000, 200, 600_000),
  LOG_LEVEL: z
    .string()
    .transform((value) => (value.trim() === "" ? "info" : value.trim().toLowerCase()))
    .pipe(z.enum(LEVELS, { error: `is not a level; use one of ${LEVELS.join(", ")}` })),
  LOG_QUESTIONS: yesOrNo,
  RETENTION_DAYS: number(30, 1, 3_650),
  TZ: z
    .string()
    .transform((value) => (value.trim() === "" ? "Asia/Ho_Chi_Minh" : value.trim()))
    .refine(isTimeZone, { message: "is not a time zone; use a name like Asia/Ho_Chi_Minh" }),
});

/** Values that must not be repeated in an error message. */
const SECRETS = new Set(["BOT_TOKEN", "BOT_PROXY_URL", "WEBHOOK_SECRET", "LLM_BASE_URL", "LLM_API_KEY"]);

/**
 * Reads the settings from environment variables. The only reader of `process.env`.
 * @throws UserError naming every bad variable at once
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, env[name] ?? ""]));
  const parsed = Environment.safeParse(given);
  const lines = (parsed.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const value = SECRETS.has(name) ? "" : ` (now "${given[name]}")`;
    return `${name} ${issue.message}${value}.`;
  });
  if (isSet(given["WEBHOOK_URL"]) && !isSet(given["HTTP_PORT"])) {
    lines.push("WEBHOOK_URL needs HTTP_PORT, the local port that it leads to.");
  }
  if (isSet(given["FEEDS"]) && given["ALLOW_FETCH"]?.trim().toLowerCase() !== "true") {
    lines.push("FEEDS needs ALLOW_FETCH=true.");
  }
  if (isSet(given["LLM_BASE_URL"]) !== isSet(given["LLM_MODEL"])) {
    lines.push(
      "LLM_BASE_URL and LLM_MODEL need each other: the server, and the name of a model that it has.",
    );
  }
  if (!parsed.success || lines.length > 0) {
    throw new UserError(
      `The settings have ${lines.length === 1 ? "an error" : `${lines.length} errors`}: ${lines.join(" ")}`,
      "Correct them in .env or in the environment; .env.example explains each.",
    );
  }
  const values = parsed.data;
  return {
    botToken: values.BOT_TOKEN,
    botApiRoot: values.BOT_API_ROOT,
    botProxyUrl: values.BOT_PROXY_URL,
    allowedUsers: values.ALLOWED_USERS,
    allowedChats: values.ALLOWED_CHATS,
    admins: values.ADMINS.ids,
    contact: values.CONTACT,
    officeName: values.OFFICE_NAME,
    messagesPerMinute: values.MESSAGES_PER_MINUTE,
    messagesPerDay: values.MESSAGES_PER_DAY,
    webhookUrl: values.WEBHOOK_URL,
    webhookSecret: values.WEBHOOK_SECRET,
    httpPort: values.HTTP_PORT,
    httpHost: values.HTTP_HOST,
    corpusDir: values.CORPUS_DIR,
    dataDir: values.DATA_DIR,
    modelsDir: values.MODELS_DIR,
    allowFetch: values.ALLOW_FETCH,
    feeds: values.FEEDS,
    languageModel:
      values.LLM_BASE_URL === null || values.LLM_MODEL === null
        ? null
        : {
            baseUrl: values.LLM_BASE_URL,
            model: values.LLM_MODEL,
            apiKey: values.LLM_API_KEY,
            timeoutMs: values.LLM_TIMEOUT_MS,
          },
    logLevel: values.LOG_LEVEL,
    logQuestions: values.LOG_QUESTIONS,
    retentionDays: values.RETENTION_DAYS,
    timeZone: values.TZ,
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value.trim() !== "";
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
