// src/telegram/features/briefing.ts
import { Composer, type Context } from "grammy";
import { nothingText } from "../../briefing/text.js";
import { wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { typedTopic } from "../briefing-request.js";
import { documentsOf, sendBriefing } from "../briefings.js";
import { COMMANDS, namesOf } from "../commands.js";
import { languageFor } from "../language.js";
import { localTime } from "../local-time.js";
import { whileWorking } from "../progress.js";
import { renderSentence, renderTelling } from "../render/about.js";
import { answerMessage, answerTarget, sendTo } from "../send.js";
import { topicIn } from "../topic.js";

/** `/brief TOPIC`: what the articles tell of it in one message, and the whole as a document. */
export function briefing({ engine, timeZone, officeName, now }: Desk): Composer<Context> {
  const feature = new Composer<Context>();
  feature.command(namesOf(COMMANDS.brief), async (ctx) => {
    // A topic is often a bare name, which tells no language.
    const language = languageFor(engine.chats, ctx.from);
    const wording = wordingIn(language);
    const { day } = localTime(now(), timeZone);
    const { topic: typed, ...days } = typedTopic(ctx.match, day);
    const topic = topicIn(typed, wording, wording.briefing.usage);
    if ("refusal" in topic) {
      await answerMessage(ctx, renderSentence(topic.refusal));
      return;
    }
    if (days.from !== undefined && days.to !== undefined && days.from > days.to) {
      await answerMessage(ctx, renderSentence(wording.briefing.badPeriod));
      return;
    }
    const working = wording.briefing.working(engine.status().articles);
    const { result, notice } = await whileWorking(ctx, working, async () => {
      const found = await engine.brief({ topic: topic.text, language, ...days });
      const empty = found.sections.length === 0;
      return { found, documents: empty ? [] : await documentsOf(found, { officeName, day }) };
    });
    const { found, documents } = result;
    const target = answerTarget(ctx);
    if (found.sections.length === 0) {
      await sendTo(ctx.api, target, renderTelling(nothingText(found, days)), notice);
      return;
    }
    const to = { target, userId: ctx.from?.id ?? 0, askedIn: null, notice };
    const heading = wording.briefing.heading(found.title);
    await sendBriefing(engine, ctx.api, to, { briefing: found, documents, heading });
  });
  return feature;
}
