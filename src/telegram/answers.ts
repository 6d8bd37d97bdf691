// src/telegram/answers.ts
import type { Context } from "grammy";
import type { Answer, Statement } from "../answering/answer.js";
import type { Engine } from "../engine.js";
import type { AuditLog } from "../store/audit.js";
import type { GivenAnswer } from "../store/given-answers.js";
import type { VoteStore } from "../store/votes.js";
import { tokenize } from "../text/tokens.js";
import { wordingIn } from "../wording/wording.js";
import { keepAnswer } from "./keep.js";
import { chosenLanguage, languageFor } from "./language.js";
import { libraryOf } from "./library.js";
import type { Logger } from "./logger.js";
import { type Done, whileTelling, whileWorking } from "./progress.js";
import { renderAnswer } from "./render/answer.js";
import { renderWriting } from "./render/writing.js";
import { answerTarget, replaceIn, sendTo } from "./send.js";
import { citationsOf, type Shown, shownOf } from "./shown.js";
import type { Stops } from "./stops.js";

/** What the features for the person who asks are made of. */
export interface Desk {
  readonly engine: Engine;
  readonly log: Logger;
  readonly logQuestions: boolean;
  readonly votes: VoteStore;
  /** Answers that a model is writing. */
  readonly stops: Stops;
  readonly audit: AuditLog;
  /** Days that votes and the audit log are kept. */
  readonly keptDays: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Whose name stands on documents. */
  readonly officeName: string | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Question {
  readonly text: string;
  /** The turn that it goes on from. */
  readonly parent: number | null;
  /** Came from a button: the answer then says what was asked. */
  readonly tapped?: boolean;
}

/** Asks, sends the answer, and keeps what its buttons and the next question need. */
export async function answerQuestion(desk: Desk, ctx: Context, question: Question): Promise<void> {
  const { engine } = desk;
  const { chats } = engine;
  const target = answerTarget(ctx);
  const { answer, shown, notice } = await ask(desk, ctx, question.text, question.parent);
  const understoodAs = answer.understoodAs ?? (question.tapped === true ? question.text : null);
  const reply = renderAnswer(shown, libraryOf(engine, answer.language), { understoodAs });
  const ids = await sendTo(ctx.api, target, reply, notice);
  const userId = ctx.from?.id ?? 0;
  const turnId =
    answer.reason === "not_a_question"
      ? null
      : chats.recordTurn({
          conversation: conversationOf(ctx),
          userId,
          question: question.text,
          parent: question.parent,
        });
  const askedIn = question.tapped === true ? null : (ctx.msg?.message_id ?? null);
  keepAnswer(engine, { target, userId, askedIn, turnId, shown, ids });
}

/** Asks again and puts the new answer in the place of the old one. */
export async function answerAgain(
  desk: Desk,
  ctx: Context,
  given: GivenAnswer,
  { text, parent }: Question,
): Promise<void> {
  const { chats } = desk.engine;
  const { answer, shown, notice } = await ask(desk, ctx, text, parent);
  if (notice !== undefined) await ctx.api.deleteMessage(given.chatId, notice).catch(() => undefined);
  let { turnId } = given;
  if (turnId !== null) chats.amendTurn(turnId, text);
  else if (answer.reason !== "not_a_question")
    turnId = chats.recordTurn({
      conversation: conversationOf(ctx),
      userId: given.userId,
      question: text,
      parent,
    });
  const old = chats.messagesOf(given.id);
  const reply = renderAnswer(shown, libraryOf(desk.engine, answer.language), {
    understoodAs: answer.understoodAs,
  });
  const ids = await replaceIn(ctx.api, { ...given, replyTo: null }, old, reply);
  chats.amendAnswer(given.id, { turnId, content: JSON.stringify(shown), citations: citationsOf(shown) });
  chats.dropMessages(given.chatId, old);
  chats.addMessages(given, ids, "answer");
}

async function ask(
  { engine, log, logQuestions, stops }: Desk,
  ctx: Context,
  text: string,
  parent: number | null,
): Promise<{ answer: Answer; shown: Shown; notice: number | undefined }> {
  const { chats } = engine;
  const history = chats.questionsUpTo(parent);
  const language = chosenLanguage(chats, ctx.from?.id);
  const wording = wordingIn(languageFor(chats, ctx.from));
  const working = wording.working(engine.status().articles);
  const options = { history, ...(language === null ? {} : { language }) };
  const written = async (): Promise<Done<Answer>> => {
    const stop = stops.begin(ctx);
    const statements: Statement[] = [];
    return whileTelling(ctx, renderWriting(working, statements, wording), (tell) =>
      engine.ask(text, {
        ...options,
        stop: stop.signal,
        onStatement: (statement) => {
          statements.push(statement);
          tell(renderWriting(working, [...statements], wording));
        },
      }),
    ).finally(() => stop.end());
  };
  const { result: answer, notice } =
    engine.languageModel === null
      ? await whileWorking(ctx, working, () => engine.ask(text, options))
      : await written();
  log.info(
    {
      updateId: ctx.update.update_id,
      ...{ kind: answer.kind, reason: answer.reason, language: answer.language, ms: answer.ms },
      ...(logQuestions ? { question: text } : {}),
    },
    "question",
  );
  return { answer, shown: shownOf(answer, followsUp(text, history, answer)), notice };
}

/** Who asks where; in a group each person has a conversation of their own, in each topic another. */
export function conversationOf({ chat, from, msg }: Context): string {
  return [chat?.id, from?.id, msg?.is_topic_message ? msg.message_thread_id : undefined].join(":");
}

/** Whether the reading of a question holds words that only the question before it has. */
function followsUp(text: string, history: readonly string[], { understoodAs }: Answer): boolean {
  const last = history.at(-1);
  if (understoodAs === null || last === undefined) return false;
  const own = foldedWords(text);
  const before = foldedWords(last);
  return [...foldedWords(understoodAs)].some((word) => !own.has(word) && before.has(word));
}

function foldedWords(text: string): Set<string> {
  return new Set(tokenize(text).map(({ folded }) => folded));
}
