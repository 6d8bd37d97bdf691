// src/telegram/features/admin/removal.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../../wording/wording.js";
import { languageFor } from "../../language.js";
import { renderSentence, renderTelling } from "../../render/about.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** The command under its Vietnamese and its English name. */
const NAMES = ["gobai", "remove"];
const CANCEL = "d.no";

/** `/remove n` shows which article goes, and a press takes it out of the index. */
export function removal({ engine, log }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();

  feature.command(NAMES, async (ctx) => {
    const wording = wordingIn(languageFor(engine.chats, ctx.from));
    const { admin } = wording;
    const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(ctx.match) ?? [];
    const entry = engine.numbered(Number(number));
    if (number === undefined) await sendReply(ctx, renderSentence(admin.removeUsage));
    else if (entry === null) await sendReply(ctx, renderSentence(wording.noSuchArticle(number)));
    else {
      const name = entry.title ?? wording.untitled(entry.opening);
      const keyboard = [
        [
          { text: admin.removeConfirm, callback_data: `d.${number}` },
          { text: admin.broadcastCancel, callback_data: CANCEL },
        ],
      ];
      await sendReply(ctx, { ...renderTelling(admin.removeAsk(number, name)), keyboard });
    }
  });

  feature.callbackQuery(/^d\.(\d{1,9})$/, async (ctx) => {
    const wording = wordingIn(languageFor(engine.chats, ctx.from));
    const number = ctx.match[1] ?? "";
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    const entry = engine.numbered(Number(number));
    const removed = entry === null ? null : await engine.remove(entry.articleId);
    if (removed !== null) log.info({ by: ctx.from.id, article: removed.articleId }, "an article was removed");
    await ctx.editMessageText(
      removed === null ? wording.noSuchArticle(number) : wording.admin.removeDone(number),
    );
    await answered;
  });

  feature.callbackQuery(CANCEL, async (ctx) => {
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.editMessageText(wordingIn(languageFor(engine.chats, ctx.from)).admin.removeCancelled);
    await answered;
  });
  return feature;
}
