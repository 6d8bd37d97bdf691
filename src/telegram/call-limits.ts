// src/telegram/call-limits.ts

/** Time in milliseconds on a clock that never goes back, and sleep on it. */
export interface Clock {
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** `count` calls at once, then one as soon as the oldest of the last `count` is `ms` past. */
export class Window {
  private readonly times: number[] = [];

  constructor(
    private readonly count: number,
    private readonly ms: number,
  ) {}

  /** The earliest time from `now` on that the window lets one more call through. */
  earliest(now: number): number {
    const oldest = this.times.length < this.count ? undefined : this.times[0];
    return oldest === undefined ? now : Math.max(now, oldest + this.ms);
  }

  take(time: number): void {
    this.times.push(time);
    if (this.times.length > this.count) this.times.shift();
  }
}

/** A burst of three, then one a second. `full` is the time at which the whole burst is available again. */
export class Burst {
  private full = Number.NEGATIVE_INFINITY;

  earliest(now: number): number {
    return Math.max(now, this.full - (BURST - 1) * INTERVAL);
  }

  take(time: number): void {
    this.full = Math.max(this.full, time) + INTERVAL;
  }

  /** A slow call may have counted only just before it `ended`. */
  settle(ended: number): void {
    this.full = Math.max(this.full, ended + INTERVAL);
  }
}

const BURST = 3;
/** A second, and a little for calls that overtake each other on the way. */
const INTERVAL = 1_050;
