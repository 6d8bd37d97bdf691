// src/ingestion/web/collect.ts
import { UserError } from "../../errors.js";
import type { Fetch, Page } from "../fetch/fetcher.js";
import type { Network } from "../fetch/network.js";
import { readWebAddress } from "../fetch/web-address.js";
import type { Failure, IngestEvent } from "../report.js";
import type { CandidateFile } from "../source.js";
import { type FeedEntry, readFeed } from "./feed.js";
import type { Manners } from "./manners.js";
import type { PageFiles } from "./page-files.js";

/** What addresses led to. */
export interface Collected {
  readonly pages: readonly CandidateFile[];
  /** Feeds and sitemaps that could be read. */
  readonly feeds: readonly string[];
  readonly failed: readonly Failure[];
}

export interface CollectOptions {
  /** Of feeds and sitemaps, only entries from then on. */
  readonly since?: Date;
  /** Addresses that failed before; nobody names them now, so they are asked for with the manners of a program. */
  readonly again?: readonly string[];
  readonly onEvent?: (event: IngestEvent) => void;
  readonly signal?: AbortSignal;
}

export interface WebDeps {
  readonly fetch: Fetch;
  readonly manners: Manners;
  readonly files: PageFiles;
  readonly network: Pick<Network, "mayUsePort">;
}

/** Entries taken of one feed or sitemap, the newest first. */
const MOST_ENTRIES = 1_000;
/** Addresses fetched at the same time: a slow server does not hold the others up. */
const AT_ONCE = 4;
/** Sitemaps taken of one index. */
const MOST_SITEMAPS = 50;

/** Fetches the pages that addresses lead to: a page itself, of a feed or sitemap its entries, each once. */
export async function collect(
  deps: WebDeps,
  addresses: readonly string[],
  options: CollectOptions,
): Promise<Collected> {
  const pages = new Map<string, CandidateFile>();
  const feeds: string[] = [];
  const failed: Failure[] = [];
  const attempt = async (source: string, work: () => Promise<void>): Promise<void> => {
    options.signal?.throwIfAborted();
    try {
      await work();
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      failed.push({ source, ...error.refused });
      options.onEvent?.({ type: "failed", source, reason: error.sentence, done: 0, total: 0 });
    }
  };
  const again = new Set(options.again?.filter((address) => !addresses.includes(address)));
  const read = (operand: string): Promise<void> =>
    attempt(operand, async () => {
      const address = readWebAddress(operand, deps.network).href;
      if (again.has(operand)) await deps.manners.before(address, options.signal);
      const found = await deps.files.fetch(address, deps.fetch, options.signal);
      if ("path" in found) {
        pages.set(address, found);
        return;
      }
      const entries = await entriesOf(deps, found, address, options);
      feeds.push(operand);
      for (const entry of entries) {
        if (pages.has(entry.address) || !deps.files.isWanted(entry)) continue;
        await attempt(entry.address, async () => {
          pages.set(entry.address, await fetchEntry(deps, entry.address, options.signal));
        });
      }
    });
  // One iterator for all: each takes the next operand when it is done with its last.
  const operands = [...addresses, ...again].values();
  const takeTurns = async (): Promise<void> => {
    for (const operand of operands) await read(operand);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
  return { pages: [...pages.values()], feeds, failed };
}

/**
 * Fetches a page that a feed names, with the manners of a program.
 * @throws UserError with the reason
 */
export async function fetchEntry(
  { fetch, manners, files, network }: WebDeps,
  address: string,
  signal?: AbortSignal,
): Promise<CandidateFile> {
  const { href } = readWebAddress(address, network);
  await manners.before(href, signal);
  const found = await files.fetch(href, fetch, signal);
  if ("path" in found) return found;
  throw new UserError("A feed lies there, not a page.", "Give the feed's own link.", "feed");
}

/** The entries of a feed, a sitemap or an index of them, newest first. */
async function entriesOf(
  deps: WebDeps,
  page: Page,
  source: string,
  options: CollectOptions,
): Promise<FeedEntry[]> {
  const feed = readFeed(page.bytes, page.address);
  const note = (text: string): void => options.onEvent?.({ type: "note", source, text });
  if (feed.kind !== "index") return chosen(feed.entries, MOST_ENTRIES, options.since, note);
  const entries: FeedEntry[] = [];
  const isRecent = ({ date }: FeedEntry): boolean =>
    options.since === undefined || date === null || date >= options.since.getTime();
  for (const { address } of newestFirst(feed.entries.filter(isRecent)).slice(0, MOST_SITEMAPS)) {
    await deps.manners.before(address, options.signal);
    const part = await deps.fetch(address, options.signal === undefined ? {} : { signal: options.signal });
    if (part?.ending !== ".xml") continue;
    const { kind, entries: found } = readFeed(part.bytes, part.address);
    if (kind !== "index") entries.push(...found);
  }
  return chosen(entries, MOST_ENTRIES, options.since, note);
}

/** Entries since a date, each once; what is left out is told. */
function chosen(
  entries: readonly FeedEntry[],
  most: number,
  since: Date | undefined,
  note: (text: string) => void,
): FeedEntry[] {
  const once = [...new Map(entries.map((entry) => [entry.address, entry])).values()];
  const undated = since === undefined ? [] : once.filter(({ date }) => date === null);
  if (undated.length > 0) note(`${undated.length} entries have no date and are left out`);
  const recent = once.filter(({ date }) => since === undefined || (date !== null && date >= since.getTime()));
  if (recent.length > most) note(`of ${recent.length} entries the ${most} newest are taken`);
  const taken = newestFirst(recent).slice(0, most);
  note(`${taken.length} entries`);
  return taken;
}

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return entries.toSorted((a, b) => (b.date ?? 0) - (a.date ?? 0));
}
