// src/telegram/logger.ts
import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "../config.js";

export type { Logger };

/** The settings that nobody is to read in a log. */
export type Secrets = Partial<Pick<Config, "botToken" | "webhookSecret" | "botProxyUrl" | "languageModel">>;

/**
 * Logs JSON lines. Secrets are taken out of every line as it is written, wherever they came from: error messages hold URLs,
 * and URLs hold the token.
 */
export function createLogger(
  config: Pick<Config, "logLevel"> & Secrets,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: (line) => withoutSecrets(line, config) },
    },
    destination,
  );
}

/** Replaces the token, the webhook's secret, the language model's key and the proxy's password, also where they stand percent-encoded. */
export function withoutSecrets(text: string, secrets: Secrets | undefined): string {
  const { botToken = null, webhookSecret = null, botProxyUrl = null, languageModel = null } = secrets ?? {};
  const proxyPassword = botProxyUrl === null ? "" : new URL(botProxyUrl).password;
  const named = [
    [botToken, "[token]"],
    [webhookSecret, "[secret]"],
    [languageModel?.apiKey ?? null, "[key]"],
    [proxyPassword, "[password]"],
    [decodeURIComponent(proxyPassword), "[password]"],
  ] as const;
  return named.reduce((shown, [secret, name]) => {
    if (secret === null || secret === "") return shown;
    return shown.replaceAll(secret, name).replaceAll(encodeURIComponent(secret), name);
  }, text);
}

/** What an error says of itself; not the payloads and contexts that grammY hangs on it, which hold what people wrote. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const details = ["code", "method", "error_code", "description", "parameters"] as const;
  const known = Object.fromEntries(
    details.flatMap((key) => (key in error ? [[key, error[key as keyof Error]]] : [])),
  );
  const cause = "error" in error ? error.error : error.cause;
  return { name, message, ...known, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) };
}
