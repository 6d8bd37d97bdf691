// test/temporary-folder.ts
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder, removed when the test (or the hook that asked for it) is done. */
export function temporaryFolder(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new empty folder that the caller removes. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), "trichdan-"));
}
