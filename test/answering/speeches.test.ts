// test/answering/speeches.test.ts
import { describe, expect, it } from "vitest";
import { speechAsked } from "#src/answering/speech-asked.js";
import { speechesOf } from "#src/answering/speeches.js";
import { readQuestion } from "#src/search/question.js";
import { article } from "../fakes/article.js";
import { wordCounts } from "../fakes/word-counts.js";

const PARAGRAPHS = [
  "Ngày 3/4, ông Lò Văn Thắng, Bí thư Tỉnh ủy Điện Biên, tiếp đoàn tỉnh Bò Kẹo.",
  "Phát biểu tại buổi tiếp, ông Lò Văn Thắng cho rằng giao thương còn ít. Hai bên cần mở thêm chợ.",
  "Đồng thời mong muốn tỉnh bạn cử giáo viên sang dạy.",
  "Theo Tỉnh trưởng Bò Kẹo Bounmy Xayavong, đường sá đã tốt hơn.",
  "Chiều cùng ngày, đoàn thăm một trường học.",
];
const text = PARAGRAPHS.join("\n");
const given = article(text, {
  blocks: PARAGRAPHS.map((paragraph) => {
    const start = text.indexOf(paragraph);
    return { kind: "body", start, end: start + paragraph.length };
  }),
});
const said = (question: string): string[] => {
  const asked = speechAsked(readQuestion(question, wordCounts()), [given]);
  return asked === null
    ? []
    : speechesOf(given)
        .filter((speech) => asked.of(given, speech).byAsked)
        .map(({ start, end }) => given.text.slice(start, end));
};

describe("speeches", () => {
  it("go on in the paragraph, and in the next where it carries on", () => {
    expect(speechesOf(given).map(({ start, end }) => given.text.slice(start, end))).toEqual([
      "Phát biểu tại buổi tiếp, ông Lò Văn Thắng cho rằng giao thương còn ít.",
      "Hai bên cần mở thêm chợ.",
      "Đồng thời mong muốn tỉnh bạn cử giáo viên sang dạy.",
      "Theo Tỉnh trưởng Bò Kẹo Bounmy Xayavong, đường sá đã tốt hơn.",
    ]);
  });

  it("are found by name, and by the office that the article gives the speaker", () => {
    expect(said("Ông Lò Văn Thắng đề nghị gì?")).toHaveLength(3);
    expect(said("Bí thư Tỉnh ủy Điện Biên nói gì?")).toHaveLength(3);
    expect(said("Tỉnh trưởng Bò Kẹo khẳng định gì?")).toEqual([PARAGRAPHS[3]]);
  });

  it("are nobody's where no speech, or a speaker, is asked for", () => {
    const asked = (question: string) => speechAsked(readQuestion(question, wordCounts()), [given]);
    expect(asked("Ông Lò Văn Thắng sinh năm nào?")).toBeNull();
    expect(asked("Ai đề nghị cử giáo viên?")).toBeNull();
    expect(asked("Điện Biên đề nghị gì?")).toBeNull();
  });
});
