// test/text/sentences.test.ts
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "#src/text/sentences.js";

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    ["Đoàn đến TP. Hồ Chí Minh. Sau đó về Huế.", ["Đoàn đến TP. Hồ Chí Minh.", "Sau đó về Huế."]],
    ["PGS.TS. Nguyễn Văn A phát biểu. Ông cảm ơn.", ["PGS.TS. Nguyễn Văn A phát biểu.", "Ông cảm ơn."]],
    ["Đã trồng 6.722 ha. Ngày 23/8 ký kết.", ["Đã trồng 6.722 ha.", "Ngày 23/8 ký kết."]],
    ["Ngày 14.1, UBND tỉnh họp. Ảnh: H.THU", ["Ngày 14.1, UBND tỉnh họp.", "Ảnh: H.THU"]],
    ["Ông nói: “Cảm ơn. Hẹn gặp lại.” Đoàn ra về.", ["Ông nói: “Cảm ơn.", "Hẹn gặp lại.”", "Đoàn ra về."]],
    [
      "Các tỉnh… đã ký. Lộc Ninh... Ngoài ra có Y tế.",
      ["Các tỉnh… đã ký.", "Lộc Ninh...", "Ngoài ra có Y tế."],
    ],
    ["tại địa phương./. Tin khác.", ["tại địa phương./.", "Tin khác."]],
    ["Có đúng không? Có! Vâng.", ["Có đúng không?", "Có!", "Vâng."]],
    ["Hợp tác y tế, v.v. và giáo dục. Hết.", ["Hợp tác y tế, v.v. và giáo dục.", "Hết."]],
    ["Theo J. Smith, đã xong. 88 sinh viên đến.", ["Theo J. Smith, đã xong.", "88 sinh viên đến."]],
    ["Mr. Smith met Dr. Lee. They agreed.", ["Mr. Smith met Dr. Lee.", "They agreed."]],
  ])("%s", (text, expected) => expect(split(text)).toEqual(expected));

  it("treats no-break spaces as spaces", () => {
    expect(split("Một.\u00a0Hai.")).toEqual(["Một.", "Hai."]);
  });
  it("loses nothing but white space, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const ranges = splitSentences(text);
        expect(
          ranges
            .map(({ start, end }) => text.slice(start, end))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        for (const [index, range] of ranges.entries()) {
          expect(range.start).toBeGreaterThanOrEqual(ranges[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
