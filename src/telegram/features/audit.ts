// src/telegram/features/audit.ts
import type { Context, MiddlewareFn } from "grammy";
import type { AuditLog } from "../../store/audit.js";
import type { Activity, ObservedEngine } from "../observed-engine.js";

/** Writes down who did what, with which articles; what was asked only where the settings allow it. */
export function audit(
  log: AuditLog,
  { observe }: ObservedEngine,
  logQuestions: boolean,
): MiddlewareFn<Context> {
  return (ctx, next) =>
    observe(next, (activity) => {
      if (ctx.from === undefined) return;
      log.add({
        userId: ctx.from.id,
        chatId: ctx.chat?.id ?? null,
        kind: kindOf(ctx, activity),
        articles: [...activity.articles],
        question: logQuestions ? activity.question : null,
      });
    });
}

/** `question:abstained`, `command:start`, `press`, `inline`, `message`. */
function kindOf(ctx: Context, { answer }: Activity): string {
  if (answer !== null) return `question:${answer.kind}`;
  if (ctx.callbackQuery !== undefined) return "press";
  if (ctx.inlineQuery !== undefined) return "inline";
  const [, command] = /^\/(\w{1,32})/.exec(ctx.message?.text ?? "") ?? [];
  return command === undefined ? "message" : `command:${command.toLowerCase()}`;
}
