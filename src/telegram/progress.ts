// src/telegram/progress.ts
import type { Context } from "grammy";
import { renderSentence } from "./render/about.js";
import { answerTarget, sendTo } from "./send.js";
import { whileTyping } from "./typing.js";

/** Work that takes longer than this says so. Milliseconds. */
const SLOW = 2_000;

export interface Done<T> {
  readonly result: T;
  /** The message that said that work was under way; the answer takes its place. */
  readonly notice: number | undefined;
}

/** Shows "typing" while `work` takes more than a moment, and one message when it takes long. */
export async function whileWorking<T>(
  ctx: Context,
  notice: string,
  work: () => Promise<T>,
): Promise<Done<T>> {
  let shown: Promise<number | undefined> = Promise.resolve(undefined);
  const timer = setTimeout(() => {
    shown = sendTo(ctx.api, answerTarget(ctx), renderSentence(notice)).then(
      ([id]) => id,
      // The answer itself will tell whether the chat can be written to.
      () => undefined,
    );
  }, SLOW);
  try {
    const result = await whileTyping(ctx, work);
    clearTimeout(timer);
    return { result, notice: await shown };
  } catch (error) {
    clearTimeout(timer);
    const id = await shown;
    if (id !== undefined) await ctx.api.deleteMessage(answerTarget(ctx).chatId, id).catch(() => undefined);
    throw error;
  }
}
