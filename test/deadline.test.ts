// test/deadline.test.ts
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { deadline } from "#src/deadline.js";

it("ends after its time, with the other signal, or at once where that has ended", async () => {
  const late = deadline(10);
  expect(late.aborted).toBe(false);
  await sleep(60);
  expect(late.reason).toMatchObject({ name: "TimeoutError" });

  const other = new AbortController();
  const early = deadline(60_000, other.signal);
  other.abort(new Error("stopped"));
  expect(early.reason).toMatchObject({ message: "stopped" });
  expect(deadline(60_000, other.signal).aborted).toBe(true);
});
