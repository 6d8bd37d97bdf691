// src/engine.ts
import type { BaseRetriever } from "@langchain/core/retrievers";
import type { Answer } from "./answering/answer.js";
import type { QuoteContext, QuoteRef } from "./answering/quotes.js";
import type { Article, ArticleSummary } from "./article.js";
import type { Config } from "./config.js";
import type { IngestOptions, IngestReport } from "./ingestion/report.js";
import type { SearchOptions, SearchResult } from "./search/retrieval.js";

export interface AskOptions {
  /** The user's earlier questions, oldest first. */
  readonly history?: readonly string[];
  /** Language of the reply; default: the question's own. */
  readonly language?: "vi" | "en" | "lo";
}

/** What the store holds. Dates are ISO 8601 days, `null` while nothing is dated. */
export interface Status {
  readonly articles: number;
  readonly passages: number;
  readonly oldest: string | null;
  readonly newest: string | null;
  /** Articles whose only date has an inferred year. */
  readonly inferredYears: number;
}

/** Everything below Telegram, the terminal and the scripts. */
export interface Engine {
  /** Brings the store up to date with the corpus folder. */
  ingest(options?: IngestOptions): Promise<IngestReport>;
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** Never throws for want of evidence: an abstention is an answer. */
  ask(question: string, options?: AskOptions): Promise<Answer>;
  /** Oldest first by date, then by source. */
  articles(): readonly ArticleSummary[];
  /** Finds an article by its id or source. */
  article(idOrSource: string): Article | null;
  /** Removes an article; a scan of the corpus does not bring it back until its file changes. */
  remove(idOrSource: string): Promise<ArticleSummary | null>;
  /** A quote in its paragraph, or `null` when the article is gone or its text has changed there. */
  context(ref: QuoteRef): QuoteContext | null;
  status(): Status;
  /** The search as a LangChain retriever. */
  retriever(options?: SearchOptions): BaseRetriever;
  close(): Promise<void>;
}

/** What the engine needs of the settings. */
export type EngineConfig = Pick<Config, "corpusDir" | "dataDir" | "modelsDir">;

/**
 * Opens the database, the index and the model.
 * @throws UserError when the database or the model cannot be opened
 */
export function createEngine(_config: EngineConfig): Promise<Engine> {
  return Promise.reject(new Error("not built yet"));
}
