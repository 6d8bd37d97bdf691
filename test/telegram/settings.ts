// test/telegram/settings.ts
import { loadConfig } from "#src/config.js";
import type { BotSettings } from "#src/telegram/bot.js";

/** What the bot runs with when nothing is set. */
export const DEFAULT_SETTINGS: BotSettings = loadConfig({});
