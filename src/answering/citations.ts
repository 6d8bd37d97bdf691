// src/answering/citations.ts
import type { ParsedArticle } from "../article.js";
import type { Wording } from "../wording/wording.js";
import type { Answer, AsOf, Quote, Source, Statement } from "./answer.js";
import { CUT } from "./statements.js";

/** How a source is shown: its parts in the order of a source line. */
export interface SourceDescription {
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string;
  /** Date with its kind; ends in `*` when the year is inferred. */
  readonly date: string;
  readonly inferred: boolean;
}

type Dated = Pick<Source, "publishedAt" | "publishedAtOrigin" | "eventDate" | "eventDateOrigin">;

/** The date an article goes by: its publication, else the event it tells. */
export function dateOf(source: Dated): AsOf | null {
  if (source.publishedAt !== null) {
    return { date: source.publishedAt, kind: "published", origin: source.publishedAtOrigin };
  }
  if (source.eventDate !== null)
    return { date: source.eventDate, kind: "event", origin: source.eventDateOrigin };
  return null;
}

/** The newest date of the sources; dates without a year cannot be compared and count only when there is no other. */
export function asOf(sources: readonly Dated[]): AsOf | null {
  const dates = sources.map(dateOf).filter((date) => date !== null);
  const [newest] = dates.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return (
    dates.filter((date) => !date.date.startsWith("-")).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0] ??
    newest ??
    null
  );
}

/** Oldest first; undated last. */
export function compareAge(a: Dated, b: Dated): number {
  const [left, right] = [a, b].map((source) => dateOf(source)?.date ?? UNDATED);
  return left === right ? 0 : (left ?? UNDATED) < (right ?? UNDATED) ? -1 : 1;
}

/** Behind every date. */
const UNDATED = "9";

/** A source in the words of a language. */
export function describeSource(
  wording: Wording,
  source: Dated & Pick<Source, "title" | "opening" | "outlet" | "byline">,
): SourceDescription {
  const dated = dateOf(source);
  const inferred = dated?.origin === "inferred";
  const date = dated === null ? "" : wording.date(dated.date) + (inferred ? "*" : "");
  return {
    title: source.title ?? wording.untitled(source.opening),
    byline: source.byline,
    outlet: source.outlet ?? wording.outletUnknown,
    date:
      dated === null
        ? wording.dateUnknown
        : dated.kind === "published"
          ? wording.publishedOn(date)
          : wording.eventOn(date),
    inferred,
  };
}

/** A numbered source with the quotes taken from it. */
export function toSource(n: number, article: ParsedArticle, quotes: readonly Quote[]): Source {
  const { source, articleId, title, opening, outlet, byline, url } = article;
  const { publishedAt, publishedAtOrigin, eventDate, eventDateOrigin } = article;
  return {
    ...{ n, source, articleId, title, opening, outlet, byline, url },
    ...{ publishedAt, publishedAtOrigin, eventDate, eventDateOrigin, quotes },
  };
}

/** The as-of line, with `*` for an inferred year. */
export function asOfLine(wording: Wording, newest: AsOf | null): string {
  if (newest === null) return wording.asOfUnknown;
  return wording.asOf(wording.date(newest.date)) + (newest.origin === "inferred" ? "*" : "");
}

function quoted(text: string, citations: readonly number[]): string {
  return `“${text}” ${citations.map((n) => `[${n}]`).join(" ")}`;
}

/** A statement with its numbers; what a model wrote stands without quotation marks. */
export function statementText({ text, citations, written }: Statement): string {
  return written === true ? `${text} ${citations.map((n) => `[${n}]`).join(" ")}` : quoted(text, citations);
}

/** The quotes that written statements rest on, a source a line; none where all statements are quotes. */
export function quotesBeneath({ statements, sources }: Pick<Answer, "statements" | "sources">): Statement[] {
  if (!statements.some(({ written }) => written === true)) return [];
  const shown = statements.filter(({ written }) => written !== true).map(({ text }) => text);
  return sources.flatMap(({ n, quotes }): Statement[] => {
    const beneath = quotes
      .filter(({ text }) => !shown.some((quote) => quote.includes(text)))
      .toSorted((a, b) => a.start - b.start);
    const text = beneath.map((quote) => quote.text).join(` ${CUT} `);
    return beneath.length === 0 ? [] : [{ text, citations: [n], highlights: [] }];
  });
}

/** The nearest statement of an abstention: the quotes of its only source. */
export function nearest({ n, quotes }: Pick<Source, "n" | "quotes">): string {
  return quoted(quotes.map(({ text }) => text).join(` ${CUT} `), [n]);
}

/** An answer as plain text for a terminal: statements with `[n]`, notes, then the sources. */
export function plainText(wording: Wording, answer: Omit<Answer, "text" | "ms">): string {
  const lines = answer.lead === null ? [] : [answer.lead];
  lines.push(...answer.statements.map(statementText));
  const beneath = quotesBeneath(answer);
  if (beneath.length > 0) lines.push(`${wording.drafting.verbatim}:`, ...beneath.map(statementText));
  const [first, ...notes] = answer.notes;
  // An abstention begins by saying so; the nearest statement, if there is one, stands right behind.
  if (answer.kind === "abstained" && first !== undefined) lines.push(first, ...answer.sources.map(nearest));
  if (answer.understoodAs !== null) lines.push(wording.readAs(answer.understoodAs));
  lines.push(...(answer.kind === "abstained" ? notes : answer.notes));
  if (answer.kind === "answered") lines.push(asOfLine(wording, answer.asOf));
  if (answer.nearest.length > 0) {
    lines.push(
      wording.nearest,
      ...answer.nearest.map(({ title, opening }) => `- ${title ?? wording.untitled(opening)}`),
    );
  }
  if (answer.sources.length === 0) return lines.join("\n");
  return [...lines, "", ...sourceLines(wording, answer.sources)].join("\n");
}

/** The sources of a plain text, numbered under their heading, each address in a line of its own; what `*` means comes last. */
export function sourceLines(wording: Wording, sources: readonly Source[]): string[] {
  const described = sources.map((source) => ({ source, ...describeSource(wording, source) }));
  return [
    `${wording.sources}:`,
    ...described.flatMap(({ source: { n, url }, title, byline, outlet, date }) => [
      `[${n}] ${[title, byline, outlet, date].filter((part) => part !== null).join(" · ")}`,
      ...(url === null ? [] : [`    ${url}`]),
    ]),
    ...(described.some(({ inferred }) => inferred) ? [`* ${wording.inferredYear}`] : []),
  ];
}
