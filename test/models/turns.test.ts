// test/models/turns.test.ts
import { describe, expect, it } from "vitest";
import { Turns } from "#src/models/turns.js";

const never = new AbortController().signal;

/** Takes a turn and notes when it has it. */
function queue(turns: Turns, had: string[], name: string, signal = never): Promise<() => void> {
  const turn = turns.take(signal);
  turn.then(
    () => had.push(name),
    () => undefined,
  );
  return turn;
}

/** Lets everything run that waits for nothing. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("turns", () => {
  it("let so many work at once, and the others in the order in which they came", async () => {
    const turns = new Turns(2);
    const had: string[] = [];
    const [first, , third] = ["a", "b", "c", "d"].map((name) => queue(turns, had, name));
    await settled();
    expect(had).toEqual(["a", "b"]);
    (await first)?.();
    await settled();
    expect(had).toEqual(["a", "b", "c"]);
    (await third)?.();
    await settled();
    expect(had).toEqual(["a", "b", "c", "d"]);
  });

  it("pass by who has gone", async () => {
    const turns = new Turns(1);
    const had: string[] = [];
    const first = await queue(turns, had, "a");
    const gone = new AbortController();
    const second = queue(turns, had, "b", gone.signal);
    void queue(turns, had, "c");
    gone.abort(new Error("gone"));
    await expect(second).rejects.toThrow("gone");
    first();
    await settled();
    expect(had).toEqual(["a", "c"]);
  });

  it("give none to who has gone before", async () => {
    const turns = new Turns(1);
    await expect(turns.take(AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
    (await turns.take(never))();
    await turns.take(never);
  });
});
