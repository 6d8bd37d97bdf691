// src/progress.ts
import type { IngestEvent } from "./ingestion/report.js";

/** Cells of the bar. */
const WIDTH = 24;
/** Seconds before a rate is shown. */
const PACE_AFTER = 2;
const ERASE_LINE = "\r\u001B[K";

/**
 * Tells an ingest on standard error: a line for every article after its commit and, on a terminal, a bar below
 * the lines. `end` takes the bar away.
 */
export function ingestProgress(
  stream: NodeJS.WriteStream,
  now: () => number = () => performance.now(),
): {
  onEvent(event: IngestEvent): void;
  end(): void;
} {
  let bar = "";
  let started = now();
  let last = 0;
  let worked = 0;
  const draw = (done: number, total: number) => {
    last = done;
    if (!stream.isTTY) return;
    const cells = total === 0 ? 0 : Math.round((WIDTH * done) / total);
    const pace = paceOf(worked, total - done, (now() - started) / 1000);
    const drawn = `[${"#".repeat(cells)}${".".repeat(WIDTH - cells)}] ${done}/${total}${pace}`;
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
          started = now();
          return draw(0, event.total);
        case "stored":
          worked += event.done - last;
          line(`${event.change} ${event.source}`);
          return draw(event.done, event.total);
        case "passed":
          // What needs no work tells nothing of the pace of the rest.
          return draw(event.done, event.total);
        case "failed":
          worked += event.done - last;
          line(`failed ${event.source}: ${event.reason}`);
          return draw(event.done, event.total);
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

/** ` 3.2/s, 4 min left`; nothing in the first seconds, when it would be a guess. */
function paceOf(done: number, left: number, seconds: number): string {
  if (done === 0 || seconds < PACE_AFTER) return "";
  const rate = done / seconds;
  const rest = left / rate;
  const time =
    rest < 90
      ? `${Math.ceil(rest)} s`
      : rest < 5400
        ? `${Math.round(rest / 60)} min`
        : `${Math.round(rest / 3600)} h`;
  return ` ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s, ${time} left`;
}
