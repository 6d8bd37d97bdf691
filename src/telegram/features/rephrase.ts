// src/telegram/features/rephrase.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../wording/wording.js";
import { withoutMention } from "../addressed.js";
import { answeredMessage } from "../answered-message.js";
import { answerAgain, answerQuestion, conversationOf, type Desk } from "../answers.js";
import { PRESSED } from "../buttons.js";
import { isOwnButton, pressedAnswer, refusePress, settlePress } from "../pressed.js";
import { renderExamples } from "../render/about.js";
import { sendTo, targetOf } from "../send.js";
import { whileTyping } from "../typing.js";

/** Other ways to ask: questions that the nearest articles answer, a tapped example, a follow-up read on its own. */
export function rephrase(desk: Desk): Composer<Context> {
  const { engine } = desk;
  const { chats } = engine;
  const feature = new Composer<Context>();

  feature.callbackQuery(PRESSED.differently, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const { language, nearest, sources } = pressed.shown;
    const about = [...sources, ...nearest].map(({ articleId }) => articleId);
    const [examples] = await Promise.all([
      whileTyping(ctx, () => engine.examples(language, about)),
      settlePress(ctx),
    ]);
    const wording = wordingIn(language);
    const hints = [wording.askDifferentlyHint, ...(examples.length > 0 ? [wording.answerable] : [])];
    const target = targetOf(ctx, ctx.callbackQuery.message?.message_id ?? null);
    const ids = await sendTo(ctx.api, target, renderExamples(hints, examples));
    chats.addMessages(pressed.given, ids, "aside");
  });

  feature.callbackQuery(PRESSED.alone, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const { given, shown } = pressed;
    // The conversation that the answer belongs to is its asker's.
    if (given.userId !== ctx.from.id) return refusePress(ctx, chats);
    const text = chats.questionsUpTo(given.turnId).at(-1);
    if (text === undefined || given.turnId === null) return refusePress(ctx, chats);
    chats.detachTurn(given.turnId);
    await Promise.all([
      settlePress(ctx, wordingIn(shown.language).readAlone),
      answerAgain(desk, ctx, given, { text, parent: null }),
    ]);
  });

  feature.callbackQuery(PRESSED.example, async (ctx) => {
    if (!(await isOwnButton(ctx, engine))) return;
    const text = textOfButton(ctx);
    if (text === null) return refusePress(ctx, chats);
    await Promise.all([settlePress(ctx), answerQuestion(desk, ctx, { text, parent: null, tapped: true })]);
  });
  feature.callbackQuery(PRESSED.again, async (ctx) => {
    const asked = answeredMessage(ctx);
    const text = withoutMention((asked?.text ?? "").normalize("NFC"), ctx.me);
    if (text === "") return refusePress(ctx, chats);
    const parent = chats.lastTurn(conversationOf(ctx));
    await Promise.all([settlePress(ctx), answerQuestion(desk, ctx, { text, parent, tapped: true })]);
  });
  return feature;
}

/** What stands on the pressed button: the question that it asks. */
function textOfButton({ callbackQuery }: Context): string | null {
  const message = callbackQuery?.message;
  const rows =
    message !== undefined && "reply_markup" in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  const button = rows
    .flat()
    .find((one) => "callback_data" in one && one.callback_data === callbackQuery?.data);
  return button?.text ?? null;
}
