// src/telegram/typing.ts
import type { Context } from "grammy";
import { threadOf } from "./thread.js";

/** Short work needs no sign of life. Milliseconds. */
const QUIET = 300;
/** Telegram shows the action for five seconds. */
const AGAIN = 4_500;

/** Shows "typing" while `work` takes longer than a moment. Whether the action arrives makes no difference. */
export async function whileTyping<T>(ctx: Context, work: () => Promise<T>): Promise<T> {
  const show = (): void => {
    timer = setTimeout(show, AGAIN);
    ctx.replyWithChatAction("typing", threadOf(ctx.msg)).catch(() => undefined);
  };
  let timer = setTimeout(show, QUIET);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
