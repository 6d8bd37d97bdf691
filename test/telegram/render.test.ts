// test/telegram/render.test.ts
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Source } from "#src/answering/answer.js";
import { decodeContextRequest, encodeContextRequest } from "#src/telegram/context-button.js";
import { failureReference } from "#src/telegram/failures.js";
import { renderAnswer } from "#src/telegram/render/answer.js";
import { renderContext } from "#src/telegram/render/context.js";
import { escapeHtml, link } from "#src/telegram/render/html.js";
import { sourceLine } from "#src/telegram/render/source-line.js";
import { visibleText } from "#src/telegram/split.js";
import { wordingIn } from "#src/wording/wording.js";
import { ABSTENTION, ANSWER, ARTICLE, SOURCE } from "../fakes/telegram-engine.js";

const LIBRARY = { article: () => ARTICLE, isCaption: () => false };
const linesOf = (answer: Answer) => renderAnswer(answer, LIBRARY).html.split("\n");
const vi = wordingIn("vi");

describe("an answer", () => {
  it("puts how the question was read and notes in italics, between the quotes and the sources", () => {
    const answer = {
      ...ANSWER,
      understoodAs: "bao <nhiêu>",
      notes: ["Ghi chú ngoài bài: Sê Kông là “Sekong”."],
    };
    expect(linesOf(answer).slice(1, 4)).toEqual([
      "<i>Hiểu là: bao &lt;nhiêu&gt;</i>",
      "<i>Ghi chú ngoài bài: Sê Kông là “Sekong”.</i>",
      "Tính đến 23/8/2022*",
    ]);
  });

  it("says in plain words that quotes stay Vietnamese, and dates in the reader's language", () => {
    const english = { ...ANSWER, language: "en", notes: ["Quotes are in the original Vietnamese."] } as const;
    const lines = linesOf(english);
    expect(lines.slice(1, 3)).toEqual(["Quotes are in the original Vietnamese.", "As of 23 August 2022*"]);
    expect(lines.at(-1)).toBe("* Year inferred from the article.</blockquote>");
  });

  it("has no star and no line about it when every year is printed", () => {
    const source: Source = { ...SOURCE, eventDateOrigin: "printed" };
    const asOf = { date: "2022-08-23", kind: "event", origin: "printed" } as const;
    expect(renderAnswer({ ...ANSWER, sources: [source], asOf }, LIBRARY).html).not.toContain("*");
  });

  it("tells a caption", () => {
    const { html } = renderAnswer(ANSWER, { ...LIBRARY, isCaption: () => true });
    expect(html.split("\n")[0]).toMatch(/” \[1\] \(chú thích ảnh\)$/);
  });

  it("keeps several quotes apart and cites every source of each", () => {
    const [statement] = ANSWER.statements;
    const second = { text: "Lễ ký kết thúc.", citations: [1, 2], highlights: [] };
    const answer = { ...ANSWER, statements: statement === undefined ? [] : [statement, second] };
    expect(renderAnswer(answer, LIBRARY).html).toContain("” [1]\n\n“Lễ ký kết thúc.” [1][2]\n\nTính đến");
  });

  it("shows every character of a quote once, whatever its highlights", () => {
    const span = fc.record({ start: fc.nat(20), end: fc.nat(24) });
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 20, maxLength: 24 }),
        fc.array(span),
        (text, highlights) => {
          fc.pre(!text.includes("\n"));
          const answer = { ...ANSWER, statements: [{ text, citations: [1], highlights }] };
          expect(visibleText(renderAnswer(answer, LIBRARY).html).startsWith(`“${text}” [1]\n`)).toBe(true);
        },
      ),
    );
  });

  it("has a button a source, three a row", () => {
    const sources = [1, 2, 3, 4].map((n) => ({ ...SOURCE, n }));
    const { keyboard } = renderAnswer({ ...ANSWER, sources }, LIBRARY);
    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ["Ngữ cảnh 1", "Ngữ cảnh 2", "Ngữ cảnh 3"],
      ["Ngữ cảnh 4"],
    ]);
  });
});

describe("an abstention", () => {
  it("answers a greeting without bold and without a list", () => {
    const greeting = { ...ABSTENTION, reason: "not_a_question", notes: [vi.greeting], nearest: [] } as const;
    expect(renderAnswer(greeting, LIBRARY)).toEqual({ html: vi.greeting, keyboard: [] });
  });

  it("leaves out a near article that is no longer there", () => {
    expect(linesOf(ABSTENTION)).toContain("Bài gần với câu hỏi:");
    expect(renderAnswer(ABSTENTION, { ...LIBRARY, article: () => null }).html).not.toContain(
      "Bài gần với câu hỏi:",
    );
  });
});

describe("a source line", () => {
  const printed = {
    ...ARTICLE,
    title: "Hợp tác <A> & B",
    byline: "Hạnh Trần",
    outlet: null,
    url: null,
    publishedAt: "2022-08-22T14:07+07:00",
    publishedAtOrigin: "printed",
  } as const;

  it("prefers the date of publication, with its time", () => {
    expect(sourceLine(printed, vi).html).toBe(
      "Hợp tác &lt;A&gt; &amp; B · Hạnh Trần · báo: không rõ · đăng 22/8/2022, 14:07",
    );
  });

  it("links the title, or the outlet of an article without one, and only to the web", () => {
    const url = 'https://example.org/?q="x"';
    expect(sourceLine({ ...printed, url: "https://example.org/" }, vi).html).toMatch(
      /^<a href="https:[^>]+>Hợp tác/,
    );
    expect(sourceLine(ARTICLE, vi).html).toContain(
      '<a href="https://example.org/bai?a=1&amp;b=2">baobinhdinh.vn</a>',
    );
    for (const bad of [url, "javascript:alert(1)", "file:///x", "https://", null])
      expect(link("x", bad)).toBe("x");
  });

  it("says that a date is unknown", () => {
    expect(sourceLine({ ...printed, publishedAt: null, eventDate: null }, vi).html).toMatch(
      / · ngày: không rõ$/,
    );
  });
});

describe("a context", () => {
  const context = { article: ARTICLE, before: "a<", quote: "b&", after: ">c", caption: true };
  it("links a title where there is one, and tells a caption", () => {
    const request = {
      language: "vi",
      n: 2,
      ref: { articleId: "a1", start: 0, end: 1, digest: "abcdef" },
    } as const;
    const titled = { ...context, article: { ...ARTICLE, title: "Tên" } };
    expect(renderContext(request, titled).html).toBe(
      '<b>Ngữ cảnh [2]</b> <a href="https://example.org/bai?a=1&amp;b=2">Tên</a>\n' +
        "“a&lt;<b>b&amp;</b>&gt;c” (chú thích ảnh)",
    );
  });
});

describe("the data of a context button", () => {
  const request = fc.record({
    language: fc.constantFrom("vi" as const, "en" as const, "lo" as const),
    n: fc.integer({ min: 1, max: 99 }),
    ref: fc.record({
      articleId: fc.stringMatching(/^[\w.-]{1,20}$/),
      start: fc.nat(50_000_000),
      end: fc.nat(50_000_000),
      digest: fc.stringMatching(/^[0-9a-f]{6}$/),
    }),
  });

  it("come back as they went, in 64 bytes", () => {
    fc.assert(
      fc.property(request, (wanted) => {
        const data = encodeContextRequest(wanted);
        expect(Buffer.byteLength(data ?? "x".repeat(65))).toBeLessThanOrEqual(64);
        expect(decodeContextRequest(data ?? "")).toEqual(wanted);
      }),
    );
  });

  it("are not made where they do not fit, nor read where they are another's", () => {
    const ref = { articleId: "x".repeat(60), start: 0, end: 1, digest: "abcdef" };
    expect(encodeContextRequest({ language: "vi", n: 1, ref })).toBeNull();
    for (const data of ["", "q", "q.fr.1.0.1.abcdef.a", "q.vi.1.-1.1.abcdef.a", "r.vi.1.0.1.abcdef.a"]) {
      expect(decodeContextRequest(data)).toBeNull();
    }
  });
});

it("escapes what HTML would read", () => {
  expect(escapeHtml(`<b>&"'</b>`)).toBe("&lt;b&gt;&amp;&quot;'&lt;/b&gt;");
});

it("makes references of five characters that nobody misreads", () => {
  const references = Array.from({ length: 200 }, failureReference);
  for (const reference of references) expect(reference).toMatch(/^[A-HJKMNP-Z2-9]{5}$/);
  expect(new Set(references).size).toBeGreaterThan(190);
});
