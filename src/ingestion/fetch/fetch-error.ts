// src/ingestion/fetch/fetch-error.ts
import { type Refusal, UserError } from "../../errors.js";

/** Why an address gave no page. */
export class FetchError extends UserError {
  override readonly name = "FetchError";

  /**
   * @param mayPass whether the same call may succeed later: the server was away or busy, not the address wrong
   * @param retryAfterMs how long the server asked to be left alone, `null` when it did not
   * @param status what the server answered with, `null` when it did not answer
   */
  constructor(
    message: string,
    hint: string,
    refusal: Refusal,
    readonly mayPass: boolean,
    readonly retryAfterMs: number | null = null,
    readonly status: number | null = null,
  ) {
    super(message, hint, refusal);
  }
}

/** For a response that is no page. */
export function refusal(status: number, retryAfter: string | undefined, now = Date.now()): FetchError {
  const mayPass = status === 408 || status === 425 || status === 429 || status >= 500;
  const hint = mayPass ? "Try again later." : "Check the link in a browser.";
  return new FetchError(
    `The server answered with status ${status}.`,
    hint,
    "status",
    mayPass,
    readWait(retryAfter, now),
    status,
  );
}

/** `Retry-After`: seconds, or a date. Milliseconds. */
function readWait(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

/** For a connection that did not come about or broke off. */
export function noConnection(error: unknown, host: string): FetchError {
  const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
  const known: Readonly<Record<string, string>> = {
    ENOTFOUND: `There is no server named ${host}.`,
    EAI_AGAIN: `The name ${host} cannot be looked up now.`,
    ECONNREFUSED: `The server ${host} takes no connection.`,
    CERT_HAS_EXPIRED: `The certificate of ${host} has expired.`,
    ERR_TLS_CERT_ALTNAME_INVALID: `The certificate of ${host} is for another name.`,
  };
  const isWrong = code.startsWith("CERT") || code.startsWith("ERR_TLS") || code === "ENOTFOUND";
  const hint = isWrong
    ? "Check the link in a browser."
    : "Check the network and the link, or try again later.";
  return new FetchError(
    known[code] ?? `The server ${host} could not be read (${code}).`,
    hint,
    "noServer",
    true,
  );
}
