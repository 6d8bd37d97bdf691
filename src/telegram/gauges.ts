// src/telegram/gauges.ts
import type { Engine } from "../engine.js";
import type { Metrics } from "./metrics.js";
import type { UpdateQueue } from "./update-queue.js";

/** What `/metrics` reads off when it is asked. */
export function measure(metrics: Metrics, queue: UpdateQueue, engine: Engine): void {
  metrics.gauge("trichdan_queue_waiting", "Updates that wait for their turn.", () => queue.waiting);
  metrics.gauge("trichdan_queue_working", "Updates at work.", () => queue.working);
  metrics.gauge("trichdan_articles", "Articles in the index.", () => engine.status().articles);
  metrics.gauge("trichdan_passages", "Passages in the index.", () => engine.status().passages);
  metrics.gauge("process_resident_memory_bytes", "Resident memory.", () => process.memoryUsage.rss());
  metrics.gauge("process_uptime_seconds", "Time since the start.", () => Math.round(process.uptime()));
}
