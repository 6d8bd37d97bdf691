// src/telegram/features/check.ts
import { Composer, type Context } from "grammy";
import type { ClaimCheck } from "../../claims/claim-check.js";
import type { Engine } from "../../engine.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { withoutMention } from "../addressed.js";
import { answeredMessage } from "../answered-message.js";
import type { Desk } from "../answers.js";
import { PRESSED } from "../buttons.js";
import { COMMANDS, namesOf } from "../commands.js";
import { keepAnswer } from "../keep.js";
import { chosenLanguage, languageFor } from "../language.js";
import { libraryOf } from "../library.js";
import { refusePress, settlePress } from "../pressed.js";
import { whileWorking } from "../progress.js";
import { renderSentence } from "../render/about.js";
import { renderCheck, renderOffer } from "../render/check.js";
import { answerMessage, answerTarget, sendTo, targetOf } from "../send.js";
import type { Shown } from "../shown.js";

/** `/check TEXT`, or as a reply to the message with the text: what the articles say of each of its claims. */
export function check(desk: Desk): Composer<Context> {
  const { engine } = desk;
  const feature = new Composer<Context>();
  feature.command(namesOf(COMMANDS.check), async (ctx) => {
    const replied = ctx.msg.reply_to_message;
    const text = textOf(ctx.match) || textOf(replied?.text ?? replied?.caption);
    if (text === "") {
      await answerMessage(ctx, renderSentence(wordingIn(languageFor(engine.chats, ctx.from)).claims.usage));
      return;
    }
    await sendCheck(desk, ctx, text);
  });

  feature.callbackQuery(PRESSED.check, async (ctx) => {
    const asked = answeredMessage(ctx);
    const text = withoutMention(textOf(asked?.text ?? asked?.caption), ctx.me);
    if (text === "") return refusePress(ctx, engine.chats);
    await Promise.all([settlePress(ctx), sendCheck(desk, ctx, text)]);
  });
  return feature;
}

/** Answers a message that is long or forwarded with the offer to check it. */
export async function offerCheck(
  { chats }: Engine,
  ctx: Context,
  wording: Wording,
  why: string | null,
): Promise<void> {
  // Its buttons read the message that it answers, so it is a reply in private too.
  const target = targetOf(ctx, ctx.msg?.message_id ?? null);
  const ids = await sendTo(ctx.api, target, renderOffer(wording, why));
  const id = chats.recordAnswer({
    ...{ chatId: target.chatId, userId: ctx.from?.id ?? 0, threadId: target.threadId },
    ...{ askedIn: null, turnId: null, kind: "menu", content: "null", citations: [] },
  });
  chats.addMessages({ id, chatId: target.chatId }, ids, "aside");
}

async function sendCheck({ engine, log, logQuestions }: Desk, ctx: Context, text: string): Promise<void> {
  const { chats } = engine;
  const language = chosenLanguage(chats, ctx.from?.id);
  const working = wordingIn(languageFor(chats, ctx.from)).working(engine.status().articles);
  const { result, notice } = await whileWorking(ctx, working, () =>
    engine.checkClaim(text, language === null ? {} : { language }),
  );
  const { verdict, parts, ms } = result;
  log.info(
    {
      updateId: ctx.update.update_id,
      ...{ verdict, parts: parts.length, language: result.language, ms },
      ...(logQuestions ? { claim: text } : {}),
    },
    "check",
  );
  const target = answerTarget(ctx);
  const shown = shownOf(result);
  const ids = await sendTo(
    ctx.api,
    target,
    renderCheck(result, libraryOf(engine, result.language).isCaption),
    notice,
  );
  keepAnswer(engine, { target, userId: ctx.from?.id ?? 0, askedIn: null, turnId: null, shown, ids });
}

/** What is kept of a check for its buttons. */
function shownOf({ language, parts, sources, asOf }: ClaimCheck): Shown {
  return {
    ...{ kind: "check", language, sources, asOf, followsUp: false },
    ...{ lead: null, notes: [], nearest: [], reason: null },
    statements: parts.flatMap(({ statements }) => statements),
  };
}

function textOf(typed: string | undefined): string {
  return (typed ?? "").normalize("NFC").trim();
}
