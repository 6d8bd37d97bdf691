// src/briefing/lines.ts
import type { Quote, Source, Span } from "../answering/answer.js";
import { toSource } from "../answering/citations.js";
import { cutToClauses } from "../answering/clauses.js";
import { quoteAt } from "../answering/quotes.js";
import { CUT } from "../answering/statements.js";
import type { ParsedArticle } from "../article.js";
import type { BriefingStatement, Figure } from "./briefing.js";
import { type FactWords, factWords, isSameFact } from "./same-fact.js";
import type { ScopedSentence } from "./scope.js";

/** A line before the sources have their numbers. */
export interface Line extends Omit<BriefingStatement, "citations"> {
  readonly article: ParsedArticle;
  readonly quotes: readonly Quote[];
}

interface Told {
  readonly label: string;
  readonly figures?: readonly Figure[];
  readonly period?: Span | null;
  /** What must be shown of the sentence, in bold; offsets into the article's text. */
  readonly keep?: readonly Span[];
  /** What else must be shown of it. */
  readonly also?: readonly Span[];
  /** Whether {@link keep} is in bold. */
  readonly bold?: boolean;
  /** The sentence that it is a part of. */
  readonly partOf?: Span;
  /** What is left out because it stands in a line of its own; offsets into the article's text. */
  readonly without?: readonly Span[];
}

/** Characters up to which a sentence is shown whole. */
const MOST = 200;

/** Makes the lines of one briefing, each fact once. */
export class Lines {
  readonly #facts: FactWords[] = [];
  readonly #taken: { readonly articleId: string; readonly span: Span }[] = [];

  /** Whether a sentence is shown already, or one that tells the same. */
  isTold = (sentence: ScopedSentence): boolean => {
    const { articleId } = sentence.article;
    if (this.#taken.some((one) => one.articleId === articleId && overlap(one.span, sentence))) return true;
    const own = factWords(sentence);
    return this.#facts.some((fact) => isSameFact(fact, own));
  };

  /** The line of a sentence, cut to what it must show; `null` where it is told already. */
  ofSentence(sentence: ScopedSentence, told: Told): Line | null {
    if (this.isTold(sentence)) return null;
    const {
      label,
      keep = [],
      also = [],
      bold = false,
      figures = [],
      period = null,
      without = [],
      partOf = sentence,
    } = told;
    this.#facts.push(factWords(sentence));
    const { article, paragraph, kind } = sentence;
    const kept = [...keep, ...also].map(({ start, end }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
    }));
    const quotes = cutToClauses(sentence.text, kept, MOST)
      .map(({ start, end }) => ({ start: start + sentence.start, end: end + sentence.start }))
      .flatMap((quote) => remains(article.text, quote, without))
      .flatMap((span) => quoteAt(article, span) ?? []);
    for (const span of without.length > 0 ? quotes : [sentence])
      this.#taken.push({ articleId: article.articleId, span });
    const { text, at } = written(quotes, partOf);
    const highlights = bold ? keep.flatMap((span) => at(span) ?? []) : [];
    const ofPeriod = period === null ? null : quoteAt(article, period);
    return {
      ...{ article, label, text, highlights, paragraph, caption: kind === "caption", figures },
      period: ofPeriod?.text ?? null,
      quotes: [...quotes, ...(ofPeriod === null ? [] : [ofPeriod])],
    };
  }

  /** Whether a span is part of a line. */
  isTaken(article: ParsedArticle, span: Span): boolean {
    return this.#taken.some((one) => one.articleId === article.articleId && overlap(one.span, span));
  }

  /** The line of a phrase, such as a name with its offices. */
  ofPhrase(article: ParsedArticle, span: Span, label: string): Line | null {
    const quote = quoteAt(article, span);
    if (quote === null) return null;
    const at = article.blocks.findIndex(({ start, end }) => start <= span.start && span.end <= end);
    return {
      ...{ article, label, text: quote.text, highlights: [], figures: [], period: null, quotes: [quote] },
      paragraph: at + 1,
      caption: article.blocks[at]?.kind === "caption",
    };
  }
}

/** What is left of a span, without white space at the edges or what is too short to be read. */
function remains(article: string, span: Span, without: readonly Span[]): Span[] {
  const inside = without.filter((one) => overlap(one, span)).toSorted((a, b) => a.start - b.start);
  const parts: Span[] = [];
  let from = span.start;
  for (const { start, end } of inside) {
    parts.push({ start: from, end: start });
    from = end;
  }
  return [...parts, { start: from, end: span.end }]
    .map(({ start, end }) => {
      const slice = article.slice(start, end);
      const bare = start + slice.length - slice.trimStart().length;
      return { start: bare, end: bare + slice.trim().length };
    })
    .filter(({ start, end }) => end - start >= SHORTEST);
}

/** Characters of a slice, its full stop not counted. */
const SHORTEST = 3;

/** Slices of a sentence as they are shown, ` […] ` for what is left out of it. */
function written(
  quotes: readonly Quote[],
  sentence: Span,
): { readonly text: string; readonly at: (span: Span) => Span | null } {
  let text = (quotes[0]?.start ?? 0) > sentence.start ? `${CUT} ` : "";
  const placed = quotes.map((quote, index) => {
    text += index === 0 ? "" : ` ${CUT} `;
    const shift = text.length - quote.start;
    text += quote.text;
    return { quote, shift };
  });
  if ((quotes.at(-1)?.end ?? sentence.end) < sentence.end) text += ` ${CUT}`;
  return {
    text,
    at: ({ start, end }) => {
      const holder = placed.find(({ quote }) => quote.start <= start && end <= quote.end);
      return holder === undefined ? null : { start: start + holder.shift, end: end + holder.shift };
    },
  };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The sources of the lines, numbered in the order of the articles given. */
export function numbered(
  articles: readonly ParsedArticle[],
  lines: readonly Line[],
): { readonly sources: Source[]; readonly cite: (line: Line) => BriefingStatement } {
  const cited = articles.filter((article) => lines.some((line) => line.article === article));
  const sources = cited.map((article, index) => {
    const quotes = new Map<string, Quote>();
    for (const line of lines)
      if (line.article === article)
        for (const quote of line.quotes) quotes.set(`${quote.start}-${quote.end}`, quote);
    return toSource(
      index + 1,
      article,
      [...quotes.values()].toSorted((a, b) => a.start - b.start),
    );
  });
  return {
    sources,
    cite: ({ article, quotes: _, ...line }) => ({ ...line, citations: [cited.indexOf(article) + 1] }),
  };
}
