// test/answering/visits.test.ts
import { describe, expect, it } from "vitest";
import { visitTold } from "#src/answering/visits.js";
import { readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const VISITED =
  "Ngày 12/5, Đoàn đại biểu tỉnh Hủa Phăn do ông Bounmy làm trưởng đoàn đến thăm tỉnh Điện Biên.";
const RECEIVED = "Tỉnh Điện Biên đón tiếp và làm việc với Đoàn đại biểu tỉnh Hủa Phăn.";
const told = (question: string, sentence: string) =>
  visitTold(readQuestion(question, wordCounts()))(sentence);

describe("who visits whom", () => {
  it.each([VISITED, RECEIVED])("is told as asked, or the other way round: %s", (sentence) => {
    expect(told("Đoàn Hủa Phăn đến thăm Điện Biên ngày nào?", sentence)).toBe("asked");
    expect(told("When did the Houaphanh delegation visit Dien Bien?", sentence)).toBe("asked");
    expect(told("Đoàn Điện Biên sang thăm Hủa Phăn ngày nào?", sentence)).toBe("reverse");
    expect(told("When will Dien Bien visit Houaphanh?", sentence)).toBe("reverse");
  });

  it("is nothing where one of the two is not named", () => {
    expect(told("Đoàn nào đến thăm Điện Biên?", VISITED)).toBeNull();
    expect(told("Đoàn Hủa Phăn đến thăm Điện Biên ngày nào?", "Đoàn Hủa Phăn tặng quà.")).toBeNull();
  });
});
