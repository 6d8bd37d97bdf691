// src/wording/admin/en.ts

import { grouped } from "../grouped.js";
import type { AdminWording } from "./vi.js";

const many = (count: number): string => grouped(count, ",");

const some = (n: number, one: string, others = `${one}s`): string => `${many(n)} ${n === 1 ? one : others}`;

export const admin: AdminWording = {
  requestUser: (name, id) => `${name} (id ${id}) asks to use the bot.`,
  requestChat: (name, id) => `The group ${name} (id ${id}) asks to use the bot.`,
  approve: "Approve",
  refuse: "Refuse",
  approved: (by) => `Approved (${by}).`,
  refused: (by) => `Refused (${by}).`,
  decidedBefore: "This request has been decided already.",
  welcome: "This account has been given access. Please send a question or /start.",
  welcomeChat: "This group has been given access. Please mention the bot with a question.",
  requestSent: "The request for access has been passed on to the administrator.",
  allowed: (who) => `Allowed: ${who}.`,
  blocked: (who) => `Blocked: ${who}.`,
  isAdmin: (id) =>
    `Id ${id} is an administrator. Please take it out of ADMINS, restart the bot, then block it.`,
  needsId: (command) =>
    `Please send ${command} with the id of an account or a group, for example: ${command} 123456789.`,
  noUsers: "There are no accounts or groups yet.",
  usersHeading: (users, groups) => `${some(users, "account")}, ${some(groups, "group")}`,
  everyone: "Every account may use the bot (ALLOWED_USERS=*).",
  everyGroup: "Every group may use the bot (ALLOWED_CHATS=*).",
  statuses: {
    allowed: "allowed",
    blocked: "blocked",
    asked: "asks for access",
    refused: "refused",
    guest: "used it while it was open",
  },
  administrator: "administrator",
  unreachable: "has blocked the bot",
  unnamed: "name unknown",

  wait: (seconds) => `Please wait ${seconds} seconds.`,
  dayIsFull: (limit) => `That makes ${limit} messages in 24 hours. Please go on tomorrow.`,

  helpHeading: "Commands of administrators:",
  commands: {
    status: "How the bot is doing",
    users: "Accounts and groups",
    allow: "Allow: /allow ID",
    block: "Block: /block ID",
    reindex: "Read the articles' folder again",
    remove: "Remove an article: /remove N",
    feedback: "Answers with 👎",
    ratings: "Ratings (CSV file)",
    broadcast: "Send a notice to everyone",
    backup: "Back up (one file)",
    trace: "Explain the last answer",
  },
  status: {
    articles: (n, passages) => `Articles: ${many(n)} · passages: ${many(passages)}`,
    newest: (date) => `Newest article: ${date}`,
    newestUnknown: "Newest article: date unknown",
    queue: (waiting, working) => `Queue: ${waiting} · at work: ${working}`,
    memory: (megabytes) => `Memory: ${megabytes} MB`,
    uptime: (duration) => `Running for: ${duration}`,
    lastIngest: (time) => `Last ingest: ${time}`,
    neverIngested: "Last ingest: none yet",
  },
  duration: (days, hours, minutes) =>
    [days > 0 ? some(days, "day") : "", hours > 0 ? some(hours, "hour") : "", some(minutes, "minute")]
      .filter((part) => part !== "")
      .join(" "),
  reindexing: "Reading the articles' folder…",
  reindexRuns: "The articles' folder is being read already.",
  reindexed: (added, updated, removed, failed, articles) =>
    `Done: ${many(added)} added, ${many(updated)} updated, ${many(removed)} removed, ${many(failed)} failed. There are ${some(articles, "article")}.`,
  reindexFailed: (source, reason) => `${source}: ${reason}`,
  reindexStopped: (reason) => `The articles' folder could not be read: ${reason}`,
  noFeedback: "No answer has a 👎 yet.",
  feedbackHeading: (n) => `👎 ${some(n, "answer")}`,
  feedbackNewest: (n) => `The ${n} newest; all of them: /ratings`,
  feedbackQuestion: (question) => `Question: ${question}`,
  feedbackReason: (reason) => `Reason: ${reason}`,
  feedbackAnswer: "Answer:",
  noQuestionKept: "Question: not kept",
  traceButton: (n) => `Explain ${n}`,
  noTrace: "There is no answer to explain yet.",
  noRatings: "There are no ratings yet.",
  ratingsCaption: (good, bad) => `👍 ${good} · 👎 ${bad}`,
  broadcastUsage: "Please send /broadcast with the text of the notice.",
  broadcastPreview: (n) => `Preview. The notice above will be sent to ${some(n, "person", "people")}.`,
  broadcastSend: (n) => `Send to ${some(n, "person", "people")}`,
  broadcastCancel: "Cancel",
  broadcastCancelled: "The notice is cancelled.",
  broadcastGone: "The text of the notice is gone. Please send /broadcast again.",
  broadcastDone: (sent, failed) =>
    `The notice was sent to ${some(sent, "person", "people")}${failed > 0 ? `; ${many(failed)} could not be reached` : ""}.`,
  broadcastRuns: "This notice is being sent already.",
  backupCaption: (size) => `Backup, ${size}. To restore it: stop the bot, run npm run restore -- FILE.`,
  backupTooLarge: (size, file) =>
    `The backup has ${size}, too much for Telegram. It is on the bot's machine: ${file}`,

  // Articles by file or link
  additionHeading: "Preview",
  additionLength: (words) => `Running text: ${words} words`,
  additionSeveral: (n) => `The file holds ${n} articles; this is the first.`,
  additionSame: (number) => `It tells the same as article ${number}.`,
  additionAdd: "Add",
  additionDiscard: "Discard",
  additionTooLarge: (megabytes) =>
    `The file is larger than ${megabytes} MB, which Telegram does not let a bot download. Please copy it into the articles' folder.`,
  additionUnread: (reason) => `It could not be read: ${reason}`,
  additionGone: "The file or link is no longer there. Please send it again.",
  additionRuns: "It is being added.",
  additionDone: (numbers) =>
    numbers.length === 1
      ? `Article ${numbers[0]} has been added.`
      : `${numbers.length} articles have been added, from ${numbers[0]} to ${numbers.at(-1)}.`,
  additionJoined: "Noted. The article that tells the same has been updated or has one more source.",
  additionKnown: "This article is there already.",
  additionDiscarded: "Discarded, nothing was kept.",
  removeUsage: "Please send /remove with an article's number, for example: /remove 3.",
  removeAsk: (number, name) => `Remove article ${number}: ${name}`,
  removeConfirm: "Remove",
  removeDone: (number) => `Article ${number} has been removed.`,
  removeCancelled: "Cancelled, the article stays.",
};
