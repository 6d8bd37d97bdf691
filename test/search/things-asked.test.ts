// test/search/things-asked.test.ts
import { describe, expect, it } from "vitest";
import type { Language } from "#src/search/question.js";
import { tellsThing } from "#src/search/things-asked.js";

describe("a thing asked for by its kind", () => {
  it.each<[string, Language, string, boolean]>([
    ["Sinh viên học ở trường nào?", "vi", "Các em học tại Trường Cao đẳng Điện Biên.", true],
    ["Sinh viên học ở trường nào?", "vi", "Các em học tại tỉnh.", false],
    [
      "Which universities took them?",
      "en",
      "Các em học tại trường đại học, cao đẳng trên địa bàn tỉnh.",
      false,
    ],
    ["Sinh viên học ở loại trường nào?", "vi", "Các em học tại trường đại học, cao đẳng.", true],
    ["hop o khach san nao", "vi", "Cuộc họp diễn ra tại tỉnh Điện Biên.", false],
    ["Đoàn khám ở huyện nào?", "vi", "Đoàn khám tại thị xã Mường Lay.", true],
    ["Which districts got medicine?", "en", "Thuốc được cấp tại một số địa phương.", false],
    ["ໄປຢາມບໍລິສັດໃດ?", "lo", "Đoàn thăm Công ty cổ phần Cà phê Điện Biên.", true],
  ])("%s (%s): %s", (question, language, sentence, tells) => {
    expect(tellsThing(question, language)?.(sentence)).toBe(tells);
  });

  it.each([
    "Tỉnh trưởng nào ký?",
    "Địa phương nào ký?",
    "Thị trường nào lớn nhất?",
    "Bộ trưởng nào đến thăm?",
    "Hai bên ký gì?",
  ])("is none in “%s”", (question) => expect(tellsThing(question, "vi")).toBeNull());
});
