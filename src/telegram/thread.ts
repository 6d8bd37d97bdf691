// src/telegram/thread.ts
import type { Message } from "grammy/types";

/** The topic of a forum. Outside forums Telegram refuses a thread id, though it gives one to replies. */
export function threadOf(message: Message | undefined): { message_thread_id?: number } {
  return message?.is_topic_message === true && message.message_thread_id !== undefined
    ? { message_thread_id: message.message_thread_id }
    : {};
}
