// src/answering/ask.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import type { Candidate, Search } from "../search/search.js";
import { FIGURES } from "../search/wanted.js";
import type { ArticleStore } from "../store/articles.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import { judge } from "./abstention.js";
import type { AbstentionReason, Answer, Language, NearArticle } from "./answer.js";
import { plainText } from "./citations.js";
import { composeAnswer, nearestStatement } from "./compose.js";
import { eligibleArticles, weighEvidence } from "./evidence.js";
import { notYetMergedNotes } from "./place-notes.js";
import { chooseStatements } from "./selection.js";
import { smallTalk } from "./small-talk.js";
import { searchedLine } from "./status.js";
import { type Trace, traceOf } from "./trace.js";

const NEAREST = 3;

export interface AskDeps {
  readonly search: Search;
  readonly articles: ArticleStore;
  /** Told when a quote is not what the store holds: a defect, never shown. */
  readonly onDefect: (message: string) => void;
}

export interface AskRequest {
  readonly question: string;
  readonly history?: readonly string[];
  readonly language?: Language;
}

/** An answer before its text and time are added. */
export type Draft = Omit<Answer, "text" | "ms">;

/** An answer with how it came about; `trace` is `null` where nothing was searched. */
export interface Explained {
  readonly answer: Answer;
  readonly trace: Trace | null;
}

/** Answers with verbatim sentences and their sources, or abstains with a reason and the nearest articles. */
export async function ask(deps: AskDeps, request: AskRequest): Promise<Answer> {
  return (await explain(deps, request)).answer;
}

/** The same with the way to it. */
export async function explain(deps: AskDeps, request: AskRequest): Promise<Explained> {
  const started = performance.now();
  const query = deps.search.read(request.question, request.history);
  const language = request.language ?? query.language;
  const wording = wordingIn(language);
  const finish = (draft: Draft, trace: Trace | null = null): Explained => ({
    answer: {
      ...draft,
      text: plainText(wording, draft),
      ms: Math.round((performance.now() - started) * 10) / 10,
    },
    trace,
  });

  const talk = smallTalk(request.question);
  if (talk !== null) {
    const note = { greeting: wording.greeting, thanks: wording.thanks, nothing: wording.notAQuestion }[talk];
    return finish(abstention(language, "not_a_question", [note], []));
  }
  const vector = await deps.search.embed(query);
  return deps.search.snapshot(() => {
    const candidates = deps.search.retrieve(query, vector);
    if (candidates.length === 0) return finish(abstention(language, "no_evidence", [wording.noArticles], []));
    const found = articlesOf(candidates);
    const eligible = eligibleArticles(query, found);
    const evidence = weighEvidence(query, candidates, eligible);
    const judgement = judge(query, evidence);
    const trace = traceOf(query, candidates, evidence, judgement, deps.articles.version());
    if (judgement.lack === null) {
      const articles = eligible.map(({ article }) => article);
      const chosen = chooseStatements(query, evidence, judgement.giving, articles);
      const draft = composeAnswer(deps, query, language, chosen, articles);
      if (draft !== null) return finish(draft, trace);
    }
    // Only the kind of answer or a figure is missing: the nearest sentence is worth showing as such.
    const near =
      judgement.lack === "kind" || judgement.lack === "figure"
        ? nearestStatement(deps, query, evidence)
        : null;
    const notes = [
      near === null ? notFound(wording, query) : nearMiss(wording, query),
      searchedLine(wording, deps.articles.list()),
      ...notYetMergedNotes(wording, language, query, found),
    ];
    const draft = abstention(language, "no_evidence", notes, nearestArticles(found));
    return finish(near === null ? draft : { ...draft, sources: near, understoodAs: query.understood }, trace);
  });
}

function notFound(wording: Wording, { unknown: [unknown] }: Query): string {
  return unknown === undefined
    ? wording.notFound
    : `${wording.notFound} ${wording.noArticleHas(unknown.toLowerCase())}`;
}

function nearMiss(wording: Wording, { figures, wanted }: Query): string {
  return figures.length > 0 || FIGURES.has(wanted.kind) ? wording.nearMissFigure : wording.nearMiss;
}

/** The articles of the candidates, best first, each once. */
function articlesOf(candidates: readonly Candidate[]): ParsedArticle[] {
  return [...new Map(candidates.map(({ article }) => [article.articleId, article])).values()];
}

function nearestArticles(found: readonly ParsedArticle[]): NearArticle[] {
  return found
    .slice(0, NEAREST)
    .map(({ articleId, source, title, opening }) => ({ articleId, source, title, opening }));
}

function abstention(
  language: Language,
  reason: AbstentionReason,
  notes: readonly string[],
  nearest: readonly NearArticle[],
): Draft {
  return {
    kind: "abstained",
    language,
    understoodAs: null,
    lead: null,
    statements: [],
    sources: [],
    notes,
    nearest,
    reason,
    asOf: null,
  };
}
