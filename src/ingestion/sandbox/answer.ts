// src/ingestion/sandbox/answer.ts
// What the process that reads files is told when it starts, and what it says.
import type { Refused } from "../../errors.js";
import type { Part } from "./read-file.js";

export interface Limits {
  /** Resident memory at which it ends itself, in bytes. */
  readonly memory: number;
  /** Process whose end is its own too. */
  readonly parent: number;
}

/** Its first message: everything is loaded. */
export const READY = "ready";

/** Its message after each file. */
export interface Answer {
  readonly parts?: readonly Part[];
  /** Why there are none. */
  readonly refused?: Refused;
  /** Resident memory after the file, in bytes. */
  readonly memory: number;
}
