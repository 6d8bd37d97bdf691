// src/models/circuit-breaker.ts

/** Failures in a row after which the server is left alone. */
const MOST_FAILURES = 4;
/** For so long; then one call tries whether it is back. Milliseconds. */
const REST = 30_000;

/** Keeps those who ask from waiting for a server that does not answer. */
export class CircuitBreaker {
  #failures = 0;
  #restsUntil = 0;
  #trying = false;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whether a call may be made; each that may is to be followed by {@link succeeded}, {@link failed} or {@link left}. */
  mayCall(): boolean {
    if (this.#failures < MOST_FAILURES) return true;
    if (this.now() < this.#restsUntil || this.#trying) return false;
    this.#trying = true;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#trying = false;
  }

  failed(): void {
    this.#failures += 1;
    this.#trying = false;
    if (this.#failures >= MOST_FAILURES) this.#restsUntil = this.now() + REST;
  }

  /** The call ended for reasons that say nothing of the server. */
  left(): void {
    this.#trying = false;
  }
}
