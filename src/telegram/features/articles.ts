// src/telegram/features/articles.ts
import { Composer, type Context } from "grammy";
import { wordingIn } from "../../wording/wording.js";
import type { Desk } from "../answers.js";
import { type Grouping, PRESSED } from "../buttons.js";
import { COMMANDS, namesOf } from "../commands.js";
import { sendList, sendWithButtons } from "../keep.js";
import { languageFor } from "../language.js";
import { daysBefore, localTime, startOfDay, typedDay } from "../local-time.js";
import { newArticles } from "../news.js";
import { alertPresser, isOwnButton, settlePress } from "../pressed.js";
import { renderSentence } from "../render/about.js";
import { renderArticle, renderArticles } from "../render/articles.js";
import { answerMessage, answerTarget, replaceIn, sendTo, type Target, targetOf } from "../send.js";
import { whileTyping } from "../typing.js";

/** `/sources`, `/article n` and `/new`: what there is to ask about. */
export function articles(desk: Desk): Composer<Context> {
  const { engine, timeZone, now } = desk;
  const { chats } = engine;
  const feature = new Composer<Context>();

  const list = (ctx: Context, by: Grouping, page: number) => {
    const language = languageFor(chats, ctx.from);
    return renderArticles(engine.catalogue(), by, page, language, (id) => engine.places(id, language));
  };

  feature.command(namesOf(COMMANDS.sources), (ctx) => sendWithButtons(engine, ctx, list(ctx, "month", 0)));

  feature.callbackQuery(PRESSED.articles, async (ctx) => {
    if (!(await isOwnButton(ctx, engine))) return;
    const [, by, page] = ctx.match;
    const message = ctx.callbackQuery.message?.message_id;
    const reply = list(ctx, by as Grouping, Number(page));
    await Promise.all([
      settlePress(ctx),
      message === undefined ? undefined : replaceIn(ctx.api, targetOf(ctx, null), [message], reply),
    ]);
  });

  /** Sends an article; returns whether there is one of that number. */
  async function sendArticle(ctx: Context, target: Target, number: number): Promise<boolean> {
    const entry = engine.numbered(number);
    const article = entry === null ? null : engine.article(entry.articleId);
    if (entry === null || article === null) return false;
    const quotes = await whileTyping(ctx, () => engine.keySentences(entry.articleId, KEY_SENTENCES));
    const arrivedOn = entry.arrivedAt === 0 ? null : localTime(entry.arrivedAt, timeZone).day;
    const language = languageFor(chats, ctx.from);
    const details = engine.details(entry.articleId);
    await sendTo(ctx.api, target, renderArticle(entry, details, arrivedOn, quotes, article.text, language));
    return true;
  }

  feature.command(namesOf(COMMANDS.article), async (ctx) => {
    const wording = wordingIn(languageFor(chats, ctx.from));
    const [, number] = /^\s*#?(\d{1,9})\s*$/.exec(ctx.match) ?? [];
    if (number === undefined) await answerMessage(ctx, renderSentence(wording.articleUsage));
    else if (!(await sendArticle(ctx, answerTarget(ctx), Number(number))))
      await answerMessage(ctx, renderSentence(wording.noSuchArticle(number)));
  });

  feature.callbackQuery(PRESSED.article, async (ctx) => {
    if (!(await isOwnButton(ctx, engine))) return;
    const target = targetOf(ctx, ctx.callbackQuery.message?.message_id ?? null);
    if (await sendArticle(ctx, target, Number(ctx.match[1]))) return settlePress(ctx);
    const wording = wordingIn(languageFor(chats, ctx.from));
    await alertPresser(ctx, wording.contextGone);
  });

  feature.command(namesOf(COMMANDS.news), async (ctx) => {
    const language = languageFor(chats, ctx.from);
    const wording = wordingIn(language);
    const today = localTime(now(), timeZone).day;
    const since = ctx.match.trim() === "" ? daysBefore(today, 1) : typedDay(ctx.match, today);
    if (since === null) {
      await answerMessage(ctx, renderSentence(wording.newUsage));
      return;
    }
    const { count, shown } = newArticles(engine, startOfDay(since, timeZone), language);
    const day = wording.date(since);
    if (count === 0) {
      await answerMessage(ctx, renderSentence(wording.newNothing(day)));
      return;
    }
    const to = { target: answerTarget(ctx), userId: ctx.from?.id ?? 0, askedIn: null };
    await sendList(engine, ctx.api, to, shown, wording.newHeading(count, day));
  });
  return feature;
}

const KEY_SENTENCES = 3;
