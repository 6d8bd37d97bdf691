// test/answering/givings.test.ts
import { describe, expect, it } from "vitest";
import { givingTold } from "#src/answering/givings.js";
import { readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const GAVE = "Năm 2023, tỉnh Điện Biên đã hỗ trợ tỉnh Hủa Phăn 35 máy lọc nước.";
const told = (question: string, sentence = GAVE) => givingTold(readQuestion(question, counts))(sentence);

describe("who gave whom", () => {
  it.each([
    "Điện Biên tặng Hủa Phăn bao nhiêu máy lọc nước?",
    "Điện Biên hỗ trợ gì cho Hủa Phăn?",
    "Hủa Phăn được Điện Biên tặng gì?",
    "Hủa Phăn nhận được gì từ Điện Biên?",
    "What did Dien Bien give Houaphanh?",
    "How many filters did Houaphanh receive from Dien Bien?",
    "ແຂວງດ້ຽນບຽນ (Điện Biên) ໄດ້ຊ່ວຍເຫຼືອຫຍັງ ໃຫ້ແຂວງຫົວພັນ?",
  ])("is told as asked: %s", (question) => expect(told(question)).toBe("asked"));

  it.each([
    "Hủa Phăn tặng Điện Biên bao nhiêu máy lọc nước?",
    "Điện Biên được Hủa Phăn tặng gì?",
    "What did Houaphanh give Dien Bien?",
    "What did Dien Bien receive from Houaphanh?",
  ])("is told the other way round: %s", (question) => expect(told(question)).toBe("reverse"));

  it("is nothing where one is not named, or the words for giving are far from it", () => {
    expect(told("Điện Biên tặng gì?")).toBeNull();
    expect(told("Điện Biên và Hủa Phăn ký gì?")).toBeNull();
    const far = "Tỉnh Hủa Phăn mời; các đoàn sang thăm, tặng quà cho người dân tỉnh Điện Biên.";
    expect(told("Điện Biên tặng Hủa Phăn gì?", far)).toBeNull();
  });
});
