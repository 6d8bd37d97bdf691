// src/wording/drafting/en.ts
import type { drafting as vi } from "./vi.js";

export const drafting: typeof vi = {
  verified: (k, n) => `${k}/${n} statements verified against the articles.`,
  leftOut: (n) => `${n} left out that did not agree with the articles.`,
  quotesOnly: "Quotes only, without a summary.",
  stopped: "Stopped as asked.",
  verbatim: "In the articles’ words",
  gloss: (n, text) => `Quote [${n}] in English: ${text}`,
  lead: "In short",
  writing: "Checking each sentence against the articles…",
  stop: "Stop",
  nothingToStop: "No answer is being written.",
  secondOpinion: "Two ways of checking came to different results. Please read the quote.",
  refused: {
    citation: (words) => `no such passage: ${words}`,
    address: () => "has a link or an account",
    prompt: () => "is not from the articles",
    language: () => "must be in English",
    quotation: (words) => `not to the letter: ${words}`,
    unrelated: () => "the passage does not say it, or it does not answer the question",
    number: (words) => `number or unit not as in the passage: ${words}`,
    time: (words) => `time not as in the passage: ${words}`,
    name: (words) => `name not in the passage there: ${words}`,
    office: (words) => `office not as in the passage: ${words}`,
    direction: (words) => `who does it and to whom turned round: ${words}`,
    opposite: (words) => `the passage says the opposite: ${words}`,
    extent: (words) => `how much or how often is not as in the passage: ${words}`,
    negation: () => "denial not as in the passage",
    stage: () => "done, planned, proposed or assigned is not as in the passage",
    content: (words) => `the passage does not say: ${words}`,
  },
};
