// src/answering/ask.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import type { Candidate, Search } from "../search/search.js";
import { FIGURES } from "../search/wanted.js";
import type { ArticleStore } from "../store/articles.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import { type Judgement, judge } from "./abstention.js";
import type { AbstentionReason, Answer, Language, NearArticle } from "./answer.js";
import type { Chosen } from "./chosen.js";
import { plainText } from "./citations.js";
import { composeAnswer, nearestStatement } from "./compose.js";
import { namingDifferences } from "./difference.js";
import { type Evidence, eligibleArticles, weighEvidence } from "./evidence.js";
import { partsOf } from "./parts.js";
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
  const embedded = async (part: Query): Promise<Question> => ({
    query: part,
    vector: await deps.search.embed(part),
  });
  const whole = await embedded(query);
  const parts = await Promise.all(partsRead(deps, query).map(embedded));
  return deps.search.snapshot(() => {
    const looked = (parts.length > 0 ? parts : [whole]).map((question) => look(deps, question));
    const answered = looked.filter(({ chosen }) => chosen.length > 0);
    // Where no part is told the whole question says what is near.
    const { evidence, judgement, found, trace } = answered[0] ?? look(deps, whole);
    if (found.length === 0) return finish(abstention(language, "no_evidence", [wording.noArticles], []));
    const articles = [...new Set(answered.flatMap(({ articles }) => articles))];
    const chosen = answered.flatMap(({ chosen }) => chosen);
    const draft = composeAnswer(deps, query, language, chosen, articles);
    if (draft !== null) {
      const silent = looked.filter((part) => !answered.includes(part));
      const notes = silent.map(({ query: { text } }) => wording.partNotFound(text.replace(/[\s?]+$/u, "")));
      return finish({ ...draft, notes: [...notes, ...draft.notes] }, trace);
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
    const none = abstention(language, "no_evidence", notes, nearestArticles(found));
    return finish(near === null ? none : { ...none, sources: near, understoodAs: query.understood }, trace);
  });
}

interface Question {
  readonly query: Query;
  readonly vector: Float32Array;
}

/** What was found for one question. */
interface Findings {
  readonly query: Query;
  /** Articles of the candidates, best first. */
  readonly found: readonly ParsedArticle[];
  /** Those that may be evidence. */
  readonly articles: readonly ParsedArticle[];
  readonly evidence: readonly Evidence[];
  readonly judgement: Judgement;
  /** What is to be shown; none where the articles do not tell it. */
  readonly chosen: readonly Chosen[];
  readonly trace: Trace;
}

/** The parts of a question that asks about several provinces in turn; none where it is one. */
function partsRead(deps: AskDeps, query: Query): readonly Query[] {
  const parts = query.followsUp ? [] : partsOf(query);
  // "…, còn tỉnh B ngày nào?" goes on with the part before.
  return parts.length <= 1 ? [] : parts.map((part, at) => deps.search.read(part, parts.slice(0, at)));
}

/** Looks for the answer to one question; inside a snapshot. */
function look(deps: AskDeps, { query, vector }: Question): Findings {
  const candidates = deps.search.retrieve(query, vector);
  const found = articlesOf(candidates);
  const eligible = eligibleArticles(query, found);
  const evidence = weighEvidence(query, candidates, eligible);
  const judgement = judge(query, evidence);
  const articles = eligible.map(({ article }) => article);
  const naming = namingDifferences(
    query,
    eligible.filter(({ fit }) => fit.names.size === query.names.length).map(({ article }) => article),
  );
  const told = judgement.lack === null ? chooseStatements(query, evidence, judgement.giving, articles) : [];
  const chosen = naming.length > 0 ? naming : told;
  const trace = traceOf(query, candidates, evidence, judgement, deps.articles.version());
  return { query, found, articles, evidence, judgement, chosen, trace };
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
