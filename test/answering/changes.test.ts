// test/answering/changes.test.ts
import { describe, expect, it } from "vitest";
import { changeOf } from "#src/answering/changes.js";
import { article } from "../fakes/article.js";

const QUOTE = "Tỉnh cấp học bổng cho 88 sinh viên.";

describe("a quoted sentence", () => {
  it("is the same wherever it stands in its article", () => {
    expect(changeOf(QUOTE, article(`Câu mới ở đầu. ${QUOTE}`))).toEqual({ kind: "same" });
  });

  it("is withdrawn with its article", () => {
    expect(changeOf(QUOTE, null)).toEqual({ kind: "withdrawn" });
  });

  it("is corrected where a sentence with most of its words stands instead", () => {
    const now = "Tỉnh cấp học bổng cho 89 sinh viên.";
    const changed = changeOf(QUOTE, article(`Hai bên ký biên bản. ${now} Lễ ký kết thúc.`));
    expect(changed).toEqual({ kind: "corrected", now: { text: now, start: 21, end: 21 + now.length } });
  });

  it("has nothing in its place where no sentence is like it", () => {
    expect(changeOf(QUOTE, article("Hai bên ký biên bản. Lễ ký kết thúc."))).toEqual({
      kind: "corrected",
      now: null,
    });
  });
});
