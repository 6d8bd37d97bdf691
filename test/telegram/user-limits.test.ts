// test/telegram/user-limits.test.ts
import { expect, it } from "vitest";
import { UserLimits } from "#src/telegram/user-limits.js";

const MINUTE = 60_000;

it("lets a person send so many a minute, tells them once to wait, and keeps silent after that", () => {
  const limits = new UserLimits({ perMinute: 3, perDay: 0 });
  const verdicts = [0, 1_000, 2_000, 3_000, 4_000, 59_999].map((now) => limits.check(1, now));
  expect(verdicts.map(({ kind }) => kind)).toEqual(["pass", "pass", "pass", "wait", "drop", "drop"]);
  expect(verdicts[3]).toEqual({ kind: "wait", seconds: 57, dayIsFull: false });
  expect(limits.check(2, 4_000).kind).toBe("pass");
  expect(limits.check(1, MINUTE).kind).toBe("pass");
  // The window is full again until the message of second 1 is a minute old; that is told anew.
  expect([limits.check(1, MINUTE + 1).kind, limits.check(1, MINUTE + 2).kind]).toEqual(["wait", "drop"]);
});

it("lets a person send so many a day", () => {
  const limits = new UserLimits({ perMinute: 0, perDay: 4 });
  for (let i = 0; i < 4; i++) expect(limits.check(1, i * MINUTE).kind).toBe("pass");
  expect(limits.check(1, 5 * MINUTE)).toMatchObject({ kind: "wait", dayIsFull: true });
  expect(limits.check(1, 24 * 60 * MINUTE).kind).toBe("pass");
});

it("has no limits where they are 0", () => {
  const limits = new UserLimits({ perMinute: 0, perDay: 0 });
  for (let i = 0; i < 1_000; i++) expect(limits.check(1, 0).kind).toBe("pass");
});
