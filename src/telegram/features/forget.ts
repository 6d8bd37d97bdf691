// src/telegram/features/forget.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { COMMANDS, namesOf } from "../commands.js";
import { languageFor } from "../language.js";
import { renderSentence } from "../render/about.js";
import { answerMessage } from "../send.js";

/** `/forget` deletes what is kept of the user, and says what it was and what stays. */
export function forget({ engine: { chats }, votes, audit, keptDays }: Desk): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command(namesOf(COMMANDS.forget), async (ctx) => {
    if (ctx.from === undefined) return;
    const wording = wordingIn(languageFor(chats, ctx.from));
    const ratings = votes.forgetUser(ctx.from.id);
    // Others may have voted on what this user asked.
    votes.forgetAnswers(chats.answersTo(ctx.from.id).map(String));
    const { questions, answers, watches, language } = chats.forget(ctx.from.id);
    audit.forgetQuestions(ctx.from.id);
    const deleted = [
      ...(questions > 0 ? [wording.forgotQuestions(questions)] : []),
      ...(answers > 0 ? [wording.forgotAnswers(answers)] : []),
      ...(ratings > 0 ? [wording.forgotRatings(ratings)] : []),
      ...(watches > 0 ? [wording.forgotWatches(watches)] : []),
      ...(language ? [wording.forgotLanguage] : []),
    ].map((item) => `• ${item}`);
    const sentences = deleted.length === 0 ? [wording.forgotNothing] : [wording.forgot, ...deleted];
    await answerMessage(ctx, renderSentence(...sentences, wording.stillKept(keptDays), wording.stillShown));
  });
  return feature;
}
