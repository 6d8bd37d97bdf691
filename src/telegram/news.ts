// src/telegram/news.ts
import type { Language, Source, Statement } from "../answering/answer.js";
import { dateOf } from "../answering/citations.js";
import type { ArticleSummary } from "../article.js";
import type { Engine } from "../engine.js";
import { wordingIn } from "../wording/wording.js";
import type { Shown } from "./shown.js";

/** Articles of one list of news; more are only counted. */
const MOST = 100;

/** The articles that came since a moment, the newest story first, one cited line each: the sentence that a story opens with. */
export function newArticles(
  engine: Engine,
  since: number,
  language: Language,
): { readonly count: number; readonly shown: Shown } {
  const fresh = engine
    .catalogue()
    .filter(({ arrivedAt }) => arrivedAt >= since)
    .toReversed()
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  const statements: Statement[] = [];
  const sources: Source[] = [];
  for (const article of fresh.slice(0, MOST)) {
    const quote = engine.leadSentence(article.articleId);
    if (quote === null) continue;
    const n = sources.length + 1;
    sources.push({ ...article, n, quotes: [quote] });
    statements.push({ text: quote.text, citations: [n], highlights: [] });
  }
  return { count: fresh.length, shown: listOf("news", language, statements, sources) };
}

/** ISO day of an article; empty for one without, which comes last. */
function dayOf(article: ArticleSummary): string {
  const day = dateOf(article)?.date ?? "";
  return /^\d/.test(day) ? day : "";
}

/** A list of statements as it is shown and kept. */
export function listOf(
  kind: "timeline" | "news" | "digest",
  language: Language,
  statements: readonly Statement[],
  sources: readonly Source[],
): Shown {
  const own = wordingIn(language).quotesStayVietnamese;
  return {
    ...{ kind, language, lead: null, statements, sources, followsUp: false },
    ...{ notes: own === "" ? [] : [own], nearest: [], reason: null, asOf: null },
  };
}
