// src/telegram/shown.ts
import type { Answer, Quote, Source, Statement } from "../answering/answer.js";
import type { Citation } from "../store/given-answers.js";

/**
 * What an answer or a list shows, as it is kept for its buttons and pages: the articles' words, where they stand, and notes.
 * The question is no part of it.
 */
export interface Shown
  extends Pick<
    Answer,
    "language" | "lead" | "statements" | "sources" | "notes" | "nearest" | "reason" | "asOf"
  > {
  readonly kind: "answered" | "abstained" | "timeline" | "news" | "digest" | "briefing" | "check";
  /** Whether the question was read together with the one before. */
  readonly followsUp: boolean;
}

/** What is kept of an answer. */
export function shownOf(answer: Answer, followsUp: boolean): Shown {
  const { kind, language, lead, statements, sources, notes, nearest, reason, asOf } = answer;
  return { kind, language, lead, statements, sources, notes, nearest, reason, asOf, followsUp };
}

export function citationsOf({ sources }: Pick<Shown, "sources">): Citation[] {
  return sources.flatMap(({ articleId, quotes }) =>
    quotes.map(({ text, start, end }) => ({ articleId, start, end, quote: text })),
  );
}

/** Of the quotes of a statement the one that tells; a short one beside it is what it leans on, such as a period. */
export function tellingQuote(quotes: readonly Quote[]): Quote | undefined {
  return quotes.toSorted((a, b) => b.text.length - a.text.length)[0];
}

/** The quote by which a source is opened: that of the first statement that cites it. */
export function firstQuoteOf(
  { statements }: Pick<Shown, "statements">,
  { n, quotes }: Source,
): Quote | undefined {
  const first = statements.find(({ citations }) => citations.includes(n));
  const own = first === undefined ? [] : quotes.filter(({ text }) => first.text.includes(text));
  return tellingQuote(own.length === 0 ? quotes : own);
}

/** Statements on one page of a list, and the characters they may have together: a page is one message. */
const PER_PAGE = 5;
const PAGE_CHARACTERS = 2_400;
/** An answer with more statements than this is shown in pages. */
const WHOLE = 6;

/** A statement with its number in the whole list, from 1. */
export interface Item {
  readonly number: number;
  readonly statement: Statement;
}

export interface Page {
  readonly items: readonly Item[];
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Those that the items cite. */
  readonly sources: readonly Source[];
}

/** One page of the statements; numbers are the same on every page. Past the end it is the last page. */
export function pageOf({ kind, statements, sources }: Shown, index: number): Page {
  const items = statements.map((statement, at) => ({ number: at + 1, statement }));
  const pages: Item[][] = [[]];
  let characters = 0;
  const whole = (kind === "answered" || kind === "abstained") && items.length <= WHOLE;
  for (const item of items) {
    const page = pages.at(-1) as Item[];
    const full = page.length === PER_PAGE || characters + item.statement.text.length > PAGE_CHARACTERS;
    if (!whole && full && page.length > 0) {
      pages.push([item]);
      characters = item.statement.text.length;
    } else {
      page.push(item);
      characters += item.statement.text.length;
    }
  }
  const at = Math.min(index, pages.length - 1);
  const shown = pages[at] ?? [];
  const cited = new Set(shown.flatMap(({ statement }) => statement.citations));
  return {
    items: shown,
    index: at,
    count: pages.length,
    sources: kind === "abstained" ? sources : sources.filter(({ n }) => cited.has(n)),
  };
}
