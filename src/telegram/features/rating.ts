// src/telegram/features/rating.ts
import { Composer, type Context, GrammyError } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import { type Wording, wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { DATA, PRESSED, REASONS } from "../buttons.js";
import { alertPresser, type Pressed, pressedAnswer, settlePress } from "../pressed.js";

type Rows = InlineKeyboardButton[][];

/** 👍 and 👎 under an answer. After a 👎 the row offers reasons, one of which may be given. */
export function rating({ engine, votes }: Desk): Composer<Context> {
  /** Keeps a vote; against an answer with the question, where it is still known, and the answer. Returns whether it is. */
  function keep(ctx: Context, { given }: Pressed, vote: 1 | -1, reason: string | null): boolean {
    const question = vote === 1 ? null : (engine.chats.questionsUpTo(given.turnId).at(-1) ?? null);
    const answer = vote === 1 ? null : (ctx.callbackQuery?.message?.text ?? null);
    votes.put({ answerId: String(given.id), userId: ctx.from?.id ?? 0, vote, reason, question, answer });
    return question !== null;
  }

  const feature = new Composer<Context>();

  feature.callbackQuery(PRESSED.vote, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const wording = wordingIn(pressed.shown.language);
    const vote = ctx.match[1] === "u" ? 1 : -1;
    const stored = keep(ctx, pressed, vote, null);
    if (vote === 1) {
      await Promise.all([settlePress(ctx, wording.ratedUp), showRows(ctx, withoutReasons)]);
      return;
    }
    const text = stored ? wording.ratedDown : wording.ratedDownWithoutQuestion;
    await Promise.all([alertPresser(ctx, text), showRows(ctx, (rows) => withReasons(rows, wording))]);
  });

  feature.callbackQuery(PRESSED.reason, async (ctx) => {
    const pressed = await pressedAnswer(ctx, engine);
    if (pressed === null) return;
    const reason = ctx.match[1] ?? "";
    keep(ctx, pressed, -1, reason);
    await Promise.all([
      settlePress(ctx, wordingIn(pressed.shown.language).reasonNoted),
      showRows(ctx, withoutReasons),
    ]);
  });
  return feature;
}

/** A row of reasons at the end, once. */
function withReasons(rows: Rows, wording: Wording): Rows {
  const reasons = REASONS.map((reason) => ({
    text: wording.reasons[reason],
    callback_data: DATA.reason(reason),
  }));
  return [...withoutReasons(rows), reasons.slice(0, 2), reasons.slice(2)];
}

function withoutReasons(rows: Rows): Rows {
  return rows.filter(
    (row) => !row.some((button) => "callback_data" in button && PRESSED.reason.test(button.callback_data)),
  );
}

/** Changes the buttons under the pressed message. A second press at the same moment changes nothing, which is fine. */
async function showRows(ctx: Context, change: (rows: Rows) => Rows): Promise<void> {
  const message = ctx.callbackQuery?.message;
  const rows =
    message !== undefined && "reply_markup" in message ? message.reply_markup?.inline_keyboard : null;
  if (rows === null || rows === undefined) return;
  const changed = change(rows);
  if (JSON.stringify(changed) === JSON.stringify(rows)) return;
  try {
    await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: changed } });
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
  }
}
