// src/telegram/update-queue.ts
import { setTimeout as sleep } from "node:timers/promises";
import type { Update } from "grammy/types";
import { saysStop } from "./stops.js";

export interface QueueLimits {
  /** Updates at work at once, over all lanes. */
  readonly concurrency: number;
  /** Above this many waiting, intake pauses: the rest waits at Telegram. */
  readonly mostWaiting: number;
}

const LIMITS: QueueLimits = { concurrency: 200, mostWaiting: 2_000 };

/**
 * Works off updates in lanes: of a lane one at a time, in order; lanes take turns, so that whoever sends five hundred messages
 * waits for their own only.
 */
export class UpdateQueue {
  /** Lanes with something waiting; the first is the next to get a turn. */
  private readonly ready = new Map<string, Update[]>();
  /** Lanes with an update at work, and what came meanwhile. */
  private readonly busy = new Map<string, Update[]>();
  private waitingCount = 0;
  private closed = false;

  constructor(
    /** Never rejects. */
    private readonly work: (update: Update) => Promise<void>,
    private readonly limits: QueueLimits = LIMITS,
  ) {}

  get waiting(): number {
    return this.waitingCount;
  }

  get working(): number {
    return this.busy.size;
  }

  get hasRoom(): boolean {
    return this.waitingCount < this.limits.mostWaiting;
  }

  add(lane: string, update: Update): void {
    const queued = this.busy.get(lane) ?? this.ready.get(lane);
    if (queued === undefined) this.ready.set(lane, [update]);
    else queued.push(update);
    this.waitingCount++;
    this.next();
  }

  /** Waits until everything is done, or so many milliseconds; then starts nothing more. Returns how many are left. */
  async drain(ms: number): Promise<number> {
    const deadline = performance.now() + ms;
    while (this.waiting + this.working > 0 && performance.now() < deadline) await sleep(10);
    this.closed = true;
    return this.waiting + this.working;
  }

  private next(): void {
    for (const [lane, queued] of this.ready) {
      if (this.closed || this.busy.size >= this.limits.concurrency) return;
      this.ready.delete(lane);
      this.busy.set(lane, queued);
      const update = queued.shift() as Update;
      this.waitingCount--;
      void this.work(update).finally(() => {
        this.busy.delete(lane);
        // Behind all others: a lane gets one turn at a time.
        if (queued.length > 0) this.ready.set(lane, queued);
        this.next();
      });
    }
  }
}

/** Messages of a person are worked on in order, wherever they write; presses, inline queries and "stop" wait for nothing. */
export function laneOf(update: Update): string {
  const message = update.message ?? update.edited_message;
  if (message === undefined || saysStop(update.message?.text)) return `update ${update.update_id}`;
  return message.from === undefined ? `chat ${message.chat.id}` : `user ${message.from.id}`;
}
