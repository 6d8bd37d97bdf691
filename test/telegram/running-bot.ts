// test/telegram/running-bot.ts
import { rmSync } from "node:fs";
import { Writable } from "node:stream";
import type { Update, User } from "grammy/types";
import { openRecords, type Records } from "#src/store/records.js";
import type { BotSettings } from "#src/telegram/bot.js";
import { PATIENCE, type Patience } from "#src/telegram/connection.js";
import { createLogger } from "#src/telegram/logger.js";
import { runBot } from "#src/telegram/run-bot.js";
import { BotApi, TOKEN } from "../fakes/bot-api.js";
import { type FakeEngine, fakeEngine } from "../fakes/telegram-engine.js";
import { newFolder } from "../temporary-folder.js";
import { DEFAULT_SETTINGS } from "./settings.js";

export const AN: User = { id: 11, is_bot: false, first_name: "An", language_code: "vi" };
export const ADMIN: User = { id: 77, is_bot: false, first_name: "Quản", language_code: "vi" };
export const STRANGER: User = { id: 99, is_bot: false, first_name: "Lạ", language_code: "en" };
export const GROUP = { id: -500, type: "group", title: "Phòng" } as const;

/** The real waits, short enough for tests. */
const SHORT: Patience = {
  ...PATIENCE,
  firstDelayMs: 20,
  longestDelayMs: 50,
  startMs: 1_000,
  conflictMs: 400,
  newMs: 200,
  repeatAfterMs: 50,
};

export interface RunningBot {
  readonly api: BotApi;
  readonly engine: FakeEngine;
  readonly records: Records<Update>;
  /** What the log holds so far. */
  log(): string;
  /** The port that was opened, from the log. */
  port(): number;
  /** How the run ended. */
  readonly ended: Promise<void>;
  /** As SIGTERM does. */
  stop(): Promise<void>;
}

export interface BotOptions {
  readonly settings?: Partial<BotSettings>;
  readonly patience?: Partial<Patience>;
  readonly engine?: Promise<FakeEngine>;
  /** Prepares the server before the bot starts. */
  readonly before?: (api: BotApi) => void;
  readonly token?: string;
  /** Where an earlier bot kept its records. */
  readonly dataDir?: string;
}

/** The whole bot against the double, in this process. */
export async function startBot(options: BotOptions = {}): Promise<RunningBot> {
  const api = await BotApi.start();
  options.before?.(api);
  const engine = fakeEngine();
  const lines: string[] = [];
  const token = options.token ?? TOKEN;
  const log = createLogger(
    { logLevel: "debug", botToken: token },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(String(chunk));
        done();
      },
    }),
  );
  const end = new AbortController();
  const settings: BotSettings = {
    ...DEFAULT_SETTINGS,
    botApiRoot: api.root,
    allowedUsers: { everyone: false, ids: new Set([AN.id]) },
    allowedChats: { everyone: false, ids: new Set([GROUP.id]) },
    ...options.settings,
  };
  const patience = { ...SHORT, ...options.patience };
  const opened = options.engine ?? Promise.resolve(engine);
  const dataDir = options.dataDir ?? newFolder();
  const records = openRecords<Update>(dataDir);
  const { signal } = end;
  const ended = runBot({ token, settings, openEngine: () => opened, records, log, signal, patience });
  ended.catch(() => undefined);
  return {
    api,
    engine,
    records,
    log: () => lines.join(""),
    port: () => Number(/"port":(\d+)/.exec(lines.join(""))?.[1]),
    ended,
    stop: async () => {
      end.abort();
      await ended.catch(() => undefined);
      await api.stop();
      records.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
