// src/telegram/features/access-decision.ts
import { Composer, type Context } from "grammy";
import type { Language } from "../../answering/answer.js";
import type { AccessStore } from "../../store/access.js";
import type { ChatStore } from "../../store/chats.js";
import { wordingIn } from "../../wording/wording.js";
import { ACCESS_DECISION } from "../access-requests.js";
import { languageFor } from "../language.js";
import type { Logger } from "../logger.js";
import { nameOf } from "../person.js";
import { renderTelling } from "../render/about.js";
import { replaceIn, targetOf } from "../send.js";

/** An admin's press on approve or refuse; the guard lets nobody else's through. */
export function accessDecision(store: AccessStore, chats: ChatStore, log: Logger): Composer<Context> {
  const feature = new Composer<Context>();
  feature.callbackQuery(ACCESS_DECISION, async (ctx) => {
    const [, answer, digits, language] = ctx.match as unknown as string[];
    const id = Number(digits);
    const wanted = answer === "y" ? "allowed" : "refused";
    const wording = wordingIn(languageFor(chats, ctx.from)).admin;
    const entry = store.entry(id);
    // The same press once more: it was in hand when the bot went down.
    const isRepeated = entry?.status === wanted && entry.changedBy === ctx.from.id;
    if (entry?.status !== "asked" && !isRepeated) {
      await ctx.answerCallbackQuery({ text: wording.decidedBefore });
      await ctx.editMessageReplyMarkup();
      return;
    }
    store.decide(id, wanted, ctx.from.id);
    log.info({ id, status: wanted, by: ctx.from.id }, "access decided");
    const outcome =
      wanted === "allowed" ? wording.approved(nameOf(ctx.from)) : wording.refused(nameOf(ctx.from));
    await ctx.answerCallbackQuery({ text: outcome });
    const { message } = ctx.callbackQuery;
    if (message !== undefined) {
      const decided = renderTelling(...("text" in message ? [message.text ?? ""] : []), outcome);
      await replaceIn(ctx.api, targetOf(ctx, null), [message.message_id], decided);
    }
    if (wanted !== "allowed") return;
    const { welcome, welcomeChat } = wordingIn(language as Language).admin;
    // Whoever has left meanwhile is not to be told.
    await ctx.api.sendMessage(id, id < 0 ? welcomeChat : welcome).catch(() => undefined);
  });
  return feature;
}
