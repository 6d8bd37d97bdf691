// src/telegram/webhook.ts
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import type { Config } from "../config.js";
import { UserError } from "../errors.js";
import type { Inbox } from "../store/inbox.js";
import { type Announce, type Deadline, failureOf } from "./connection.js";
import { type Answer, type HttpServer, readBody } from "./http-server.js";
import { ALLOWED_UPDATES, type Intake } from "./intake.js";
import type { Logger } from "./logger.js";
import type { UpdateSource } from "./polling.js";

/** Telegram's updates are far smaller. Bytes. */
const MAX_BODY = 1_048_576;
const SECRET_HEADER = "x-telegram-bot-api-secret-token";
/** Telegram is to come back after so many seconds when the queue is full or the bot goes down. */
const COME_BACK = 5;
const CONNECTIONS = 40;

type WebhookSettings = Pick<Config, "webhookUrl" | "webhookSecret">;

export interface Webhook {
  /** Has Telegram send updates. From then on each is stored, then answered with 200 at once. */
  readonly announce: Announce;
  /** Hands what comes to the queue from now on; what came before stands in the inbox. */
  start(intake: Intake): UpdateSource;
}

/** The webhook of the settings, with a new random secret where they have none; `null` when the bot polls. */
export function createWebhook(
  http: HttpServer,
  inbox: Inbox<Update>,
  log: Logger,
  { webhookUrl: url, webhookSecret }: WebhookSettings,
): Webhook | null {
  if (url === null) return null;
  const secret = webhookSecret ?? randomBytes(24).toString("hex");
  let intake: Pick<Intake, "take" | "hasRoom"> = {
    take: (updates) => void inbox.accept(updates, () => true),
    hasRoom: true,
  };
  let stopped = false;

  const receive = async (request: IncomingMessage): Promise<Answer> => {
    if (!isSame(String(request.headers[SECRET_HEADER] ?? ""), secret)) return { status: 401 };
    if (stopped || !intake.hasRoom) return { status: 503, retryAfter: COME_BACK };
    const body = await readBody(request, MAX_BODY);
    if (body === null) return { status: 413 };
    const update = updateIn(body);
    if (update === null) return { status: 400 };
    try {
      intake.take([update]);
      return { status: 200 };
    } catch (error) {
      log.error({ err: error }, "an update could not be stored; Telegram will send it again");
      return { status: 500 };
    }
  };
  http.on(`POST ${new URL(url).pathname}`, receive);
  return {
    announce: (api, deadline) => setWebhook(api, url, secret, deadline),
    start: (ready) => {
      intake = ready;
      return {
        ended: new Promise(() => undefined),
        // The webhook stays set: while the bot is away, updates wait at Telegram.
        stop: async () => {
          stopped = true;
        },
        confirm: async () => undefined,
        isHealthy: () => !stopped,
      };
    },
  };
}

/** @throws UserError when Telegram does not accept the address */
async function setWebhook(api: Api, url: string, secret: string, deadline: Deadline): Promise<void> {
  try {
    const other = { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: CONNECTIONS };
    await api.setWebhook(url, other, deadline);
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    throw new UserError(
      `Telegram does not accept WEBHOOK_URL ${url} (${failureOf(error)}).`,
      "Give a public https:// address on port 443, 80, 88 or 8443 that leads to HTTP_PORT, or leave WEBHOOK_URL out.",
    );
  }
}

/** Compares in constant time, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function updateIn(body: string): Update | null {
  try {
    const update: unknown = JSON.parse(body);
    const isUpdate =
      typeof update === "object" &&
      update !== null &&
      "update_id" in update &&
      Number.isSafeInteger(update.update_id);
    return isUpdate ? (update as unknown as Update) : null;
  } catch {
    return null;
  }
}
