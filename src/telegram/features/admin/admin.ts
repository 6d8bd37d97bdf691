// src/telegram/features/admin/admin.ts
import { Composer, type Context, type MiddlewareFn } from "grammy";
import type { Config } from "../../../config.js";
import type { Engine } from "../../../engine.js";
import type { Records } from "../../../store/records.js";
import type { AccessRules } from "../../access.js";
import { publishAdminCommands } from "../../commands.js";
import type { Logger } from "../../logger.js";
import type { UpdateQueue } from "../../update-queue.js";
import { additions } from "./additions.js";
import { backup } from "./backup.js";
import { broadcast } from "./broadcast.js";
import { feedback } from "./feedback.js";
import { help } from "./help.js";
import { reindex } from "./reindex.js";
import { removal } from "./removal.js";
import { status } from "./status.js";
import { users } from "./users.js";

export interface AdminParts {
  readonly engine: Engine;
  readonly records: Pick<Records, "access" | "votes" | "deliveries" | "backup">;
  readonly rules: AccessRules;
  readonly queue: Pick<UpdateQueue, "waiting" | "working">;
  readonly log: Logger;
  readonly timeZone: string;
  /** How files that were sent are downloaded. */
  readonly connection: Pick<Config, "botApiRoot" | "botProxyUrl">;
}

/** The commands of administrators, in private only. For everyone else they do not exist. */
export function admin(parts: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  feature
    .chatType("private")
    .filter((ctx) => parts.rules.isAdmin(ctx.from.id))
    .use(
      menu(parts),
      users(parts),
      status(parts),
      reindex(parts),
      removal(parts),
      feedback(parts),
      broadcast(parts),
      backup(parts),
      additions(parts),
      help(parts),
    );
  return feature;
}

/** Gives an administrator the menu with the common and their own commands, at the first message after each start. */
function menu({ log }: AdminParts): MiddlewareFn<Context> {
  const shown = new Set<number>();
  return async (ctx, next) => {
    const chatId = ctx.chat?.id ?? 0;
    if (!shown.has(chatId)) {
      shown.add(chatId);
      publishAdminCommands(ctx.api, chatId).catch((error) =>
        log.warn({ err: error }, "an administrator's commands could not be published"),
      );
    }
    await next();
  };
}
