// src/store/fetched.ts
import { atOnce, type Db } from "./database.js";

/** What is known of an address of the web. Times are milliseconds since 1970. */
export interface Fetched {
  readonly address: string;
  readonly kind: "page" | "feed";
  /** Name of the page's file in the folder of pages; `null` for a feed, and for a page that is not there. */
  readonly file: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When it last came or was found unchanged; 0 before. */
  readonly fetchedAt: number;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** When it is to be fetched; `null` for a page that nothing asks for. */
  readonly dueAt: number | null;
}

type Known = Pick<Fetched, "address" | "kind"> & Partial<Fetched>;

export interface FetchedStore {
  get(address: string): Fetched | null;
  put(fetched: Known): void;
  /** A feed came: its new entries are to be fetched. In one transaction, so that none is lost. */
  putFeed(feed: Known, entries: readonly { readonly address: string; readonly date: number | null }[]): void;
  /** Pages that are to be fetched by now, longest waiting first. */
  duePages(now: number): Fetched[];
  /** Pages whose file is there. */
  files(): { readonly address: string; readonly file: string }[];
}

const COLUMNS = `address, kind, file, etag, last_modified AS lastModified, fetched_at AS fetchedAt, failures, due_at AS dueAt`;

export function createFetchedStore(db: Db): FetchedStore {
  const one = db.prepare<[string], Fetched>(`SELECT ${COLUMNS} FROM fetched WHERE address = ?`);
  const insert = db.prepare(
    `INSERT OR REPLACE INTO fetched VALUES (@address, @kind, @file, @etag, @lastModified, @fetchedAt, @failures, @dueAt)`,
  );
  const put = (fetched: Known): void => {
    insert.run({
      file: null,
      etag: null,
      lastModified: null,
      fetchedAt: 0,
      failures: 0,
      dueAt: null,
      ...fetched,
    });
  };
  return {
    get: (address) => one.get(address) ?? null,
    put,
    putFeed: atOnce(db, (feed: Known, entries: Parameters<FetchedStore["putFeed"]>[1]) => {
      put(feed);
      for (const { address, date } of entries) {
        const known = one.get(address);
        if (known === undefined) put({ address, kind: "page", dueAt: 0 });
        else if (known.kind === "page" && known.file !== null && date !== null && date > known.fetchedAt)
          put({ ...known, dueAt: 0 });
      }
    }),
    duePages: (now) =>
      db
        .prepare<[number], Fetched>(
          `SELECT ${COLUMNS} FROM fetched WHERE kind = 'page' AND due_at <= ? ORDER BY due_at, address`,
        )
        .all(now),
    files: () =>
      db
        .prepare<[], { address: string; file: string }>(
          "SELECT address, file FROM fetched WHERE file IS NOT NULL ORDER BY address",
        )
        .all(),
  };
}
