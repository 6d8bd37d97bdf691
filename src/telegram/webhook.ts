// src/telegram/webhook.ts
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type Api, GrammyError } from "grammy";
import type { Update } from "grammy/types";
import { UserError } from "../errors.js";
import { failureOf } from "./connection.js";
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

/**
 * Has Telegram send updates to `url`. Each is stored, then answered with 200 at once; the work is the queue's.
 * @param secret a new random one when `null`
 * @throws UserError when Telegram does not accept the address
 */
export async function startWebhook(
  api: Api,
  http: HttpServer,
  intake: Intake,
  log: Logger,
  { url, secret: given }: { readonly url: string; readonly secret: string | null },
): Promise<UpdateSource> {
  const secret = given ?? randomBytes(24).toString("hex");
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
  try {
    await api.setWebhook(url, {
      secret_token: secret,
      allowed_updates: ALLOWED_UPDATES,
      max_connections: CONNECTIONS,
    });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
    throw new UserError(
      `Telegram does not accept WEBHOOK_URL ${url} (${failureOf(error)}).`,
      "Give a public https:// address on port 443, 80, 88 or 8443 that leads to HTTP_PORT, or leave WEBHOOK_URL out.",
    );
  }
  return {
    ended: new Promise(() => undefined),
    // The webhook stays set: while the bot is away, updates wait at Telegram.
    stop: async () => {
      stopped = true;
    },
    confirm: async () => undefined,
    isHealthy: () => !stopped,
  };
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
