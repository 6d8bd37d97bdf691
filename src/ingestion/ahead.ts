// src/ingestion/ahead.ts

/** Something under way; wrapped, because an async generator would wait for a bare promise. */
export interface UnderWay<T> {
  readonly result: Promise<T>;
}

/** The results in their order, while so many more are under way. */
export async function* ahead<T>(started: AsyncIterable<UnderWay<T>>, more: number): AsyncGenerator<T> {
  const waiting: Promise<T>[] = [];
  for await (const { result } of started) {
    // Whoever leaves early does not wait for these.
    result.catch(() => undefined);
    waiting.push(result);
    if (waiting.length > more) yield await (waiting.shift() as Promise<T>);
  }
  for (const result of waiting) yield await result;
}
