// src/ingestion/watch-folder.ts
import { existsSync } from "node:fs";
import path from "node:path";
import { watch } from "chokidar";
import { mayBeArticle } from "./source.js";

/** What has changed in a folder since it was last told. */
export interface FolderChanges {
  /** Files that are new or have other bytes, written to their end. */
  readonly changed: readonly string[];
  /** Whether files are gone. */
  readonly gone: boolean;
}

/** What could not be worked on is told again after so long. Milliseconds. */
const RETRY = 60_000;

export interface FolderWatch {
  /** Once everything that comes from now on is seen. */
  readonly ready: Promise<void>;
  /** Ends the watch; what is under way is finished first. */
  close(): Promise<void>;
}

/** A file counts as written when it has not grown for so long. Milliseconds. */
const SETTLED = 1_500;
/** Changes that follow one another within so long are one. Milliseconds. */
const QUIET = 1_000;
/** A storm that does not end is told in parts. Milliseconds. */
const LONGEST = 15_000;

/**
 * Tells of changes in a folder, many at once where they come at once, and the next only when `onChange` is done with the last.
 * Dot files and what editors and downloads leave in passing are not told.
 * @param onError what the system does not let be watched
 */
export function watchFolder(
  folder: string,
  onChange: (changes: FolderChanges) => Promise<void>,
  onError: (error: unknown) => void,
): FolderWatch {
  const changed = new Set<string>();
  let gone = false;
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  const tell = (): void => {
    timer = undefined;
    work = work.then(async () => {
      if (changed.size === 0 && !gone) return;
      const changes = { changed: [...changed].filter(existsSync), gone };
      changed.clear();
      gone = false;
      try {
        await onChange(changes);
      } catch (error) {
        onError(error);
        for (const file of changes.changed) changed.add(file);
        gone ||= changes.gone;
        timer ??= setTimeout(tell, RETRY);
      }
    });
  };
  const soon = (): void => {
    if (timer === undefined) first = Date.now();
    clearTimeout(timer);
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET, first + LONGEST - Date.now())));
  };

  const watcher = watch(folder, {
    ignoreInitial: true,
    ignorePermissionErrors: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 100 },
    ignored: (file) => file !== folder && !mayBeArticle(path.relative(folder, file)),
  });
  const isChanged = (file: string): void => {
    changed.add(file);
    soon();
  };
  watcher
    .on("add", isChanged)
    .on("change", isChanged)
    .on("unlink", (file) => {
      changed.delete(file);
      gone = true;
      soon();
    })
    .on("error", onError);
  return {
    ready: new Promise((resolve) => watcher.once("ready", resolve)),
    close: async () => {
      await watcher.close();
      await work;
      clearTimeout(timer);
    },
  };
}
