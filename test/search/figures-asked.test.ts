// test/search/figures-asked.test.ts
import { describe, expect, it } from "vitest";
import { figuresAsked, figuresIn } from "#src/search/figures-asked.js";

describe("figures", () => {
  it.each([
    ["đạt 6.722 ha, hơn 1.300 lao động", [6722, 1300]],
    ["300 triệu đồng, 1,5 tỷ và 2 nghìn tỷ đồng", [300e6, 1.5e9, 2e12]],
    ["6,722 hectares; 2.5 million USD", [6722, 2.5e6]],
    ["tăng 61%, 12 ລ້ານກີບ, ໓ ຄົນ", [61, 12e6, 3]],
    ["ngày 22/8/2022, giai đoạn 2016-2021, năm 2024, Covid-19", []],
    ["2.000 USD và 2000 đồng", [2000, 2000]],
  ])("of %s", (text, figures) => expect(figuresIn(text)).toEqual(figures));

  it.each([
    ["Khoản 500 triệu đồng dùng làm gì?", [500e6]],
    ["Có phải 2 tỉnh ký 3 văn bản?", []],
    ["Tóm tắt trong 15 câu, top 20, ngày 15 tháng 12", []],
    ["Vì sao tăng 6,5%?", [6.5]],
    ["ໃນປີ 2022 ແລະ ປີ 2024 ໃຜ?", []],
  ])("asked in %s", (question, figures) => expect(figuresAsked(question)).toEqual(figures));
});
