// src/progress.ts
import type { IngestEvent } from "./ingestion/report.js";

/** Cells of the bar. */
const WIDTH = 24;
const ERASE_LINE = "\r\u001B[K";

/**
 * Tells an ingest on standard error: a line for every article after its commit and, on a terminal, a bar below
 * the lines. `end` takes the bar away.
 */
export function ingestProgress(stream: NodeJS.WriteStream): {
  onEvent(event: IngestEvent): void;
  end(): void;
} {
  let bar = "";
  const draw = (done: number, total: number) => {
    if (!stream.isTTY) return;
    const cells = total === 0 ? 0 : Math.round((WIDTH * done) / total);
    const drawn = `[${"#".repeat(cells)}${".".repeat(WIDTH - cells)}] ${done}/${total}`;
    stream.write(ERASE_LINE + drawn);
    bar = drawn;
  };
  const line = (text: string) => {
    stream.write(bar === "" ? `${text}\n` : `${ERASE_LINE}${text}\n${bar}`);
  };
  return {
    onEvent(event) {
      switch (event.type) {
        case "waiting":
          return line(`Waiting for another ingest to end: ${event.holder}.`);
        case "started":
          return draw(0, event.total);
        case "stored":
          line(`${event.change} ${event.source}`);
          return draw(event.done, event.total);
        case "failed":
          return line(`failed ${event.source}: ${event.reason}`);
        case "note":
          return line(`note ${event.source}: ${event.text}`);
      }
    },
    end() {
      if (bar !== "") stream.write(ERASE_LINE);
      bar = "";
    },
  };
}
