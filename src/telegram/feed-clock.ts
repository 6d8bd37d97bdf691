// src/telegram/feed-clock.ts
import type { Engine } from "../engine.js";
import { UserError } from "../errors.js";
import type { Logger } from "./logger.js";

/** How often is looked at whether a feed is due, in milliseconds. */
const LOOK_EVERY = 60_000;

/** Has the feeds of the settings looked at while the bot runs, until the returned function is called. */
export function startFeedClock(engine: Pick<Engine, "pollFeeds">, log: Logger): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let work: Promise<void> | null = null;

  async function look(): Promise<void> {
    try {
      const report = await engine.pollFeeds({
        signal,
        onEvent: (event) => {
          if (event.type === "failed")
            log.warn({ source: event.source, reason: event.reason }, "a feed or its page was not read");
        },
      });
      if (report === null) return;
      const { added, updated, failed } = report;
      log.info({ added, updated, failed: failed.length }, "pages of feeds were indexed");
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, "feeds could not be read; trying again in a minute");
    }
  }

  const start = (): void => {
    work ??= look().finally(() => {
      work = null;
    });
  };
  start();
  const clock = setInterval(start, LOOK_EVERY);
  return async () => {
    clearInterval(clock);
    ending.abort(new UserError("The bot has ended."));
    await work;
  };
}
