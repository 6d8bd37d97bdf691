// src/answering/compose.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import { FIGURES } from "../search/wanted.js";
import { tokenize } from "../text/tokens.js";
import { wordingIn } from "../wording/wording.js";
import type { Language, Quote, Source, Span, Statement } from "./answer.js";
import type { AskDeps, Draft } from "./ask.js";
import { type Chosen, choose } from "./chosen.js";
import { asOf, toSource } from "./citations.js";
import { conflictNotes } from "./conflict-notes.js";
import { type Conflict, findConflicts } from "./conflicts.js";
import { asksDifference } from "./difference.js";
import type { Evidence } from "./evidence.js";
import { highlights } from "./highlights.js";
import { leadLine } from "./lead.js";
import { placeNotes } from "./place-notes.js";
import { quoteAt } from "./quotes.js";
import { composeStatement } from "./statements.js";
import { timeNotes } from "./time-notes.js";

/** Articles among which conflicts are looked for. */
const COMPARED = 8;

/** The sources of an answer as they are numbered, in order of appearance. */
class Numbering {
  readonly #held = new Map<string, { article: ParsedArticle; n: number; quotes: Quote[] }>();

  /** Adds quotes of an article; one that is there already is not added again. */
  cite(article: ParsedArticle, quotes: readonly Quote[]): number {
    const held = this.#held.get(article.articleId) ?? { article, n: this.#held.size + 1, quotes: [] };
    this.#held.set(article.articleId, held);
    for (const quote of quotes) {
      if (!held.quotes.some(({ start, end }) => start === quote.start && end === quote.end))
        held.quotes.push(quote);
    }
    return held.n;
  }

  numberOf = (articleId: string): number => this.#held.get(articleId)?.n ?? 0;

  get articles(): ParsedArticle[] {
    return [...this.#held.values()].map(({ article }) => article);
  }

  get sources(): Source[] {
    return [...this.#held.values()].map(({ n, article, quotes }) => toSource(n, article, quotes));
  }
}

/** Quotes the chosen sentences, numbers their sources and says what a reader must know beside them; `null` for none. */
export function composeAnswer(
  deps: AskDeps,
  query: Query,
  language: Language,
  chosen: readonly Chosen[],
  articles: readonly ParsedArticle[],
): Draft | null {
  const wording = wordingIn(language);
  const numbering = new Numbering();
  const periods: string[] = [];
  const statements = chosen.flatMap((piece): Statement[] => {
    const composed = quoteChosen(deps, query, piece);
    if (composed === null) return [];
    const n = numbering.cite(piece.article, composed.quotes);
    const others = piece.also.map((other) => numbering.cite(other.article, [toQuote(other)]));
    if (composed.period !== null) periods.push(wording.periodBefore(composed.period.text, n));
    return [{ text: composed.text, citations: [n, ...others], highlights: composed.highlights }];
  });
  const [first] = statements;
  if (first === undefined) return null;

  const shown = numbering.sources.flatMap(({ articleId, quotes }) =>
    quotes.map(({ start, end }) => ({ articleId, start, end })),
  );
  const conflicts = findConflicts(comparedArticles(numbering.articles, articles)).filter((conflict) =>
    concerns(query, conflict),
  );
  const conflicting = conflictNotes(wording, conflicts, shown);
  for (const { quotes } of conflicting)
    for (const { article, quote } of quotes) numbering.cite(article, [quote]);
  const sources = numbering.sources;
  return {
    kind: "answered",
    language,
    understoodAs: query.understood,
    lead: leadLine(wording, query.wanted.kind, first, language),
    statements,
    sources,
    notes: [
      ...new Set(periods),
      ...conflicting.map(({ text }) => text(numbering.numberOf)),
      ...timeNotes(wording, query, sources, articles),
      ...placeNotes(wording, language, query.names, numbering.articles),
      ...(wording.quotesStayVietnamese === "" ? [] : [wording.quotesStayVietnamese]),
    ],
    nearest: [],
    reason: null,
    asOf: asOf(sources),
  };
}

/** The source of the sentence nearest to a question that no sentence answers. */
export function nearestStatement(
  deps: AskDeps,
  query: Query,
  evidence: readonly Evidence[],
): Source[] | null {
  const [best] = evidence;
  if (best === undefined) return null;
  const composed = quoteChosen(deps, query, choose(best.article, best));
  return composed === null ? null : [toSource(1, best.article, composed.quotes)];
}

/** A chosen sentence as it is quoted, read once more from the store; `null` when it is not there. */
function quoteChosen(
  deps: AskDeps,
  query: Query,
  piece: Chosen,
): { text: string; quotes: readonly Quote[]; period: Quote | null; highlights: Span[] } | null {
  const { article, start, end, whole, keep } = piece;
  const stored = deps.articles.get(article.articleId);
  const expected = article.text.slice(start, end);
  if (stored === null || quoteAt(stored, { start, end })?.text !== expected) {
    deps.onDefect(`The quote at ${start}–${end} of article ${article.articleId} is not in the store.`);
    return null;
  }
  const answering = highlights(query, expected).map((span) => shifted(span, start));
  const composed = composeStatement(
    stored,
    { start, end },
    [
      ...answering,
      ...keep,
      ...(answering.length + keep.length === 0 ? askedWords(query, expected, start) : []),
    ],
    { cut: !whole },
  );
  return {
    text: composed.text,
    quotes: composed.quotes,
    period: composed.period,
    highlights: answering.flatMap((span) => composed.toStatement(span) ?? []),
  };
}

/** Where the question's own words stand in a sentence, names of places apart: they stand everywhere. */
function askedWords(query: Query, sentence: string, offset: number): Span[] {
  const places = new Set(
    query.names.filter(({ place }) => place !== undefined).flatMap(({ spellings }) => spellings.flat()),
  );
  const asked = new Set(query.content.filter(({ folded }) => !places.has(folded)).map(({ word }) => word));
  return tokenize(sentence)
    .filter(({ word }) => asked.has(word))
    .map((token) => shifted(token, offset));
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function toQuote({ article, start, end }: Evidence): Quote {
  return { text: article.text.slice(start, end), start, end };
}

function comparedArticles(
  cited: readonly ParsedArticle[],
  others: readonly ParsedArticle[],
): ParsedArticle[] {
  return [...new Map([...cited, ...others].map((article) => [article.articleId, article])).values()].slice(
    0,
    Math.max(COMPARED, cited.length),
  );
}

/** Whether a question is about what the articles say differently: names for a person, figures for a number, papers by their words. */
function concerns(query: Query, { kind, readings }: Conflict): boolean {
  if (asksDifference(query)) return true;
  const { wanted } = query;
  switch (kind) {
    case "name":
      return wanted.kind === "person" || wanted.kind === "list" || wanted.also.includes("person");
    case "figure":
      return FIGURES.has(wanted.kind);
    case "term":
    case "misprint": {
      // A paper is called by the first words of its name: "biên bản làm việc về …".
      const asked = new Set(query.terms.map(({ word }) => word));
      return readings.some(({ article, span }) =>
        tokenize(article.text.slice(span.start, span.end))
          .slice(0, 2)
          .every(({ word }) => asked.has(word)),
      );
    }
  }
}
