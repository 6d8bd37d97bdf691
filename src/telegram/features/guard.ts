// src/telegram/features/guard.ts
import type { Context, MiddlewareFn } from "grammy";
import type { Chat, User } from "grammy/types";
import type { AccessStore } from "../../store/access.js";
import { wordingIn } from "../../wording/wording.js";
import { type AccessRules, judge, type RequestKind } from "../access.js";
import { ACCESS_DECISION, type AccessRequests } from "../access-requests.js";
import { isAddressed } from "../addressed.js";
import { languageOfUser } from "../language.js";
import type { Logger } from "../logger.js";
import type { Metrics } from "../metrics.js";
import { nameOf } from "../person.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";
import { UserLimits } from "../user-limits.js";
import { refuseInline } from "./inline.js";

export interface GuardParts {
  readonly rules: AccessRules;
  readonly store: AccessStore;
  readonly requests: AccessRequests;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Whom a stranger is to ask. */
  readonly contact: string | null;
}

/**
 * Lets through what an allowed person says to the bot: anything in private; in a group a command, a mention, a reply; presses of buttons;
 * inline queries. A stranger who speaks to the bot learns the id that an admin needs, and nothing else; `/start` asks the admins.
 */
export function guard(parts: GuardParts): MiddlewareFn<Context> {
  const { rules, store, requests, metrics, log, contact } = parts;
  /** A stranger who sends a hundred messages must not keep the bot busy with refusing them. */
  const refusals = new UserLimits({ perMinute: MOST_REFUSALS, perDay: 0 });

  return async (ctx, next) => {
    const message = ctx.message ?? ctx.editedMessage;
    const { chat, from } = ctx;
    if (message !== undefined && chat?.type !== "private" && !isAddressed(message, ctx.me)) return;
    const senderChat = message?.sender_chat !== undefined;
    const verdict = judge(rules, { kind: kindOf(ctx), chat, user: from, senderChat });
    if (verdict === "allowed") {
      if (chat?.type === "private" && from !== undefined) store.seen(from.id, nameOf(from));
      // Who is allowed by id alone is known to the admins by name once they write.
      else for (const one of [chat, from]) if (one !== undefined) store.named(one.id, nameOf(one));
      return next();
    }
    metrics.count("trichdan_updates_denied_total");
    const isTold = verdict !== "silent" && from !== undefined;
    if (!isTold || refusals.check(from.id, performance.now()).kind !== "pass") return dismiss(ctx);
    const denied = verdict === "chat_denied" && chat !== undefined ? chat : from;
    log.warn(
      { userId: from.id, chatId: chat?.id, allow: `/allow ${denied.id}` },
      "access denied; an admin can allow it",
    );
    await refuse(ctx, denied, from);
  };

  async function refuse(ctx: Context, denied: Chat | User, from: User): Promise<void> {
    const wording = wordingIn(languageOfUser(from));
    if (ctx.inlineQuery !== undefined) return refuseInline(ctx, wording.inlineDenied);
    const isGroup = denied.id < 0;
    const asks = /^\/start(?![a-z0-9_])/i.test(ctx.message?.text ?? "");
    const passedOn = asks && (await requests.make(denied, languageOfUser(from)));
    const sentences = [
      isGroup ? wording.deniedChat(denied.id) : wording.denied(denied.id),
      ...(passedOn ? [wording.admin.requestSent] : []),
      ...(contact === null ? [] : [wording.deniedContact(contact)]),
    ];
    if (ctx.callbackQuery !== undefined)
      await ctx.answerCallbackQuery({ text: sentences.join(" ").slice(0, MAX_ALERT), show_alert: true });
    else if (ctx.message !== undefined) await answerMessage(ctx, renderSentence(...sentences));
    else await dismiss(ctx);
  }
}

/** A stranger is told so often in a minute; then the bot is silent. */
const MOST_REFUSALS = 3;

/** Telegram's limit for the answer to a button, in characters. */
const MAX_ALERT = 200;

function kindOf({ message, editedMessage, callbackQuery, inlineQuery }: Context): RequestKind {
  if (callbackQuery !== undefined)
    return ACCESS_DECISION.test(callbackQuery.data ?? "") ? "decision" : "press";
  if (message !== undefined) return "message";
  if (editedMessage !== undefined) return "edit";
  return inlineQuery === undefined ? "other" : "inline";
}

/** Nothing is said; but a button must not spin, nor an inline query hang. */
async function dismiss(ctx: Context): Promise<void> {
  if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery();
  if (ctx.inlineQuery !== undefined) await ctx.answerInlineQuery([], { cache_time: 0, is_personal: true });
}
