// test/chat/style.test.ts
import { describe, expect, it } from "vitest";
import { style, wrap } from "#src/chat/style.js";

describe("wrap", () => {
  it("breaks at spaces, fills each line up to its width, and keeps the lines there are", () => {
    expect(wrap("một hai ba\nbốn năm", 7)).toBe("một hai\nba\nbốn năm");
  });

  it("indents what it breaks off, within the width", () => {
    expect(wrap("[1] aa bb cc", 6, "    ")).toBe("[1] aa\n    bb\n    cc");
  });

  it("leaves a longer word whole", () => {
    expect(wrap("a https://example.org b", 8)).toBe("a\nhttps://example.org\nb");
  });

  it("gives marks and combining signs no room", () => {
    const { bold } = style(true);
    expect(wrap(`a ${bold("bb")} c`, 6)).toBe(`a ${bold("bb")} c`);
    expect(wrap("ທີ່ ທີ່ ທີ່", 8)).toBe("ທີ່ ທີ່ ທີ່");
  });
});

describe("style", () => {
  it("marks nothing without colour, and nothing empty", () => {
    expect(style(false).bold("a")).toBe("a");
    expect(style(true).dim("")).toBe("");
  });
});
