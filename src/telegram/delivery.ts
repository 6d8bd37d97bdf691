// src/telegram/delivery.ts
import { setTimeout as sleep } from "node:timers/promises";
import { autoRetry } from "@grammyjs/auto-retry";
import { HttpError, type Transformer } from "grammy";

export interface DeliveryOptions {
  /** Pause before a call is repeated, in milliseconds. */
  readonly repeatAfterMs: number;
}

const DEFAULTS: DeliveryOptions = { repeatAfterMs: 1_000 };

/** A wait longer than this, in seconds, is not worth the answer any more. */
const LONGEST_WAIT = 120;
const RETRIES = 5;
/** How often a call is tried that certainly did not reach the server. */
const CONNECTIONS = 4;

const retry = autoRetry({
  maxRetryAttempts: RETRIES,
  maxDelaySeconds: LONGEST_WAIT,
  rethrowHttpErrors: true,
  rethrowInternalServerErrors: true,
});

/** Waits exactly as long as a 429 says and tries again. Polling and typing have their own ways. */
export const retryAfterFlood: Transformer = (prev, method, payload, signal) =>
  method === "sendChatAction" || method === "getUpdates" || method === "getMe"
    ? prev(method, payload, signal)
    : retry(prev, method, payload, signal);

/**
 * Decides what to do when the connection was cut or the server failed, so that nobody knows whether the call was carried out:
 * an edit is repeated, and "not modified" means that it was; anything sent, and the answer to a button, is repeated once;
 * everything else fails. A call that never got a connection was not carried out and is tried a few times.
 */
export function repeatUnknown({ repeatAfterMs }: DeliveryOptions = DEFAULTS): Transformer {
  return async (prev, method, payload, signal) => {
    if (!isRepeated(method)) return prev(method, payload, signal);
    const limit = method.startsWith("edit") ? CONNECTIONS : 2;
    let unknown = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        const result = await prev(method, payload, signal);
        if (result.ok) return result;
        if (unknown > 0 && /message is not modified/i.test(result.description)) return DONE;
        if (result.error_code < 500) return result;
        unknown++;
        if (unknown >= limit) return result;
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        const tried = neverConnected(error) ? attempt >= CONNECTIONS : ++unknown >= limit;
        if (tried) throw error;
      }
      await sleep(repeatAfterMs * attempt);
    }
  };
}

/** What an edit returns where the message already is as wanted: the bot does not read the result of its edits. */
const DONE = { ok: true, result: true } as never;

function isRepeated(method: string): boolean {
  return /^(send|edit|answer|copy|forward|setMyCommands)/.test(method) && method !== "sendChatAction";
}

const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

function neverConnected({ error }: HttpError): boolean {
  return error instanceof Error && "code" in error && NEVER_CONNECTED.has(String(error.code));
}
