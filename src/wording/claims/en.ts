// src/wording/claims/en.ts

import { grouped } from "../grouped.js";
import type { ClaimsWording } from "./vi.js";

const many = (count: number): string => grouped(count, ",");

export const claims: ClaimsWording = {
  supported: "Stated in the articles",
  contradicted: "The articles say otherwise",
  mixed: "Sources differ",
  notFound: "Not in the articles",
  notFoundMeaning: "(not the same as false)",
  uncertain: "Could not be compared",
  uncertainWhy: "The articles come near this but do not settle it. Please read the quote.",
  opinion: "An opinion, not checked",
  question: "A question, not checked",
  toCheck: "To be checked",
  difference: (claim, source) => `${claim} – in the article: ${source}`,
  numberElsewhere: (number, source) => `In the article ${number} is ${source}.`,
  slots: {
    number: "number",
    unit: "unit",
    bound: "at least, at most or exactly",
    date: "date",
    period: "period",
    year: "year",
    person: "person",
    role: "office",
    place: "place",
    entity: "name",
    direction: "who gives and who receives",
    frequency: "each year or in total",
    extent: "all or a part",
    stage: "done or planned",
    opposite: "one thing or its opposite",
    negation: "whether or not",
  },
  nearestOnly: "The nearest article says only:",
  scope: (n) => `Compared with these ${many(n)} articles only; says nothing on true or false.`,
  usage: "Please send /check with the text to compare, or reply to a message with /check.",
  tooLong: (limit) =>
    `The text is longer than ${many(limit)} characters. Please send it in several messages.`,
  offer: "This message is forwarded. Each of its claims can be compared with the articles.",
  offerLong: "Each of its claims can be compared with the articles too.",
  offerButton: "Compare with the articles",
  offerAsk: "Ask as a question",
  tooManyParts: (n) => `Only the first ${n} claims were compared. Please send the rest by itself.`,
};
