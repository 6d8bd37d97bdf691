// src/telegram/answered-message.ts
import type { Context } from "grammy";
import type { Message } from "grammy/types";

/** The message that the bot's own message, whose button was pressed, answers; `undefined` when it is gone. */
export function answeredMessage(ctx: Context): Message | undefined {
  const message = ctx.callbackQuery?.message;
  return message !== undefined && "reply_to_message" in message ? message.reply_to_message : undefined;
}
