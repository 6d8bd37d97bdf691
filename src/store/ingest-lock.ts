// src/store/ingest-lock.ts
import { UserError } from "../errors.js";
import { acquireLock, type LockOptions } from "./lock.js";

/**
 * Lets one ingest at a time write to a data folder.
 * @throws UserError when the lock stays taken, naming its holder
 */
export function acquireIngestLock(dataDir: string, options: LockOptions = {}): Promise<() => void> {
  const taken = (holder: string): UserError =>
    new UserError(
      `Another ingest still runs: ${holder}.`,
      "Wait for it to end, or stop that process.",
      "busy",
    );
  return acquireLock(dataDir, { name: "ingest", taken }, options);
}
