// src/ingestion/sandbox/child.ts
// The process in which files are read; sandbox.ts starts it.
import { Worker } from "node:worker_threads";
import { type Refused, UserError } from "../../errors.js";
import { type Answer, type Limits, READY } from "./answer.js";
import type { MemoryWatch } from "./memory-watch.js";
import { type FileToRead, readFileParts } from "./read-file.js";

// Ctrl-C in a terminal reaches every process of the command; the parent decides when this one ends.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
// What a library throws after its promise is settled is the fault of the file in hand.
for (const event of ["uncaughtException", "unhandledRejection"] as const) {
  process.on(event, (error: unknown) => answer({ refused: refusedBy(error) }));
}

const limits: Limits = JSON.parse(process.argv[2] ?? "{}");
new Worker(new URL("./memory-watch.js", import.meta.url), {
  workerData: limits satisfies MemoryWatch,
}).unref();

process.on("message", (file: FileToRead) => {
  readFileParts(file).then(
    (parts) => answer({ parts }),
    (error: unknown) => answer({ refused: refusedBy(error) }),
  );
});
process.send?.(READY, () => undefined);

function answer(result: Omit<Answer, "memory">): void {
  // Nobody is left to be told, and to say so would be the next error.
  if (!process.connected) process.exit();
  process.send?.({ ...result, memory: process.memoryUsage.rss() } satisfies Answer, () => undefined);
}

function refusedBy(error: unknown): Refused {
  if (error instanceof UserError) return error.refused;
  const detail = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.slice(0, 200) ?? "";
  return {
    reason: `The file is damaged, or is not what its ending says (${detail.replace(/[.\s]+$/, "")}). Save it again, or as text.`,
    refusal: "damaged",
  };
}
