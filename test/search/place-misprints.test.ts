// test/search/place-misprints.test.ts
import { describe, expect, it } from "vitest";
import { withPlacesPutRight } from "#src/search/place-misprints.js";
import { wordCounts } from "../fakes/word-counts.js";

const putRight = (text: string, news?: string): string => withPlacesPutRight(text, wordCounts(news));

describe("mistyped names of places", () => {
  it.each([
    ["Điện Bien Phủ", "Điện Bien Phủ"],
    ["Đoàn Thừa Thiên Hếu đến", "Đoàn Thừa Thiên Huế đến"],
    ["Ai ký với Luông Pha Bag?", "Ai ký với Luông Pha Băng?"],
    ["Who signed with Luang Prabnag?", "Who signed with Luang Prabang?"],
    // Known as it is, another word of the news, or two edits away.
    ["Đoàn Hủa Phăn đến", "Đoàn Hủa Phăn đến"],
    ["Đoàn Thừa Thiên Hiếu đến thăm", "Đoàn Thừa Thiên Hiếu đến thăm"],
  ])("%s: %s", (typed, meant) => expect(putRight(typed, "Ông Hiếu dẫn đoàn.")).toBe(meant));
});
