// test/answering/person-names.test.ts
import { describe, expect, it } from "vitest";
import { alikeNames, findPersonNames } from "#src/answering/person-names.js";

describe("alikeNames", () => {
  it.each([
    ["Khampheng Xaysompheng", "Khampeng Saysompheng"],
    ["Bounthong Phoumdeth", "Bounthong Phoumdet"],
    ["Sisouvanh Vongchomsy", "Sysouvanh Vongchomsi"],
    ["Khăm Phầy Bua Lạ", "Khamphay Bouala"],
    ["Bun Nhông Vi Lay", "Boun Nhong Vilay"],
    ["Kham Phan - Bun Mi", "Khamphanh Bounmy"],
    ["Lò Văn Hùng", "Lò Văn Hưng"],
    ["Quàng Văn Piêng", "Quàng Văn Piềng"],
  ])("may be one name: %s – %s", (a, b) => {
    expect(alikeNames(a, b)).toBe(true);
    expect(alikeNames(b, a)).toBe(true);
  });

  it.each([
    ["Khampheng Xaysompheng", "Khampheng Xaysompheng"],
    ["KHAMPHENG XAYSOMPHENG", "Khampheng Xaysompheng"],
    ["Lò Hoà Bính", "Lò Hòa Bính"],
    ["Khampheng Xaysompheng", "Khampheng Vongsa"],
    ["Khampheng Xaysompheng", "Bounthong Xaysompheng"],
    ["Lò Văn Tài", "Lò Văn Tới"],
    ["Lò Văn Sáng", "Lò Văn Sơn"],
    ["Lò Văn Sáng", "Lò Sáng"],
    ["Lò Văn Sáng", "Quàng Văn Sáng"],
    ["Lê Thị Hoa", "Lê Thị Hòe"],
    ["Bun Mi", "Bun Ma"],
  ])("is the same or another: %s – %s", (a, b) => {
    expect(alikeNames(a, b)).toBe(false);
    expect(alikeNames(b, a)).toBe(false);
  });
});

describe("findPersonNames", () => {
  const names = (text: string): string[] =>
    findPersonNames(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["Ông Lò Văn Sáng gặp bà Lê Thị Hoa.", ["Lò Văn Sáng", "Lê Thị Hoa"]],
    ["Đồng chí Su Phăn - Bun Mi đến.", ["Su Phăn - Bun Mi"]],
    ["Lò Sáng - Lê Hoa cùng đến.", ["Lò Sáng", "Lê Hoa"]],
    ["Alounny XayaVong và Bua-khong Nam-ma-vong đến.", ["Alounny XayaVong", "Bua-khong Nam-ma-vong"]],
    ["LÒ VĂN SÁNG đến.", ["LÒ VĂN SÁNG"]],
  ])("%s", (text, expected) => expect(names(text)).toEqual(expected));

  it.each(["Hội Hữu Nghị họp.", "Ông Sáng nói.", "UBND Tỉnh họp.", "Trung Ương Đảng.", "Sở Y Tế."])(
    "none in “%s”",
    (text) => expect(names(text)).toEqual([]),
  );
});
