// src/telegram/stops.ts
import type { Context } from "grammy";

/** Answers that are being written, by the one who asked in a chat, so that they can say stop. */
export class Stops {
  readonly #writing = new Map<string, AbortController>();

  /** What the writing of an answer listens to; {@link Writing.end} when it is done. */
  begin(ctx: Context): { readonly signal: AbortSignal; end(): void } {
    const key = keyOf(ctx);
    const controller = new AbortController();
    this.#writing.set(key, controller);
    return {
      signal: controller.signal,
      end: () => {
        if (this.#writing.get(key) === controller) this.#writing.delete(key);
      },
    };
  }

  /** Ends what the person who sends this is being written; whether there was anything. */
  stop(ctx: Context): boolean {
    const controller = this.#writing.get(keyOf(ctx));
    controller?.abort();
    return controller !== undefined;
  }
}

const WORDS = /^\s*(?:\/(?:stop|dung)(?:@\w+)?|dừng(?: lại)?|dung(?: lai)?|stop|ຢຸດ)\s*[.!]?\s*$/iu;

/** Whether a message is nothing but a word for stop. */
export function saysStop(text: string | undefined): boolean {
  return text !== undefined && WORDS.test(text);
}

function keyOf({ chat, from }: Context): string {
  return `${chat?.id}:${from?.id}`;
}
