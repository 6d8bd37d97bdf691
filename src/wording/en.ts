// src/wording/en.ts
import { admin } from "./admin/en.js";
import { dateParts } from "./iso-date.js";
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
  nearMiss: "The articles do not give this figure. The nearest says only:",
  searched: (n, from, to) => `Searched ${n} articles, ${from} to ${to}.`,
  searchedUndated: (n) => `Searched ${n} articles.`,
  nearest: "Articles nearest to the question:",
  noArticles: "There are no articles to search yet. Please ask the administrator to add some.",
  outOfScope: "The question is outside the articles' subject.",
  ambiguous: "The question is not clear enough. Please name the province, person or time.",
  greeting: "Hello. Please send a question about the articles.",
  thanks: "Thank you. Please send the next question.",
  notAQuestion: "Please send a question about the articles.",

  startAbout:
    "answers with the articles' own sentences, each numbered to its source; what the articles do not say, it says so.",
  startRequest: "Please send a question. Do not send classified matter.",
  startHolds: (n, from, to, inferred) =>
    `There are ${n} articles, from ${from} to ${to}${inferred > 0 ? ` (the year of ${inferred} inferred by the bot)` : ""}.`,
  startUndated: (n) => `There ${n === 1 ? "is 1 article" : `are ${n} articles`}.`,
  startEmpty: "There are no articles yet.",
  help: [
    "Send a question in Vietnamese (with or without diacritics), English or Lao.",
    "The answer is the articles' own words, each statement with its source number [n]. “Context n” shows the quote in its paragraph.",
    "What the articles do not say, the bot says so. Quotes stay in the original Vietnamese.",
    "/start – about · /help – help",
  ],
  commandStart: "About the bot",
  commandHelp: "Help",
  context: (n) => `Context ${n}`,
  contextHeading: (n) => `Context [${n}]`,
  contextGone: "This article has changed or is no longer kept. Please ask again.",
  openArticle: "Open the article",
  askAgain: "Send again",
  textOnly: "Please send the question as text.",
  tooLong: (limit) => `The question is longer than ${limit} characters. Please shorten it and send it again.`,
  denied: (id) =>
    `This account has no access yet. Account id: ${id}. Please send it to the bot's administrator.`,
  deniedContact: (contact) => `Contact: ${contact}.`,
  deniedChat: (id) =>
    `This group has no access yet. Group id: ${id}. Please send it to the bot's administrator.`,
  working: (n) => `Searching ${n} articles…`,
  error: (ref) =>
    `The bot failed to answer. Please send the question again; if it fails again, give the administrator this code: ${ref}.`,

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
};
