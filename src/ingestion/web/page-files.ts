// src/ingestion/web/page-files.ts
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Fetched, FetchedStore } from "../../store/fetched.js";
import type { Fetch, Page } from "../fetch/fetcher.js";
import { articleIdOf } from "../parse.js";
import type { CandidateFile } from "../source.js";
import type { FeedEntry } from "./feed.js";

/** Pages of the web as files in the data folder, so that a better parser can read them again and a removed disk loses none. */
export class PageFiles {
  private readonly folder: string;

  constructor(
    dataDir: string,
    private readonly store: FetchedStore,
    private readonly now: () => number = Date.now,
  ) {
    this.folder = path.join(dataDir, "pages");
  }

  /** Every page that is there; its source is its address. */
  all(): CandidateFile[] {
    return this.store
      .files()
      .map(({ address, file }) => this.candidate(address, file))
      .filter(({ path: file }) => existsSync(file));
  }

  /** What a server said of a page that is there. */
  knownOf(address: string): Fetched | null {
    const known = this.store.get(address);
    return known?.file != null && existsSync(path.join(this.folder, known.file)) ? known : null;
  }

  /** Whether the page of a feed's entry never came, or has changed since; one removed on purpose is not wanted. */
  isWanted({ address, date }: FeedEntry): boolean {
    const known = this.store.get(address);
    if (known === null || known.fetchedAt === 0) return true;
    if (known.file === null) return false;
    return this.knownOf(address) === null || (date !== null && date > known.fetchedAt);
  }

  /** Fetches a page that has changed, else takes the file that is there. */
  async fetch(address: string, fetch: Fetch, signal?: AbortSignal): Promise<Page | CandidateFile> {
    const known = this.knownOf(address);
    const page = await fetch(address, {
      ...(known === null ? {} : { known }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (page !== null) return page.ending === ".xml" ? page : this.write(address, page);
    this.store.put({ address, kind: "page", ...known, fetchedAt: this.now(), failures: 0, dueAt: null });
    return this.candidate(address, known?.file ?? "");
  }

  /** Forgets a page's file, not that it was there: no feed brings it back. */
  remove(address: string): void {
    const known = this.store.get(address);
    if (known?.file == null) return;
    rmSync(path.join(this.folder, known.file), { force: true });
    this.store.put({ address, kind: "page", fetchedAt: known.fetchedAt });
  }

  private write(address: string, { bytes, ending, etag, lastModified }: Page): CandidateFile {
    mkdirSync(this.folder, { recursive: true });
    const file = `${articleIdOf(address)}${ending}`;
    const before = this.store.get(address)?.file ?? file;
    const whole = path.join(this.folder, file);
    writeFileSync(`${whole}.part`, bytes);
    renameSync(`${whole}.part`, whole);
    this.store.put({ address, kind: "page", file, etag, lastModified, fetchedAt: this.now() });
    if (before !== file) rmSync(path.join(this.folder, before), { force: true });
    return this.candidate(address, file);
  }

  private candidate(address: string, file: string): CandidateFile {
    return { source: address, path: path.join(this.folder, file), inCorpus: false, mayBeLink: false };
  }
}
