// test/telegram/local-time.test.ts
import { describe, expect, it } from "vitest";
import { daysBefore, localTime, startOfDay, typedDay } from "#src/telegram/local-time.js";

describe("local time", () => {
  it("is that of the zone, also around midnight and with daylight saving", () => {
    const late = Date.UTC(2026, 0, 31, 17, 30);
    expect(localTime(late, "Asia/Ho_Chi_Minh")).toEqual({ day: "2026-02-01", hour: 0 });
    expect(localTime(late, "UTC")).toEqual({ day: "2026-01-31", hour: 17 });
    expect(startOfDay("2026-02-01", "Asia/Ho_Chi_Minh")).toBe(Date.UTC(2026, 0, 31, 17));
    expect(startOfDay("2026-07-01", "Europe/Berlin")).toBe(Date.UTC(2026, 5, 30, 22));
    expect(startOfDay("2026-07-01", "America/New_York")).toBe(Date.UTC(2026, 6, 1, 4));
  });

  it("counts days back over months and years", () => {
    expect(daysBefore("2026-01-01", 1)).toBe("2025-12-31");
    expect(daysBefore("2024-03-01", 1)).toBe("2024-02-29");
  });
});

describe("a typed day", () => {
  const typed = (text: string) => typedDay(text, "2026-03-10");
  it("is read as people here write it", () => {
    expect(["23/8/2025", " 5-1-2026 ", "2025-08-23", "14.1.2025"].map(typed)).toEqual([
      "2025-08-23",
      "2026-01-05",
      "2025-08-23",
      "2025-01-14",
    ]);
  });
  it("without a year is the last one that has come", () => {
    expect(["10/3", "11/3", "9/3"].map(typed)).toEqual(["2026-03-10", "2025-03-11", "2026-03-09"]);
  });
  it("that does not exist is none", () => {
    expect(["31/2/2026", "hôm qua", "", "8/2025", "1/13"].map(typed)).toEqual([null, null, null, null, null]);
  });
});
