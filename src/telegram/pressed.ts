// src/telegram/pressed.ts
import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "grammy";
import type { Engine } from "../engine.js";
import type { GivenAnswer } from "../store/given-answers.js";
import { wordingIn } from "../wording/wording.js";
import { languageFor } from "./language.js";
import type { Shown } from "./shown.js";

/** The answer whose button was pressed. */
export interface Pressed {
  readonly given: GivenAnswer;
  readonly shown: Shown;
}

/**
 * Finds the answer that the pressed button stands under; a button works in the chat where it was given and nowhere else.
 * Where there is none, the presser is told and `null` returned.
 */
export async function pressedAnswer(ctx: Context, { chats }: Engine): Promise<Pressed | null> {
  const given = await givenUnder(ctx, chats);
  const shown = given === null ? null : (JSON.parse(given.content) as Shown | null);
  if (given !== null && shown !== null) return { given, shown };
  await refusePress(ctx, chats);
  return null;
}

/** Whether the pressed button is one of the bot's own in this chat; if not, the presser is told. */
export async function isOwnButton(ctx: Context, { chats }: Engine): Promise<boolean> {
  if ((await givenUnder(ctx, chats)) !== null) return true;
  await refusePress(ctx, chats);
  return false;
}

/** Says that a button cannot be used. */
export function refusePress(ctx: Context, chats: Engine["chats"]): Promise<void> {
  return alertPresser(ctx, wordingIn(languageFor(chats, ctx.from)).buttonGone);
}

/** Stops the button's spinning, with a few words where there are some; a press too old to answer does not matter. */
export async function settlePress(ctx: Context, text?: string): Promise<void> {
  await ctx.answerCallbackQuery(text === undefined ? {} : { text }).catch(() => undefined);
}

/** Tells the presser something that is to be read and closed. */
export async function alertPresser(ctx: Context, text: string): Promise<void> {
  await ctx.answerCallbackQuery({ text, show_alert: true }).catch(() => undefined);
}

/** A message may be seen, and its button pressed, before the bot has heard that it was sent. Milliseconds. */
const STILL_BEING_SENT = 300;

async function givenUnder(ctx: Context, chats: Engine["chats"]): Promise<GivenAnswer | null> {
  const message = ctx.callbackQuery?.message;
  if (message === undefined) return null;
  const look = () => chats.answerAt(message.chat.id, message.message_id);
  const given = look();
  if (given !== null) return given;
  await sleep(STILL_BEING_SENT);
  return look();
}
