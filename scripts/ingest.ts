// scripts/ingest.ts
import { UsageError } from "#src/errors.js";
import type { Failure, IngestReport } from "#src/ingestion/report.js";
import { ingestProgress } from "#src/progress.js";
import { main, sentence } from "./command.js";
import { writeLines } from "./output-file.js";

await main({
  name: "ingest",
  operands: "[PATH or URL …]",
  about:
    "Brings the index up to date with the corpus folder, or adds the given files, pages, feeds and sitemaps.",
  options: {
    json: { type: "boolean", about: "the report as JSON" },
    prune: { type: "boolean", about: "remove articles whose files are gone, even when most are" },
    report: {
      type: "string",
      value: "FILE",
      about: "write the report as JSON to a file too, also when stopped",
    },
    "retry-failed": { type: "boolean", about: "read again what failed before, even unchanged" },
    since: {
      type: "string",
      value: "DATE",
      about: "skip files, and entries of feeds, from before YYYY-MM-DD",
    },
  },
  async run({ engine, values, positionals, signal, stderr, print, printJson }) {
    const since = values.since === undefined ? undefined : day(values.since);
    const progress = ingestProgress(stderr);
    const failed: Pick<Failure, "source" | "reason">[] = [];
    try {
      const report = await (await engine()).ingest({
        ...(positionals.length > 0 ? { paths: positionals } : {}),
        ...(since === undefined ? {} : { since }),
        prune: values.prune ?? false,
        retryFailed: values["retry-failed"] ?? false,
        onEvent: (event) => {
          if (event.type === "failed") failed.push({ source: event.source, reason: event.reason });
          progress.onEvent(event);
        },
        signal,
      });
      progress.end();
      if (values.report !== undefined) await writeLines(values.report, [JSON.stringify(report)]);
      if (values.json) printJson(report);
      else print(summary(report));
      return report.failed.length > 0 ? 1 : 0;
    } catch (error) {
      // What is done is kept, and so is what failed until then.
      const stopped = sentence(signal.aborted ? signal.reason : error);
      if (values.report !== undefined) await writeLines(values.report, [JSON.stringify({ stopped, failed })]);
      throw error;
    } finally {
      progress.end();
    }
  },
});

function summary(report: IngestReport): string {
  const { added, updated, unchanged, removed, failed, articles, passages, ms } = report;
  const changes = `${added} added, ${updated} updated, ${unchanged} unchanged, ${removed} removed, ${failed.length} failed`;
  return `${changes}. In the index: articles ${articles}, passages ${passages}. ${(ms / 1000).toFixed(1)} s.`;
}

/** Midnight of an ISO day, local time. */
function day(value: string): Date {
  const date = new Date(`${value}T00:00`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(date.getTime())) {
    throw new UsageError(`--since is "${value}"; it must be a date like 2024-09-26.`);
  }
  return date;
}
