// src/telegram/send.ts
import type { Context } from "grammy";
import type { Reply } from "./render/html.js";
import { splitHtml, visibleText } from "./split.js";
import { threadOf } from "./thread.js";

/**
 * Sends a reply in as many messages as it needs, the buttons under the last.
 * @param replyTo the message that the first one answers
 */
export async function sendReply(ctx: Context, reply: Reply, replyTo?: number): Promise<void> {
  const parts = splitHtml(reply.html).filter((part) => visibleText(part).trim() !== "");
  for (const [i, part] of parts.entries()) {
    await ctx.reply(part, {
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
      ...threadOf(ctx.msg),
      ...(i === 0 && replyTo !== undefined
        ? { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }
        : {}),
      ...(i === parts.length - 1 && reply.keyboard.length > 0
        ? { reply_markup: { inline_keyboard: reply.keyboard.map((row) => [...row]) } }
        : {}),
    });
  }
}

/** Answers a message: in a group as a reply to it, in private simply as the next message. */
export function answerMessage(ctx: Context, reply: Reply): Promise<void> {
  return sendReply(ctx, reply, ctx.chat?.type === "private" ? undefined : ctx.msg?.message_id);
}
