// src/telegram/features/admin/admin.ts
import { type Api, Composer, type Context, type MiddlewareFn } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Language } from "../../../answering/answer.js";
import type { Engine } from "../../../engine.js";
import type { Records } from "../../../store/records.js";
import { wordingIn } from "../../../wording/wording.js";
import type { AccessRules } from "../../access.js";
import type { LastQuestions } from "../../last-questions.js";
import type { Logger } from "../../logger.js";
import type { UpdateQueue } from "../../update-queue.js";
import { backup } from "./backup.js";
import { broadcast } from "./broadcast.js";
import { feedback } from "./feedback.js";
import { reindex } from "./reindex.js";
import { status } from "./status.js";
import { users } from "./users.js";

/** What explains an answer in plain text. Absent while the engine cannot. */
export type Explain = (question: string, history: readonly string[]) => Promise<string>;

export interface AdminParts {
  readonly engine: Engine;
  readonly records: Pick<Records, "access" | "votes" | "deliveries" | "backup">;
  readonly rules: AccessRules;
  readonly queue: Pick<UpdateQueue, "waiting" | "working">;
  readonly last: LastQuestions;
  readonly log: Logger;
  readonly timeZone: string;
  readonly explain: Explain | undefined;
  /** The commands that everyone has. */
  readonly commonCommands: (language: Language) => BotCommand[];
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
      feedback(parts),
      broadcast(parts),
      backup(parts),
    );
  return feature;
}

/** The commands as a menu shows them. */
function adminCommands(language: Language): BotCommand[] {
  const { commands } = wordingIn(language).admin;
  return Object.entries(commands).map(([command, description]) => ({ command, description }));
}

/** Gives an administrator the menu with the common and their own commands, at the first message after each start. */
function menu({ log, commonCommands }: AdminParts): MiddlewareFn<Context> {
  const shown = new Set<number>();
  return async (ctx, next) => {
    const chat_id = ctx.chat?.id ?? 0;
    if (!shown.has(chat_id)) {
      shown.add(chat_id);
      publish(ctx.api, chat_id, commonCommands).catch((error) =>
        log.warn({ err: error }, "an administrator's commands could not be published"),
      );
    }
    await next();
  };
}

async function publish(api: Api, chat_id: number, common: AdminParts["commonCommands"]): Promise<void> {
  const scope = { type: "chat", chat_id } as const;
  for (const language of ["vi", "en", "lo"] as const) {
    const code = language === "vi" ? {} : { language_code: language };
    await api.setMyCommands([...common(language), ...adminCommands(language)], { scope, ...code });
  }
}
