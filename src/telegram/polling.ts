// src/telegram/polling.ts
import { setTimeout as sleep } from "node:timers/promises";
import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import { type Bot, BotError, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { UserError } from "../errors.js";
import { failureOf, type Patience, rejected, waitAfter } from "./connection.js";
import type { Logger } from "./logger.js";

/** Updates that the bot handles; Telegram sends no others. */
const ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "inline_query"] as const;

/** Handlers at work at once; more updates wait at Telegram. */
const CONCURRENCY = 500;

export interface Polling {
  /** Rejects when polling cannot go on; resolves after {@link stop}. */
  readonly ended: Promise<void>;
  /** Takes no more updates, waits for the handlers at work, then tells Telegram what was handled. */
  stop(): Promise<void>;
}

/** Polls for updates and hands them to the bot, each in a handler of its own. */
export function startPolling(bot: Bot, log: Logger, patience: Patience): Polling {
  let offset = 0;
  const fetch = fetcher(bot, log, patience);
  const source = createSource<Update>({
    supply: async (capacity, signal) => {
      const stopped = new AbortController();
      signal.addEventListener("abort", () => stopped.abort());
      const updates = await fetch(offset, Math.min(capacity, 100), stopped.signal);
      offset = (updates.at(-1)?.update_id ?? offset - 1) + 1;
      return updates;
    },
  });
  const sink = createConcurrentSink<Update, unknown>(
    { consume: (update) => bot.handleUpdate(update) },
    async (error) => {
      if (error instanceof BotError) await bot.errorHandler(error);
      else log.error({ err: error }, "an update could not be handled");
    },
    { concurrency: CONCURRENCY },
  );
  const runner = createRunner(source, sink);
  runner.start();
  const ended = runner.task() ?? Promise.resolve();

  const stop = async (): Promise<void> => {
    const deadline = performance.now() + patience.drainMs;
    runner.stop()?.catch(() => undefined);
    // The first pause lets updates that have just arrived reach their handlers.
    do await sleep(10);
    while (sink.size() > 0 && performance.now() < deadline);
    if (sink.size() > 0) log.warn({ unfinished: sink.size() }, "stopped before every answer was sent");
    // The next poll would have confirmed the last updates; without it they would come again at the next start.
    if (offset > 0) await confirm(bot, offset, log);
  };
  return { ended, stop };
}

/** Longest wait for the last call, in milliseconds. */
const CONFIRM_WITHIN = 500;

async function confirm(bot: Bot, offset: number, log: Logger): Promise<void> {
  try {
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_WITHIN) as never);
  } catch (error) {
    log.warn({ err: error }, "the last updates could not be confirmed; they may come again");
  }
}

type Fetch = (offset: number, limit: number, signal: AbortSignal) => Promise<Update[]>;

/**
 * `getUpdates` that outlives outages: it tries again for ever, ever more slowly. Another bot with the same token is given
 * `conflictMs` to leave; a token that is no longer valid ends the polling.
 */
function fetcher(bot: Bot, log: Logger, patience: Patience): Fetch {
  let conflict: { readonly since: number; readonly last: number } | null = null;
  return async (offset, limit, signal) => {
    for (let failures = 0; ; ) {
      try {
        const request = { offset, limit, timeout: patience.pollSeconds, allowed_updates: ALLOWED_UPDATES };
        const updates = await bot.api.getUpdates(request, signal as never);
        if (failures > 0) log.info({ failures }, "polling again");
        return updates;
      } catch (error) {
        signal.throwIfAborted();
        rejected(error);
        const now = performance.now();
        if (error instanceof GrammyError && error.error_code === 409) {
          // A conflict goes on while each follows the last closely: the other bot loses its poll to ours now and then.
          const goesOn = conflict !== null && now - conflict.last < patience.conflictMs;
          conflict = { since: goesOn && conflict !== null ? conflict.since : now, last: now };
          if (now - conflict.since >= patience.conflictMs) throw conflictError(patience);
        }
        failures++;
        const wait = waitAfter(error, failures, patience);
        log.warn({ failure: failureOf(error), failures, waitMs: wait }, "polling failed; trying again");
        await sleep(wait, undefined, { signal });
      }
    }
  };
}

function conflictError({ conflictMs }: Patience): UserError {
  return new UserError(
    `Another program polls with the same BOT_TOKEN: Telegram answered 409 for ${Math.round(conflictMs / 1000)} s.`,
    "Stop the other one, or give this bot a token of its own.",
  );
}
