// src/telegram/logger.ts
import { type DestinationStream, type Logger, pino } from "pino";
import type { Config } from "../config.js";

export type { Logger };

/**
 * Logs JSON lines. The token is taken out of every line as it is written, wherever it came from: error messages hold URLs,
 * and URLs hold the token.
 */
export function createLogger(
  config: Pick<Config, "logLevel" | "botToken">,
  destination: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Logger {
  return pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
      hooks: { streamWrite: (line) => withoutToken(line, config.botToken) },
    },
    destination,
  );
}

/** Replaces the token, also where it stands percent-encoded in a URL. */
export function withoutToken(text: string, token: string | null): string {
  if (token === null) return text;
  return text.replaceAll(token, "[token]").replaceAll(encodeURIComponent(token), "[token]");
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
