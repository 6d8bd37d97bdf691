// src/telegram/buttons.ts
// What the buttons of answers and lists carry. An answer's buttons name only what they do: the answer is known by the
// message that they stand under, so that they outlive a restart and work nowhere else.

/** Ways to group the list of articles. */
export const GROUPINGS = ["month", "place", "outlet"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const REASONS = ["wrong", "partial", "old", "source"] as const;
export type Reason = (typeof REASONS)[number];

/** Pages and paragraphs count from 0. */
export const DATA = {
  /** The quote of source n in its paragraph. */
  context: (n: number): string => `q.${n}`,
  /** Another paragraph around the quote of source n. */
  paragraph: (n: number, paragraph: number): string => `q.${n}.${paragraph}`,
  /** The quote of source n with its attribution, as a message. */
  copy: (n: number): string => `c.${n}`,
  up: "f.u",
  down: "f.d",
  reason: (reason: Reason): string => `f.${reason}`,
  page: (page: number): string => `p.${page}`,
  whole: "t",
  differently: "o",
  alone: "x",
  /** The question that the button reads. */
  example: (n: number): string => `e.${n}`,
  /** The question in the message that the pressed one answers. */
  again: "r",
  /** The text in the message that the pressed one answers. */
  check: "k",
  article: (number: number): string => `a.${number}`,
  articles: (by: Grouping, page: number): string => `l.${by}.${page}`,
  unwatch: (id: number): string => `w.${id}`,
  language: (language: string): string => `g.${language}`,
  /** Ends the writing of an answer. */
  stop: "s",
  /** Shows where one is and does nothing. */
  here: "z",
} as const;

export const PRESSED = {
  context: /^q\.(\d+)(?:\.(\d+))?$/,
  copy: /^c\.(\d+)$/,
  vote: /^f\.(u|d)$/,
  reason: /^f\.(wrong|partial|old|source)$/,
  page: /^p\.(\d+)$/,
  whole: /^t$/,
  differently: /^o$/,
  alone: /^x$/,
  example: /^e\.\d+$/,
  again: /^r$/,
  check: /^k$/,
  article: /^a\.(\d+)$/,
  articles: /^l\.(month|place|outlet)\.(\d+)$/,
  unwatch: /^w\.(\d+)$/,
  language: /^g\.(vi|en|lo|auto)$/,
  stop: /^s$/,
  here: /^z$/,
} as const;
