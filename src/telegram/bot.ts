// src/telegram/bot.ts
import { sequentialize } from "@grammyjs/runner";
import { Bot, type BotConfig, type Context } from "grammy";
import type { Config } from "../config.js";
import type { Engine } from "../engine.js";
import { clientOptions } from "./connection.js";
import { repeatUnknown, retryAfterFlood } from "./delivery.js";
import { reportFailures } from "./failures.js";
import { asking } from "./features/asking.js";
import { guard } from "./features/guard.js";
import type { Logger } from "./logger.js";
import { pacing } from "./pacing.js";

/** What the bot needs of the settings. */
export type BotSettings = Pick<
  Config,
  "botApiRoot" | "allowedUsers" | "allowedChats" | "admins" | "contact" | "logQuestions" | "timeZone"
>;

export interface BotParts {
  readonly engine: Engine;
  readonly log: Logger;
  readonly settings: BotSettings;
}

/** The bot with all its features. It calls nobody until an update is handed to it. */
export function createBot(
  token: string,
  { engine, log, settings }: BotParts,
  config?: BotConfig<Context>,
): Bot {
  const bot = new Bot(token, { ...config, client: clientOptions(settings.botApiRoot) });
  // From the wire outwards: every try is paced, a 429 is waited for, an unknown outcome is decided last.
  bot.api.config.use(pacing(), retryAfterFlood, repeatUnknown());
  bot.catch(reportFailures(log, settings.logQuestions));
  bot.use(guard(settings, log));
  // Presses and inline queries are answered at once; messages of a chat one after another.
  bot.use(sequentialize((ctx) => (isMessage(ctx) ? String(ctx.chat?.id) : undefined)));
  bot.use(asking({ engine, log, ...settings, isAdmin: (id) => settings.admins.has(id), now: Date.now }));
  return bot;
}

function isMessage({ message, editedMessage }: Context): boolean {
  return message !== undefined || editedMessage !== undefined;
}
