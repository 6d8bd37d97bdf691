// src/telegram/features/question.ts
import { Composer, type Context, type Filter } from "grammy";
import type { Message } from "grammy/types";
import { wordingIn } from "../../wording/wording.js";
import { withoutMention } from "../addressed.js";
import { answerAgain, answerQuestion, conversationOf, type Desk } from "../answers.js";
import { languageFor } from "../language.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";
import { offerCheck } from "./check.js";

/** Longest question, in UTF-16 units: what is longer is a text, not a question. */
export const MAX_QUESTION = 300;
/** An edit counts as the same question for so many seconds. */
const EDITABLE = 60;

/** Any text or caption is a question, save for one that is long or forwarded: its check is offered. Anything else is asked for as text. An edited question gets its answer edited. */
export function question(desk: Desk): Composer<Context> {
  const { chats } = desk.engine;
  const feature = new Composer<Context>();

  /** The question in a message; `null` when it is none, which then has been said. */
  async function questionIn(ctx: Context, message: Message): Promise<string | null> {
    const text = withoutMention((message.text ?? message.caption ?? "").normalize("NFC"), ctx.me);
    const wording = wordingIn(languageFor(chats, ctx.from));
    if (text.length > MAX_QUESTION || (text !== "" && message.forward_origin !== undefined)) {
      await offerCheck(
        desk.engine,
        ctx,
        wording,
        text.length > MAX_QUESTION ? wording.tooLong(MAX_QUESTION) : null,
      );
      return null;
    }
    if (text !== "") return text;
    await answerMessage(ctx, renderSentence(wording.notAQuestion));
    return null;
  }

  /** A reply to an answer goes on from it, any other question from the person's last one. */
  function parentOf(ctx: Context, message: Message): number | null {
    const repliedTo = message.reply_to_message;
    const continued = repliedTo === undefined ? null : chats.answerAt(message.chat.id, repliedTo.message_id);
    return continued !== null && continued.kind !== "menu"
      ? continued.turnId
      : chats.lastTurn(conversationOf(ctx));
  }

  async function answerNew(ctx: Context, message: Message): Promise<void> {
    const text = await questionIn(ctx, message);
    if (text !== null) await answerQuestion(desk, ctx, { text, parent: parentOf(ctx, message) });
  }

  // A card of the inline mode that somebody sends here is an answer already.
  feature
    .on(["message", "edited_message"])
    .filter(({ msg, me }) => msg.via_bot?.id === me.id)
    .use(() => undefined);

  feature.on(["message:text", "message:caption"], (ctx) => answerNew(ctx, ctx.msg));

  feature.on(["edited_message:text", "edited_message:caption"], async (ctx) => {
    const { edit_date, date, message_id, chat } = ctx.msg;
    if (edit_date === undefined || edit_date - date > EDITABLE || isCommand(ctx)) return;
    const given = chats.answerTo(chat.id, message_id);
    if (given === null) return answerNew(ctx, ctx.msg);
    const text = await questionIn(ctx, ctx.msg);
    if (text === null || text === chats.questionsUpTo(given.turnId).at(-1)) return;
    const parent = given.turnId === null ? chats.lastTurn(conversationOf(ctx)) : chats.parentOf(given.turnId);
    await answerAgain(desk, ctx, given, { text, parent });
  });

  feature.on("message", async (ctx) => {
    if (!CONTENT.some((kind) => kind in ctx.msg)) return;
    await answerMessage(ctx, renderSentence(wordingIn(languageFor(chats, ctx.from)).textOnly));
  });
  return feature;
}

function isCommand({ msg }: Filter<Context, "edited_message">): boolean {
  return (msg.entities ?? []).some(({ type, offset }) => type === "bot_command" && offset === 0);
}

/** What a person sends; everything else without text is news about the chat itself. */
const CONTENT = [
  ...["photo", "video", "animation", "audio", "document", "voice", "video_note", "sticker", "story"],
  ...["contact", "location", "venue", "poll", "dice", "game", "paid_media", "checklist"],
] as const;
