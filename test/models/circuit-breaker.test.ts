// test/models/circuit-breaker.test.ts
import { beforeEach, describe, expect, it } from "vitest";
import { CircuitBreaker } from "#src/models/circuit-breaker.js";

let now: number;
let breaker: CircuitBreaker;
beforeEach(() => {
  now = 0;
  breaker = new CircuitBreaker(() => now);
});

function failTimes(times: number): void {
  for (let at = 0; at < times; at++) {
    expect(breaker.mayCall()).toBe(true);
    breaker.failed();
  }
}

describe("a circuit breaker", () => {
  it("opens at the fourth failure in a row", () => {
    failTimes(3);
    expect(breaker.mayCall()).toBe(true);
    breaker.failed();
    expect(breaker.mayCall()).toBe(false);
  });

  it("counts from none again after a success", () => {
    failTimes(3);
    breaker.succeeded();
    failTimes(3);
    expect(breaker.mayCall()).toBe(true);
  });

  it("lets one call try after thirty seconds, and closes when that succeeds", () => {
    failTimes(4);
    now = 29_999;
    expect(breaker.mayCall()).toBe(false);
    now = 30_000;
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, false]);
    breaker.succeeded();
    expect([breaker.mayCall(), breaker.mayCall()]).toEqual([true, true]);
  });

  it("rests as long again when the call that tries fails", () => {
    failTimes(4);
    now = 30_000;
    failTimes(1);
    now = 59_999;
    expect(breaker.mayCall()).toBe(false);
    now = 60_000;
    expect(breaker.mayCall()).toBe(true);
  });

  it("lets another call try when the first was given up", () => {
    failTimes(4);
    now = 30_000;
    expect(breaker.mayCall()).toBe(true);
    breaker.left();
    expect(breaker.mayCall()).toBe(true);
  });
});
