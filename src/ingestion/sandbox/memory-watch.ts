// src/ingestion/sandbox/memory-watch.ts
// A thread beside the one that reads a file: it goes on looking while that one is busy.
import { workerData } from "node:worker_threads";

export interface MemoryWatch {
  /** Bytes of resident memory at which the process ends. */
  readonly memory: number;
  /** Process whose end is this one's too. */
  readonly parent: number;
}

/** A file can fill some megabytes in this time, in milliseconds. */
const EVERY = 5;

const { memory, parent } = workerData as MemoryWatch;

setInterval(() => {
  if (process.memoryUsage.rss() > memory || process.ppid !== parent) process.kill(process.pid, "SIGKILL");
}, EVERY);
