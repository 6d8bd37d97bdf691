// src/telegram/work-on.ts
import { type Bot, BotError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "./logger.js";

/** Works on one update to its last message. One that is cut short by the end of the bot is not done. */
export async function workOn(
  bot: Bot,
  update: Update,
  log: Logger,
  end: AbortSignal,
  done: () => void,
): Promise<void> {
  try {
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (end.aborted || !(error instanceof BotError)) throw error;
      await bot.errorHandler(error);
    }
    // Whatever was sent has arrived by now, also while the bot goes down.
    done();
  } catch (error) {
    if (!end.aborted)
      log.error(
        { err: error, updateId: update.update_id },
        "an update is not done; the next start takes it up again",
      );
  }
}
