// src/answering/ask.ts
import type { ParsedArticle } from "../article.js";
import type { Query } from "../search/question.js";
import type { Search } from "../search/search.js";
import type { ArticleStore } from "../store/articles.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { wordingIn } from "../wording/wording.js";
import { mustAbstain } from "./abstention.js";
import type { AbstentionReason, Answer, Language, NearArticle, Quote, Source, Statement } from "./answer.js";
import { asOf, plainText, toSource } from "./citations.js";
import { type Evidence, weighEvidence } from "./evidence.js";
import { highlights } from "./highlights.js";
import { placeNotes } from "./place-notes.js";
import { quoteAt } from "./quotes.js";
import { smallTalk } from "./small-talk.js";
import { searchedLine } from "./status.js";

const MOST_STATEMENTS = 4;
/** For one fact; a list may take all. Across languages the best sentence is less certain. */
const MOST_FOR_A_FACT = { vi: 2, en: 3, lo: 3 } as const;
const MOST_AUTHORS = 2;
/** A further sentence is shown while its score is at least this share of the best one's … */
const SHOWN_SHARE = 0.88;
/** … for a list this. */
const SHOWN_SHARE_OF_LIST = 0.8;
/** … for one from each article this. */
const SHOWN_SHARE_OF_GATHERED = 0.6;
/** A further sentence is not shown where all would have more characters than this; a list may have twice as many. */
const MOST_CHARACTERS = 600;
/** Sentences with so many words in common say the same. */
const SAME_STATEMENT = 0.8;
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

type Draft = Omit<Answer, "text" | "ms">;

/** Answers with verbatim sentences and their sources, or abstains with a reason and the nearest articles. */
export async function ask(deps: AskDeps, request: AskRequest): Promise<Answer> {
  const started = performance.now();
  const query = deps.search.read(request.question, request.history);
  const language = request.language ?? query.language;
  const wording = wordingIn(language);
  const finish = (draft: Draft): Answer => ({
    ...draft,
    text: plainText(wording, draft),
    ms: Math.round((performance.now() - started) * 10) / 10,
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
    const read = cached((articleId: string) => deps.articles.get(articleId));
    const evidence = weighEvidence(query, candidates, read);
    const draft = mustAbstain(query, evidence) ? null : answer(deps, query, language, evidence);
    if (draft !== null) return finish(draft);
    const nearest = nearestArticles(candidates.map(({ articleId }) => read(articleId)));
    const [unknown] = query.unknown;
    const found =
      unknown === undefined
        ? wording.notFound
        : `${wording.notFound} ${wording.noArticleHas(unknown.toLowerCase())}`;
    const notes = [found, searchedLine(wording, deps.articles.list())];
    return finish(abstention(language, "no_evidence", notes, nearest));
  });
}

function answer(
  deps: AskDeps,
  query: Query,
  language: Language,
  evidence: readonly Evidence[],
): Draft | null {
  const numbered = new Map<string, { article: ParsedArticle; n: number; quotes: Quote[] }>();
  const statements: Statement[] = [];
  for (const piece of chooseStatements(query, evidence)) {
    const stored = deps.articles.get(piece.article.articleId);
    const quote = stored === null ? null : quoteAt(stored, piece);
    if (stored === null || quote === null || quote.text !== piece.text) {
      deps.onDefect(
        `The quote at ${piece.start}–${piece.end} of article ${piece.article.articleId} is not in the store.`,
      );
      continue;
    }
    const source = numbered.get(stored.articleId) ?? { article: stored, n: numbered.size + 1, quotes: [] };
    numbered.set(stored.articleId, source);
    source.quotes.push(quote);
    statements.push({ text: quote.text, citations: [source.n], highlights: highlights(query, quote.text) });
  }
  if (statements.length === 0) return null;
  const sources: Source[] = [...numbered.values()].map(({ n, article, quotes }) =>
    toSource(n, article, quotes),
  );
  const wording = wordingIn(language);
  const notes = [
    ...placeNotes(
      wording,
      language,
      query.names,
      [...numbered.values()].map(({ article }) => article),
    ),
    ...(wording.quotesStayVietnamese === "" ? [] : [wording.quotesStayVietnamese]),
  ];
  return {
    kind: "answered",
    language,
    understoodAs: query.understood,
    statements,
    sources,
    notes,
    nearest: [],
    reason: null,
    asOf: asOf(sources),
  };
}

/** The best sentences, one of those that say the same; for a question about several articles, of each one. */
function chooseStatements(query: Query, evidence: readonly Evidence[]): Evidence[] {
  // Who wrote or photographed stands in bylines and credits, and nowhere else.
  if (query.wanted.kind === "author")
    return evidence.filter(({ signals }) => signals.kind === 1).slice(0, MOST_AUTHORS);
  const list = query.wanted.kind === "list" || SEVERAL.test(fold(query.text));
  const most = list ? MOST_STATEMENTS : MOST_FOR_A_FACT[query.language];
  const wide = list || query.language !== "vi";
  const share = GATHERS.test(fold(query.text))
    ? SHOWN_SHARE_OF_GATHERED
    : wide
      ? SHOWN_SHARE_OF_LIST
      : SHOWN_SHARE;
  const least = (evidence[0]?.score ?? 0) * share;
  const room = list ? 2 * MOST_CHARACTERS : MOST_CHARACTERS;
  const chosen: Evidence[] = [];
  let characters = 0;
  for (const piece of inTurn(query, evidence)) {
    if (chosen.length === most || piece.score < least) break;
    if (chosen.length > 0 && characters + piece.text.length > room) continue;
    if (chosen.some((other) => sameWords(other.text, piece.text) >= SAME_STATEMENT)) continue;
    chosen.push(piece);
    characters += piece.text.length;
  }
  return chosen;
}

// Questions that one article alone seldom answers.
const SEVERAL =
  /so sanh|lan luot|khac nhau|giong nhau|hai (bai|tinh|cuoc)|cac bai|nhung (tinh|bai|nuoc|dia phuong) nao|(^|\s)va (ai|nhung|vao)|\b(both|compare|respectively|which provinces)\b|ແລະ/;

// Questions that every article may answer in its own way.
const GATHERS =
  /(^|\s)(nhung|cac) (tinh|bai|nuoc|dia phuong)( [a-z]+){0,3} nao|which (vietnamese )?provinces|ແຂວງໃດແດ່/;

/** So many characters more weigh against a score of 1: of each article a short sentence is enough. */
const CHARACTERS_PER_POINT = 3000;

/** For a question about several articles the best short sentence of each article first; else as they are. */
function inTurn(query: Query, evidence: readonly Evidence[]): readonly Evidence[] {
  if (!SEVERAL.test(fold(query.text))) return evidence;
  const value = (piece: Evidence): number => piece.score - piece.text.length / CHARACTERS_PER_POINT;
  const firsts = new Map<string, Evidence>();
  for (const piece of evidence) {
    const best = firsts.get(piece.article.articleId);
    if (best === undefined || value(piece) > value(best)) firsts.set(piece.article.articleId, piece);
  }
  const first = new Set(firsts.values());
  return [...first, ...evidence.filter((piece) => !first.has(piece))];
}

/** Share of the shorter text's words that the other holds. */
function sameWords(a: string, b: string): number {
  const left = new Set(tokenize(a).map((token) => token.word));
  const right = new Set(tokenize(b).map((token) => token.word));
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return few.size === 0 ? 0 : shared / few.size;
}

function nearestArticles(found: readonly (ParsedArticle | null)[]): NearArticle[] {
  const articles = new Map(
    found.filter((article) => article !== null).map((article) => [article.articleId, article]),
  );
  return [...articles.values()]
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
    statements: [],
    sources: [],
    notes,
    nearest,
    reason,
    asOf: null,
  };
}

function cached<K, V>(read: (key: K) => V): (key: K) => V {
  const held = new Map<K, V>();
  return (key) => {
    const value = held.get(key) ?? read(key);
    held.set(key, value);
    return value;
  };
}
