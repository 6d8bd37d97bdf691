// src/engine.ts
import type { BaseRetriever } from "@langchain/core/retrievers";
import type { Answer, Language, Quote, Statement } from "./answering/answer.js";
import { ask, type Explained, explain } from "./answering/ask.js";
import {
  type ArticlePlace,
  type CatalogueEntry,
  catalogueOf,
  createPlaces,
  entryOf,
  leadSentence,
} from "./answering/catalogue.js";
import { changeOf, type QuoteChange } from "./answering/changes.js";
import { exampleQuestions } from "./answering/examples.js";
import {
  type Paragraph,
  paragraphOf,
  type QuoteContext,
  type QuoteRef,
  quoteContext,
} from "./answering/quotes.js";
import { coverageOf } from "./answering/status.js";
import { keySentences, type Timeline, type TimelineRequest, timeline } from "./answering/timeline.js";
import type { Article, ArticleDetails, ArticleSummary, ParsedArticle } from "./article.js";
import { brief } from "./briefing/brief.js";
import type { Briefing, BriefingRequest } from "./briefing/briefing.js";
import { checkClaims } from "./claims/check.js";
import type { ClaimCheck } from "./claims/claim-check.js";
import type { Config } from "./config.js";
import { deadline } from "./deadline.js";
import { withLead } from "./drafting/brief-lead.js";
import { explainWritten, type WritingDeps } from "./drafting/written-answer.js";
import { checkWithModel } from "./drafting/written-check.js";
import { UserError } from "./errors.js";
import { AddedFiles, type SentFile } from "./ingestion/added-files.js";
import { createFetch } from "./ingestion/fetch/fetcher.js";
import { INTERNET, type Network } from "./ingestion/fetch/network.js";
import { looksLikeAddress, readWebAddress } from "./ingestion/fetch/web-address.js";
import { ingest } from "./ingestion/ingest.js";
import { type Preview, preview } from "./ingestion/preview.js";
import type { IngestEvent, IngestOptions, IngestReport } from "./ingestion/report.js";
import { watchFolder } from "./ingestion/watch-folder.js";
import { type Collected, collect } from "./ingestion/web/collect.js";
import { createManners } from "./ingestion/web/manners.js";
import { PageFiles } from "./ingestion/web/page-files.js";
import { poll } from "./ingestion/web/poll.js";
import type { ModelCall, ModelFault } from "./models/language-model.js";
import { createLocalEmbedder } from "./models/local-embedder.js";
import { PassageRetriever } from "./search/langchain-retriever.js";
import type { SearchOptions, SearchResult } from "./search/retrieval.js";
import { createSearch, type Search } from "./search/search.js";
import { type ChatStore, createChatStore } from "./store/chats.js";
import { type Db, openDatabase, openWithoutWaiting, readMeta, writeMeta } from "./store/database.js";
import { createFetchedStore } from "./store/fetched.js";
import { acquireIngestLock } from "./store/ingest-lock.js";
import { openStores } from "./store/stores.js";
import { openVectorIndex } from "./store/vectors.js";

/** How often other processes' changes are looked for, in milliseconds. */
const SYNC_MS = 1000;

/** Articles that example questions are about: the newest ones. */
const EXAMPLES_FROM = 8;

export interface AskOptions {
  /** The user's earlier questions, oldest first. */
  readonly history?: readonly string[];
  /** Language of the reply; default: the question's own. */
  readonly language?: "vi" | "en" | "lo";
  /** Nothing that a model wrote. */
  readonly quotesOnly?: boolean;
  /** Told of each sentence of a model once it has been checked. */
  readonly onStatement?: (statement: Statement) => void;
  /** Its abort ends the writing of a model: what has been checked is the answer, else the quotes. */
  readonly stop?: AbortSignal;
}

/** Told what becomes of changes in the corpus folder. */
export interface CorpusWatcher {
  readonly onEvent: (event: IngestEvent) => void;
  /** A change could not be indexed, or the folder not be watched. */
  readonly onError: (error: unknown) => void;
}

export interface CheckOptions {
  /** Language of the reply; default: the text's own. */
  readonly language?: Language;
  /** No opinion of a model. */
  readonly quotesOnly?: boolean;
}

/** What the store holds. Dates are ISO 8601 days, `null` while nothing is dated. */
export interface Status {
  readonly articles: number;
  readonly passages: number;
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Articles whose only date has an inferred year. */
  readonly inferredYears: number;
  /** When an ingest last ended well, an ISO 8601 instant; `null` before the first. */
  readonly lastIngest: string | null;
}

/** Everything below Telegram, the terminal and the scripts. */
export interface Engine {
  /** Brings the store up to date with the corpus folder, and with the files and addresses that are given. */
  ingest(options?: IngestOptions): Promise<IngestReport>;
  /** Looks at the feeds of the settings that are due and indexes their new pages; `null` when no page came. */
  pollFeeds(options?: Pick<IngestOptions, "onEvent" | "signal">): Promise<IngestReport | null>;
  /** Indexes what changes in the corpus folder as soon as it is written, until the returned function is called. */
  watchCorpus(watcher: CorpusWatcher): () => Promise<void>;
  /**
   * What a file or an address would become; nothing is kept.
   * @throws UserError with the reason when it would become no article
   */
  preview(what: SentFile | string): Promise<Preview>;
  /** Keeps a file that was sent and indexes it, or the page at an address. */
  add(what: SentFile | string): Promise<IngestReport>;
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Never throws for want of evidence: an abstention is an answer. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** The same answer with how it came about. */
  explain(question: string, options?: AskOptions): Promise<Explained>;
  /** Holds a text against the articles, claim by claim. Never says that it is true or false. */
  checkClaim(text: string, options?: CheckOptions): Promise<ClaimCheck>;
  /** Oldest first by date, then by source. */
  articles(): readonly ArticleSummary[];
  /** Finds an article by its id or source. */
  article(idOrSource: string): Article | null;
  /** What else is known of an article; `null` where nothing is kept. */
  details(articleId: string): ArticleDetails | null;
  /** Removes an article; a scan of the corpus does not bring it back until its file changes. */
  remove(idOrSource: string): Promise<ArticleSummary | null>;
  /** A quote in its paragraph, in the article or in its text at the time of an answer; `null` when neither is kept. */
  context(ref: QuoteRef): QuoteContext | null;
  /** A paragraph of the text in which a quote stands, by its place there. */
  paragraph(ref: QuoteRef, paragraph: number): Paragraph | null;
  /** Every article with its number, lowest first. */
  catalogue(): readonly CatalogueEntry[];
  /** The article of a number, also where another has taken its place. */
  numbered(number: number): CatalogueEntry | null;
  /** The provinces that an article is about. */
  places(articleId: string, language: Language): readonly ArticlePlace[];
  /** The first sentence of an article's running text. */
  leadSentence(articleId: string): Quote | null;
  /** The sentences that tell most of an article, in its order. */
  keySentences(articleId: string, count: number): Promise<readonly Quote[]>;
  /** What the articles say on a topic, oldest first. */
  timeline(request: TimelineRequest): Promise<Timeline>;
  /** What the articles tell of a topic, for the leader's folder; no sections where they tell nothing. */
  brief(request: BriefingRequest): Promise<Briefing>;
  /** Up to three questions that the articles answer; about the given ones only, if any are given. */
  examples(language: Language, articleIds?: readonly string[]): Promise<readonly string[]>;
  /** What has become of a sentence that was quoted from an article. */
  changeOf(articleId: string, quote: string): QuoteChange;
  /** Name of the language model that writes; `null` without one. */
  readonly languageModel: string | null;
  /** Grows with every change of the articles. */
  version(): number;
  /** What is kept of the people who ask. */
  readonly chats: ChatStore;
  status(): Status;
  /** Loads the model ahead of the first question. */
  warm(): Promise<void>;
  /** The search as a LangChain retriever. */
  retriever(options?: SearchOptions): BaseRetriever;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Told of a quote that did not match the store: a defect that is never shown. */
  readonly onDefect?: (message: string) => void;
  /** Told of each call of the language model, for metrics. */
  readonly onModelCall?: (call: ModelCall) => void;
  /** Told why the language model gave nothing, without what was asked or written. */
  readonly onModelFault?: (fault: ModelFault) => void;
  /** How often other processes' changes are looked for; default one second. */
  readonly syncMs?: number;
  /** Tests' own network instead of the Internet. */
  readonly network?: Network;
}

/** What the engine needs of the settings. */
export type EngineConfig = Pick<Config, "corpusDir" | "dataDir" | "modelsDir"> &
  Partial<Pick<Config, "allowFetch" | "feeds" | "languageModel">>;

/**
 * Opens the database, the index and the model.
 * @throws UserError when the database or the model cannot be opened
 */
export async function createEngine(config: EngineConfig, options: EngineOptions = {}): Promise<Engine> {
  const { corpusDir, dataDir } = config;
  const db = openDatabase(dataDir);
  const embedder = await createLocalEmbedder(config.modelsDir);
  const stores = openStores(db, embedder.model);
  const { articles, files } = stores;
  const index = openVectorIndex(db, dataDir, embedder.model, embedder.dimensions);
  const search = createSearch({ db, index, articles, embedder });
  const network = options.network ?? INTERNET;
  const fetch = createFetch(config.allowFetch === true, network);
  const fetched = createFetchedStore(db);
  const pages = new PageFiles(dataDir, fetched);
  const added = new AddedFiles(dataDir);
  const web = { fetch, network, files: pages, manners: createManners(fetch, network.hostDelayMs) };
  const ingestDeps = { corpusDir, dataDir, embedder, pages, added, ...stores };
  const answers = { search, articles, onDefect: options.onDefect ?? (() => undefined) };
  const writing = await openModel(config.languageModel ?? null, options);
  const drafting = { articles, frequency: search.frequency };
  const explained = (question: string, { quotesOnly, ...asked }: AskOptions = {}): Promise<Explained> =>
    writing === null || quotesOnly === true
      ? explain(answers, { question, ...asked })
      : explainWritten(answers, writing, { question, ...asked });
  const keeper = keepInSync(search, options.syncMs ?? SYNC_MS);
  const watches = new Set<() => Promise<void>>();
  let people: ReturnType<typeof openForPeople> | null = null;

  const ingestAll = async (given: IngestOptions = {}, collected?: Collected): Promise<IngestReport> => {
    const report = await ingest(ingestDeps, given, collected);
    writeMeta(db, "last_ingest", new Date().toISOString());
    search.snapshot(() => undefined);
    index.save();
    return report;
  };

  const ingestGiven = async (given: IngestOptions = {}): Promise<IngestReport> => {
    const addresses = (given.paths ?? []).filter(looksLikeAddress);
    const again = given.retryFailed === true ? [...files.failures().keys()].filter(looksLikeAddress) : [];
    // Before the lock is taken: a slow server holds up no other ingest.
    const collected = await collect(web, addresses, { ...given, again });
    return ingestAll(given, collected);
  };

  return {
    ingest: ingestGiven,
    watchCorpus: ({ onEvent, onError }) => {
      const ending = new AbortController();
      const watch = watchFolder(
        corpusDir,
        // Only a scan sees whether files are gone or their disk is.
        async ({ changed, gone }) =>
          void (await ingestAll({
            onEvent,
            signal: ending.signal,
            ...(gone ? {} : { scan: false, changed }),
          })),
        (error) => (ending.signal.aborted ? undefined : onError(error)),
      );
      const stop = (): Promise<void> => {
        watches.delete(stop);
        ending.abort(new UserError("The watch of the corpus folder has ended."));
        return watch.close();
      };
      watches.add(stop);
      return stop;
    },
    preview: async (what) => {
      if (typeof what !== "string") return preview(articles, added.pathOf(what), what);
      const { href } = readWebAddress(what, network);
      const page = await fetch(href);
      if (page === null) throw new Error("A page without validators cannot be unchanged.");
      return preview(articles, href, { name: `page${page.ending}`, bytes: page.bytes });
    },
    add: (what) => ingestGiven({ paths: [typeof what === "string" ? what : added.write(what)], scan: false }),
    pollFeeds: async (given = {}) => {
      const collected = await poll(
        { ...web, store: fetched, now: Date.now },
        config.feeds ?? [],
        given.signal,
      );
      for (const { source, reason } of collected.failed)
        given.onEvent?.({ type: "failed", source, reason, done: 0, total: 0 });
      if (collected.pages.length === 0 && !collected.feeds.some((feed) => files.failures().has(feed)))
        return null;
      return ingestAll({ ...given, scan: false }, { ...collected, failed: [] });
    },
    search: (query, searchOptions) => search.search(query, searchOptions),
    languageModel: writing?.model.name ?? null,
    ask: async (question, askOptions) => (await explained(question, askOptions)).answer,
    explain: explained,
    checkClaim: async (text, { language, quotesOnly } = {}) => {
      const check = await checkClaims(answers, text, language);
      return writing === null || quotesOnly === true
        ? check
        : checkWithModel({ ...drafting, ...writing }, check);
    },
    articles: () => articles.list(),
    article: (idOrSource) => withoutBlocks(articles.find(idOrSource)),
    details: (articleId) => articles.details(articleId),
    remove: async (idOrSource) => {
      const found = articles.find(idOrSource);
      const summary = articles.list().find((article) => article.articleId === found?.articleId);
      if (summary === undefined) return null;
      const release = await acquireIngestLock(dataDir);
      try {
        articles.remove(summary.source, true);
        pages.remove(summary.source);
        added.remove(summary.source);
      } finally {
        release();
      }
      search.snapshot(() => undefined);
      index.save();
      return summary;
    },
    context: (ref) => quoteContext(articles, ref),
    paragraph: (ref, paragraph) => paragraphOf(articles, ref, paragraph),
    catalogue: () => catalogueOf(articles),
    numbered: (number) => entryOf(articles, number),
    places: createPlaces(articles),
    leadSentence: (articleId) => {
      const article = articles.get(articleId);
      return article === null ? null : leadSentence(article);
    },
    keySentences: (articleId, count) => keySentences(answers, articleId, count),
    timeline: (request) => timeline(answers, request),
    brief: async (request) => {
      const briefing = await brief(answers, request);
      if (writing === null) return briefing;
      return withLead({ ...drafting, ...writing }, briefing, deadline(writing.timeoutMs));
    },
    examples: (language, articleIds) => {
      const newest = articles.list().toReversed().slice(0, EXAMPLES_FROM);
      const about = (articleIds ?? newest.map(({ articleId }) => articleId)).map((id) => articles.get(id));
      return exampleQuestions(
        about.filter((article) => article !== null),
        language,
        (question) => ask(answers, { question }),
      );
    },
    changeOf: (articleId, quote) => changeOf(quote, articles.successor(articleId)),
    version: () => articles.version(),
    // Opened when first asked for: commands in the terminal have nobody to keep anything of.
    get chats() {
      people ??= openForPeople(dataDir);
      return people.chats;
    },
    status: () => {
      const { oldest, newest, inferredYears } = coverageOf(articles.list());
      const lastIngest = readMeta(db, "last_ingest") || null;
      return { ...articles.counts(), oldest, newest, inferredYears, lastIngest };
    },
    warm: async () => {
      await embedder.embedQuery("");
    },
    retriever: (searchOptions) => new PassageRetriever(search, searchOptions),
    close: async () => {
      clearInterval(keeper);
      await Promise.all([...watches].map((stop) => stop()));
      await embedder.close();
      people?.db.close();
      db.close();
    },
  };
}

/** The client is loaded only where there is a server for it. */
async function openModel(
  settings: Config["languageModel"],
  { onModelCall, onModelFault = () => undefined }: EngineOptions,
): Promise<WritingDeps | null> {
  if (settings === null) return null;
  const { createChatModel } = await import("./models/chat-model.js");
  const model = createChatModel(settings, onModelCall);
  return { model, timeoutMs: settings.timeoutMs, onFault: onModelFault };
}

/** What is kept for buttons and follow-ups is written with every answer and may be lost in a power cut. */
function openForPeople(dataDir: string): { readonly db: Db; readonly chats: ChatStore } {
  const db = openWithoutWaiting(dataDir);
  return { db, chats: createChatStore(db) };
}

/** Looks at what other processes have stored, so that no question has to wait for it. */
function keepInSync(search: Pick<Search, "snapshot">, everyMs: number): NodeJS.Timeout {
  return setInterval(() => search.snapshot(() => undefined), everyMs).unref();
}

function withoutBlocks(parsed: ParsedArticle | null): Article | null {
  if (parsed === null) return null;
  const { blocks: _, ...article } = parsed;
  return article;
}
