// src/telegram/run-bot.ts
import { once } from "node:events";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import type { Engine } from "../engine.js";
import type { ModelCall } from "../models/language-model.js";
import type { Records } from "../store/records.js";
import { mayReceive } from "./access.js";
import { accessRules, isClosed } from "./access-rules.js";
import { type BotSettings, createBot } from "./bot.js";
import { chatStates } from "./chat-states.js";
import { publishCommands } from "./commands.js";
import { connect, PATIENCE, type Patience } from "./connection.js";
import { startFeedClock } from "./feed-clock.js";
import { measure } from "./gauges.js";
import { startHttpServer } from "./http-server.js";
import { createIntake } from "./intake.js";
import type { Logger } from "./logger.js";
import { createMetrics, type Metrics } from "./metrics.js";
import { countCalls } from "./model-calls.js";
import { startPolling, type UpdateSource } from "./polling.js";
import { createRounds } from "./rounds.js";
import { UpdateQueue } from "./update-queue.js";
import { createWebhook } from "./webhook.js";
import { workOn } from "./work-on.js";

export interface RunOptions {
  readonly token: string;
  readonly settings: BotSettings;
  /** Opens the engine and brings its index up to date; asked for once the server has let the bot in. */
  readonly openEngine: (onModelCall: (call: ModelCall) => void) => Promise<Engine>;
  readonly records: Records<Update>;
  readonly log: Logger;
  /** Its abort ends the bot: what is in hand is finished. */
  readonly signal: AbortSignal;
  readonly patience?: Patience;
}

/**
 * Runs the bot until `signal` says to stop.
 * @throws UserError when it cannot start or go on: a wrong token, no server, another bot with the same token, a port that is taken
 */
export async function runBot(options: RunOptions): Promise<void> {
  const { settings, records, signal } = options;
  signal.throwIfAborted();
  const stopped = once(signal, "abort");
  const metrics = createMetrics();
  const http =
    settings.httpPort === null ? null : await startHttpServer(settings.httpHost, settings.httpPort);
  if (http !== null) options.log.info({ host: settings.httpHost, port: http.port }, "a port is open");
  let source: UpdateSource | null = null;
  http?.on("GET /metrics", () => ({ status: 200, body: metrics.render() }));
  http?.on("GET /healthz", () => {
    const isUp = source?.isHealthy() === true;
    return { status: isUp ? 200 : 503, type: "application/json", body: JSON.stringify({ ok: isUp }) };
  });
  const expire = (): void => {
    try {
      records.expire(settings.retentionDays);
    } catch (error) {
      options.log.error({ err: error }, "what is too old could not be deleted; trying again in an hour");
    }
  };
  expire();
  const expiring = setInterval(expire, EXPIRE_EVERY);
  try {
    const running = await start(options, metrics, http);
    source = running.source;
    try {
      await Promise.race([stopped, source.ended]);
    } finally {
      await running.stop();
    }
  } finally {
    clearInterval(expiring);
    await http?.close();
  }
}

const EXPIRE_EVERY = 3_600_000;

interface Running {
  readonly source: UpdateSource;
  /** Takes no more updates, finishes what is in hand, tells Telegram. What is not finished stays in the inbox. */
  stop(): Promise<void>;
}

async function start(
  options: RunOptions,
  metrics: Metrics,
  http: Awaited<ReturnType<typeof startHttpServer>> | null,
): Promise<Running> {
  const { token, settings, records, log, signal, patience = PATIENCE } = options;
  const webhook = http === null ? null : createWebhook(http, records.inbox, log, settings);
  // First: to load the model takes a second that nothing can cut short, to bring the index up to date may take hours.
  const connecting = { connection: settings, rests: records.rests, log, patience, signal };
  const botInfo = await connect(token, connecting, webhook?.announce);
  const engine = await options.openEngine(countCalls(metrics));
  signal.throwIfAborted();

  const { inbox, access } = records;
  const rules = accessRules(settings, access);
  const chats = chatStates(access, engine.chats, log);
  const end = new AbortController();
  const queue = new UpdateQueue((update) =>
    workOn(bot, update, log, end.signal, () => inbox.done(update.update_id)),
  );
  const { repeatAfterMs } = patience;
  const parts = { ...options, engine, rules, chats, metrics, queue, repeatAfterMs, abandoned: end.signal };
  const bot: Bot = createBot(token, parts, { botInfo });
  measure(metrics, queue, engine);

  const allowance = { perMinute: settings.messagesPerMinute, perDay: settings.messagesPerDay };
  const intake = createIntake({
    ...{ api: bot.api, me: botInfo, inbox, queue, chats, kept: engine.chats },
    ...{ metrics, allowance },
  });
  const resumed = intake.resume();
  const source = webhook?.start(intake) ?? startPolling(bot.api, intake, log, patience);
  log.info(
    { username: botInfo.username, articles: engine.status().articles, resumed },
    webhook === null ? "the bot is polling" : "the bot receives updates by webhook",
  );
  if (isClosed(rules, settings, access)) {
    log.warn(
      "nobody may use the bot yet: set ALLOWED_USERS or ADMINS; whoever writes to the bot is told the id to put there",
    );
  }
  publishCommands(bot.api).catch((error) => log.warn({ err: error }, "the commands could not be published"));

  const rounds = createRounds({
    ...{ engine, api: bot.api, log, timeZone: settings.timeZone, keptDays: settings.retentionDays },
    officeName: settings.officeName,
    ...{ mayReceive: (userId, chatId) => mayReceive(rules, userId, chatId), now: Date.now },
  });
  const clock = setInterval(() => void rounds.go(), ROUND_MS);
  const stopFeeds = settings.feeds.length === 0 ? null : startFeedClock(engine, log);

  return {
    source,
    stop: async () => {
      clearInterval(clock);
      const feedsStopped = stopFeeds?.();
      await source.stop();
      const unfinished = await queue.drain(patience.drainMs);
      end.abort();
      if (unfinished > 0)
        log.warn({ unfinished }, "stopped before every answer was sent; the next start goes on");
      await source.confirm();
      await feedsStopped;
    },
  };
}

/** How often the clock is looked at, in milliseconds. */
const ROUND_MS = 20_000;
