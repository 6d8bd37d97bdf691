// test/ingestion/metadata.test.ts
import { describe, expect, it } from "vitest";
import { openingOf, readDateline, readOutlet, readPublished, readUrl } from "#src/ingestion/metadata.js";

describe("readDateline", () => {
  it.each([
    ["(TTXVN) – Ngày 5/3, hai tỉnh", null, "TTXVN"],
    ["Hà Nội (TTXVN) - Ngày 5/3", "Hà Nội", "TTXVN"],
    ["(Chinhphu.vn) – Chiều 5/3", null, "Chinhphu.vn"],
    ["(Viêng Chăn) – Chiều 5/3", "Viêng Chăn", null],
    ["VIENTIANE, 5/9 — The two sides", "VIENTIANE", null],
  ])("%s", (paragraph, place, agency) => {
    const dateline = readDateline(paragraph);
    expect(dateline).toMatchObject({ place, agency });
    expect(dateline.length).toBeGreaterThan(0);
  });
  it.each([
    "Ngày 5/3, hai tỉnh (Việt Nam) ký kết.",
    "Thừa Thiên - Huế đề xuất tiếp tục.",
    "Tỉnh Sơn La (Việt Nam) và",
  ])("none in: %s", (paragraph) =>
    expect(readDateline(paragraph)).toEqual({ length: 0, place: null, agency: null }),
  );
});

describe("publication", () => {
  it.each([
    ["14:07 | 22/08/2022 GMT+7", "2022-08-22T14:07+07:00"],
    ["Thứ hai, 22/8/2022 14:07", "2022-08-22T14:07"],
    ["22/8/2022", "2022-08-22"],
  ])("%s", (line, date) => expect(readPublished([line])).toEqual({ date, origin: "printed" }));
  it("is unknown for an impossible day or none", () => {
    expect(readPublished(["45/13/2022"]).date).toBeNull();
    expect(readPublished([]).date).toBeNull();
  });
});

describe("outlet", () => {
  it("is the address' host, else the agency", () => {
    const url = readUrl(["Nguồn: https://www.baoxyz.vn/a?b=1"]);
    expect(url).toBe("https://www.baoxyz.vn/a?b=1");
    expect(readOutlet(url, "TTXVN")).toBe("baoxyz.vn");
    expect(readOutlet(null, "TTXVN")).toBe("TTXVN");
    expect(readOutlet(readUrl(["Nguồn:"]), null)).toBeNull();
  });
});

it("opens with whole words, at a clause where it can", () => {
  expect(openingOf("Hai tỉnh ký kết.")).toBe("Hai tỉnh ký kết");
  const long = openingOf(
    "Sáng nay tại thành phố, lãnh đạo hai tỉnh đã gặp nhau, bàn về hợp tác trong nhiều lĩnh vực khác",
  );
  expect(long).toBe("Sáng nay tại thành phố, lãnh đạo hai tỉnh đã gặp nhau");
});
