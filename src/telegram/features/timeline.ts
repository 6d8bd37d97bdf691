// src/telegram/features/timeline.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { COMMANDS, namesOf } from "../commands.js";
import { sendList } from "../keep.js";
import { languageFor } from "../language.js";
import { listOf } from "../news.js";
import { whileWorking } from "../progress.js";
import { renderSentence } from "../render/about.js";
import { answerMessage, answerTarget, sendTo } from "../send.js";
import { topicIn } from "../topic.js";

/** `/timeline TOPIC`: what the articles say on it, oldest first. */
export function timeline({ engine }: Desk): Composer<Context> {
  const { chats } = engine;
  const feature = new Composer<Context>();
  feature.command(namesOf(COMMANDS.timeline), async (ctx) => {
    // A topic is often a bare name, which tells no language.
    const language = languageFor(chats, ctx.from);
    const wording = wordingIn(language);
    const topic = topicIn(ctx.match, wording, wording.timelineUsage);
    if ("refusal" in topic) {
      await answerMessage(ctx, renderSentence(topic.refusal));
      return;
    }
    const { result, notice } = await whileWorking(ctx, wording.working(engine.status().articles), () =>
      engine.timeline({ topic: topic.text, language }),
    );
    const { statements, sources } = result;
    const target = answerTarget(ctx);
    if (statements.length === 0) {
      await sendTo(ctx.api, target, renderSentence(wording.timelineNothing), notice);
      return;
    }
    const to = { target, userId: ctx.from?.id ?? 0, askedIn: null, notice };
    const heading = wording.timelineHeading(topic.text);
    await sendList(engine, ctx.api, to, listOf("timeline", language, statements, sources), heading);
  });
  return feature;
}
