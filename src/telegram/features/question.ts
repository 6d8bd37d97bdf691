// src/telegram/features/question.ts
import { Composer, type Context } from "grammy";
import type { Engine } from "../../engine.js";
import { wordingIn } from "../../wording/wording.js";
import { withoutMention } from "../addressed.js";
import { History } from "../history.js";
import { languageOfUser } from "../language.js";
import type { Logger } from "../logger.js";
import { renderSentence } from "../render/about.js";
import { type Library, renderAnswer } from "../render/answer.js";
import { answerMessage } from "../send.js";
import { whileTyping } from "../typing.js";

/** Longest question, in UTF-16 units. */
const MAX_QUESTION = 2_000;

export interface QuestionOptions {
  readonly logQuestions: boolean;
}

/** Any text is a question; anything else is asked for as text. */
export function question(engine: Engine, log: Logger, { logQuestions }: QuestionOptions): Composer<Context> {
  const feature = new Composer<Context>();
  const history = new History();

  feature.on("message:text", async (ctx) => {
    const text = withoutMention(ctx.msg.text.normalize("NFC"), ctx.me);
    const wording = wordingIn(languageOfUser(ctx.from));
    if (text === "") return answerMessage(ctx, renderSentence(wording.notAQuestion));
    if (text.length > MAX_QUESTION) return answerMessage(ctx, renderSentence(wording.tooLong(MAX_QUESTION)));
    const conversation = conversationOf(ctx);
    const answer = await whileTyping(ctx, () => engine.ask(text, { history: history.of(conversation) }));
    if (answer.reason !== "not_a_question") history.add(conversation, text);
    const { kind, reason, language, ms } = answer;
    log.info(
      {
        updateId: ctx.update.update_id,
        kind,
        reason,
        language,
        ms,
        ...(logQuestions ? { question: text } : {}),
      },
      "question",
    );
    return answerMessage(ctx, renderAnswer(answer, libraryOf(engine)));
  });

  feature.on("message", async (ctx) => {
    if (!CONTENT.some((kind) => kind in ctx.msg)) return;
    await answerMessage(ctx, renderSentence(wordingIn(languageOfUser(ctx.from)).textOnly));
  });
  return feature;
}

/** What a person sends; everything else without text is news about the chat itself. */
const CONTENT = [
  ...["photo", "video", "animation", "audio", "document", "voice", "video_note", "sticker", "story"],
  ...["contact", "location", "venue", "poll", "dice", "game", "paid_media", "checklist"],
] as const;

function conversationOf({ chat, from, msg }: Context): string {
  return [chat?.id, from?.id, msg?.is_topic_message ? msg.message_thread_id : undefined].join(":");
}

function libraryOf(engine: Engine): Library {
  return {
    article: (articleId) => engine.article(articleId),
    isCaption: (ref) => engine.context(ref)?.caption ?? false,
  };
}
