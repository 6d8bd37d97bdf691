// src/telegram/chat-states.ts
import type { Transformer } from "grammy";
import type { AccessStore } from "../store/access.js";
import type { ChatStore } from "../store/chats.js";
import type { Logger } from "./logger.js";

/** Which chats refuse the bot's messages, and which have moved to another id. */
export interface ChatStates {
  /** A chat that writes can be written to. Called when its message comes in, not when it is worked on. */
  heardFrom(chatId: number): void;
  /** The bot was blocked, or has left. */
  close(chatId: number): void;
  /** A group has become a supergroup. What is kept of it moves along. */
  move(from: number, to: number): void;
  /** Keeps calls from closed chats and leads them after chats that have moved. */
  readonly transformer: Transformer;
}

export function chatStates(access: AccessStore, kept: Pick<ChatStore, "moveChat">, log: Logger): ChatStates {
  const closed = new Set(
    access
      .list()
      .filter(({ reachable }) => !reachable)
      .map(({ id }) => id),
  );
  const moved = new Map<number, number>();

  const states: ChatStates = {
    heardFrom: (chatId) => {
      if (closed.delete(chatId)) access.setReachable(chatId, true);
    },
    close: (chatId) => {
      closed.add(chatId);
      access.setReachable(chatId, false);
    },
    move: (from, to) => {
      if (moved.get(from) === to) return;
      moved.set(from, to);
      access.move(from, to);
      kept.moveChat(from, to);
      log.info({ from, to }, "a group has become a supergroup");
    },
    transformer: async (prev, method, payload, signal) => {
      if (!("chat_id" in payload) || payload.chat_id === undefined) return prev(method, payload, signal);
      const given = Number(payload.chat_id);
      const chatId = moved.get(given) ?? given;
      if (closed.has(chatId)) return REFUSED;
      const result = await prev(method, chatId === given ? payload : { ...payload, chat_id: chatId }, signal);
      if (result.ok) return result;
      const target = result.parameters?.migrate_to_chat_id;
      if (target !== undefined) {
        states.move(chatId, target);
        return prev(method, { ...payload, chat_id: target }, signal);
      }
      if (result.error_code === 403 || /chat not found/i.test(result.description)) states.close(chatId);
      return result;
    },
  };
  return states;
}

const REFUSED = {
  ok: false,
  error_code: 403,
  description: "Forbidden: the chat has refused a message before",
} as never;
