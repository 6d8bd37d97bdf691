// test/claims/frames.test.ts
import { describe, expect, it } from "vitest";
import type { Side } from "#src/claims/frames.js";
import { readStatement } from "#src/claims/statement.js";

const name = (side: Side | null): string =>
  side === null ? "someone" : "place" in side ? side.place.id : side.person;
const frames = (text: string): string[] =>
  readStatement(text).frames.map(({ deed, agent, patient }) => `${name(agent)} ${deed} ${name(patient)}`);

describe("who does what to whom", () => {
  it.each([
    ["Nghệ An tặng Xiêng Khoảng 40 máy tính", "vn-nghe-an give la-xiangkhouang"],
    ["Xiêng Khoảng được Nghệ An tặng 40 máy tính", "vn-nghe-an give la-xiangkhouang"],
    ["40 học viên Xiêng Khoảng được hỗ trợ từ ngân sách Nghệ An", "vn-nghe-an give la-xiangkhouang"],
    ["Nghệ An received 40 computers from Xiangkhouang", "la-xiangkhouang give vn-nghe-an"],
    ["Đoàn Xiêng Khoảng sang thăm Nghệ An", "la-xiangkhouang visit vn-nghe-an"],
    ["Cử giáo viên sang dạy tại Xiêng Khoảng", "someone send la-xiangkhouang"],
    ["Tiếp nhận học viên Xiêng Khoảng sang học tại Nghệ An", "vn-nghe-an host la-xiangkhouang"],
    ["Ông Nguyễn Văn An trao quà cho Xiêng Khoảng", "Nguyễn Văn An give la-xiangkhouang"],
  ])("%s", (text, frame) => expect(frames(text)).toContain(frame));

  it("is told clause by clause", () => {
    expect(frames("Nghệ An cử 2 đoàn sang Xiêng Khoảng; Xiêng Khoảng cử 1 đoàn sang Nghệ An")).toEqual([
      "vn-nghe-an send la-xiangkhouang",
      "la-xiangkhouang send vn-nghe-an",
    ]);
  });
});
