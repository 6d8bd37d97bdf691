// test/ingestion/decode.test.ts
import { describe, expect, it } from "vitest";
import { decodeText } from "#src/ingestion/decode.js";

const VIETNAMESE = "Ngày 23/8, tỉnh Bình Dương ký kết hợp tác.";

describe("decodeText", () => {
  it("reads UTF-8 with and without a mark, and composes it", () => {
    expect(decodeText(Buffer.from(`\ufeff${VIETNAMESE.normalize("NFD")}`))).toEqual({
      text: VIETNAMESE,
      note: null,
    });
  });
  it("turns Windows and old Mac line ends into \\n", () => {
    expect(decodeText(Buffer.from("a\r\nb\rc")).text).toBe("a\nb\nc");
  });
  it.each([
    ["UTF-16LE with a mark", Buffer.from(`\ufeff${VIETNAMESE}`, "utf16le")],
    ["UTF-16LE without one", Buffer.from(VIETNAMESE, "utf16le")],
    ["UTF-16BE with a mark", Buffer.from(`\ufeff${VIETNAMESE}`, "utf16le").swap16()],
  ])("converts %s and says so", (_, bytes) => {
    const { text, note } = decodeText(bytes);
    expect(text).toBe(VIETNAMESE);
    expect(note).toMatch(/^converted from UTF-16/);
  });
  it("converts Latin-1 and says so", () => {
    const { text, note } = decodeText(Buffer.from("Un café à Hué, déjà visité.", "latin1"));
    expect(text).toBe("Un café à Hué, déjà visité.");
    expect(note).toBe("converted from windows-1252 (Latin-1)");
  });
  it("converts windows-1258", () => {
    // "Bình Dương hợp tác" with its tone marks written after the letters.
    const bytes = Buffer.from([
      0x42, 0x69, 0xcc, 0x6e, 0x68, 0x20, 0x44, 0xfd, 0xf5, 0x6e, 0x67, 0x20, 0x68, 0xf5, 0xf2, 0x70, 0x20,
      0x74, 0xe1, 0x63,
    ]);
    expect(decodeText(bytes)).toEqual({ text: "Bình Dương hợp tác", note: "converted from windows-1258" });
  });
  it("refuses bytes that are no text", () => {
    expect(() => decodeText(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toThrow("binary");
    expect(() => decodeText(Buffer.from(Array.from({ length: 500 }, (_, i) => (i % 31) + 1)))).toThrow(
      "binary",
    );
  });
});
