// src/telegram/progress.ts
import type { Context } from "grammy";
import { renderSentence } from "./render/about.js";
import type { Reply } from "./render/html.js";
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
export function whileWorking<T>(ctx: Context, notice: string, work: () => Promise<T>): Promise<Done<T>> {
  return whileTelling(ctx, renderSentence(notice), work);
}

/** The same with a message that changes as the work goes on: `tell` puts another in its place. */
export async function whileTelling<T>(
  ctx: Context,
  notice: Reply,
  work: (tell: (reply: Reply) => void) => Promise<T>,
): Promise<Done<T>> {
  let latest = notice;
  let shown: Promise<number | undefined> = Promise.resolve(undefined);
  const target = answerTarget(ctx);
  const timer = setTimeout(() => {
    shown = sendTo(ctx.api, target, latest).then(
      ([id]) => id,
      // The answer itself will tell whether the chat can be written to.
      () => undefined,
    );
  }, SLOW);
  let over = false;
  const tell = (reply: Reply): void => {
    latest = reply;
    shown = shown.then(async (id) => {
      // Only the latest is worth a call, and none once the answer is there.
      if (id !== undefined && !over && latest === reply)
        await sendTo(ctx.api, target, reply, id).catch(() => undefined);
      return id;
    });
  };
  try {
    const result = await whileTyping(ctx, () => work(tell));
    over = true;
    clearTimeout(timer);
    return { result, notice: await shown };
  } catch (error) {
    over = true;
    clearTimeout(timer);
    const id = await shown;
    if (id !== undefined) await ctx.api.deleteMessage(target.chatId, id).catch(() => undefined);
    throw error;
  }
}
