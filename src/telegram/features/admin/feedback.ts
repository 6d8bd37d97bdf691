// src/telegram/features/admin/feedback.ts
import { Composer, type Context, InputFile } from "grammy";
import { explanation } from "../../../answering/explanation.js";
import type { Vote } from "../../../store/votes.js";
import { wordingIn } from "../../../wording/wording.js";
import { conversationOf } from "../../answers.js";
import { csv } from "../../csv.js";
import { languageFor } from "../../language.js";
import { localTime } from "../../local-time.js";
import { renderSentence } from "../../render/about.js";
import { bold, escapeHtml, verbatim } from "../../render/html.js";
import { voteHtml } from "../../render/vote.js";
import { sendReply } from "../../send.js";
import type { AdminParts } from "./admin.js";

/** Answers shown at once, newest first. */
const SHOWN = 5;

/** `/feedback`: answers that were voted down; `/ratings`: all votes as a table; `/trace`: why an answer is as it is. */
export function feedback({ records: { votes }, engine, timeZone }: AdminParts): Composer<Context> {
  const feature = new Composer<Context>();

  feature.command("feedback", async (ctx) => {
    const wording = wordingIn(languageFor(engine.chats, ctx.from));
    const total = votes.count(-1);
    if (total === 0) {
      await sendReply(ctx, renderSentence(wording.admin.noFeedback));
      return;
    }
    const shown = votes.list({ vote: -1, limit: SHOWN });
    const buttons = shown.flatMap(({ question, answerId, userId }, i) => {
      const data = `t.${userId}.${answerId}`;
      const fits = question !== null && Buffer.byteLength(data) <= MAX_DATA;
      return fits ? [{ text: wording.admin.traceButton(i + 1), callback_data: data }] : [];
    });
    return sendReply(ctx, {
      html: [
        [
          bold(wording.admin.feedbackHeading(total)),
          ...(total > SHOWN ? [escapeHtml(wording.admin.feedbackNewest(SHOWN))] : []),
        ].join("\n"),
        ...shown.map((vote, i) => voteHtml(vote, i + 1, localTime(vote.at, timeZone).day, wording)),
      ].join("\n\n"),
      keyboard: buttons.length === 0 ? [] : [buttons],
    });
  });

  feature.command("ratings", async (ctx) => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const all = votes.list();
    if (all.length === 0) {
      await sendReply(ctx, renderSentence(admin.noRatings));
      return;
    }
    const table = csv([
      ["at", "user_id", "answer_id", "vote", "reason", "question"],
      ...all.map(({ at, userId, answerId, vote, reason, question }) => [
        new Date(at).toISOString(),
        userId,
        answerId,
        vote,
        reason,
        question,
      ]),
    ]);
    await ctx.replyWithDocument(new InputFile(Buffer.from(table), "ratings.csv"), {
      caption: admin.ratingsCaption(votes.count(1), votes.count(-1)),
    });
  });

  /** Asks again, as the articles are now; the last of the questions is the one to explain. */
  const trace = async (ctx: Context, questions: readonly string[]): Promise<void> => {
    const { admin } = wordingIn(languageFor(engine.chats, ctx.from));
    const question = questions.at(-1);
    if (question === undefined) {
      await sendReply(ctx, renderSentence(admin.noTrace));
      return;
    }
    const explained = await engine.explain(question, { history: questions.slice(0, -1) });
    await ctx.replyWithDocument(new InputFile(Buffer.from(explanation(explained.trace)), "trace.txt"), {
      caption: verbatim(admin.feedbackQuestion(question).slice(0, MAX_CAPTION)),
      parse_mode: "HTML",
    });
  };
  /** The question that was voted on, behind those it went on from where they are still kept. */
  const questionsOf = (vote: Vote | undefined): readonly string[] => {
    if (vote?.question == null) return [];
    const turnId = engine.chats.answer(Number(vote.answerId))?.turnId ?? null;
    const asked = engine.chats.questionsUpTo(turnId);
    return asked.at(-1) === vote.question ? asked : [vote.question];
  };
  feature.command("trace", (ctx) =>
    trace(ctx, engine.chats.questionsUpTo(engine.chats.lastTurn(conversationOf(ctx)))),
  );
  feature.callbackQuery(/^t\.(\d{1,16})\.(.+)$/, async (ctx) => {
    const answered = ctx.answerCallbackQuery().catch(() => undefined);
    const [, userId, answerId] = ctx.match as unknown as string[];
    const vote = votes
      .list({ vote: -1 })
      .find((one) => one.answerId === answerId && one.userId === Number(userId));
    await trace(ctx, questionsOf(vote));
    await answered;
  });
  return feature;
}

/** Telegram's limits: bytes of a button's data, characters of a caption. */
const MAX_DATA = 64;
const MAX_CAPTION = 1_024;
