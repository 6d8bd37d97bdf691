// src/telegram/delivery.ts
import { setTimeout as sleep } from "node:timers/promises";
import { HttpError, type Transformer } from "grammy";

export interface DeliveryOptions {
  /** Pause before a call is repeated, in milliseconds; doubled each time. */
  readonly repeatAfterMs?: number;
  /** Its abort ends all repeating: the bot goes down. */
  readonly signal?: AbortSignal;
}

const LONGEST_PAUSE = 30_000;

/**
 * How a call is repeated that failed for no fault of its own.
 * `failures`: how often the server may fail at it (5xx). `cuts`: how often its connection may break. `wait`: the longest 429 that is borne, in seconds.
 */
interface Persistence {
  readonly failures: number;
  readonly cuts: number;
  readonly wait: number;
}

/** What a person waits for: it arrives, however long the network is away; a server that goes on failing at it is a defect. */
const ANSWER: Persistence = { failures: 10, cuts: Number.POSITIVE_INFINITY, wait: Number.POSITIVE_INFINITY };
/** Of use for a few seconds only. */
const RECEIPT: Persistence = { failures: 2, cuts: 2, wait: 10 };
const COMMANDS: Persistence = { failures: 4, cuts: 4, wait: 120 };

function persistenceOf(method: string): Persistence | null {
  if (method === "sendChatAction") return null;
  if (/^answer/.test(method)) return RECEIPT;
  if (/^(send|edit|copy|forward)/.test(method)) return ANSWER;
  return method === "setMyCommands" ? COMMANDS : null;
}

/**
 * Sees calls through. After a 429 the call is made again; {@link pacing}, which stands nearer to the wire, keeps it back exactly as long
 * as Telegram said. Where the connection was cut or the server failed, nobody knows whether the call was carried out: it is repeated, since
 * an answer twice is better than none; an edit that says "not modified" then was.
 */
export function delivery({ repeatAfterMs = 1_000, signal: end }: DeliveryOptions = {}): Transformer {
  return async (prev, method, payload, signal) => {
    const persistence = persistenceOf(method);
    if (persistence === null) return prev(method, payload, signal);
    let failures = 0;
    let cuts = 0;
    for (;;) {
      end?.throwIfAborted();
      try {
        const result = await prev(method, payload, signal);
        if (result.ok) return result;
        const { error_code, description, parameters } = result;
        if (failures + cuts > 0 && /message is not modified/i.test(description)) return DONE;
        if (error_code === 429) {
          if ((parameters?.retry_after ?? 0) > persistence.wait) return result;
          if (parameters?.retry_after !== undefined) continue;
        } else if (error_code < 500) return result;
        if (++failures >= persistence.failures) return result;
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
        if (++cuts >= persistence.cuts) throw error;
      }
      const pause = Math.min(repeatAfterMs * 2 ** Math.min(failures + cuts - 1, 20), LONGEST_PAUSE);
      await sleep(pause, undefined, end === undefined ? {} : { signal: end });
    }
  };
}

/** What an edit returns where the message already is as wanted: the bot does not read the result of its edits. */
const DONE = { ok: true, result: true } as never;
