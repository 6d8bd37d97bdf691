// test/progress.test.ts
import { describe, expect, it } from "vitest";
import type { IngestEvent } from "#src/ingestion/report.js";
import { ingestProgress } from "#src/progress.js";
import { fakeTerminal } from "./fakes/terminal.js";

const EVENTS: IngestEvent[] = [
  { type: "waiting", holder: "process 7" },
  { type: "started", total: 2 },
  { type: "stored", source: "a.txt", change: "added", done: 1, total: 2 },
  { type: "failed", source: "b.txt", reason: "The file is empty.", done: 1, total: 2 },
  { type: "note", source: "c.txt", text: "Read as Latin-1." },
];

function tell(isTTY: boolean): string {
  const { errorOutput, errors } = fakeTerminal(isTTY);
  const progress = ingestProgress(errorOutput);
  for (const event of EVENTS) progress.onEvent(event);
  progress.end();
  return errors();
}

describe("ingestProgress", () => {
  it("writes a line for each event and no bar where there is no terminal", () => {
    expect(tell(false)).toBe(
      [
        "Waiting for another ingest to end: process 7.",
        "added a.txt",
        "failed b.txt: The file is empty.",
        "note c.txt: Read as Latin-1.",
        "",
      ].join("\n"),
    );
  });

  it("shows rate and time left of what takes time, not of what is passed over", () => {
    const { errorOutput, errors } = fakeTerminal(true);
    let seconds = 0;
    const progress = ingestProgress(errorOutput, () => seconds * 1000);
    progress.onEvent({ type: "started", total: 100 });
    progress.onEvent({ type: "passed", done: 50, total: 100 });
    seconds = 10;
    progress.onEvent({ type: "stored", source: "a.txt", change: "added", done: 60, total: 100 });
    expect(errors()).toMatch(/60\/100 1\.0\/s, 40 s left$/);
  });

  it("keeps a bar below the lines on a terminal, and takes it away", () => {
    const erase = "\r\u001B[K";
    const empty = `[${".".repeat(24)}] 0/2`;
    const half = `[${"#".repeat(12)}${".".repeat(12)}] 1/2`;
    expect(tell(true)).toBe(
      [
        "Waiting for another ingest to end: process 7.\n",
        `${erase}${empty}`,
        `${erase}added a.txt\n${empty}`,
        `${erase}${half}`,
        `${erase}failed b.txt: The file is empty.\n${half}`,
        `${erase}${half}`,
        `${erase}note c.txt: Read as Latin-1.\n${half}`,
        erase,
      ].join(""),
    );
  });
});
