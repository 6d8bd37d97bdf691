// src/telegram/features/guard.ts
import type { Context, MiddlewareFn } from "grammy";
import type { Chat, User } from "grammy/types";
import { wordingIn } from "../../wording/wording.js";
import { type AccessList, judge, settingThatAllows } from "../access.js";
import { isAddressed } from "../addressed.js";
import { languageOfUser } from "../language.js";
import type { Logger } from "../logger.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";
import { refuseInline } from "./inline.js";

export interface GuardOptions extends AccessList {
  /** Whom a stranger is to ask. */
  readonly contact: string | null;
}

/**
 * Lets through what an allowed person says to the bot: anything in private; in a group a command, a mention, a reply;
 * presses of buttons. A stranger who speaks to the bot learns the id that an admin needs, and nothing else.
 */
export function guard(options: GuardOptions, log: Logger): MiddlewareFn<Context> {
  /** Refusals under way in each chat. */
  const refusing = new Map<number, number>();
  return async (ctx, next) => {
    const { callbackQuery, inlineQuery, from } = ctx;
    const message = ctx.message ?? ctx.editedMessage;
    // An inline query is asked from the person's own keyboard, wherever its cards are sent.
    const chat = inlineQuery === undefined ? ctx.chat : privateChat(inlineQuery.from);
    if (inlineQuery === undefined && message === undefined && callbackQuery === undefined) return;
    if (message !== undefined && chat?.type !== "private" && !isAddressed(message, ctx.me)) return;
    const verdict = judge(options, chat, from, message?.sender_chat);
    if (verdict === "allowed") return next();
    if (inlineQuery !== undefined) return refuseInline(ctx, wordingIn(languageOfUser(from)).inlineDenied);
    // A stranger's edit is the same message again.
    if (ctx.editedMessage !== undefined) return;
    if (verdict === "silent" || chat === undefined || from === undefined) {
      if (callbackQuery !== undefined) await ctx.answerCallbackQuery();
      return;
    }
    const refusals = refusing.get(chat.id) ?? 0;
    // A stranger who sends a hundred messages must not keep the bot busy with refusing them.
    if (refusals >= MOST_REFUSALS) return;
    refusing.set(chat.id, refusals + 1);
    try {
      await refuse(ctx, verdict, chat, from);
    } finally {
      const left = (refusing.get(chat.id) ?? 1) - 1;
      if (left > 0) refusing.set(chat.id, left);
      else refusing.delete(chat.id);
    }
  };

  async function refuse(
    ctx: Context,
    verdict: "user_denied" | "chat_denied",
    chat: Chat,
    from: User,
  ): Promise<void> {
    const id = verdict === "chat_denied" ? chat.id : from.id;
    log.warn(
      { userId: from.id, chatId: chat.id, set: settingThatAllows(options, verdict, id) },
      "access denied; to allow it, put the setting into .env and restart",
    );
    const wording = wordingIn(languageOfUser(from));
    const denied = verdict === "chat_denied" ? wording.deniedChat(id) : wording.denied(id);
    const sentences = options.contact === null ? [denied] : [denied, wording.deniedContact(options.contact)];
    if (ctx.callbackQuery === undefined) await answerMessage(ctx, renderSentence(...sentences));
    else await ctx.answerCallbackQuery({ text: sentences.join(" ").slice(0, MAX_ALERT), show_alert: true });
  }
}

function privateChat({ id, first_name }: User): Chat {
  return { id, type: "private", first_name };
}

/** Refusals under way in one chat; more messages than that go unanswered. */
const MOST_REFUSALS = 3;

/** Telegram's limit for the answer to a button, in characters. */
const MAX_ALERT = 200;
