// src/answering/conflict-notes.ts
import type { ParsedArticle } from "../article.js";
import type { Wording } from "../wording/wording.js";
import type { Quote, Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { type Conflict, daysBetween, type Reading } from "./conflicts.js";

/** A quote that is shown to the person, in its article. */
export interface ShownQuote extends Span {
  readonly articleId: string;
}

/** What stands against a shown quote. */
export interface ConflictNote {
  readonly conflict: Conflict;
  /** Readings that no shown quote holds: each becomes a quote of its article's source, in this order. */
  readonly quotes: readonly { readonly article: ParsedArticle; readonly quote: Quote }[];
  /** The note with all readings side by side, once every article of it has its number. */
  readonly text: (numberOf: (articleId: string) => number) => string;
}

/** A reading with the one place of it that is quoted. */
interface Quoted {
  readonly article: ParsedArticle;
  readonly quote: Quote;
  readonly shown: boolean;
}

/**
 * The notes that an answer needs where a shown quote holds one of several readings. The bot does not choose: it says what
 * is equal and that the articles do not settle it.
 */
export function conflictNotes(
  wording: Wording,
  conflicts: readonly Conflict[],
  shown: readonly ShownQuote[],
): ConflictNote[] {
  return conflicts.flatMap((conflict): ConflictNote[] => {
    const readings = eachOnce(conflict.readings.map((reading) => quoted(reading, shown)));
    const [first, second] = readings;
    if (first === undefined || second === undefined) return [];
    // That a word is misprinted elsewhere concerns nobody who sees it written right.
    const concerns = conflict.kind === "misprint" ? first.shown : readings.some((reading) => reading.shown);
    if (!concerns) return [];
    return [
      {
        conflict,
        quotes: readings
          .filter((reading) => !reading.shown)
          .map(({ article, quote }) => ({ article, quote })),
        text: (numberOf) => noteText(wording, conflict, readings, numberOf),
      },
    ];
  });
}

/** The place of a reading that is shown, else its first. */
function quoted({ article, span, spans }: Reading, shown: readonly ShownQuote[]): Quoted {
  const visible = spans.find(({ start, end }) =>
    shown.some((quote) => quote.articleId === article.articleId && quote.start <= start && end <= quote.end),
  );
  const { start, end } = visible ?? span;
  return {
    article,
    quote: { text: article.text.slice(start, end), start, end },
    shown: visible !== undefined,
  };
}

/** One of those with the same words, a shown one if there is. */
function eachOnce(readings: readonly Quoted[]): Quoted[] {
  const kept: Quoted[] = [];
  for (const reading of readings) {
    const at = kept.findIndex((other) => other.quote.text === reading.quote.text);
    if (at < 0) kept.push(reading);
    else if (reading.shown && kept[at]?.shown === false) kept[at] = reading;
  }
  return kept;
}

function noteText(
  wording: Wording,
  { kind }: Conflict,
  readings: readonly Quoted[],
  numberOf: (articleId: string) => number,
): string {
  const [first, second] = readings;
  if (first === undefined || second === undefined) return "";
  const n = numberOf(first.article.articleId);
  if (kind === "misprint") return wording.misprint(first.quote.text, n, second.quote.text);
  const inside = readings.every(({ article }) => article.articleId === first.article.articleId);
  const sides = readings.map(({ article, quote }) =>
    inside ? `“${quote.text}”` : `“${quote.text}” [${numberOf(article.articleId)}]`,
  );
  const differ = inside
    ? wording.differInside(n, sides.join(" – "))
    : wording.differBetween(sides.join(" – "));
  const equal =
    kind === "name"
      ? wording.sameOffice(inside ? null : daysApart(readings))
      : kind === "term"
        ? wording.samePaper
        : wording.sameFigure;
  return `${differ} ${equal}`;
}

/** Days between the oldest and the newest of the articles. */
function daysApart(readings: readonly Quoted[]): number | null {
  const dates = readings
    .map(({ article }) => dateOf(article))
    .sort((a, b) => ((a?.date ?? "") < (b?.date ?? "") ? -1 : 1));
  return daysBetween(dates[0] ?? null, dates.at(-1) ?? null);
}
