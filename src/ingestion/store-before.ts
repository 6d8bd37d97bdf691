// src/ingestion/store-before.ts
import type { StoredState } from "../store/articles.js";
import type { ReadFile, StoredFailure } from "../store/files.js";
import type { Stores } from "../store/stores.js";
import { PARSER_VERSION } from "./parse.js";

/** What was stored of the files when an ingest began: whether a file need be read again is seen from it. */
export class StoreBefore {
  readonly articles: readonly StoredState[];
  readonly files: ReadonlyMap<string, ReadFile>;
  readonly failures: ReadonlyMap<string, readonly StoredFailure[]>;
  private readonly hashes: ReadonlyMap<string, string>;
  private readonly byFile = new Map<string, StoredState[]>();
  private readonly removedOnPurpose: ReadonlyMap<string, string>;
  private readonly incomplete: ReadonlySet<string>;

  constructor({ articles, embeddings, files }: Stores) {
    this.articles = articles.states();
    this.files = files.files();
    this.failures = files.failures();
    this.hashes = new Map(this.articles.map(({ source, fileHash }) => [source, fileHash]));
    for (const state of this.articles) {
      const others = this.byFile.get(state.file);
      if (others === undefined) this.byFile.set(state.file, [state]);
      else others.push(state);
    }
    this.removedOnPurpose = articles.tombstones();
    this.incomplete = embeddings.incomplete();
  }

  /** Hash of the bytes that an article, or the copy of one, was made of; `null` where there is none. */
  hashOf(source: string): string | null {
    return this.hashes.get(source) ?? null;
  }

  articlesOf(file: string): readonly StoredState[] {
    return this.byFile.get(file) ?? [];
  }

  /** What could not be indexed of the file as it was read; not that it could not be opened or fetched. */
  failuresOf(file: string): readonly StoredFailure[] {
    return this.files.has(file) ? (this.failures.get(file) ?? []) : [];
  }

  /** Whether a file was not read by this parser, and not because it could not be opened. */
  isUnread(file: string): boolean {
    const parser = this.files.get(file)?.parser ?? this.articlesOf(file)[0]?.parser;
    return parser === undefined ? !this.failures.has(file) : parser !== PARSER_VERSION;
  }

  /** Whether anything is known of the file. */
  knows(file: string): boolean {
    return this.byFile.has(file) || this.files.has(file);
  }

  /** Hashes of the file's articles that are as this parser and this model would make them. */
  knownHashes(file: string): string[] {
    return this.articlesOf(file)
      .filter((state) => this.isCurrent(state))
      .map(({ fileHash }) => fileHash);
  }

  /** Whether all that the file with these bytes holds is stored, or is known not to be readable. */
  isSettled(file: string, hash: string): boolean {
    const read = this.files.get(file);
    const articles = this.articlesOf(file);
    const [only] = articles;
    const same =
      read === undefined
        ? only?.source === file && only.fileHash === hash
        : read.hash === hash && read.parser === PARSER_VERSION;
    return same && articles.every((state) => this.isCurrent(state));
  }

  wasRemovedOnPurpose(source: string, hash: string): boolean {
    return this.removedOnPurpose.get(source) === hash;
  }

  private isCurrent(state: StoredState): boolean {
    return state.parser === PARSER_VERSION && !this.incomplete.has(state.source);
  }
}
