// src/telegram/single-file.ts
import type { Clock } from "./call-limits.js";

/** The next call of a method waits so long, in milliseconds, for the one before to come back. */
const LONGEST_CALL = 250;

/** Lets the calls of a method go one after another; a slow one holds up the next for a moment only. */
export class SingleFile {
  private readonly last = new Map<string, Promise<void>>();
  private readonly busy = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  isBusy(method: string): boolean {
    return this.busy.has(method);
  }

  /** Resolves at the caller's turn, with what ends it. */
  async enter(method: string): Promise<() => void> {
    const before = this.last.get(method) ?? Promise.resolve();
    this.busy.set(method, (this.busy.get(method) ?? 0) + 1);
    let leave = (): void => undefined;
    this.last.set(
      method,
      new Promise((resolve) => {
        leave = resolve;
      }),
    );
    await before;
    void this.clock.sleep(LONGEST_CALL).then(leave);
    return () => {
      leave();
      const others = (this.busy.get(method) ?? 1) - 1;
      if (others > 0) this.busy.set(method, others);
      else this.busy.delete(method);
    };
  }
}
