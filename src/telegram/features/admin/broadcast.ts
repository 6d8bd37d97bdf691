// src/telegram/features/admin/broadcast.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../../wording/wording.js";
import { mayReceive } from "../../access.js";
import { answeredMessage } from "../../answered-message.js";
import { languageFor } from "../../language.js";
import { renderSentence } from "../../render/about.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

const SEND = "b.send";
const CANCEL = "b.cancel";

/**
 * `/broadcast TEXT` shows what would be sent and to how many; a press sends it to every user who may use the bot and has written to it.
 * The preview answers the command, so the press finds the text there, also after a restart; who has it already is written down.
 */
export function broadcast({
  engine,
  records: { access, deliveries },
  rules,
  log,
}: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  const running = new Set<string>();

  /** Those who have a chat with the bot and may use it. */
  const audience = (): number[] =>
    access.list().flatMap(({ id, seenAt, reachable }) => {
      const isUser = id > 0 && seenAt !== null && reachable;
      return isUser && mayReceive(rules, id, id) ? [id] : [];
    });

  feature.command("broadcast", async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const notice = ctx.match.trim();
    if (notice === "") {
      await sendReply(ctx, renderSentence(admin.broadcastUsage));
      return;
    }
    const { length } = audience();
    await sendReply(ctx, renderSentence(notice));
    await sendReply(
      ctx,
      {
        ...renderSentence(admin.broadcastPreview(length)),
        keyboard: [
          [
            { text: admin.broadcastSend(length), callback_data: SEND },
            { text: admin.broadcastCancel, callback_data: CANCEL },
          ],
        ],
      },
      ctx.msg.message_id,
    );
  });

  feature.callbackQuery(SEND, async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const command = answeredMessage(ctx);
    const notice = /^\/broadcast(?:@\w+)?\s+([\s\S]+)$/.exec(command?.text ?? "")?.[1];
    if (command === undefined || notice === undefined) {
      await ctx.answerCallbackQuery({ text: admin.broadcastGone, show_alert: true });
      return;
    }
    const key = `broadcast:${ctx.from.id}:${command.message_id}`;
    if (running.has(key)) {
      await ctx.answerCallbackQuery({ text: admin.broadcastRuns });
      return;
    }
    running.add(key);
    try {
      const answered = ctx.answerCallbackQuery().catch(() => undefined);
      await ctx.editMessageReplyMarkup();
      let sent = 0;
      let failed = 0;
      for (const userId of audience()) {
        if (deliveries.has(key, userId)) sent++;
        else if (await isSent(ctx, userId, notice)) {
          deliveries.add(key, userId);
          sent++;
        } else failed++;
      }
      await answered;
      log.info({ by: ctx.from.id, sent, failed }, "a notice was broadcast");
      await sendReply(ctx, renderSentence(admin.broadcastDone(sent, failed)));
    } finally {
      running.delete(key);
    }
  });

  feature.callbackQuery(CANCEL, async (ctx) => {
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.editMessageText(wordingIn(languageFor(engine.chats, ctx.from)).admin.broadcastCancelled);
    await answered;
  });
  return feature;
}

/** One who has blocked the bot does not keep the others from the notice. */
async function isSent(ctx: Context, userId: number, notice: string): Promise<boolean> {
  try {
    await ctx.api.sendMessage(userId, notice, { link_preview_options: { is_disabled: true } });
    return true;
  } catch {
    return false;
  }
}
