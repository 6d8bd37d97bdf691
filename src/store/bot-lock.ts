// src/store/bot-lock.ts
import path from "node:path";
import { UserError } from "../errors.js";
import { acquireLock } from "./lock.js";

/** A bot that is being restarted takes a moment to leave. Milliseconds. */
const PATIENCE = 2_000;

/**
 * Lets one bot at a time run on a data folder, and nobody replace the database under it.
 * @throws UserError when another one does, naming it
 */
export function acquireBotLock(dataDir: string): Promise<() => void> {
  const taken = (holder: string): UserError =>
    new UserError(
      `A bot runs on ${path.resolve(dataDir)} already: ${holder}.`,
      "Stop it first, or set DATA_DIR to another folder.",
    );
  return acquireLock(dataDir, { name: "bot", taken }, { timeoutMs: PATIENCE });
}
