// src/telegram/features/membership.ts
import { Composer, type Context } from "grammy";
import type { ChatStates } from "../chat-states.js";

/** News about the chats themselves: the bot is blocked, leaves, comes back; a group becomes a supergroup. */
export function membership(chats: ChatStates): Composer<Context> {
  const feature = new Composer<Context>();
  feature.on("my_chat_member", (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member;
    if (status === "kicked" || status === "left") chats.close(ctx.chat.id);
    else chats.heardFrom(ctx.chat.id);
  });
  feature.on("message:migrate_to_chat_id", (ctx) => chats.move(ctx.chat.id, ctx.msg.migrate_to_chat_id));
  feature.on("message:migrate_from_chat_id", (ctx) => chats.move(ctx.msg.migrate_from_chat_id, ctx.chat.id));
  return feature;
}
