// src/ingestion/tally.ts
import type { Failure, IngestEvent, IngestReport } from "./report.js";

/** Counts what an ingest does and tells of it. */
export class Tally {
  private readonly counts = { added: 0, updated: 0, unchanged: 0, removed: 0 };
  private readonly failures: Failure[] = [];
  private done = 0;

  /** @param total documents, as far as they are known: files, until they are opened */
  constructor(
    private total: number,
    private readonly tell: (event: IngestEvent) => void,
  ) {
    tell({ type: "started", total });
  }

  report(): Pick<IngestReport, "added" | "updated" | "unchanged" | "removed" | "failed"> {
    return { ...this.counts, failed: this.failures };
  }

  /** A file turns out to hold so many documents. */
  opened(documents: number): void {
    this.total += documents - 1;
  }

  stored(source: string, change: "added" | "updated"): void {
    this.counts[change] += 1;
    this.done += 1;
    this.tell({ type: "stored", source, change, done: this.done, total: this.total });
  }

  removed(source: string): void {
    this.counts.removed += 1;
    this.tell({ type: "stored", source, change: "removed", done: this.done, total: this.total });
  }

  /** Documents looked at of which so many are in the store as they are. */
  passed(documents: number, unchanged: number): void {
    this.counts.unchanged += unchanged;
    this.done += documents;
    this.tell({ type: "passed", done: this.done, total: this.total });
  }

  /** A document that failed, or something beside the documents. */
  failed({ source, reason, refusal }: Failure, documents: 0 | 1 = 1): void {
    this.failures.push({ source, reason, refusal });
    this.done += documents;
    this.tell({ type: "failed", source, reason, done: this.done, total: this.total });
  }

  /** What failed, and was told, before the ingest began. */
  failedBefore(failure: Failure): void {
    this.failures.push(failure);
  }

  note(source: string, text: string | null): void {
    if (text !== null) this.tell({ type: "note", source, text });
  }
}
