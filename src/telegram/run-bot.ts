// src/telegram/run-bot.ts
import { once } from "node:events";
import type { Engine } from "../engine.js";
import { isClosed } from "./access.js";
import { type BotSettings, createBot } from "./bot.js";
import { connect, PATIENCE, type Patience } from "./connection.js";
import { publishCommands } from "./features/about.js";
import type { Logger } from "./logger.js";
import { startPolling } from "./polling.js";

export interface RunOptions {
  readonly token: string;
  readonly settings: BotSettings;
  /** Resolves when the index is up to date; meanwhile the bot introduces itself to the server. */
  readonly engine: Promise<Engine>;
  readonly log: Logger;
  /** Its abort ends the bot: what is in hand is finished. */
  readonly signal: AbortSignal;
  readonly patience?: Patience;
}

/**
 * Runs the bot until `signal` says to stop.
 * @throws UserError when it cannot start or go on: a wrong token, no server, another bot with the same token
 */
export async function runBot(options: RunOptions): Promise<void> {
  const { token, settings, log, signal, patience = PATIENCE } = options;
  const introduced = connect(token, settings.botApiRoot, log, patience, signal);
  const [botInfo, engine] = await Promise.all([introduced, options.engine]);
  signal.throwIfAborted();
  const bot = createBot(token, { engine, log, settings }, { botInfo });
  const stopped = once(signal, "abort");
  const polling = startPolling(bot, log, patience);
  log.info({ username: botInfo.username, articles: engine.status().articles }, "the bot is polling");
  if (isClosed(settings)) {
    log.warn(
      "nobody may use the bot yet: set ALLOWED_USERS; whoever writes to the bot is told the id to put there",
    );
  }
  publishCommands(bot.api).catch((error) => log.warn({ err: error }, "the commands could not be published"));
  try {
    await Promise.race([stopped, polling.ended]);
  } finally {
    await polling.stop();
  }
}
