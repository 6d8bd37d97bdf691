// test/search/heads.test.ts
import { describe, expect, it } from "vitest";
import { withOffices } from "#src/search/heads.js";

describe("who leads a body", () => {
  it.each([
    ["Ai đứng đầu UBND tỉnh Điện Biên?", "Ai là Chủ tịch UBND tỉnh Điện Biên?"],
    ["Người đứng đầu Tỉnh ủy là ai?", "Bí thư Tỉnh ủy là ai?"],
    ["ai lanh dao cao nhat cua hdnd tinh", "ai là Chủ tịch HĐND tinh"],
    ["Người đứng đầu tỉnh Hủa Phăn kiến nghị gì?", "Tỉnh trưởng tỉnh Hủa Phăn kiến nghị gì?"],
    ["Ai đứng đầu Sở Y tế?", "Ai là Giám đốc Sở Y tế?"],
  ])("%s → %s", (typed, meant) => expect(withOffices(typed)).toBe(meant));

  it.each([
    "Ai đứng đầu đoàn Hủa Phăn?",
    "Tỉnh nào đứng đầu về cà phê?",
    "Ai đứng đầu tỉnh Điện Biên?",
    "Đứng đầu số máy lọc nước là ai?",
  ])("leaves “%s”", (text) => expect(withOffices(text)).toBe(text));
});
