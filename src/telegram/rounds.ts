// src/telegram/rounds.ts
// What the bot does by the clock: digests of followed topics, word of changed articles, forgetting what is old.
import { type Api, GrammyError } from "grammy";
import type { Engine } from "../engine.js";
import type { CitedQuotes } from "../store/given-answers.js";
import type { Watch } from "../store/watches.js";
import { wordingIn } from "../wording/wording.js";
import { documentsOf, sendBriefing } from "./briefings.js";
import { DIGEST_HOUR } from "./features/watch.js";
import { sendList } from "./keep.js";
import { localTime } from "./local-time.js";
import type { Logger } from "./logger.js";
import { listOf } from "./news.js";
import { renderChange } from "./render/change.js";
import type { Reply } from "./render/html.js";
import { sendTo } from "./send.js";
import type { Shown } from "./shown.js";

export interface RoundsOptions {
  readonly engine: Engine;
  readonly api: Api;
  readonly log: Logger;
  /** IANA name. */
  readonly timeZone: string;
  /** Whose name stands on documents. */
  readonly officeName: string | null;
  /** Days that answers are kept for their buttons. */
  readonly keptDays: number;
  /** Whether a user may still be written to in a chat. */
  readonly mayReceive: (userId: number, chatId: number) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** From this local hour on nobody is written to unasked, until {@link DIGEST_HOUR}. */
const QUIET_FROM = 21;

/** Statements of one article in a digest. */
const PER_ARTICLE = 2;

export interface Rounds {
  /** Does what is due. Calls while one is under way do nothing. */
  go(): Promise<void>;
}

export function createRounds(options: RoundsOptions): Rounds {
  const { engine, log, timeZone, keptDays, now } = options;
  const { chats } = engine;
  let underWay = false;
  let seenVersion = -1;

  async function go(): Promise<void> {
    chats.expire(keptDays);
    const { day, hour } = localTime(now(), timeZone);
    if (hour < DIGEST_HOUR || hour >= QUIET_FROM) return;
    for (const watch of chats.watchesDue(day)) await digest(options, watch, day);
    const version = engine.version();
    if (version === seenVersion) return;
    await tellChanges(options);
    seenVersion = version;
  }

  return {
    go: async () => {
      if (underWay) return;
      underWay = true;
      try {
        await go();
      } catch (error) {
        log.error({ err: error }, "a round could not be finished; the next one tries again");
      } finally {
        underWay = false;
      }
    },
  };
}

/** Sends the statements on a topic from articles that came since the last digest; nothing new, no message. */
async function digest(options: RoundsOptions, watch: Watch, day: string): Promise<void> {
  const { engine } = options;
  const fresh = engine.catalogue().filter(({ number }) => number > watch.seenNumber);
  const articleIds = fresh.map(({ articleId }) => articleId);
  const language = languageOfWatch(watch);
  if (articleIds.length > 0 && watch.form === "briefing") await briefingDigest(options, watch, articleIds);
  else if (articleIds.length > 0) {
    const { topic } = watch;
    const found = await engine.timeline({ topic, language, filter: { articleIds }, perArticle: PER_ARTICLE });
    const { statements, sources } = found;
    if (statements.length > 0) {
      const { userId, chatId, threadId } = watch;
      const to = { target: { chatId, threadId, replyTo: null }, userId, askedIn: null };
      const heading = wordingIn(language).digestHeading(topic);
      const list = listOf("digest", language, statements, sources);
      await unasked(options, watch, () => sendList(engine, options.api, to, list, heading));
    }
  }
  engine.chats.markWatched(watch.id, fresh.at(-1)?.number ?? watch.seenNumber, day);
}

/** Sends a briefing of the new articles, with its document. */
async function briefingDigest(
  options: RoundsOptions,
  watch: Watch,
  articleIds: readonly string[],
): Promise<void> {
  const { engine, timeZone, officeName, now } = options;
  const { userId, chatId, threadId, topic } = watch;
  const found = await engine.brief({ topic, articleIds, language: languageOfWatch(watch) });
  if (found.sections.length === 0) return;
  const { day } = localTime(now(), timeZone);
  const documents = await documentsOf(found, { officeName, day });
  const to = { target: { chatId, threadId, replyTo: null }, userId, askedIn: null };
  const heading = wordingIn(found.language).briefing.newHeading(found.title);
  await unasked(options, watch, () =>
    sendBriefing(engine, options.api, to, { briefing: found, documents, heading }),
  );
}

function languageOfWatch({ language }: Watch): "vi" | "en" | "lo" {
  return language === "en" || language === "lo" ? language : "vi";
}

/** Tells each user whose answers quoted a changed article what has become of the quotes: once, all in one message. */
async function tellChanges(options: RoundsOptions): Promise<void> {
  const { engine, api } = options;
  const { chats } = engine;
  const told = new Map<number, { readonly cited: CitedQuotes; readonly reply: Reply }[]>();
  for (const articleId of chats.citedArticles()) {
    for (const cited of chats.citedQuotes(articleId)) {
      const reply = changesIn(engine, cited);
      if (reply !== null) told.set(cited.userId, [...(told.get(cited.userId) ?? []), { cited, reply }]);
    }
  }
  for (const [userId, changes] of told) {
    const [latest] = changes.toSorted((a, b) => (b.cited.messageId ?? 0) - (a.cited.messageId ?? 0));
    if (latest === undefined) continue;
    const { chatId, threadId, messageId } = latest.cited;
    const html = changes.map(({ reply }) => reply.html).join("\n\n");
    const target = { chatId, threadId, replyTo: messageId };
    await unasked(options, latest.cited, () => sendTo(api, target, { html, keyboard: [] }));
    for (const { cited } of changes) chats.markTold(userId, cited.articleId);
  }
}

/** What has become of the quotes of one article; `null` when they all still stand. */
function changesIn(engine: Engine, cited: CitedQuotes): Reply | null {
  const changes = cited.citations.flatMap(({ quote }) => {
    const change = engine.changeOf(cited.articleId, quote);
    return change.kind === "same" ? [] : [{ quote, change }];
  });
  const source = sourceOf(cited);
  return changes.length === 0 || source === undefined
    ? null
    : renderChange(source, changes, languageOf(cited));
}

function shownIn({ content }: CitedQuotes): Shown {
  return JSON.parse(content) as Shown;
}

/** The article as it was when it was quoted. */
function sourceOf(cited: CitedQuotes): Shown["sources"][number] | undefined {
  return shownIn(cited).sources.find(({ articleId }) => articleId === cited.articleId);
}

function languageOf(cited: CitedQuotes): Shown["language"] {
  return shownIn(cited).language;
}

/** Sends to somebody who has not just asked: not to one who may no longer, and one chat that refuses stops no other. */
async function unasked(
  { mayReceive, log }: RoundsOptions,
  { userId, chatId }: { readonly userId: number; readonly chatId: number },
  send: () => Promise<unknown>,
): Promise<void> {
  if (!mayReceive(userId, chatId)) return;
  try {
    await send();
  } catch (error) {
    if (!(error instanceof GrammyError) || (error.error_code !== 403 && error.error_code !== 400))
      throw error;
    log.warn({ userId, chatId, description: error.description }, "an unasked message was refused");
  }
}
