// test/claims/figures.test.ts
import { describe, expect, it } from "vitest";
import { agreement, type Figure } from "#src/claims/figures.js";
import { readStatement } from "#src/claims/statement.js";

const figuresOf = (text: string, language: "vi" | "en" | "lo" = "vi"): readonly Figure[] =>
  readStatement(text, language).figures;
const only = (text: string): Figure => {
  const [figure] = figuresOf(text);
  if (figure === undefined) throw new Error(`no figure in "${text}"`);
  return figure;
};

describe("a number is read", () => {
  it.each([
    ["trồng 1.300 cây", 1300],
    ["trồng 1,300 cây", 1300],
    ["trồng 1300 cây", 1300],
    ["đạt 7,5 %", 7.5],
    ["ba trăm hai mươi lăm triệu đồng", 325e6],
    ["hai mươi mốt người", 21],
    ["hai năm qua", 2],
    ["một nghìn năm trăm người", 1500],
    ["6,722 héc-ta rừng", 6722],
    ["1.200 tỷ đồng", 1.2e12],
    ["four hundred and twenty students", 420],
    ["năm trụ sở mới của năm trường", 5],
    ["Năm trường được xây mới", 5],
    ["hai vạn ba nghìn cây giống", 23e3],
    ["một nghìn rưỡi suất quà", 1500],
    ["2 tỷ rưỡi đồng", 2.5e9],
    ["một triệu hai đồng", 1.2e6],
    ["một trăm linh hai hộ", 102],
    ["nửa triệu đồng", 5e5],
    ["một cặp bò giống", 2],
    ["chỉ một xe cứu thương", 1],
    ["a hundred farmers", 100],
  ])("%s", (text, value) => expect(figuresOf(text).at(-1)?.value).toBe(value));

  it("with its unit, qualifier and thing", () => {
    expect(only("gần 45 nghìn ha cà phê")).toMatchObject({
      value: 45e3,
      bound: "less",
      unit: { dimension: "area" },
      thing: ["cà", "phê"],
    });
    expect(only("lần thứ 12")).toMatchObject({ ordinal: true });
    expect(only("từ 10 đến 15 km")).toMatchObject({ unit: { dimension: "length" } });
  });

  it("unless it is a date, a year, a period or a part of a name", () => {
    expect(figuresOf("Năm đoàn kết, ngày 5/8, giai đoạn 2021-2025, năm 2023, dịch Covid-19, 4:51")).toEqual(
      [],
    );
  });
});

describe("two numbers of one thing", () => {
  it.each([
    ["45 người", "45 người", "same"],
    ["45 người", "54 người", "other"],
    ["45 km", "45 m", "unit"],
    ["4.500 m", "4,5 km", "same"],
    ["300 triệu đồng", "300 tỷ đồng", "other"],
    ["300 triệu USD", "300 triệu đồng", "unit"],
    ["đúng 45 người", "hơn 45 người", "bound"],
    ["gần 45 người", "hơn 45 người", "bound"],
    ["45 người", "hơn 45 người", "same"],
    ["khoảng 500 người", "512 người", "same"],
    ["hơn 7.700 tỷ đồng", "7.753 tỷ đồng", "same"],
    ["hơn 1.200 người", "hơn 1.300 người", "other"],
  ])("%s and %s: %s", (claim, source, expected) =>
    expect(agreement(only(claim), only(source))).toBe(expected),
  );
});
