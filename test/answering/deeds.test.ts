// test/answering/deeds.test.ts
import { describe, expect, it } from "vitest";
import { tellsDeed } from "#src/answering/deeds.js";
import { readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

describe("the deed whose doer is asked for", () => {
  it.each([
    ["Đoàn do ai dẫn đầu?", "Đoàn do ông Lò Văn Thắng làm Trưởng đoàn đến thăm.", true],
    ["Đoàn do ai dẫn đầu?", "Ông Lò Văn Thắng chủ trì cuộc họp.", false],
    ["Who chaired the meeting?", "Ông Lò Văn Thắng chủ trì cuộc họp.", true],
    ["Who signed it?", "Ông Lò Văn Thắng chủ trì cuộc họp.", false],
    ["ໃຜເຊັນ?", "Ông Lò Văn Thắng ký biên bản.", true],
    ["Who gave the closing remarks?", "Ông Lò Văn Thắng kết luận cuộc họp.", true],
    ["Who gave the closing remarks?", "Ông Lò Văn Thắng tặng quà.", false],
    ["Ai về nhất?", "Ông Lò Văn Thắng tổ chức giải chạy.", false],
    ["Ai đã trao quà?", "Ông Lò Văn Thắng tặng quà.", true],
    // Any sentence may tell a deed that is not known here.
    ["Ai thích ca hát?", "Ông Lò Văn Thắng ký biên bản.", true],
  ])("%s · %s", (question, sentence, tells) => {
    expect(tellsDeed(readQuestion(question, wordCounts()))(sentence)).toBe(tells);
  });
});
