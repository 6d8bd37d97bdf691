// src/briefing/brief.ts
import { dateOf } from "../answering/citations.js";
import { onTopic } from "../answering/timeline.js";
import type { ParsedArticle } from "../article.js";
import type { SearchFilter } from "../search/retrieval.js";
import type { Candidate, Search } from "../search/search.js";
import type { ArticleStore } from "../store/articles.js";
import type { Briefing, BriefingRequest } from "./briefing.js";
import { type ScopedArticle, scopeOf } from "./scope.js";
import { written } from "./sections.js";
import { isOfItsTime, readTopic, type Topic } from "./topic.js";

type Deps = { readonly search: Search; readonly articles: ArticleStore };

/** Passages that are looked at for articles on a topic. */
const PASSAGES = 200;
/** Articles of a time without any other topic: the newest so many. */
const MOST_OF_A_TIME = 100;

/** Everything that the articles tell of a topic, each line verbatim and with its source. */
export async function brief(deps: Deps, request: BriefingRequest): Promise<Briefing> {
  const started = performance.now();
  const { search } = deps;
  const query = search.read(request.topic);
  const vector = await search.embed(query);
  return search.snapshot(() => {
    const filter = filterOf(request);
    const candidates = search.retrieve(query, vector, {
      limit: PASSAGES,
      ...(filter === undefined ? {} : { filter }),
    });
    const near = [...new Map(candidates.map(({ article }) => [article.articleId, article])).values()];
    const topic = readTopic(query, near);
    const scope = query.unknown.length > 0 ? [] : scoped(deps, topic, request, near, candidates);
    // A bare name tells no language.
    const language = request.language ?? (topic.kind === "subject" ? query.language : "vi");
    return { ...written(topic, scope, language), ms: Math.round(performance.now() - started) };
  });
}

function filterOf({ from, to, articleIds }: BriefingRequest): SearchFilter | undefined {
  if (from === undefined && to === undefined && articleIds === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(articleIds === undefined ? {} : { articleIds }),
  };
}

function scoped(
  { articles }: Deps,
  topic: Topic,
  request: BriefingRequest,
  near: readonly ParsedArticle[],
  candidates: readonly Candidate[],
): ScopedArticle[] {
  const { kind, query, places, names } = topic;
  if (kind === "period") return topic.years === null ? [] : scopeOf(topic, ofTime(articles, topic, request));
  const scope = scopeOf(topic, near);
  if (scope.length > 0 || kind !== "subject" || query.unknownWords.length > 0) return scope;
  // Told in other words: by meaning. With a name beside it the words of the subject must be there.
  if (query.language === "vi" && places.length + names.length > 0) return scope;
  const meant = new Set(
    onTopic(query, candidates).map(({ article, start, end }) => article.text.slice(start, end)),
  );
  return scopeOf({ ...topic, matches: (text) => meant.has(text) }, near);
}

/** The newest articles of the years and days asked for. */
function ofTime(
  articles: ArticleStore,
  topic: Topic,
  { from = "", to = "9999", articleIds }: BriefingRequest,
): ParsedArticle[] {
  return articles
    .list()
    .filter((summary) => {
      const date = dateOf(summary)?.date.slice(0, 10) ?? "-";
      const wanted = articleIds === undefined || articleIds.includes(summary.articleId);
      return !date.startsWith("-") && isOfItsTime(topic, date) && wanted && from <= date && date <= to;
    })
    .slice(-MOST_OF_A_TIME)
    .flatMap(({ articleId }) => articles.get(articleId) ?? []);
}
