// src/store/files.ts
import type { Refused } from "../errors.js";
import { atOnce, type Db } from "./database.js";

/** Something in a file, or the file itself, that could not be indexed. */
export interface StoredFailure extends Refused {
  /** The file's source, or that of a document in it. */
  readonly source: string;
}

/** A file as it was when it was last read through. */
export interface ReadFile {
  readonly source: string;
  /** Hash of its bytes. */
  readonly hash: string;
  /** Version of the code that parsed it. */
  readonly parser: number;
  readonly inCorpus: boolean;
}

/**
 * What is known of files beyond their articles: of files with several documents what they were, of all files what could
 * not be indexed and why.
 */
export interface FileStore {
  /** By source. A file with one article and no failure is not among them: its article says it all. */
  files(): Map<string, ReadFile>;
  /** By file. */
  failures(): Map<string, StoredFailure[]>;
  /** Replaces what is known of a file; `null` for one that could not even be opened. */
  record(source: string, read: Omit<ReadFile, "source"> | null, failures: readonly StoredFailure[]): void;
  forget(source: string): void;
}

export function createFileStore(db: Db): FileStore {
  const dropFile = db.prepare<[string]>("DELETE FROM files WHERE source = ?");
  const dropFailures = db.prepare<[string]>("DELETE FROM failures WHERE file = ?");
  const putFile = db.prepare<[string, string, number, number]>("INSERT INTO files VALUES (?, ?, ?, ?)");
  const putFailure = db.prepare<[string, string, string | null, string]>(
    "INSERT OR REPLACE INTO failures (source, reason, refusal, file) VALUES (?, ?, ?, ?)",
  );
  const allFailures = db.prepare<[], StoredFailure & { readonly file: string }>(
    "SELECT source, reason, refusal, file FROM failures ORDER BY file, source",
  );
  const forget = (source: string): void => {
    dropFile.run(source);
    dropFailures.run(source);
  };
  return {
    files: () =>
      new Map(
        db
          .prepare<[], { source: string; hash: string; parser: number; inCorpus: number }>(
            "SELECT source, file_hash AS hash, parser, in_corpus AS inCorpus FROM files",
          )
          .all()
          .map((row) => [row.source, { ...row, inCorpus: row.inCorpus === 1 }]),
      ),
    failures: () => {
      const byFile = new Map<string, StoredFailure[]>();
      for (const { file, ...failure } of allFailures.all()) {
        byFile.set(file, [...(byFile.get(file) ?? []), failure]);
      }
      return byFile;
    },
    record: atOnce(db, (source, read, failures) => {
      forget(source);
      if (read !== null) putFile.run(source, read.hash, read.parser, read.inCorpus ? 1 : 0);
      for (const { source: failed, reason, refusal } of failures)
        putFailure.run(failed, reason, refusal, source);
    }),
    forget: atOnce(db, forget),
  };
}
