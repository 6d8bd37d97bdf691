// src/telegram/polling.ts
import { setTimeout as sleep } from "node:timers/promises";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { UserError } from "../errors.js";
import { failureOf, type Patience, rejected, waitAfter } from "./connection.js";
import { ALLOWED_UPDATES, type Intake } from "./intake.js";
import type { Logger } from "./logger.js";

/** Where updates come from. */
export interface UpdateSource {
  /** Rejects when no more updates can come; resolves after {@link stop}. */
  readonly ended: Promise<void>;
  /** Takes no more updates. */
  stop(): Promise<void>;
  /** Tells Telegram what has been taken. */
  confirm(): Promise<void>;
  /** Whether updates have been arriving, as far as can be told. */
  isHealthy(): boolean;
}

/** A poll may fail for so long, in milliseconds, before the bot calls itself ill. */
const ILL_AFTER = 60_000;
/** Between looks at a queue that is full, in milliseconds. */
const LOOK_AGAIN = 50;

/** Polls for updates. Each batch is confirmed by the next poll, and thus only when it is stored. */
export function startPolling(api: Api, intake: Intake, log: Logger, patience: Patience): UpdateSource {
  const stopping = new AbortController();
  const { signal } = stopping;
  const fetch = fetcher(api, log, patience);
  /** 0 says nothing about ids: they may go on lower than before once the last batch is confirmed. */
  let offset = 0;
  let polledAt = performance.now();

  const poll = async (): Promise<void> => {
    while (!signal.aborted) {
      while (!intake.hasRoom) await sleep(LOOK_AGAIN, undefined, { signal });
      const updates = await fetch(offset, signal);
      polledAt = performance.now();
      await store(updates);
      const last = updates.at(-1);
      offset = last === undefined ? 0 : last.update_id + 1;
    }
  };
  /** Updates that cannot be stored (a full disk) are not confirmed: they are tried until they can. */
  const store = async (updates: readonly Update[]): Promise<void> => {
    for (let failures = 1; ; failures++) {
      try {
        return intake.take(updates);
      } catch (error) {
        log.error({ err: error }, "updates could not be stored; trying again");
        await sleep(waitAfter(error, failures, patience), undefined, { signal });
      }
    }
  };
  const ended = poll().catch((error) => {
    if (!signal.aborted) throw error;
  });
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await ended.catch(() => undefined);
    },
    confirm: async () => {
      if (offset > 0) await confirm(api, offset, log);
    },
    isHealthy: () => performance.now() - polledAt < patience.pollSeconds * 1_000 + ILL_AFTER,
  };
}

/** Longest wait for the last call, in milliseconds. */
const CONFIRM_WITHIN = 500;

async function confirm(api: Api, offset: number, log: Logger): Promise<void> {
  try {
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_WITHIN) as never);
  } catch (error) {
    log.warn(
      { err: error },
      "the last updates could not be confirmed; they will come again and be passed over",
    );
  }
}

type Fetch = (offset: number, signal: AbortSignal) => Promise<Update[]>;

/**
 * `getUpdates` that outlives outages: it tries again for ever, ever more slowly. A token that is no longer valid ends the polling; so
 * does another bot with the same token, see {@link conflicts}.
 */
function fetcher(api: Api, log: Logger, patience: Patience): Fetch {
  const goesOn = conflicts(patience);
  return async (offset, signal) => {
    for (let failures = 0; ; ) {
      const began = performance.now();
      try {
        const request = {
          offset,
          limit: 100,
          timeout: patience.pollSeconds,
          allowed_updates: ALLOWED_UPDATES,
        };
        const updates = await api.getUpdates(request, signal as never);
        if (failures > 0) log.info({ failures }, "polling again");
        return updates;
      } catch (error) {
        signal.throwIfAborted();
        rejected(error);
        if (error instanceof GrammyError && error.error_code === 409 && goesOn(began)) throw conflictError();
        failures++;
        const wait = waitAfter(error, failures, patience);
        log.warn({ failure: failureOf(error), failures, waitMs: wait }, "polling failed; trying again");
        await sleep(wait, undefined, { signal });
      }
    }
  };
}

/** 409s that a bot bears which has only just started: one may be of a poll that its predecessor left behind. */
const EARLY_CONFLICTS = 1;

/**
 * Whether a 409, of a poll that `began` then, is one too many. Of two bots with one token the one that has only just started leaves soon;
 * the other bears it for `conflictMs`. Polls that go through in between do not end a conflict, since the other bot loses its own to ours
 * now and then; one that nobody disturbed for a while does.
 */
function conflicts({ conflictMs, newMs }: Patience): (began: number) => boolean {
  const started = performance.now();
  let since = Number.NEGATIVE_INFINITY;
  let early = 0;
  return (began) => {
    const now = performance.now();
    if (now - started < newMs) return ++early > EARLY_CONFLICTS;
    if (since < started || now - began > conflictMs / 4) since = now;
    return now - since >= conflictMs;
  };
}

function conflictError(): UserError {
  return new UserError(
    "Another program polls with the same BOT_TOKEN (409 from Telegram).",
    "Stop the other one, or give this bot a token of its own.",
  );
}
