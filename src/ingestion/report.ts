// src/ingestion/report.ts
import type { Refused } from "../errors.js";

/** A source that could not be indexed, with a sentence that says why. */
export interface Failure extends Refused {
  readonly source: string;
}

/** What one ingest did. Numbers are articles unless they say otherwise. */
export interface IngestReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly failed: readonly Failure[];
  /** Articles in the store afterwards. */
  readonly articles: number;
  /** Passages in the store afterwards. */
  readonly passages: number;
  readonly ms: number;
}

/** What happens while an ingest runs, for logs and the progress bar. */
export type IngestEvent =
  | { readonly type: "waiting"; readonly holder: string }
  /** `total` and `done` count documents: a file with several adds them to the total when it is opened. */
  | { readonly type: "started"; readonly total: number }
  /** After the commit of `source`: the article is safe from now on. */
  | {
      readonly type: "stored";
      readonly source: string;
      readonly change: "added" | "updated" | "removed";
      readonly done: number;
      readonly total: number;
    }
  /** Looked at, and nothing to do. */
  | { readonly type: "passed"; readonly done: number; readonly total: number }
  | {
      readonly type: "failed";
      readonly source: string;
      readonly reason: string;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: "note"; readonly source: string; readonly text: string };

export interface IngestOptions {
  /**
   * Files to index besides the corpus folder, and addresses of pages, feeds and sitemaps. A path outside the folder is kept
   * under its absolute path, a page under its address. Default: the corpus folder alone.
   */
  readonly paths?: readonly string[];
  /** `false`: only what is given; the corpus folder is not looked at. */
  readonly scan?: boolean;
  /** Files of the corpus folder that are to be looked at, as a scan does: one removed on purpose stays away. */
  readonly changed?: readonly string[];
  /** Remove articles whose files are gone even where most are gone at once. */
  readonly prune?: boolean;
  /** Try again what failed before: paths outside the corpus folder, and files in it although they have not changed. */
  readonly retryFailed?: boolean;
  /** Skip files last modified before this time, and entries of feeds and sitemaps from before it. */
  readonly since?: Date;
  readonly onEvent?: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
}
