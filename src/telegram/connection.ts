// src/telegram/connection.ts
import { setTimeout as sleep } from "node:timers/promises";
import { Api, type ApiClientOptions, GrammyError, HttpError } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import type { Config } from "../config.js";
import { deadline } from "../deadline.js";
import { UserError } from "../errors.js";
import type { Rests } from "../store/rests.js";
import type { Logger } from "./logger.js";
import { proxyAgent } from "./proxy.js";
import { resting } from "./resting.js";

/** How long the bot bears what. Milliseconds unless the name says otherwise. */
export interface Patience {
  /** An unreachable server at the start: whoever starts the bot is to see the sentence, a service manager starts it again. */
  readonly startMs: number;
  /** A call of the start that is not answered; a slow line takes its time. */
  readonly answerMs: number;
  /** Another bot polling with the same token. */
  readonly conflictMs: number;
  /** For so long the bot has only just started: of two with the same token it is the one to leave. */
  readonly newMs: number;
  /** Between the first two tries; doubled each time, up to `longestDelayMs`. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  readonly pollSeconds: number;
  /** Handlers at work when the bot is told to stop. */
  readonly drainMs: number;
  /** Before a message is sent again whose fate is unknown. */
  readonly repeatAfterMs: number;
}

export const PATIENCE: Patience = {
  startMs: 2_500,
  answerMs: 3_500,
  conflictMs: 60_000,
  newMs: 10_000,
  firstDelayMs: 500,
  longestDelayMs: 10_000,
  pollSeconds: 30,
  drainMs: 3_500,
  repeatAfterMs: 1_000,
};

/** Longest wait for one call, in seconds; above {@link Patience.pollSeconds}. */
const CALL_TIMEOUT = 50;

/** What decides how Telegram is reached. */
type Connection = Pick<Config, "botApiRoot" | "botProxyUrl">;

/** How grammY reaches the server. */
export function clientOptions({ botApiRoot, botProxyUrl }: Connection): ApiClientOptions {
  return {
    timeoutSeconds: CALL_TIMEOUT,
    ...(botApiRoot === null ? {} : { apiRoot: botApiRoot.replace(/\/+$/, "") }),
    ...(botProxyUrl === null ? {} : { baseFetchConfig: { agent: proxyAgent(botProxyUrl), compress: true } }),
  };
}

/** What grammY takes for a signal: the type is an older one, the value is the same. */
export type Deadline = Parameters<Api["getMe"]>[0];

/** Says how updates are to come. */
export type Announce = (api: Api, deadline: Deadline) => Promise<unknown>;

/** Makes polling possible. */
const withoutWebhook: Announce = (api, deadline) => api.deleteWebhook({}, deadline);

export interface ConnectOptions {
  readonly connection: Connection;
  readonly rests: Rests;
  readonly log: Logger;
  readonly patience: Patience;
  readonly signal: AbortSignal;
}

/**
 * Introduces the bot to the server: asks who it is and says how updates are to come.
 * @throws UserError when the token is wrong, or the server stays unreachable
 */
export async function connect(
  token: string,
  { connection, rests, log, patience, signal }: ConnectOptions,
  announce: Announce = withoutWebhook,
): Promise<UserFromGetMe> {
  const api = new Api(token, clientOptions(connection));
  api.config.use(resting(rests));
  const server = connection.botApiRoot ?? "https://api.telegram.org";
  const end = performance.now() + patience.startMs;
  const inTime = () => deadline(patience.answerMs, signal) as Deadline;
  for (let failures = 1; ; failures++) {
    try {
      const me = await api.getMe(inTime());
      await announce(api, inTime());
      return me;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof UserError) throw error;
      rejected(error);
      const failure = failureOf(error);
      const wait = waitAfter(error, failures, { ...patience, longestDelayMs: patience.startMs / 3 });
      if (wait >= end - performance.now()) throw isPause(error) ? pause(wait) : unreachable(server, failure);
      log.warn({ server, failure, failures, waitMs: wait }, "no connection to Telegram; trying again");
      await sleep(wait, undefined, { signal });
    }
  }
}

/** @throws UserError when the server does not know the token */
export function rejected(error: unknown): void {
  if (!(error instanceof GrammyError) || (error.error_code !== 401 && error.error_code !== 404)) return;
  throw new UserError(
    `Telegram does not accept BOT_TOKEN (${error.error_code} ${error.description}).`,
    "Copy the whole token that @BotFather sent into .env; /token there shows it again.",
  );
}

/** As long as the server asks for; else growing. */
export function waitAfter(error: unknown, failures: number, patience: Patience): number {
  const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  if (asked !== undefined) return asked * 1_000;
  return Math.min(patience.firstDelayMs * 2 ** Math.min(failures - 1, 20), patience.longestDelayMs);
}

/** What went wrong, in a few words without the URL, which holds the token. */
export function failureOf(error: unknown): string {
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  if (!(error instanceof HttpError)) return error instanceof Error ? error.name : String(error);
  const cause = error.error;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  if (cause instanceof Error && cause.name === "AbortError") return "no answer in time";
  return cause instanceof Error ? cause.name : "no connection";
}

const isPause = (error: unknown): boolean =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined;

function pause(ms: number): UserError {
  return new UserError(
    `Telegram wants to be left alone for another ${Math.ceil(ms / 1_000)} seconds (429).`,
    "Start again after that; the bot does not call before.",
  );
}

function unreachable(root: string, failure: string): UserError {
  return new UserError(
    `The Bot API server ${root} cannot be reached (${failure}).`,
    "Check the network, and BOT_API_ROOT and BOT_PROXY_URL if they are set; then start again.",
  );
}
