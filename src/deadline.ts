// src/deadline.ts

/**
 * A signal that aborts after so many milliseconds, or together with another. It holds its own timer: Node 20 may collect the
 * one of `AbortSignal.timeout` that only `AbortSignal.any` looks at, and then nothing ends in time.
 */
export function deadline(ms: number, other?: AbortSignal): AbortSignal {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(new DOMException("The time is over.", "TimeoutError")), ms);
  timer.unref();
  const stop = (): void => {
    clearTimeout(timer);
    ending.abort(other?.reason);
  };
  if (other?.aborted === true) stop();
  else other?.addEventListener("abort", stop, { once: true });
  return ending.signal;
}
