// src/wording/en.ts
import { admin } from "./admin/en.js";
import { briefing } from "./briefing/en.js";
import { claims } from "./claims/en.js";
import { drafting } from "./drafting/en.js";
import { grouped } from "./grouped.js";
import { dateParts } from "./iso-date.js";
import { refusals } from "./refusals/en.js";
import type { Wording } from "./vi.js";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `22 August 2022, 14:07` at the precision known. */
function longDate(iso: string): string {
  const { year, month, day, time } = dateParts(iso);
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year];
  const date = words.filter((word) => word !== undefined).join(" ");
  return time === undefined ? date : `${date}, ${time}`;
}

const many = (count: number): string => grouped(count, ",");

export const en: Wording = {
  date: longDate,

  sources: "Sources",
  untitled: (opening) => `Article without a title: “${opening} […]”`,
  outletUnknown: "outlet unknown",
  publishedOn: (date) => `published ${date}`,
  eventOn: (date) => `date in the article ${date}`,
  dateUnknown: "date unknown",
  inferredYear: "Year inferred from the article.",
  caption: "photo caption",
  asOf: (date) => `As of ${date}`,
  asOfUnknown: "As of: unknown",
  readAs: (question) => `Read as: ${question}`,
  namesakeNotTold: (place) => `The articles tell nothing of ${place} before the merger.`,
  notYetMerged: (place, year, other, date) =>
    `Note, not from the articles: in ${year} ${place} did not yet hold ${other} (merged on ${date}).`,
  periodBefore: (period, n) => `“${period}” [${n}] stands earlier in the article.`,
  quotesStayVietnamese: "Quotes are in the original Vietnamese.",
  outsideNote: "Note, not from the articles:",
  writtenInArticle: (typed, written) => `${typed} is “${written}” in the article.`,
  placeNow: (older, newer, date) =>
    `Note, not from the articles: ${older} is now part of ${newer} (since ${date}).`,

  differBetween: (readings) => `Sources differ: ${readings}.`,
  differInside: (n, readings) => `The same article [${n}] differs: ${readings}.`,
  sameOffice: (days) => {
    const apart =
      days === null
        ? ""
        : days === 0
          ? ", the same day"
          : days === 1
            ? ", two days in a row"
            : `, ${days} days apart`;
    return `The same office${apart}; the articles do not say which spelling is right.`;
  },
  samePaper: "The same parties and period; the articles do not say which term is right.",
  sameFigure: "The same matter and time; the articles do not say which figure is right.",
  misprint: (once, n, often) => `Article [${n}] has “${once}” once and “${often}” elsewhere.`,
  variantOf: (n) => `name spelled otherwise in [${n}]`,
  newest: (date) => `${date} (newest)`,
  datesOfSources: (dates) => `Dates of the articles: ${dates}`,
  officeNotLater: (date) => `Articles after ${date} do not say who holds the office; it may have changed.`,
  noneLater: (date) => `There are no articles after ${date}; things may have changed.`,
  mayHaveChanged: (date) => `The newest source of this answer is of ${date}; things may have changed.`,
  lead: (label, quote) => `${label}: ${quote}`,
  leadLabels: {
    date: "Date",
    year: "Year",
    period: "Period",
    number: "Number",
    money: "Amount",
    percent: "Percentage",
    person: "Name",
    place: "Place",
  },

  notFound: "The articles do not say.",
  noArticleHas: (term) => `No article has the word ${term}.`,
  partNotFound: (part) => `On “${part}”: the articles do not say.`,
  nearMissFigure: "The articles do not give this figure. The nearest says only:",
  nearMiss: "The articles do not give this. The nearest says only:",
  searched: (n, from, to) => `Searched ${many(n)} articles, ${from} to ${to}.`,
  searchedUndated: (n) => `Searched ${many(n)} articles.`,
  nearest: "Articles nearest to the question:",
  noArticles: "There are no articles to search yet. Please ask the administrator to add some.",
  outOfScope: "The question is outside the articles' subject.",
  ambiguous: "The question is not clear enough. Please name the province, person or time.",
  greeting: "Hello. Please send a question about the articles.",
  thanks: "Thank you. Please send the next question.",
  notAQuestion: "Please send a question about the articles.",

  offices: {
    governor: "governor",
    chairman: "chairman of the People's Committee",
    secretary: "Party secretary",
  },
  exampleOffice: (office, place) => `Who is the ${office} of ${place}?`,
  exampleNumber: (thing, place) => `How many ${thing} of ${place}?`,
  examplePair: (a, b) => `What do ${a} and ${b} cooperate in?`,
  exampleDay: (day) => `What happened on ${day}?`,
  exampleTitle: (title) => title,

  startAbout:
    "answers with the articles' own sentences, each numbered to its source; what the articles do not say, it says so.",
  startRequest:
    "Please send a question, /check with a text to compare, or /brief with a topic. Do not send classified matter.",
  startHolds: (n, from, to, inferred) =>
    `There are ${many(n)} articles, from ${from} to ${to}${inferred > 0 ? ` (the year of ${many(inferred)} inferred by the bot)` : ""}.`,
  startUndated: (n) => `There ${n === 1 ? "is 1 article" : `are ${many(n)} articles`}.`,
  startEmpty: "There are no articles yet.",
  help: [
    "Send a question in Vietnamese (with or without diacritics), English or Lao.",
    "The answer is the articles' own words, each statement with its source number [n]. “Context n” shows the quote in its paragraph.",
    "What the articles do not say, the bot says so. Quotes stay in the original Vietnamese.",
    "/sources – the articles · /article with a number – one article · /new – new articles",
    "/check with a text – each of its claims compared with the articles; also in reply to a message, or when one is forwarded",
    "/timeline with a topic – what happened when · /watch with a topic – new statements at 7:00",
    briefing.help,
    "/language – language of replies · /forget – delete what is kept of this account · /start – about",
  ],
  noSuchCommand: (command) => `There is no command ${command}.`,
  commandStart: "About the bot",
  commandHelp: "Help",
  context: (n) => `Context ${n}`,
  contextHeading: (n) => `Context [${n}]`,
  earlierText: "This article has been updated; above is its earlier text.",
  contextGone: "This article has changed or is no longer kept. Please ask again.",
  listChanged: "An article of this list has changed or is no longer kept. Please ask again.",
  openArticle: "Open the article",
  askAgain: "Send again",
  textOnly: "Please send a question about the articles as text.",
  tooLong: (limit) =>
    `The message is longer than ${many(limit)} characters. Please shorten it to a question and send it again.`,
  farTooLong: (most, limit) =>
    `The message is longer than ${many(most)} characters and was not read. A question may have ${many(limit)}.`,
  denied: (id) =>
    `This account has no access yet. Account id: ${id}. Please send it to the bot's administrator.`,
  deniedContact: (contact) => `Contact: ${contact}.`,
  deniedChat: (id) =>
    `This group has no access yet. Group id: ${id}. Please send it to the bot's administrator.`,
  working: (n) => `Searching ${many(n)} articles…`,
  error: (ref) =>
    `The bot failed to answer. Please send the question again; if it fails again, give the administrator this code: ${ref}.`,

  paragraphOf: (n, of) => `Paragraph ${n}/${of}`,
  previousParagraph: "Previous paragraph",
  nextParagraph: "Next paragraph",
  copyWithSource: "Copy with source",
  askDifferently: "Ask differently",
  askDifferentlyHint: "Please name the province, person or time, or use the articles' own words.",
  answerable: "Questions that the articles answer:",
  notThisMeaning: "Not what was meant",
  readAlone: "Read again as a question of its own.",
  ratedUp: "Noted.",
  ratedDown: "Noted; the question is stored for the administrator to see. A reason can be added.",
  ratedDownWithoutQuestion: "Noted. A reason can be added.",
  reasonNoted: "The reason is noted.",
  reasons: { wrong: "Off the point", partial: "Incomplete", old: "Outdated", source: "Wrong source" },
  buttonGone: "This button can no longer be used here. Please ask again.",
  previousPage: "Previous page",
  nextPage: "Next page",
  wholeList: "Download the list",
  wholeListFile: "list.txt",
  itemsOnPage: (n, page, pages) =>
    `${many(n)} ${n === 1 ? "item" : "items"}${pages === 1 ? "" : `, page ${page}/${pages}`}.`,
  sourcesBy: { month: "month", place: "place", outlet: "outlet" },
  groupBy: { month: "By month", place: "By place", outlet: "By outlet" },
  articlesOnPage: (n, by, page, pages) =>
    `${many(n)} ${n === 1 ? "article" : "articles"} by ${by}${pages === 1 ? "" : `, page ${page}/${pages}`}`,
  placeUnknown: "Place unknown",
  openArticleHint: "To see one: /article with its number.",
  articleUsage: "Please send /article with the article's number, such as /article 1. Numbers: /sources",
  noSuchArticle: (n) => `There is no article ${n}. Numbers: /sources`,
  articleHeading: (n) => `Article ${n}`,
  articleSubtitle: (subtitle) => `Subtitle: ${subtitle}`,
  articleAuthor: (author) => `Author: ${author}`,
  articleSection: (section) => `Section: ${section}`,
  articleModified: (date) => `Updated ${date}`,
  keySentences: "Key sentences:",
  arrivedOn: (date) => `Added ${date}`,
  arrivalUnknown: "Date of adding unknown",
  storedTextFile: (n) => `article-${n}.txt`,
  storedText: "The full text as stored.",
  timelineUsage: "Please send /timeline with a topic, such as a province, a person or a matter.",
  timelineHeading: (topic) => `Timeline: ${topic}`,
  timelineNothing: "The articles say nothing on this topic.",
  newHeading: (n, since) => `${many(n)} new ${n === 1 ? "article" : "articles"} since ${since}`,
  newNothing: (since) => `No new articles since ${since}.`,
  newUsage: "Please write the date as 23/8/2025, or send /new alone.",
  watchUsage: "To follow another: /watch with a topic.",
  watchNone: "No topic is followed yet.",
  watching: "Followed topics:",
  watchAdded: (topic) => `Now followed: ${topic}`,
  watchPromise: "New statements come at 7:00; without any, no message. List and unsubscribe: /watch",
  watchKnown: (topic) => `This topic is followed already: ${topic}`,
  watchFull: (n) => `An account can follow ${n} topics at most. To drop one: /watch`,
  unwatch: (topic) => `Drop: ${topic}`,
  watchRemoved: (topic) => `No longer followed: ${topic}`,
  topicTooLong: (limit) =>
    `The topic is longer than ${limit} characters. Please shorten it and send it again.`,
  digestHeading: (topic) => `New statements on: ${topic}`,
  chooseLanguage: "Please choose the language of replies. Quotes stay in the original Vietnamese.",
  languageOfQuestion: "As the question",
  languageChosen: (name) => `Language of replies: ${name}`,
  forgotNothing: "No questions, answers, ratings or choices of this account are kept.",
  forgot: "Deleted of this account:",
  forgotQuestions: (n) => `${n} recent ${n === 1 ? "question" : "questions"}`,
  forgotAnswers: (n) =>
    `${n} ${n === 1 ? "answer" : "answers"} (places quoted in the articles); their buttons no longer work`,
  forgotRatings: (n) => `${n} ${n === 1 ? "rating" : "ratings"}`,
  forgotWatches: (n) => `${n} followed ${n === 1 ? "topic" : "topics"}`,
  forgotLanguage: "the chosen language",
  stillKept: (days) =>
    `Still kept: the id, name and access of the account; a log without questions, for ${days} days.`,
  stillShown: "Telegram keeps the messages of this chat; they can be deleted in Telegram.",
  correctedHeading: "A quoted article was corrected",
  withdrawnHeading: "A quoted article is no longer kept",
  wordingBefore: "As quoted:",
  wordingNow: "Now:",
  sentenceGone: "The article no longer has this sentence.",
  inlineHint: "Type a question about the articles",
  inlineNothing: "The articles do not say",
  inlineDenied: "This account has no access yet",
  commandSources: "The articles",
  commandArticle: "One article: with its number",
  commandTimeline: "Timeline: with a topic",
  commandBrief: briefing.command,
  commandCheck: "Compare a text with the articles",
  commandNew: "New articles; a date can follow",
  commandWatch: "Follow a topic, news at 7:00",
  commandLanguage: "Language of replies",
  commandForget: "Delete what is kept of this account",

  chatHint:
    "Type a question, then Enter. /sources: the articles · /open 1: a quote in its paragraph · /quit: leave.",
  chatNothingToOpen: "There is no quote to open yet. Please ask first.",
  chatNoSuchSource: (n) => `The last answer has no source [${n}].`,
  chatUnknownCommand: (command) =>
    `There is no command ${command}. Commands: /sources, /open number, /help, /quit.`,
  chatHelp: [
    "Type a question in Vietnamese (with or without diacritics), English or Lao, then Enter.",
    "The answer is the articles' own words, each statement with its source number [n]. What the articles do not say, it says so.",
    "/sources – the articles · /open number – the quotes of a source in their paragraph · /quit – leave",
  ],
  chatError: (reason) => `The question could not be answered: ${reason}. Please send it again.`,
  chatArticleCount: (n) => `${n} articles:`,

  admin,
  refusals,
  briefing,
  claims,
  drafting,
};
