// src/telegram/keep.ts
// Sends what has buttons, and keeps what they need.
import type { Api, Context } from "grammy";
import type { Engine } from "../engine.js";
import { libraryOf } from "./library.js";
import type { Reply } from "./render/html.js";
import { renderList } from "./render/list.js";
import { answerTarget, sendTo, type Target } from "./send.js";
import { citationsOf, type Shown } from "./shown.js";

export interface ListTarget {
  readonly target: Target;
  readonly userId: number;
  readonly askedIn: number | null;
  /** The message that said that work was under way. */
  readonly notice?: number | undefined;
}

/** Sends a list of dated statements with its first page. */
export async function sendList(
  engine: Engine,
  api: Api,
  to: ListTarget,
  shown: Shown,
  heading: string,
): Promise<void> {
  const reply = renderList(shown, heading, libraryOf(engine, shown.language).isCaption);
  const ids = await sendTo(api, to.target, reply, to.notice);
  keepAnswer(engine, { ...to, turnId: null, shown, ids });
}

/** Sends a message whose buttons belong to nothing but itself. */
export async function sendWithButtons(engine: Engine, ctx: Context, reply: Reply): Promise<void> {
  const { chats } = engine;
  const target = answerTarget(ctx);
  const ids = await sendTo(ctx.api, target, reply);
  const id = chats.recordAnswer({
    ...{ chatId: target.chatId, userId: ctx.from?.id ?? 0, threadId: target.threadId },
    ...{ askedIn: null, turnId: null, kind: "menu", content: "null", citations: [] },
  });
  chats.addMessages({ id, chatId: target.chatId }, ids, "aside");
}

interface Kept {
  readonly target: Target;
  readonly userId: number;
  readonly askedIn: number | null;
  readonly turnId: number | null;
  readonly shown: Shown;
  readonly ids: readonly number[];
}

/** Keeps an answer that was sent, with the messages it stands in, for its buttons. */
export function keepAnswer({ chats }: Engine, { target, userId, askedIn, turnId, shown, ids }: Kept): void {
  const { chatId, threadId } = target;
  const id = chats.recordAnswer({
    ...{ chatId, userId, threadId, askedIn, turnId, kind: shown.kind },
    content: JSON.stringify(shown),
    citations: citationsOf(shown),
  });
  chats.addMessages({ id, chatId }, ids, "answer");
}
