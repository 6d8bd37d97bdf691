// src/telegram/features/admin/additions.ts
import { Composer, type Context } from "grammy";
import type { Message } from "grammy/types";
import { type Refused, UserError } from "../../../errors.js";
import type { SentFile } from "../../../ingestion/added-files.js";
import { wordingIn } from "../../../wording/wording.js";
import { answeredMessage } from "../../answered-message.js";
import { download, MOST_BYTES } from "../../download.js";
import { languageFor } from "../../language.js";
import { renderSentence, renderTelling } from "../../render/about.js";
import { renderPreview } from "../../render/preview.js";
import { sendReply } from "../../send.js";
import { whileTyping } from "../../typing.js";
import type { AdminParts } from "./admin.js";

const ADD = "i.add";
const DISCARD = "i.drop";

/** One address and nothing else. */
const ONLY_LINK = /^\s*(https?:\/\/\S+)\s*$/i;

/**
 * A file or link from an administrator is shown as the article that it would become, and becomes it at the press of a button.
 * The preview answers the message, so the press finds file or link there, also after a restart; nothing is kept before.
 */
export function additions({ engine, log, connection }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();
  const running = new Set<number>();

  async function contentOf(ctx: Context, message: Message): Promise<SentFile | string | null> {
    const link = ONLY_LINK.exec(message.text ?? "")?.[1];
    if (link !== undefined) return link;
    const { document } = message;
    if (document === undefined) return null;
    return {
      name: document.file_name ?? "file",
      bytes: await download(ctx.api, document.file_id, connection),
    };
  }

  async function show(ctx: Context, message: Message): Promise<void> {
    const language = languageFor(engine.chats, ctx.from);
    const { admin, refusals } = wordingIn(language);
    if ((message.document?.file_size ?? 0) > MOST_BYTES) {
      const sentence = admin.additionTooLarge(MOST_BYTES / 1024 / 1024);
      await sendReply(ctx, renderSentence(sentence), message.message_id);
      return;
    }
    try {
      const preview = await whileTyping(ctx, async () => {
        const content = await contentOf(ctx, message);
        return content === null ? null : engine.preview(content);
      });
      if (preview === null) return;
      const { sameAs } = preview;
      const same = engine.catalogue().find(({ articleId }) => articleId === sameAs)?.number ?? null;
      const buttons = [
        { text: admin.additionAdd, callback_data: ADD },
        { text: admin.additionDiscard, callback_data: DISCARD },
      ];
      await sendReply(ctx, renderPreview(preview, same, language, buttons), message.message_id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      log.info({ by: ctx.from?.id, reason: error.sentence }, "what an administrator sent was not read");
      const sentence = admin.additionUnread(refusals[error.refusal ?? "unknown"]);
      await sendReply(ctx, renderSentence(sentence), message.message_id);
    }
  }

  feature.on("message:document", (ctx) => show(ctx, ctx.msg));
  feature.on("message:text").filter(
    ({ msg }) => ONLY_LINK.test(msg.text),
    (ctx) => show(ctx, ctx.msg),
  );

  feature.callbackQuery(ADD, async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const sent = answeredMessage(ctx);
    if (sent === undefined) {
      await ctx.answerCallbackQuery({ text: admin.additionGone, show_alert: true });
      return;
    }
    if (running.has(sent.message_id)) {
      await ctx.answerCallbackQuery({ text: admin.additionRuns });
      return;
    }
    running.add(sent.message_id);
    try {
      const answered = ctx.answerCallbackQuery().catch(() => undefined);
      await ctx.editMessageReplyMarkup();
      const sentence = await whileTyping(ctx, () => add(ctx, sent));
      await answered;
      await sendReply(ctx, renderTelling(sentence));
    } finally {
      running.delete(sent.message_id);
    }
  });

  /** Returns what came of it. */
  async function add(ctx: Context, sent: Message): Promise<string> {
    const { admin, refusals } = wordingIn(languageFor(engine.chats, ctx.from));
    const unread = ({ reason, refusal }: Refused): string => {
      log.info({ by: ctx.from?.id, reason }, "what an administrator sent was not added");
      return admin.additionUnread(refusals[refusal ?? "unknown"]);
    };
    try {
      const content = await contentOf(ctx, sent);
      if (content === null) return admin.additionGone;
      const before = new Set(engine.catalogue().map(({ number }) => number));
      const { added, updated, failed } = await engine.add(content);
      log.info({ by: ctx.from?.id, added, updated, failed: failed.length }, "an administrator added a file");
      const [failure] = failed;
      if (failure !== undefined) return unread(failure);
      const numbers = engine.catalogue().flatMap(({ number }) => (before.has(number) ? [] : [number]));
      if (numbers.length > 0) return admin.additionDone(numbers);
      return added + updated > 0 ? admin.additionJoined : admin.additionKnown;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return unread(error.refused);
    }
  }

  feature.callbackQuery(DISCARD, async (ctx) => {
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    await ctx.editMessageText(wordingIn(languageFor(engine.chats, ctx.from)).admin.additionDiscarded);
    await answered;
  });
  return feature;
}
