// src/telegram/failures.ts
import { randomInt } from "node:crypto";
import { type BotError, type Context, GrammyError } from "grammy";
import type { ChatStore } from "../store/chats.js";
import { wordingIn } from "../wording/wording.js";
import { DATA } from "./buttons.js";
import { languageFor } from "./language.js";
import type { Logger } from "./logger.js";
import type { Metrics } from "./metrics.js";
import { renderSentence } from "./render/about.js";
import { action } from "./render/rows.js";
import { sendReply } from "./send.js";

/** Letters and digits that nobody mistakes for one another when read out on the phone. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

/** Five characters that a user can pass on and an admin finds in the log. */
export function failureReference(): string {
  return Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/**
 * The end of every handler that throws: one line in the log, one sentence to the user, the same reference in both.
 * A chat that refuses the bot's messages (blocked, left, gone) is told nothing more.
 */
export function reportFailures(
  log: Logger,
  logQuestions: boolean,
  metrics: Metrics,
  chats: ChatStore,
): (failure: BotError<Context>) => Promise<void> {
  return async ({ error, ctx }) => {
    const update = { updateId: ctx.update.update_id, chatId: ctx.chat?.id, userId: ctx.from?.id };
    if (error instanceof GrammyError && refuses(error)) {
      log.warn(
        { ...update, method: error.method, description: error.description },
        "the chat refuses messages",
      );
      return;
    }
    const ref = failureReference();
    metrics.count("trichdan_failures_total");
    const question = ctx.msg?.text;
    const shown = logQuestions || question === undefined ? error : withoutQuestion(error, question);
    log.error({ ref, ...update, err: shown }, "a handler failed");
    // Its button would spin until the press is answered, which may have been done before the failure.
    if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => undefined);
    // An inline query has no chat to tell it in.
    if (ctx.chat === undefined) return;
    const wording = wordingIn(languageFor(chats, ctx.from));
    const told = renderSentence(wording.error(ref));
    // As a reply to the question the notice knows what to ask again.
    const asked = ctx.message?.text !== undefined && !ctx.message.text.startsWith("/");
    const again = asked ? [[action(wording.askAgain, DATA.again)]] : [];
    try {
      await sendReply(ctx, { ...told, keyboard: again }, ctx.msg?.message_id);
    } catch (second) {
      log.warn({ ref, err: second }, "the user could not be told of the failure");
    }
  };
}

/** Refusals that another try would only repeat. */
function refuses({ error_code, description }: GrammyError): boolean {
  return (
    error_code === 403 ||
    error_code === 429 ||
    (error_code === 400 &&
      /chat not found|upgraded to a supergroup|not enough rights to send/i.test(description))
  );
}

/** An error message may repeat what it could not read. */
function withoutQuestion(error: unknown, question: string): unknown {
  if (!(error instanceof Error)) return error;
  const copy: Error = Object.create(error);
  const remove = (text: string): string => (question === "" ? text : text.replaceAll(question, "[question]"));
  return Object.defineProperties(copy, {
    message: { value: remove(error.message) },
    stack: { value: remove(error.stack ?? "") },
  });
}
