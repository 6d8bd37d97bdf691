// src/telegram/addressed.ts
import type { Message, UserFromGetMe } from "grammy/types";

/** Whether a message of a group speaks to the bot: by name, as a reply to it, or by a command that is for it. */
export function isAddressed(message: Message, me: UserFromGetMe): boolean {
  if (message.reply_to_message?.from?.id === me.id) return true;
  const text = message.text ?? message.caption ?? "";
  if (mention(me.username).test(text)) return true;
  const entities = message.entities ?? message.caption_entities ?? [];
  return entities.some(
    (entity) =>
      (entity.type === "text_mention" && entity.user.id === me.id) ||
      (entity.type === "bot_command" && entity.offset === 0 && isForMe(text.slice(0, entity.length), me)),
  );
}

/** The text without the bot's name. */
export function withoutMention(text: string, me: UserFromGetMe): string {
  return text.replace(mention(me.username), " ").replace(/ {2,}/g, " ").trim();
}

/** `/help@other_bot` is for the other bot. */
function isForMe(command: string, me: UserFromGetMe): boolean {
  const [, name] = command.split("@");
  return name === undefined || name.toLowerCase() === me.username.toLowerCase();
}

function mention(username: string): RegExp {
  return new RegExp(`(?<![\\w@.])@${username}(?!\\w)[,:]?`, "gi");
}
