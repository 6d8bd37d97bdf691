// test/telegram/split.test.ts
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "#src/telegram/render/html.js";
import { MESSAGE_LIMITS, splitHtml, visibleText } from "#src/telegram/split.js";

/** Graphemes of one to eleven UTF-16 units, some of which HTML escapes. */
const grapheme = fc.constantFrom(
  ...'aeịn.?&<>"“”… \n'.split(""),
  "ệ",
  "e\u0323\u0302",
  "ບໍ່",
  "👩‍👩‍👧‍👦",
  "🇻🇳",
);
const text = fc.array(grapheme, { maxLength: 60 }).map((graphemes) => graphemes.join(""));
const html: fc.Arbitrary<string> = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text.map(escapeHtml),
    fc
      .tuple(
        fc.constantFrom("b", "i", "blockquote expandable", 'a href="https://example.org/?a=1&amp;b=2"'),
        tie("nodes"),
      )
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(" ")[0]}>`),
  ),
  nodes: fc.array(tie("node"), { maxLength: 5 }).map((nodes) => nodes.join("")),
})).nodes;

const SMALL = { units: 40, bytes: 400 };

/** Names of the tags in order; throws where they do not nest. */
function checkNesting(message: string): void {
  const open: string[] = [];
  for (const [, slash, name] of message.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (slash === "") open.push(name as string);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
}

/** Throws where a message begins inside a grapheme. */
function checkGraphemes(whole: string, messages: readonly string[]): void {
  const visible = visibleText(whole);
  const borders = new Set(Array.from(new Intl.Segmenter("vi").segment(visible), ({ index }) => index));
  let position = 0;
  for (const message of messages) {
    expect(borders.has(position) || position === visible.length).toBe(true);
    position += visibleText(message).length;
  }
}

describe("splitHtml", () => {
  it("loses, adds and reorders nothing", () => {
    fc.assert(
      fc.property(html, (whole) => {
        expect(splitHtml(whole, SMALL).map(visibleText).join("")).toBe(visibleText(whole));
      }),
    );
  });

  it("keeps every message within the limits, its tags nested and its entities whole", () => {
    fc.assert(
      fc.property(html, (whole) => {
        for (const message of splitHtml(whole, SMALL)) {
          expect(visibleText(message).length).toBeLessThanOrEqual(SMALL.units);
          expect(message.replace(/<[^>]*>|&(?:amp|lt|gt|quot);/g, "")).not.toMatch(/[<>&]/);
          checkNesting(message);
        }
      }),
    );
  });

  it("keeps every message within the bytes where one character with its tags fits", () => {
    const link = (n: number) => `<a href="https://example.org/${"x".repeat(80)}/${n}">ab</a>`;
    const whole = Array.from({ length: 50 }, (_, n) => link(n)).join("\n");
    const messages = splitHtml(whole, { units: 4096, bytes: 500 });
    expect(messages.length).toBeGreaterThan(10);
    for (const message of messages) expect(Buffer.byteLength(message)).toBeLessThanOrEqual(500);
    expect(messages.map(visibleText).join("")).toBe(visibleText(whole));
  });

  it("counts the tags that a cut closes and opens again", () => {
    const whole = `<blockquote expandable><b><i>${"ab ".repeat(200)}</i></b></blockquote>`;
    const messages = splitHtml(whole, { units: 4096, bytes: 120 });
    expect(Math.max(...messages.map((message) => Buffer.byteLength(message)))).toBeLessThanOrEqual(120);
    expect(messages.length).toBeLessThan(20);
  });

  it("cuts no grapheme in two", () => {
    fc.assert(fc.property(html, (whole) => checkGraphemes(whole, splitHtml(whole, SMALL))));
  });

  it("keeps messages of any length within Telegram's limits, whole and uncut", { timeout: 3_600_000 }, () => {
    const word = fc.constantFrom(
      ...[
        "Tỉnh",
        "hợp tác",
        "“Sekong”",
        "ພາສາລາວ",
        "ບໍ່ໄດ້",
        "👩‍👩‍👧‍👦",
        "🇻🇳",
        "e\u0323\u0302\u0301",
        "6.722",
        "<b>",
        "&",
      ],
      ...["a".repeat(300), `z${"\u0301".repeat(40)}`, "23/8."],
    );
    const long = fc
      .record({
        words: fc.array(word, { minLength: 1, maxLength: 12 }),
        gap: fc.constantFrom(" ", "\n", ". ", ""),
        length: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 4_000, max: 4_200 })),
      })
      .map(({ words, gap, length }) => {
        const once = words.join(gap) + gap;
        const text = once.repeat(Math.ceil(length / once.length)).slice(0, length);
        return Buffer.from(text).toString();
      });
    fc.assert(
      fc.property(long, (text) => {
        const html = `<blockquote expandable><b>${escapeHtml(text)}</b></blockquote>`;
        const messages = splitHtml(html);
        expect(messages.map(visibleText).join("")).toBe(text);
        checkGraphemes(html, messages);
        for (const message of messages) {
          expect(visibleText(message).length).toBeLessThanOrEqual(MESSAGE_LIMITS.units);
          expect(Buffer.byteLength(message)).toBeLessThanOrEqual(MESSAGE_LIMITS.bytes);
          checkNesting(message);
        }
      }),
      { numRuns: Number(process.env["PROPERTY_RUNS"] ?? 30) },
    );
  });

  it("prefers the end of a line, then of a sentence, then a space", () => {
    const sentence = "Hai bên ký biên bản. ";
    expect(splitHtml(`${sentence}${sentence}`, { units: 30, bytes: 400 })).toEqual([sentence, sentence]);
    expect(splitHtml(`${sentence}\nHai bên ký`, { units: 30, bytes: 400 })).toEqual([
      `${sentence}\n`,
      "Hai bên ký",
    ]);
    expect(splitHtml("Hai bên cùng ký biên bản ghi nhớ", { units: 20, bytes: 400 })).toEqual([
      "Hai bên cùng ký ",
      "biên bản ghi nhớ",
    ]);
  });

  it("closes what is open at a cut and opens it again with its attributes", () => {
    const whole = `<blockquote expandable><b>Nguồn</b>\n<a href="https://example.org/">${"bài ".repeat(8)}</a></blockquote>`;
    const messages = splitHtml(whole, { units: 24, bytes: 400 });
    expect(messages).toEqual([
      '<blockquote expandable><b>Nguồn</b>\n<a href="https://example.org/">bài bài bài bài </a></blockquote>',
      '<blockquote expandable><a href="https://example.org/">bài bài bài bài </a></blockquote>',
    ]);
  });

  it("leaves a message that fits as it is, and takes 4,096 units for fitting", () => {
    const fits = "x".repeat(MESSAGE_LIMITS.units);
    expect(splitHtml(fits)).toEqual([fits]);
    expect(splitHtml(`${fits}x`)).toEqual([fits, "x"]);
  });
});
