// src/wording/briefing/en.ts

import { grouped } from "../grouped.js";
import type { Wording } from "../vi.js";

const many = (count: number): string => grouped(count, ",");

export const briefing: Wording["briefing"] = {
  heading: (title) => `Briefing: ${title}`,
  placeTitle: (kind, name, inLaos) => {
    const rank = { country: "", province: " Province", city: " City", prefecture: " Capital" }[kind];
    return `${name}${rank}${inLaos && kind !== "country" ? " (Laos)" : ""}`;
  },
  coverage: (n, from, to) =>
    `${n === 1 ? "1 article" : `${many(n)} articles`}, ${from === to ? from : `${from} to ${to}`} · verbatim quotes with numbered sources`,
  coverageUndated: (n) =>
    `${n === 1 ? "1 article" : `${many(n)} articles`} · verbatim quotes with numbered sources`,
  sections: {
    timeline: "What happened",
    people: "People and their offices on the day of the article",
    figures: "Figures",
    checks: "Figures to be checked",
    commitments: "Commitments and next steps",
    differences: "Points on which sources differ, to be compared",
  },
  commitments: { signed: "Signed or agreed", planned: "Planned", proposed: "Proposed", assigned: "Assigned" },
  differences: {
    name: "Name of the holder of one office",
    term: "Name of one document of the same parties and period",
    figure: "Figure for the same matter and time",
    misprint: "Spelling within one article",
  },
  ofPeriod: (period) => `in the part on “${period}”`,
  notStated: (items) => `The articles do not say (by the checklist): ${items.join("; ")}.`,
  notStatedHeading: "What the articles do not say (by the checklist)",
  notesHeading: "Notes, not from the articles",
  checklist: {
    investment: "capital invested",
    trade: "value of trade",
    supportMoney: "amount of support",
    budget: "budget",
    deadline: "deadline",
    responsible: "body in charge",
    signers: "who signed for each side",
    beneficiaries: "number of beneficiaries",
    honoured: "names of those honoured",
    born: "year of birth",
    appointed: "date of election or appointment",
    term: "term of office",
    cases: "number of cases and deaths",
    doctors: "number of doctors and medical staff",
    treated: "number of people examined or treated",
    scholarship: "amount of the scholarship",
    subjects: "subjects and level of study",
    selection: "conditions of selection",
    duration: "length of study",
    output: "output, revenue",
    visitors: "number of visitors",
  },
  placeRenamed: (older, newer, date) =>
    `Note, not from the articles: ${older} is now ${newer} (since ${date}).`,
  nothing: (topic) => `The articles do not tell of this topic: ${topic}.`,
  nothingBetween: (topic, from, to) =>
    `The articles${from === "" ? "" : ` from ${from}`}${to === "" ? "" : ` until ${to}`} do not tell of this topic: ${topic}.`,
  usage:
    "Please send /brief with a topic, such as the name of a province or a person, or a subject; a time may follow: /brief Champasak from 1/1/2024 to 31/12/2024.",
  badPeriod:
    "The first day is after the last. Please write it again, for example: from 1/1/2024 to 31/12/2024.",
  working: (n) => `Preparing a briefing from ${many(n)} articles…`,
  inDocument: (n) => `${n === 1 ? "1 more line" : `${n} more lines`} in the document.`,
  unreviewed: "Compiled automatically, not reviewed",
  documentTitle: "BRIEFING",
  documentAbout: (title) => `Topic: ${title}`,
  madeOn: (day, month, year) => `${day}/${month}/${year}`,
  figureColumn: "Figure",
  quoteColumn: "Quote",
  periodColumn: "Period",
  sourceColumn: "Source",
  periodUnknown: "unknown",
  paragraph: (n) => `paragraph ${n}`,
  captionAt: (n) => `photo caption, paragraph ${n}`,
  describe: (title) => `Verbatim briefing of news articles on ${title}`,
  fileName: "briefing",
  watchAdded: (topic) => `Following, with a briefing of new articles: ${topic}`,
  watchUsage: "For a briefing instead of the list of new statements: /watch brief with a topic.",
  watchMark: "briefing",
  newHeading: (title) => `Briefing of new articles: ${title}`,
  command: "Briefing on a topic, with a document",
  help: "/brief with a topic – a briefing in verbatim quotes, with a .docx document",
};
