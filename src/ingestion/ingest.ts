// src/ingestion/ingest.ts
import { createHash } from "node:crypto";
import type { ParsedArticle } from "../article.js";
import { UserError } from "../errors.js";
import type { Embedder } from "../models/embedder.js";
import type { ArticleStore, EmbeddedPassage, StoredState } from "../store/articles.js";
import type { EmbeddingStore } from "../store/embeddings.js";
import { acquireIngestLock } from "../store/ingest-lock.js";
import { PARSER_VERSION, parseArticle } from "./parse.js";
import { toPassages } from "./passages.js";
import { readerFor } from "./readers/readers.js";
import type { Failure, IngestOptions, IngestReport } from "./report.js";
import { type CandidateFile, candidateFile, listCorpus, readSource } from "./source.js";

/** From so many articles on, the loss of more than half of them at once is taken for an accident. */
const MASS_REMOVAL_MIN = 4;

export interface IngestDeps {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly articles: ArticleStore;
  readonly embeddings: EmbeddingStore;
  readonly embedder: Embedder;
}

/**
 * Brings the store up to date with the corpus folder and the given paths. Each article is committed on its own, old or
 * new and never in between; a file that fails does not stop the others.
 * @throws UserError when another ingest keeps the lock
 */
export async function ingest(deps: IngestDeps, options: IngestOptions = {}): Promise<IngestReport> {
  const started = performance.now();
  const release = await acquireIngestLock(deps.dataDir, {
    onWait: (holder) => options.onEvent?.({ type: "waiting", holder }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  try {
    const run = new Run(deps, options);
    await run.all();
    return { ...run.report(), ...deps.articles.counts(), ms: Math.round(performance.now() - started) };
  } finally {
    release();
  }
}

/** One ingest under the lock. */
class Run {
  private added = 0;
  private updated = 0;
  private unchanged = 0;
  private removed = 0;
  private done = 0;
  private total = 0;
  private readonly failed: Failure[] = [];
  private readonly states: ReadonlyMap<string, StoredState>;

  constructor(
    private readonly deps: IngestDeps,
    private readonly options: IngestOptions,
  ) {
    this.states = new Map(deps.articles.states().map((state) => [state.source, state]));
  }

  async all(): Promise<void> {
    const { corpusDir, articles, embeddings } = this.deps;
    const corpus = listCorpus(corpusDir);
    const given = [
      ...(this.options.paths ?? []),
      ...(this.options.retryFailed === true ? articles.failures().keys() : []),
    ];
    const named = given.map((file) => candidateFile(file, corpusDir));
    const files = unique([...named, ...(corpus ?? [])]);
    const explicit = new Set(named.map((file) => file.source));
    this.total = files.length;
    this.options.onEvent?.({ type: "started", total: files.length });
    if (corpus === null)
      this.fail(
        corpusDir,
        "The corpus folder does not exist; nothing was removed. Create it or set CORPUS_DIR.",
      );
    else this.removeMissing(corpus);
    for (const file of files) {
      this.options.signal?.throwIfAborted();
      await this.one(file, explicit.has(file.source));
    }
    embeddings.prune();
  }

  report(): Pick<IngestReport, "added" | "updated" | "unchanged" | "removed" | "failed"> {
    return {
      added: this.added,
      updated: this.updated,
      unchanged: this.unchanged,
      removed: this.removed,
      failed: this.failed,
    };
  }

  private async one(file: CandidateFile, explicit: boolean): Promise<void> {
    const { articles, embeddings } = this.deps;
    try {
      const { bytes, hash, modified } = await readSource(file.path);
      const state = this.states.get(file.source);
      const current =
        state?.fileHash === hash && state.parser === PARSER_VERSION && embeddings.complete(file.source);
      const removedOnPurpose = !explicit && articles.tombstones().get(file.source) === hash;
      const tooOld = this.options.since !== undefined && modified < this.options.since && state === undefined;
      if (current || removedOnPurpose || tooOld) {
        this.unchanged += current ? 1 : 0;
        this.done += 1;
        return;
      }
      const [document] = await readerFor(file.path).read(bytes);
      if (document === undefined) throw new UserError("It holds no document.", "Check the file.");
      const { note } = document;
      if (note !== null) this.options.onEvent?.({ type: "note", source: file.source, text: note });
      const article = parseArticle(file.source, document);
      const passages = await this.embed(article);
      articles.save({
        article,
        details: article.details,
        fileHash: hash,
        parser: PARSER_VERSION,
        inCorpus: file.inCorpus,
        passages,
      });
      if (state === undefined) this.added += 1;
      else this.updated += 1;
      this.stored(file.source, state === undefined ? "added" : "updated");
    } catch (error) {
      this.options.signal?.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      this.done += 1;
      this.fail(file.source, error.sentence);
      if (!file.inCorpus) articles.setFailure(file.source, error.sentence);
    }
  }

  /** Makes the vectors that are not there yet; they are kept even when the article is not committed. */
  private async embed(article: ParsedArticle): Promise<EmbeddedPassage[]> {
    const { embedder } = this.deps;
    const passages = await toPassages(article, (texts) => embedder.countTokens(texts), embedder.maxTokens);
    const title = article.title === null ? "" : `${article.title}\n`;
    const embedded: EmbeddedPassage[] = [];
    const fresh = new Map<string, Float32Array>();
    for (const { start, end, sentences } of passages) {
      this.options.signal?.throwIfAborted();
      const context = article.text.startsWith(title, start) ? "" : title;
      const embedding = await this.vectorOf(context + article.text.slice(start, end), fresh);
      const inner: EmbeddedPassage["sentences"][number][] = [];
      for (const sentence of sentences) {
        inner.push({
          ...sentence,
          embedding: await this.vectorOf(article.text.slice(sentence.start, sentence.end), fresh),
        });
      }
      embedded.push({ start, end, embedding, sentences: inner });
    }
    this.deps.embeddings.putAll(fresh);
    return embedded;
  }

  /** Hash of the text; its vector is in the store, or now in `fresh`. */
  private async vectorOf(text: string, fresh: Map<string, Float32Array>): Promise<string> {
    const { embeddings, embedder } = this.deps;
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
    if (!fresh.has(hash) && !embeddings.has(hash)) fresh.set(hash, await embedder.embedPassage(text));
    return hash;
  }

  private removeMissing(corpus: readonly CandidateFile[]): void {
    const present = new Set(corpus.map((file) => file.source));
    const kept = [...this.states.values()].filter((state) => state.inCorpus);
    const missing = kept.filter((state) => !present.has(state.source));
    if (missing.length > kept.length / 2 && kept.length >= MASS_REMOVAL_MIN && this.options.prune !== true) {
      this.fail(
        this.deps.corpusDir,
        `${missing.length} of ${kept.length} articles are gone from the corpus folder; nothing was removed. Put the files back, or run \`npm run ingest -- --prune\` to remove the articles.`,
      );
      return;
    }
    for (const { source } of missing) {
      this.deps.articles.remove(source, false);
      this.removed += 1;
      this.options.onEvent?.({
        type: "stored",
        source,
        change: "removed",
        done: this.done,
        total: this.total,
      });
    }
  }

  private stored(source: string, change: "added" | "updated"): void {
    this.done += 1;
    this.options.onEvent?.({ type: "stored", source, change, done: this.done, total: this.total });
  }

  private fail(source: string, reason: string): void {
    this.failed.push({ source, reason });
    this.options.onEvent?.({ type: "failed", source, reason });
  }
}

function unique(files: readonly CandidateFile[]): CandidateFile[] {
  return [...new Map(files.map((file) => [file.source, file])).values()];
}
