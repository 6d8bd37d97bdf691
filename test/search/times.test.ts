// test/search/times.test.ts
import { describe, expect, it } from "vitest";
import { readTimes } from "#src/search/times.js";

describe("dates", () => {
  it.each([
    ["tháng 8/2022", [{ year: 2022, month: 8 }]],
    ["ngày 27/8", [{ month: 8, day: 27 }]],
    ["27 tháng 8", [{ month: 8, day: 27 }]],
    ["ngày 27 tháng 8 năm 2022", [{ year: 2022, month: 8, day: 27 }]],
    [
      "ngày 26-9-2024 và 14.1.2025",
      [
        { year: 2024, month: 9, day: 26 },
        { year: 2025, month: 1, day: 14 },
      ],
    ],
    ["ngày 14.1", [{ month: 1, day: 14 }]],
    ["tháng mười hai năm 2023", [{ year: 2023, month: 12 }]],
    ["August 2022", [{ year: 2022, month: 8 }]],
    ["on 27 August 2022", [{ year: 2022, month: 8, day: 27 }]],
    ["August 27th, 2022", [{ year: 2022, month: 8, day: 27 }]],
    ["in May", [{ month: 5 }]],
    ["ວັນທີ ໒໗ ສິງຫາ ໒໐໒໒", [{ year: 2022, month: 8, day: 27 }]],
    ["ເດືອນ 8 ປີ 2022", [{ year: 2022, month: 8 }]],
    ["8 tháng đầu năm 2024", []],
    ["tháng sau", []],
    ["quý 3/2022", []],
    ["tăng 14.1 %", []],
    ["he may sign", []],
    ["ngày 32/8, 5/13", []],
  ])("of “%s”", (text, dates) => expect(readTimes(text).dates).toEqual(dates));
});

describe("periods", () => {
  it.each([
    ["2021-2025", [{ from: 2021, to: 2025 }]],
    ["giai đoạn 2022 – 2026", [{ from: 2022, to: 2026 }]],
    ["từ năm 2019 đến năm 2021", [{ from: 2019, to: 2021 }]],
    ["từ tháng 11/2019 đến 2021", [{ from: 2019, to: 2021 }]],
    ["between 2019 and 2021", [{ from: 2019, to: 2021 }]],
    ["ປີ 2016 ຫາ 2021", [{ from: 2016, to: 2021 }]],
    ["năm 2022, 2024", []],
  ])("of “%s”", (text, periods) => expect(readTimes(text).periods).toEqual(periods));
});

describe("the newest is wanted", () => {
  it.each(["Hiện nay ai làm Giám đốc?", "thông tin mới nhất", "the current governor", "ປັດຈຸບັນໃຜເປັນເຈົ້າແຂວງ?"])(
    "%s",
    (text) => expect(readTimes(text).recency).toBe(true),
  );
  it.each(["Năm 2022 ai làm Giám đốc?", "Ai thể hiện bài hát?", "Do you know the governor?"])(
    "not in “%s”",
    (text) => expect(readTimes(text).recency).toBe(false),
  );
});
