// src/ingestion/web/poll.ts
import { UserError } from "../../errors.js";
import type { Fetched, FetchedStore } from "../../store/fetched.js";
import { FetchError } from "../fetch/fetch-error.js";
import { readWebAddress } from "../fetch/web-address.js";
import type { Failure } from "../report.js";
import type { CandidateFile } from "../source.js";
import { type Collected, fetchEntry, type WebDeps } from "./collect.js";
import { readFeed } from "./feed.js";

const MINUTE = 60_000;
/** Between two looks at a feed that answers. Milliseconds. */
export const POLL_EVERY = 30 * MINUTE;
/** Longest time that something failing is left alone, unless its server asks for more. Milliseconds. */
const LONGEST_WAIT = 24 * 60 * MINUTE;
/** A page that has failed so often is left to `ingest --retry-failed`. */
const MOST_TRIES = 6;

export interface PollDeps extends WebDeps {
  readonly store: FetchedStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Looks at the feeds that are due and fetches the pages that they name, each once. What fails waits, twice as long each
 * time, and stops nothing else.
 */
export async function poll(
  deps: PollDeps,
  feeds: readonly string[],
  signal?: AbortSignal,
): Promise<Collected> {
  const failed: Failure[] = [];
  const pages: CandidateFile[] = [];
  const read: string[] = [];
  const attempt = async (
    known: Pick<Fetched, "address" | "kind">,
    work: () => Promise<void>,
  ): Promise<void> => {
    signal?.throwIfAborted();
    try {
      await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof UserError)) throw error;
      failed.push({ source: known.address, ...error.refused });
      const before = deps.store.get(known.address) ?? known;
      deps.store.put({ ...before, ...postponed(before, error, deps.now()) });
    }
  };
  for (const feed of feeds) {
    const known = deps.store.get(feed);
    if (known?.dueAt != null && known.dueAt > deps.now()) continue;
    await attempt({ address: feed, kind: "feed" }, async () => {
      await look(deps, feed, known, signal);
      read.push(feed);
    });
  }
  for (const page of deps.store.duePages(deps.now()))
    await attempt(page, async () => void pages.push(await fetchEntry(deps, page.address, signal)));
  return { pages, feeds: read, failed };
}

async function look(
  deps: PollDeps,
  feed: string,
  known: Fetched | null,
  signal: AbortSignal | undefined,
): Promise<void> {
  await deps.manners.before(readWebAddress(feed, deps.network).href, signal);
  const page = await deps.fetch(feed, {
    ...(known === null ? {} : { known }),
    ...(signal === undefined ? {} : { signal }),
  });
  const seen = { fetchedAt: deps.now(), dueAt: deps.now() + POLL_EVERY };
  if (page === null) {
    deps.store.put({ address: feed, kind: "feed", ...known, ...seen, failures: 0 });
    return;
  }
  const { etag, lastModified } = page;
  const { entries } = readFeed(page.bytes, page.address);
  const usable = entries.flatMap(({ address, date }) => {
    try {
      return [{ address: readWebAddress(address, deps.network).href, date }];
    } catch {
      return [];
    }
  });
  deps.store.putFeed({ address: feed, kind: "feed", etag, lastModified, ...seen }, usable);
}

/** When something that failed is tried again: later each time, as its server asks, or never where that would not help. */
function postponed(
  { kind, failures = 0 }: Pick<Fetched, "kind"> & Partial<Fetched>,
  error: UserError,
  now: number,
): Pick<Fetched, "failures" | "dueAt"> {
  const mayPass = error instanceof FetchError && error.mayPass;
  if (kind === "page" && (!mayPass || failures + 1 >= MOST_TRIES))
    return { failures: failures + 1, dueAt: null };
  const asked = error instanceof FetchError ? (error.retryAfterMs ?? 0) : 0;
  const growing = Math.min(LONGEST_WAIT, POLL_EVERY * 2 ** Math.min(failures, 10));
  return { failures: failures + 1, dueAt: now + Math.max(asked, growing) };
}
