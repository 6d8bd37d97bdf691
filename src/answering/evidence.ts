// src/answering/evidence.ts
import type { ParsedArticle } from "../article.js";
import { officeFit } from "../search/kind-fit.js";
import { holdsName, indexNames } from "../search/names.js";
import type { Query } from "../search/question.js";
import type { Signals } from "../search/scoring.js";
import type { Candidate } from "../search/search.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { type ArticleFit, fitOf, holdsAlike } from "./requirements.js";
import { asksSeveral } from "./several.js";
import { speechAsked } from "./speech-asked.js";

/** A sentence that may answer, with what speaks for it. */
export interface Evidence {
  readonly article: ParsedArticle;
  readonly fit: ArticleFit;
  readonly kind: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly signals: Signals;
  /** How well it names the office asked about, 0 to 1. */
  readonly office: number;
  /** Whether it reports what the one asked about said; `null` where nobody's words are asked for. */
  readonly spoken: { readonly byAsked: boolean; readonly askedByName: boolean } | null;
  /** The search's score with what office and names add; natural logarithms of odds, comparable within one question. */
  readonly score: number;
}

/** What the office asked about counts for, of the scale of the search's weights; public questions ask for none. */
const OFFICE = { vi: 1.6, en: 4, lo: 4 } as const;
/** … and for being the words of the one asked about. */
const SPOKEN = { vi: 2.5, en: 6, lo: 6 } as const;
/** What names in the sentence itself count for where words cannot match … */
const NAMES_ACROSS_LANGUAGES = 2;
/** … and the glossary's terms and numbers: public questions speak of other things. */
const TERMS_ACROSS_LANGUAGES = 8;

/** Articles, best first, in which it is looked up who speaks. */
const MOST_LISTENED = 12;

/** An article that may be evidence. */
export interface EligibleArticle {
  readonly article: ParsedArticle;
  readonly fit: ArticleFit;
}

/** The sentences of the eligible articles among the candidates, best first, ties by article and offset. */
export function weighEvidence(
  query: Query,
  candidates: readonly Candidate[],
  eligible: readonly EligibleArticle[],
): Evidence[] {
  const terms = termsShare(query);
  const speech = speechAsked(
    query,
    eligible.slice(0, MOST_LISTENED).map(({ article }) => article),
  );
  const articles = new Map(eligible.map((one) => [one.article.articleId, one]));
  const evidence = candidates.flatMap((passage) => {
    const from = articles.get(passage.article.articleId);
    if (from === undefined) return [];
    return passage.sentences
      .filter(({ kind }) => kind !== "byline")
      .map(({ kind, start, end, signals, score }): Evidence => {
        const text = from.article.text.slice(start, end);
        const office = officeFit(query, text);
        const spoken = speech?.of(from.article, { start, end }) ?? null;
        // Who speaks need not be named again where the speech goes on.
        const theirs = spoken?.byAsked === true;
        const across =
          query.language === "vi"
            ? 0
            : NAMES_ACROSS_LANGUAGES * (theirs ? 1 : namesShare(query, text)) +
              TERMS_ACROSS_LANGUAGES * terms(text);
        return {
          ...from,
          kind,
          start,
          end,
          text,
          signals,
          office,
          spoken,
          score:
            score +
            OFFICE[query.language] * (theirs ? 1 : office) +
            (theirs ? SPOKEN[query.language] : 0) +
            across,
        };
      });
  });
  const all = query.wanted.kind === "author" ? withBylines(evidence) : evidence;
  const captions = asksCaption(query) ? all.filter(({ kind }) => kind === "caption") : [];
  return (captions.length > 0 ? captions : all).sort(
    (a, b) => b.score - a.score || (a.article.articleId < b.article.articleId ? -1 : 1) || a.start - b.start,
  );
}

/** Whether a question asks what stands under a picture. */
export function asksCaption({ text }: Query): boolean {
  return /chu thich (?:cua )?(?:buc |tam )?(?:anh|hinh)|\bcaptions?\b|ຄຳບັນຍາຍ/u.test(fold(text));
}

/** With the bylines of the articles found: who wrote a story is as near to a question as the story. */
function withBylines(evidence: readonly Evidence[]): Evidence[] {
  const best = new Map<string, Evidence>();
  for (const piece of evidence) {
    const known = best.get(piece.article.articleId);
    if (known === undefined || piece.score > known.score) best.set(piece.article.articleId, piece);
  }
  const bylines = [...best.values()].flatMap((piece) =>
    piece.article.blocks
      .filter(({ kind }) => kind === "byline")
      .map(
        ({ kind, start, end }): Evidence => ({
          ...piece,
          ...{ kind, start, end, text: piece.article.text.slice(start, end) },
        }),
      ),
  );
  return [...evidence, ...bylines];
}

/**
 * The articles that may be evidence: those that hold all names of the question and one of its years. Where none holds all
 * names, those that hold some, if the question is about several things. A name in another language than the articles'
 * that none of them holds may be written otherwise there ("Germany"): it is left to the nearness in meaning.
 */
export function eligibleArticles(query: Query, articles: readonly ParsedArticle[]): EligibleArticle[] {
  const ofYears = withAlikeNames(
    query,
    articles.map((article) => ({ article, fit: fitOf(query, article) })),
  ).filter(({ fit }) => query.years.length === 0 || fit.years.size > 0);
  const telling = ofYears.filter(({ fit }) => fit.told);
  const inYears = telling.length > 0 ? telling : ofYears;
  const needed = query.names.filter((name, index) => {
    if (query.language === "vi" || name.place !== undefined) return true;
    return inYears.some(({ fit }) => fit.names.has(index));
  }).length;
  const most = Math.max(0, ...inYears.map(({ fit }) => fit.names.size));
  if (most < needed && !asksSeveral(query)) return [];
  if (most === needed) return inYears.filter(({ fit }) => fit.names.size === most);
  // Of several things each: articles that hold nothing that another does not hold with more beside it.
  return inYears.filter(
    ({ fit }) =>
      fit.names.size > 0 &&
      !inYears.some(
        (other) =>
          other.fit.names.size > fit.names.size && [...fit.names].every((name) => other.fit.names.has(name)),
      ),
  );
}

/** Names that no article holds may stand there in another romanisation: persons are then looked at one by one. */
function withAlikeNames(query: Query, articles: readonly EligibleArticle[]): readonly EligibleArticle[] {
  const held = new Set(articles.flatMap(({ fit }) => [...fit.names]));
  const missing = query.names.flatMap((name, at) => (held.has(at) ? [] : [{ name, at }]));
  if (missing.length === 0) return articles;
  return articles.map(({ article, fit }) => {
    const alike = missing.filter(({ name }) => holdsAlike(name, article)).map(({ at }) => at);
    return { article, fit: { ...fit, names: new Set([...fit.names, ...alike]) } };
  });
}

/** Share of the question's words apart from its names that a text holds; 0 where there are none. */
function termsShare(query: Query): (text: string) => number {
  const names = new Set(query.names.flatMap(({ spellings }) => spellings.flat()));
  const said = query.language === "vi" ? query.content : query.terms;
  const asked = [...new Set(said.map(({ folded }) => folded))].filter((word) => !names.has(word));
  return (text) => {
    if (asked.length === 0) return 0;
    const held = new Set(tokenize(text).map(({ folded }) => folded));
    return asked.filter((word) => held.has(word)).length / asked.length;
  };
}

function namesShare(query: Query, text: string): number {
  if (query.names.length === 0) return 0.5;
  const index = indexNames(text);
  return query.names.filter((name) => holdsName(index, name)).length / query.names.length;
}
