// src/telegram/features/watch.ts
import { Composer, type Context } from "grammy";
import type { Watch } from "../../store/watches.js";
import { fold } from "../../text/fold.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { DATA, PRESSED } from "../buttons.js";
import { COMMANDS, namesOf } from "../commands.js";
import { sendWithButtons } from "../keep.js";
import { languageFor } from "../language.js";
import { localTime } from "../local-time.js";
import { alertPresser, isOwnButton, settlePress } from "../pressed.js";
import { renderSentence, renderTelling } from "../render/about.js";
import { escapeHtml, type Reply, verbatim } from "../render/html.js";
import { action } from "../render/rows.js";
import { shortened } from "../render/source-line.js";
import { answerMessage, answerTarget, replaceIn, targetOf } from "../send.js";
import { topicIn } from "../topic.js";

/** Topics of one account. */
const MOST = 20;
/** Characters of a topic on its button. */
const LABEL = 40;

/** `/watch TOPIC` follows a topic, `/watch` lists the topics with a button each to drop it. */
export function watch({ engine, timeZone, now }: Desk): Composer<Context> {
  const { chats } = engine;
  const feature = new Composer<Context>();

  feature.command(namesOf(COMMANDS.watch), async (ctx) => {
    const userId = ctx.from?.id;
    if (userId === undefined) return;
    const language = languageFor(chats, ctx.from);
    const wording = wordingIn(language);
    const followed = chats.watchesOf(userId);
    if (ctx.match.trim() === "") return sendWithButtons(engine, ctx, listed(followed, wording));
    // "/watch brief TOPIC": the digest is to be a briefing.
    const asked = AS_BRIEFING.exec(ctx.match);
    const form = asked === null ? "list" : "briefing";
    const topic = topicIn(asked?.[1] ?? ctx.match, wording, wording.watchUsage);
    if ("refusal" in topic) {
      await answerMessage(ctx, renderSentence(topic.refusal));
      return;
    }
    const same = followed.find((one) => fold(one.topic) === fold(topic.text));
    if (same !== undefined && same.form !== form) chats.changeForm(same.id, form);
    else if (same !== undefined) {
      await answerMessage(ctx, renderTelling(wording.watchKnown(same.topic)));
      return;
    }
    if (same === undefined && followed.length >= MOST) {
      await answerMessage(ctx, renderSentence(wording.watchFull(MOST)));
      return;
    }
    const { chatId, threadId } = answerTarget(ctx);
    const { day, hour } = localTime(now(), timeZone);
    // Of a topic followed before 7:00 the first digest comes the same day.
    const lastDay = hour < DIGEST_HOUR ? "" : day;
    const followedTopic = { userId, chatId, threadId, topic: topic.text, language };
    if (same === undefined)
      chats.addWatch({ ...followedTopic, form, seenNumber: engine.catalogue().at(-1)?.number ?? 0, lastDay });
    const { html } = renderTelling(
      form === "briefing" ? wording.briefing.watchAdded(topic.text) : wording.watchAdded(topic.text),
    );
    await answerMessage(ctx, { html: `${html}\n${renderSentence(wording.watchPromise).html}`, keyboard: [] });
  });

  feature.callbackQuery(PRESSED.unwatch, async (ctx) => {
    if (!(await isOwnButton(ctx, engine))) return;
    const wording = wordingIn(languageFor(chats, ctx.from));
    const removed = chats.removeWatch(Number(ctx.match[1]), ctx.from.id);
    const message = ctx.callbackQuery.message?.message_id;
    const reply = listed(chats.watchesOf(ctx.from.id), wording);
    await Promise.all([
      removed === null
        ? alertPresser(ctx, wording.buttonGone)
        : settlePress(ctx, shortened(wording.watchRemoved(removed.topic), MAX_TOAST)),
      removed === null || message === undefined
        ? undefined
        : replaceIn(ctx.api, targetOf(ctx, null), [message], reply),
    ]);
  });
  return feature;
}

const AS_BRIEFING = new RegExp(`^\\s*(?:${namesOf(COMMANDS.brief).join("|")}|tóm tắt)\\s+(\\S.*)$`, "isu");

/** The local hour of the digests. */
export const DIGEST_HOUR = 7;
/** Telegram's limit for the answer to a button, in characters. */
const MAX_TOAST = 200;

function listed(watches: readonly Watch[], wording: Wording): Reply {
  const usage = [wording.watchUsage, wording.briefing.watchUsage];
  if (watches.length === 0)
    return { html: [wording.watchNone, ...usage].map(escapeHtml).join("\n"), keyboard: [] };
  return {
    html: [
      escapeHtml(wording.watching),
      ...watches.map(
        ({ topic, form }, index) =>
          `${index + 1}. ${verbatim(topic)}${form === "briefing" ? ` (${escapeHtml(wording.briefing.watchMark)})` : ""}`,
      ),
      ...usage.map(escapeHtml),
    ].join("\n"),
    keyboard: watches.map(({ id, topic }) => [
      action(wording.unwatch(shortened(topic, LABEL)), DATA.unwatch(id)),
    ]),
  };
}
