// test/answering/continuation.test.ts
import { describe, expect, it } from "vitest";
import { carriesOn, runOf } from "#src/answering/continuation.js";
import { article } from "../fakes/article.js";

describe("a sentence", () => {
  it.each([
    "Đồng thời, hai bên mở chợ.",
    "Tiếp nhận 5 học sinh.",
    "Thường xuyên trao đổi giống.",
    "Hỗ trợ xây cầu.",
  ])("carries on: %s", (text) => expect(carriesOn(text)).toBe(true));
  it.each(["Tỉnh Điện Biên mở chợ.", "Hai bên hỗ trợ nhau.", "Ngày 5/3, đoàn đến thăm.", "Cầu mới đã mở."])(
    "stands for itself: %s",
    (text) => expect(carriesOn(text)).toBe(false),
  );
});

describe("a run", () => {
  const text =
    "Chợ đã mở. Năm 2023, huyện đã làm nhiều việc như: Mở chợ. Tiếp nhận 5 học sinh. Hỗ trợ xây cầu. Cầu dài 20 m.";
  const source = article(text);
  const around = (words: string): string[] => {
    const start = text.indexOf(words);
    return runOf(source, { start, end: start + words.length }).map((span) =>
      text.slice(span.start, span.end),
    );
  };

  it("goes back to the sentence that leads in, and on while the next carries on", () => {
    const whole = [
      "Năm 2023, huyện đã làm nhiều việc như: Mở chợ.",
      "Tiếp nhận 5 học sinh.",
      "Hỗ trợ xây cầu.",
    ];
    expect(around("Tiếp nhận 5 học sinh.")).toEqual(whole);
    expect(around("Năm 2023, huyện đã làm nhiều việc như: Mở chợ.")).toEqual(whole);
  });
  it("is the sentence alone where nothing carries on", () => {
    expect(around("Cầu dài 20 m.")).toEqual(["Cầu dài 20 m."]);
  });
});
