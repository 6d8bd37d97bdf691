// src/telegram/run-bot.ts
import { once } from "node:events";
import type { Engine } from "../engine.js";
import { isClosed, judge } from "./access.js";
import { type BotSettings, createBot } from "./bot.js";
import { publishCommands } from "./commands.js";
import { connect, PATIENCE, type Patience } from "./connection.js";
import type { Logger } from "./logger.js";
import { startPolling } from "./polling.js";
import { createRounds } from "./rounds.js";

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
  const rounds = createRounds({
    ...{ engine, api: bot.api, log, timeZone: settings.timeZone, keptDays: KEPT_DAYS, now: Date.now },
    mayReceive: (userId, chatId) => mayReceive(settings, userId, chatId),
  });
  const clock = setInterval(() => void rounds.go(), ROUND_MS);
  try {
    await Promise.race([stopped, polling.ended]);
  } finally {
    clearInterval(clock);
    await polling.stop();
  }
}

/** How often the clock is looked at, in milliseconds. */
const ROUND_MS = 20_000;

/** Days that answers are kept for their buttons. */
const KEPT_DAYS = 30;

/** Whether a user may still use the bot in a chat. The id of a private chat is its user's. */
function mayReceive(settings: BotSettings, userId: number, chatId: number): boolean {
  const user = { id: userId, is_bot: false, first_name: "" };
  const chat =
    chatId === userId
      ? ({ id: chatId, type: "private", first_name: "" } as const)
      : ({ id: chatId, type: "group", title: "" } as const);
  return judge(settings, chat, user, undefined) === "allowed";
}
