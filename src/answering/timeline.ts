// src/answering/timeline.ts
import type { ParsedArticle } from "../article.js";
import { holdsName, indexNames } from "../search/names.js";
import type { Query } from "../search/question.js";
import type { SearchFilter } from "../search/retrieval.js";
import type { Candidate, Search } from "../search/search.js";
import type { ArticleStore } from "../store/articles.js";
import type { Language, Quote, Source, Span, Statement } from "./answer.js";
import { dateOf, toSource } from "./citations.js";
import { highlights } from "./highlights.js";
import { quoteAt } from "./quotes.js";

export interface TimelineRequest {
  readonly topic: string;
  readonly filter?: SearchFilter;
  /** Language of the words around the quotes; default: the topic's own. */
  readonly language?: Language;
  /** Statements of one article; default 2. */
  readonly perArticle?: number;
}

/** What the articles say on a topic, oldest article first, undated ones last. */
export interface Timeline {
  readonly topic: string;
  readonly language: Language;
  readonly statements: readonly Statement[];
  /** Numbered in the order of the statements. */
  readonly sources: readonly Source[];
}

/** A sentence on the topic. */
export interface OnTopic {
  readonly article: ParsedArticle;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1. */
  readonly score: number;
}

const PER_ARTICLE = 2;
/** Passages that are looked at: a topic is told in more places than the answer to a question. */
const PASSAGES = 100;
/** A sentence is on the topic with this share of its words … */
const LEAST_WORDS = 0.5;
/** … or with this centred cosine, from which on a sentence says the same in other words. */
const LEAST_MEANING = 0.6;
/** Without any word to look for, as in another language: at least this, and this close to the nearest sentence. */
const LEAST_ALONE = 0.5;
const SPREAD_ALONE = 0.05;
/** A sentence that tells the day of what it tells is worth more in a timeline. */
const DATED = 0.1;
const NAMES_A_DAY = /(?<![\d/.])\d{1,2}[/.]\d{1,2}(?![\d/.]*\d)|ngày \d{1,2}|tháng \d{1,2}/iu;

type Deps = { readonly search: Search; readonly articles: ArticleStore };

/** The statements of the articles on a topic, each verbatim and with its source. */
export async function timeline(deps: Deps, request: TimelineRequest): Promise<Timeline> {
  const { search } = deps;
  const query = search.read(request.topic);
  const vector = await search.embed(query);
  return search.snapshot(() => {
    const sentences = onTopic(query, retrieved(deps, query, vector, request.filter));
    const byArticle = new Map<string, OnTopic[]>();
    for (const sentence of sentences) {
      const own = byArticle.get(sentence.article.articleId);
      if (own === undefined) byArticle.set(sentence.article.articleId, [sentence]);
      else own.push(sentence);
    }
    const chosen = [...byArticle.values()]
      .map((own) => own.slice(0, request.perArticle ?? PER_ARTICLE).sort((a, b) => a.start - b.start))
      .sort(([a], [b]) => compareDates(a, b));
    const statements: Statement[] = [];
    const sources = chosen.flatMap((own, index): Source[] => {
      const [{ article }] = own as [OnTopic];
      const quotes = own
        .map((span) => quoteAt(article, span))
        .filter((quote): quote is Quote => quote !== null);
      for (const { text } of quotes)
        statements.push({ text, citations: [index + 1], highlights: highlights(query, text) });
      return quotes.length === 0 ? [] : [toSource(index + 1, article, quotes)];
    });
    return { topic: query.text, language: request.language ?? query.language, statements, sources };
  });
}

function retrieved(
  { search }: Deps,
  query: Query,
  vector: Float32Array,
  filter: SearchFilter | undefined,
): Candidate[] {
  return search.retrieve(query, vector, { limit: PASSAGES, ...(filter === undefined ? {} : { filter }) });
}

/** A sentence of more characters is read to the end by few. */
const LONG = 400;
const isLong = ({ start, end }: Span): number => Number(end - start > LONG);

/** The sentences that tell most of an article, in the order of the text; long ones only where there are no others. */
export async function keySentences(deps: Deps, articleId: string, count: number): Promise<Quote[]> {
  const { search, articles } = deps;
  const article = articles.get(articleId);
  if (article === null) return [];
  const query = search.read(`${article.title ?? ""} ${article.opening}`);
  const vector = await search.embed(query);
  return search.snapshot(() =>
    search
      .retrieve(query, vector, { filter: { articleIds: [articleId] } })
      .flatMap(({ sentences }) => sentences)
      .filter(({ kind }) => kind === "body")
      .sort((a, b) => isLong(a) - isLong(b) || b.signals.meaning - a.signals.meaning || a.start - b.start)
      .slice(0, count)
      .sort((a, b) => a.start - b.start)
      .flatMap((span) => quoteAt(article, span) ?? []),
  );
}

/**
 * Sentences of running text on the topic, best first. An article must hold the places and persons that the topic names;
 * of a topic with a term that no article knows there are none.
 */
export function onTopic(query: Query, candidates: readonly Candidate[]): OnTopic[] {
  if (query.unknown.length > 0) return [];
  const eligible = new Map<string, boolean>();
  const holdsAll = ({ articleId, text }: ParsedArticle): boolean => {
    const known = eligible.get(articleId);
    if (known !== undefined) return known;
    const index = indexNames(text);
    const held = query.names.every((name) => holdsName(index, name));
    eligible.set(articleId, held);
    return held;
  };
  const nearest = Math.max(
    0,
    ...candidates.flatMap((one) => one.sentences.map(({ signals }) => signals.meaning)),
  );
  const leastMeaning =
    query.content.length > 0 ? LEAST_MEANING : Math.max(LEAST_ALONE, nearest - SPREAD_ALONE);
  return candidates
    .flatMap(({ article, sentences }) => {
      if (!holdsAll(article)) return [];
      return sentences.flatMap(({ kind, start, end, signals: { words, pairs, meaning } }) => {
        // Syllables that stand apart are other words: "Su Căn … cấp cao" is not about "cao su".
        const speaks = words >= LEAST_WORDS && (query.content.length < 2 || pairs > 0);
        if (kind !== "body" || (!speaks && meaning < leastMeaning)) return [];
        const dated = NAMES_A_DAY.test(article.text.slice(start, end)) ? DATED : 0;
        return [{ article, start, end, score: (words + Math.max(0, meaning)) / 2 + dated }];
      });
    })
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

/** Oldest first; a date without a year, and then none, comes last. */
function compareDates(a: OnTopic | undefined, b: OnTopic | undefined): number {
  const key = (one: OnTopic | undefined): string => {
    const date = one === undefined ? undefined : dateOf(one.article)?.date;
    return `${date === undefined ? "~~" : date.replace(/^-/, "~-")}|${one?.article.articleId}`;
  };
  return key(a) < key(b) ? -1 : 1;
}
