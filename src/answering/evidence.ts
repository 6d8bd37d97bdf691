// src/answering/evidence.ts
import type { ParsedArticle } from "../article.js";
import { holdsName, indexNames } from "../search/names.js";
import type { Query } from "../search/question.js";
import type { Candidate, Search } from "../search/search.js";
import { fold } from "../text/fold.js";
import { type Token, tokenize } from "../text/tokens.js";
import { type ArticleFit, fitOf, kindFit, officeFit } from "./requirements.js";

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
  /** Share of the question's words that its passage holds with the article's title. */
  readonly passageCoverage: number;
  /** Weighted sum of the signals; comparable within one question. */
  readonly score: number;
}

/** What speaks for a sentence, each 0 to 1. */
export interface Signals {
  /** Cosine to the question, stretched over the range the model uses. */
  readonly near: number;
  /** Share of the question's words, weighed by rarity, that it holds. */
  readonly words: number;
  /** How its passage stands to the best one. */
  readonly passage: number;
  /** Whether it gives the kind of answer wanted. */
  readonly kind: number;
  /** Whether it names the office asked about. */
  readonly office: number;
  /** Share of the question's names it holds itself. */
  readonly names: number;
}

/** Passages whose sentences are weighed. */
const PASSAGES = 12;
/** Articles that are heard with one passage at least. */
const MOST_ARTICLES = 12;
/** Cosines of this model lie between these for anything from unrelated to a paraphrase. */
const COSINE_LOW = 0.72;
const COSINE_HIGH = 0.92;

/** What a word counts that is only found without its diacritics. */
const FOLDED_SHARE = 0.5;

type Weights = Readonly<Record<keyof Signals, number>>;

const VIETNAMESE: Weights = { near: 0.28, words: 0.28, passage: 0.2, kind: 0.14, office: 0.1, names: 0 };
/** Fewer words to go by: meaning decides. */
const CROSS_LINGUAL: Weights = {
  near: 0.45,
  words: 0.15,
  passage: 0.15,
  kind: 0.15,
  office: 0.1,
  names: 0.05,
};

/**
 * The sentences of the best passages, best first, ties by article and offset.
 * @param read an article from the store
 */
export function weighEvidence(
  query: Query,
  candidates: readonly Candidate[],
  search: Search,
  read: (articleId: string) => ParsedArticle | null,
): Evidence[] {
  const weights = query.language === "vi" ? VIETNAMESE : CROSS_LINGUAL;
  const rarity = query.content.map((token) => ({
    ...token,
    weight: 1 / (1 + Math.log1p(search.lexical.frequency(token.word, "words"))),
  }));
  const all = rarity.reduce((sum, { weight }) => sum + weight, 0);
  const coverageOf = (text: string): number => {
    const tokens = tokenize(text);
    const words = new Set(tokens.map((token) => token.word));
    const folded = new Set(tokens.map((token) => token.folded));
    const share = ({ word, folded: plain }: Token): number =>
      words.has(word) ? 1 : folded.has(plain) ? FOLDED_SHARE : 0;
    return all === 0 ? 0 : rarity.reduce((sum, token) => sum + token.weight * share(token), 0) / all;
  };
  const fits = new Map<string, ArticleFit>();
  const articles = new Map<string, ParsedArticle>();
  for (const { articleId } of candidates) {
    const article = fits.has(articleId) ? null : read(articleId);
    if (article === null) continue;
    articles.set(articleId, article);
    fits.set(articleId, fitOf(query, article));
  }
  const eligible = eligibleArticles(query, fits);
  const passages = passagesToWeigh(candidates.filter((candidate) => eligible.has(candidate.articleId)));
  const best = passages[0]?.score ?? 0;
  const evidence: Evidence[] = [];
  for (const passage of passages) {
    const article = articles.get(passage.articleId);
    const fit = fits.get(passage.articleId);
    if (article === undefined || fit === undefined) continue;
    const passageCoverage = coverageOf(
      `${article.title ?? ""}\n${article.text.slice(passage.start, passage.end)}`,
    );
    for (const { kind, start, end, cosine } of passage.sentences) {
      if (kind === "byline" && query.wanted.kind !== "author") continue;
      const text = article.text.slice(start, end);
      const signals: Signals = {
        near: clamp((cosine - COSINE_LOW) / (COSINE_HIGH - COSINE_LOW)),
        words: coverageOf(text),
        // A passage two standard deviations behind the best one counts for nothing.
        passage: clamp(1 - (best - passage.score) / 2),
        kind: kindFit(query, text, kind),
        office: officeFit(query, text),
        names: namesShare(query, text),
      };
      const score = (Object.keys(weights) as (keyof Signals)[]).reduce(
        (sum, name) => sum + weights[name] * signals[name],
        0,
      );
      evidence.push({ article, fit, kind, start, end, text, signals, passageCoverage, score });
    }
  }
  return evidence.sort(
    (a, b) => b.score - a.score || (a.article.articleId < b.article.articleId ? -1 : 1) || a.start - b.start,
  );
}

/** The best passages, and the best one of each article that has none among them. */
function passagesToWeigh(candidates: readonly Candidate[]): Candidate[] {
  const chosen = candidates.slice(0, PASSAGES);
  const articles = new Set(chosen.map((candidate) => candidate.articleId));
  for (const candidate of candidates.slice(PASSAGES)) {
    if (articles.size >= MOST_ARTICLES) break;
    if (articles.has(candidate.articleId)) continue;
    articles.add(candidate.articleId);
    chosen.push(candidate);
  }
  return chosen;
}

// A question about several things at once.
const COMPARES =
  /so sanh|lan luot|khac nhau|giong nhau|hai (bai|tinh|ben|cuoc|doan)|ca hai|(^|\s)(va|hay|hoac|con)\s|,|\b(both|compare|and|respectively|or)\b|ແລະ|ປຽບທຽບ/;

/**
 * The articles that may be evidence: those that hold all names of the question and one of its years. Where none holds all
 * names, those that hold some, if the question is about several things. A name in another language than the articles'
 * that none of them holds may be written otherwise there ("Germany"): it is left to the nearness in meaning.
 */
function eligibleArticles(query: Query, fits: ReadonlyMap<string, ArticleFit>): Set<string> {
  const inYears = [...fits].filter(([, fit]) => query.years.length === 0 || fit.years.size > 0);
  const needed = query.names.filter((name, index) => {
    if (query.language === "vi" || name.place !== undefined) return true;
    return inYears.some(([, fit]) => fit.names.has(index));
  }).length;
  const most = Math.max(0, ...inYears.map(([, fit]) => fit.names.size));
  if (most < needed && !COMPARES.test(fold(query.text))) return new Set();
  const least = most === needed ? most : 1;
  return new Set(inYears.filter(([, fit]) => fit.names.size >= least).map(([id]) => id));
}

function namesShare(query: Query, text: string): number {
  if (query.names.length === 0) return 0.5;
  const index = indexNames(text);
  return query.names.filter((name) => holdsName(index, name)).length / query.names.length;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
