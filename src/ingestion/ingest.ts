// src/ingestion/ingest.ts
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Refused, UserError } from "../errors.js";
import type { Embedder } from "../models/embedder.js";
import { acquireIngestLock } from "../store/ingest-lock.js";
import type { Stores } from "../store/stores.js";
import type { AddedFiles } from "./added-files.js";
import { ahead, type UnderWay } from "./ahead.js";
import { looksLikeAddress } from "./fetch/web-address.js";
import { PARSER_VERSION } from "./parse.js";
import { readerFor } from "./readers/readers.js";
import type { IngestOptions, IngestReport } from "./report.js";
import type { Part } from "./sandbox/read-file.js";
import { openSandbox, type Sandbox } from "./sandbox/sandbox.js";
import { type CandidateFile, candidateFile, type FileContent, listCorpus, readSource } from "./source.js";
import { StoreBefore } from "./store-before.js";
import { StoryKeeper } from "./story-keeper.js";
import { Tally } from "./tally.js";
import type { Collected } from "./web/collect.js";
import type { PageFiles } from "./web/page-files.js";

/** From so many articles on, the loss of more than half of them at once is taken for an accident. */
const MASS_REMOVAL_MIN = 4;
/** Articles that are read and embedded while one is committed. */
const AHEAD = 3;

export interface IngestDeps extends Stores {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly embedder: Embedder;
  /** Pages of the web that are kept as files. */
  readonly pages: Pick<PageFiles, "all">;
  /** Files that were sent. */
  readonly added: Pick<AddedFiles, "all">;
}

/**
 * Brings the store up to date with the corpus folder, the given paths and pages. Each article is committed on its own, old or
 * new and never in between; a file that fails does not stop the others.
 * @param collected what the addresses among the paths led to
 * @throws UserError when another ingest keeps the lock
 */
export async function ingest(
  deps: IngestDeps,
  options: IngestOptions = {},
  collected: Collected = { pages: [], feeds: [], failed: [] },
): Promise<IngestReport> {
  const started = performance.now();
  const release = await acquireIngestLock(deps.dataDir, {
    onWait: (holder) => options.onEvent?.({ type: "waiting", holder }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const sandbox = openSandbox();
  const stop = (): void => sandbox.close();
  options.signal?.addEventListener("abort", stop);
  try {
    const counts = await new Run(deps, options, sandbox, collected).all();
    return { ...counts, ...deps.articles.counts(), ms: Math.round(performance.now() - started) };
  } finally {
    options.signal?.removeEventListener("abort", stop);
    sandbox.close();
    release();
  }
}

/** What is left to do for a document or file once everything that takes time is done. */
type Commit = () => void | Promise<void>;

/** One ingest under the lock. */
class Run {
  private readonly keeper: StoryKeeper;
  private readonly before: StoreBefore;
  private tally = new Tally(0, () => undefined);

  constructor(
    private readonly deps: IngestDeps,
    private readonly options: IngestOptions,
    private readonly sandbox: Sandbox,
    private readonly collected: Collected,
  ) {
    this.keeper = new StoryKeeper(deps, deps.embedder, (source, kept) =>
      this.tally.note(source, `tells the same as ${kept}, which is kept`),
    );
    this.before = new StoreBefore(deps);
  }

  async all(): Promise<ReturnType<Tally["report"]>> {
    const { corpusDir, embeddings, files: known } = this.deps;
    const corpus = this.options.scan === false ? [] : listCorpus(corpusDir);
    const named = [...this.namedFiles(), ...this.retriedFiles(corpus ?? []), ...this.collected.pages];
    const changed = (this.options.changed ?? []).map((file) => candidateFile(file, corpusDir));
    // Because an ingest was cut short, or the parser is new.
    const kept = [...this.deps.pages.all(), ...this.deps.added.all()];
    const unread = kept.filter(({ source }) => this.before.isUnread(source));
    const files = unique([...named, ...changed, ...(corpus ?? []), ...unread]);
    const explicit = new Set(named.map((file) => file.source));
    this.tally = new Tally(files.length, (event) => this.options.onEvent?.(event));
    for (const feed of this.collected.feeds) if (this.before.failures.has(feed)) known.forget(feed);
    for (const failure of this.collected.failed) {
      this.tally.failedBefore(failure);
      known.record(failure.source, null, [failure]);
    }
    if (corpus === null) {
      const reason = "The corpus folder does not exist; nothing was removed. Create it or set CORPUS_DIR.";
      this.tally.failed({ source: corpusDir, reason, refusal: "noCorpus" }, 0);
    } else if (this.options.scan !== false) this.removeMissing(corpus);
    for await (const commit of ahead(this.steps(files, explicit), AHEAD)) {
      // Whatever is waiting has its turn between two commits: a signal, a question.
      await setImmediate();
      this.options.signal?.throwIfAborted();
      await commit();
    }
    await this.settleCopies();
    embeddings.prune();
    return this.tally.report();
  }

  private namedFiles(): CandidateFile[] {
    return (this.options.paths ?? [])
      .filter((operand) => !looksLikeAddress(operand))
      .map((file) => candidateFile(file, this.deps.corpusDir));
  }

  /** Addresses that failed are fetched again before an ingest, and come as pages. */
  private retriedFiles(corpus: readonly CandidateFile[]): CandidateFile[] {
    if (this.options.retryFailed !== true) return [];
    const inFolder = new Map(corpus.map((file) => [file.source, file]));
    return [...this.before.failures.keys()].flatMap(
      (source) =>
        inFolder.get(source) ?? (path.isAbsolute(source) ? candidateFile(source, this.deps.corpusDir) : []),
    );
  }

  private async *steps(
    files: readonly CandidateFile[],
    again: ReadonlySet<string>,
  ): AsyncGenerator<UnderWay<Commit>> {
    for (const file of files) {
      this.options.signal?.throwIfAborted();
      yield* this.stepsOf(file, again.has(file.source));
    }
  }

  /** @param again whether the file is read even if it failed, or was removed on purpose, as it is */
  private async *stepsOf(file: CandidateFile, again: boolean): AsyncGenerator<UnderWay<Commit>> {
    const now = (commit: Commit): UnderWay<Commit> => ({ result: Promise.resolve(commit) });
    let hash: string | null = null;
    let parts: readonly Part[];
    try {
      readerFor(file.path);
      const content = await readSource(file, this.deps.corpusDir);
      hash = content.hash;
      const settled = this.settled(file, content, again);
      if (settled !== null) return yield now(settled);
      parts = await this.sandbox.read({
        source: file.source,
        fileName: path.basename(file.path),
        bytes: content.bytes,
        known: this.before.knownHashes(file.source),
      });
    } catch (error) {
      this.options.signal?.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      return yield now(() => this.fileFailed(file, hash, error.refused));
    }
    const fileHash = hash;
    this.tally.opened(parts.length);
    for (const part of parts) yield { result: this.prepare(file, fileHash, part, again) };
    yield now(() => this.finish(file, fileHash, parts));
  }

  /** What is left to do for a file that need not be read; `null` for one that must. */
  private settled(file: CandidateFile, { hash, modified }: FileContent, again: boolean): Commit | null {
    const { source } = file;
    const failures = this.before.failuresOf(source);
    if (this.before.isSettled(source, hash) && !(again && failures.length > 0)) {
      const articles = this.before.articlesOf(source).length;
      const rest = articles + failures.length === 0 ? 1 : 0;
      return () => {
        this.tally.opened(articles + failures.length + rest);
        this.tally.passed(articles + rest, articles);
        for (const failure of failures) this.tally.failed(failure);
        // What failed was to open or fetch it, and that is over.
        if (failures.length === 0 && this.before.failures.has(source)) this.deps.files.forget(source);
      };
    }
    const { since } = this.options;
    const tooOld = since !== undefined && modified < since && !this.before.knows(source);
    const removed = !again && this.before.wasRemovedOnPurpose(source, hash);
    return removed || tooOld ? () => this.tally.passed(1, 0) : null;
  }

  private async prepare(file: CandidateFile, hash: string, part: Part, again: boolean): Promise<Commit> {
    if (part.kind === "unread") return () => this.tally.failed(part);
    if (part.kind === "known") return () => this.tally.passed(1, 1);
    const { source, note } = part;
    const { details, ...article } = part.article;
    const fileHash = source === file.source ? hash : part.hash;
    if (!again && this.before.wasRemovedOnPurpose(source, fileHash)) return () => this.tally.passed(1, 0);
    const hashBefore = this.before.hashOf(source);
    const store = await this.keeper.prepare(
      { article, details, file: file.source, fileHash, parser: PARSER_VERSION, inCorpus: file.inCorpus },
      hashBefore !== fileHash,
    );
    return async () => {
      await store();
      this.tally.note(source, note);
      this.tally.stored(source, hashBefore === null ? "added" : "updated");
    };
  }

  /** Copies whose article is gone or has changed become what they are now. */
  private async settleCopies(): Promise<void> {
    const { articles } = this.deps;
    for (let copy = articles.unsettledCopy(); copy !== null; copy = articles.unsettledCopy()) {
      this.options.signal?.throwIfAborted();
      const store = await this.keeper.prepare(copy, false);
      await store();
    }
  }

  /** After a file's last document: what it held before and holds no more is removed. */
  private finish(file: CandidateFile, hash: string, parts: readonly Part[]): void {
    const { articles, files } = this.deps;
    const present = new Set(parts.map(({ source }) => source));
    for (const { source } of this.before.articlesOf(file.source)) {
      if (present.has(source)) continue;
      articles.remove(source, false);
      this.tally.removed(source);
    }
    const failures = parts.filter((part) => part.kind === "unread");
    const saysAll = failures.length === 0 && parts[0]?.source === file.source;
    if (!saysAll)
      files.record(file.source, { hash, parser: PARSER_VERSION, inCorpus: file.inCorpus }, failures);
    else if (this.before.files.has(file.source) || this.before.failures.has(file.source))
      files.forget(file.source);
  }

  /** Articles that the file held stay as they are. */
  private fileFailed(file: CandidateFile, hash: string | null, refused: Refused): void {
    const { source, inCorpus } = file;
    const failure = { source, ...refused };
    this.tally.failed(failure);
    const read = hash === null ? null : { hash, parser: PARSER_VERSION, inCorpus };
    // A scan comes by what it cannot open anyway.
    if (read !== null || !inCorpus) this.deps.files.record(source, read, [failure]);
  }

  private removeMissing(corpus: readonly CandidateFile[]): void {
    const present = new Set(corpus.map((file) => file.source));
    const kept = this.before.articles.filter((state) => state.inCorpus);
    const missing = kept.filter((state) => !present.has(state.file));
    if (missing.length > kept.length / 2 && kept.length >= MASS_REMOVAL_MIN && this.options.prune !== true) {
      const reason = `${missing.length} of ${kept.length} articles are gone from the corpus folder; nothing was removed. Put the files back, or run \`npm run ingest -- --prune\` to remove the articles.`;
      this.tally.failed({ source: this.deps.corpusDir, reason, refusal: "mostGone" }, 0);
      return;
    }
    for (const { source } of missing) {
      this.deps.articles.remove(source, false);
      this.tally.removed(source);
    }
    for (const { source, inCorpus } of this.before.files.values()) {
      if (inCorpus && !present.has(source)) this.deps.files.forget(source);
    }
  }
}

function unique(files: readonly CandidateFile[]): CandidateFile[] {
  return [...new Map(files.map((file) => [file.source, file])).values()];
}
