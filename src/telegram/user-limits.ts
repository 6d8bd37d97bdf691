// src/telegram/user-limits.ts

/** How much one person may send; 0 is without limit. */
export interface Allowance {
  readonly perMinute: number;
  readonly perDay: number;
}

/** `pass` · `wait`: the first too many, to be told of · `drop`: one more after that. */
export type LimitVerdict =
  | { readonly kind: "pass" }
  | { readonly kind: "wait"; readonly seconds: number; readonly dayIsFull: boolean }
  | { readonly kind: "drop" };

const MINUTE = 60_000;
const DAY = 86_400_000;
const PASS: LimitVerdict = { kind: "pass" };
const DROP: LimitVerdict = { kind: "drop" };

interface Usage {
  /** When each message of the last day passed, oldest first. */
  passed: number[];
  /** Told to wait until then. */
  waitsUntil: number;
}

/** Counts what each person sends, in memory. What is held back does not count. */
export class UserLimits {
  private readonly usage = new Map<number, Usage>();
  private sweptAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly allowance: Allowance) {}

  /** @param now milliseconds on a clock that never goes back */
  check(userId: number, now: number): LimitVerdict {
    this.sweep(now);
    const usage = this.usage.get(userId) ?? { passed: [], waitsUntil: Number.NEGATIVE_INFINITY };
    this.usage.set(userId, usage);
    const until = Math.max(
      opensAt(usage.passed, this.allowance.perDay, DAY),
      opensAt(usage.passed, this.allowance.perMinute, MINUTE),
    );
    if (until <= now) {
      usage.passed.push(now);
      return PASS;
    }
    if (usage.waitsUntil > now) return DROP;
    usage.waitsUntil = until;
    return { kind: "wait", seconds: Math.ceil((until - now) / 1_000), dayIsFull: until - now > MINUTE };
  }

  /** Now and then forgets who has not been here for a day, and everyone's messages before that. */
  private sweep(now: number): void {
    if (now - this.sweptAt < MINUTE) return;
    this.sweptAt = now;
    for (const [userId, usage] of this.usage) {
      usage.passed = usage.passed.filter((time) => time > now - DAY);
      if (usage.passed.length === 0 && usage.waitsUntil <= now) this.usage.delete(userId);
    }
  }
}

/** When a window of `ms` lets one more through that has let `count` through. */
function opensAt(passed: readonly number[], count: number, ms: number): number {
  const oldest = count === 0 ? undefined : passed.at(-count);
  return oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + ms;
}
