// src/telegram/bot.ts
import { Bot, type BotConfig, type Context } from "grammy";
import type { Update } from "grammy/types";
import type { Config } from "../config.js";
import type { Engine } from "../engine.js";
import type { Records } from "../store/records.js";
import type { AccessRules } from "./access.js";
import { accessRequests } from "./access-requests.js";
import type { ChatStates } from "./chat-states.js";
import { clientOptions } from "./connection.js";
import { delivery } from "./delivery.js";
import { reportFailures } from "./failures.js";
import { accessDecision } from "./features/access-decision.js";
import { admin } from "./features/admin/admin.js";
import { asking } from "./features/asking.js";
import { audit } from "./features/audit.js";
import { guard } from "./features/guard.js";
import { membership } from "./features/membership.js";
import type { Logger } from "./logger.js";
import type { Metrics } from "./metrics.js";
import { observeEngine } from "./observed-engine.js";
import { pacing } from "./pacing.js";
import { resting } from "./resting.js";
import { Stops } from "./stops.js";
import type { UpdateQueue } from "./update-queue.js";

/** What the bot needs of the settings. */
export type BotSettings = Omit<
  Config,
  "botToken" | "corpusDir" | "dataDir" | "modelsDir" | "allowFetch" | "logLevel"
>;

export interface BotParts {
  readonly engine: Engine;
  readonly records: Records<Update>;
  readonly log: Logger;
  readonly settings: BotSettings;
  readonly rules: AccessRules;
  readonly chats: ChatStates;
  readonly metrics: Metrics;
  readonly queue: Pick<UpdateQueue, "waiting" | "working">;
  readonly repeatAfterMs: number;
  /** Its abort ends what is still being sent. */
  readonly abandoned: AbortSignal;
}

/** The bot with all its features. It calls nobody until an update is handed to it. */
export function createBot(token: string, parts: BotParts, config?: BotConfig<Context>): Bot {
  const { records, log, settings, rules, chats, metrics, queue, repeatAfterMs, abandoned } = parts;
  const bot = new Bot(token, { ...config, client: clientOptions(settings) });
  // From the wire outwards: every try is counted and paced; what fails is repeated; closed chats are left in peace.
  bot.api.config.use(
    counting(metrics),
    resting(records.rests),
    pacing(records.rests),
    delivery({ repeatAfterMs, signal: abandoned }),
    chats.transformer,
  );
  bot.catch(reportFailures(log, settings.logQuestions, metrics, parts.engine.chats));
  const { access, votes, audit: auditLog } = records;
  const observed = observeEngine(parts.engine, metrics);
  const { engine } = observed;
  const requests = accessRequests(bot.api, settings.admins, access, engine.chats);
  const { contact, timeZone, officeName, logQuestions, retentionDays: keptDays } = settings;
  bot.use(
    membership(chats),
    guard({ rules, store: access, requests, metrics, log, contact }),
    audit(auditLog, observed, logQuestions),
    accessDecision(access, engine.chats, log),
    admin({ engine, records, rules, queue, log, timeZone, connection: settings }),
    asking({
      engine,
      votes,
      stops: new Stops(),
      audit: auditLog,
      keptDays,
      log,
      logQuestions,
      timeZone,
      officeName,
      now: Date.now,
    }),
  );
  return bot;
}

/** Counts calls to the Bot API by how they ended. */
function counting(metrics: Metrics): Parameters<Bot["api"]["config"]["use"]>[0] {
  return async (prev, method, payload, signal) => {
    const count = (outcome: string): void =>
      metrics.count("trichdan_api_calls_total", 1, { method, outcome });
    try {
      const result = await prev(method, payload, signal);
      count(result.ok ? "ok" : String(result.error_code));
      return result;
    } catch (error) {
      count("cut");
      throw error;
    }
  };
}
