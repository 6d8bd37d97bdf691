// test/telegram/render.test.ts
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Source } from "#src/answering/answer.js";
import { failureReference } from "#src/telegram/failures.js";
import { listOf } from "#src/telegram/news.js";
import { type Library, renderAnswer } from "#src/telegram/render/answer.js";
import { attributed, renderContext } from "#src/telegram/render/context.js";
import { quoteUrl } from "#src/telegram/render/fragment.js";
import { escapeHtml, link, type Reply } from "#src/telegram/render/html.js";
import { renderList } from "#src/telegram/render/list.js";
import { sourceLine } from "#src/telegram/render/source-line.js";
import { firstQuoteOf, shownOf } from "#src/telegram/shown.js";
import { visibleText } from "#src/telegram/split.js";
import { wordingIn } from "#src/wording/wording.js";
import { ABSTENTION, ANSWER, ARTICLE, PARAGRAPH, QUOTE, SOURCE } from "../fakes/telegram-engine.js";

const NEAR = { ...ARTICLE, number: 4, places: ["Bình Định", "Nam Lào"] };
const LIBRARY: Library = { near: () => NEAR, isCaption: () => false };
const render = (answer: Answer, library = LIBRARY) =>
  renderAnswer(shownOf(answer, false), library, { understoodAs: answer.understoodAs });
const linesOf = (answer: Answer) => render(answer).html.split("\n");
const vi = wordingIn("vi");
const labels = (keyboard: Reply["keyboard"]) => keyboard.map((row) => row.map(({ text }) => text));

describe("an answer", () => {
  it("puts remarks between the quotes and the sources; how the question was read and what is not from the articles in italics", () => {
    const answer = {
      ...ANSWER,
      understoodAs: "bao <nhiêu>",
      notes: [vi.officeNotLater("23/8/2022"), vi.writtenInArticle("Sê Kông", "Sekong")],
    };
    expect(linesOf(answer).slice(1, 5)).toEqual([
      "<i>Hiểu là: bao &lt;nhiêu&gt;</i>",
      "Bài sau ngày 23/8/2022 không nêu ai giữ chức; hiện nay có thể đã khác.",
      "<i>Sê Kông trong bài là “Sekong”.</i>",
      "Tính đến 23/8/2022*",
    ]);
  });

  it.each(["vi", "en", "lo"] as const)("has notes from the list of places in italics, in %s", (language) => {
    const { placeNow, notYetMerged, writtenInArticle, namesakeNotTold, noneLater } = wordingIn(language);
    const outside = [placeNow("A", "B", "1"), notYetMerged("A", 2024, "B", "1"), writtenInArticle("A", "B")];
    const own = [namesakeNotTold("A"), noneLater("1")];
    const lines = linesOf({ ...ANSWER, language, notes: [...outside, ...own] });
    expect(lines.slice(1, 6)).toEqual([...outside.map((note) => `<i>${note}</i>`), ...own]);
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
    expect(render({ ...ANSWER, sources: [source], asOf }).html).not.toContain("*");
  });

  it("begins with what was lifted out of the quote, for readers of another language", () => {
    expect(linesOf({ ...ANSWER, language: "en", lead: "Number: “88” [1]" })[0]).toBe("Number: “88” [1]");
  });

  it("may cut a statement into several quotes: it links to the first, and a copy has all", () => {
    const pieces = ["Hai bên ký biên bản.", "Lễ ký kết thúc."].map((text) => ({
      text,
      start: PARAGRAPH.indexOf(text),
      end: PARAGRAPH.indexOf(text) + text.length,
    }));
    const cut = pieces.map(({ text }) => text).join(" […] ");
    const source = { ...SOURCE, quotes: pieces };
    const answer = {
      ...ANSWER,
      sources: [source],
      statements: [{ text: cut, citations: [1], highlights: [] }],
    };
    expect(linesOf(answer)[0]).toMatch(/^“Hai bên .* \[…\] Lễ ký kết thúc\.” <a href="[^"]*:text=Hai%20/);
    expect(attributed(source, vi)).toContain(`“${cut}” (`);
    const paragraph = { article: ARTICLE, text: PARAGRAPH, start: 0, caption: false, earlier: false };
    const { html } = renderContext(source, { ...paragraph, paragraph: 0, paragraphs: 1 }, vi);
    expect(html.match(/<b>[^<]*<\/b>/g)).toEqual([
      "<b>Ngữ cảnh [1]</b>",
      "<b>Hai bên ký biên bản.</b>",
      "<b>Lễ ký kết thúc.</b>",
    ]);
  });

  it("tells a caption", () => {
    const { html } = render(ANSWER, { ...LIBRARY, isCaption: () => true });
    expect(html.split("\n")[0]).toMatch(/\[1\]<\/a> \(chú thích ảnh\)$/);
  });

  it("keeps several quotes apart and cites every source of each", () => {
    const [statement] = ANSWER.statements;
    const second = { text: "Lễ ký kết thúc.", citations: [1, 2], highlights: [] };
    const answer = { ...ANSWER, statements: statement === undefined ? [] : [statement, second] };
    expect(render(answer).html).toMatch(/” <a [^>]*>\[1\]<\/a>\n\n“Lễ ký kết thúc\.” \[1\]\[2\]\n\nTính đến/);
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
          expect(visibleText(render(answer).html).startsWith(`“${text}” [1]\n`)).toBe(true);
        },
      ),
    );
  });

  it("has a button a source, three a row, and below them the votes", () => {
    const sources = [1, 2, 3, 4].map((n) => ({ ...SOURCE, n }));
    const [statement] = ANSWER.statements;
    const statements = [{ ...(statement as Answer["statements"][number]), citations: [1, 2, 3, 4] }];
    const { keyboard } = render({ ...ANSWER, statements, sources });
    expect(labels(keyboard)).toEqual([
      ["Ngữ cảnh 1", "Ngữ cảnh 2", "Ngữ cảnh 3"],
      ["Ngữ cảnh 4"],
      ["👍", "👎"],
    ]);
  });
});

describe("an abstention", () => {
  it("answers a greeting without bold and without a list", () => {
    const greeting = { ...ABSTENTION, reason: "not_a_question", notes: [vi.greeting], nearest: [] } as const;
    expect(render(greeting)).toEqual({ html: vi.greeting, keyboard: [] });
  });

  it("offers the nearest articles as buttons, and another way to ask", () => {
    const { html, keyboard } = render(ABSTENTION);
    expect(html.split("\n").at(-1)).toBe("Bài gần với câu hỏi:");
    expect(labels(keyboard)).toEqual([["Bình Định – Nam Lào, 23/8/2022*"], ["Hỏi cách khác"]]);
  });

  it("leaves out a near article that is no longer there", () => {
    const { html, keyboard } = render(ABSTENTION, { ...LIBRARY, near: () => null });
    expect(html).not.toContain("Bài gần với câu hỏi:");
    expect(labels(keyboard)).toEqual([["Hỏi cách khác"]]);
  });

  it("shows the nearest quote where it has one, with its source and without the list", () => {
    const nearMiss = { ...ABSTENTION, sources: [SOURCE], notes: [vi.nearMissFigure, "Đã tìm trong 1 bài."] };
    const { html, keyboard } = render(nearMiss);
    expect(html.split("\n").slice(0, 2)).toEqual([
      "<b>Các bài không nêu con số này.</b> Bài gần nhất chỉ nêu:",
      expect.stringMatching(/^“Tỉnh cấp học bổng .*” <a .*>\[1\]<\/a>$/),
    ]);
    expect(html).not.toContain("Bài gần với câu hỏi:");
    expect(html).toMatch(/<blockquote expandable>.*<\/blockquote>$/s);
    expect(labels(keyboard)).toEqual([["Ngữ cảnh 1"], ["Hỏi cách khác", "👍", "👎"]]);
  });
});

describe("a quote of several slices", () => {
  const slices = [
    { text: "Hai bên ký biên bản.", start: 0, end: 20 },
    { text: "Lễ ký kết thúc.", start: 74, end: 89 },
  ];
  const source = { ...SOURCE, url: null, quotes: slices };
  const text = "Hai bên ký biên bản. […] Lễ ký kết thúc.";

  it("is one line in an answer, a caption only where all of it is", () => {
    const answer = { ...ANSWER, statements: [{ text, citations: [1], highlights: [] }], sources: [source] };
    expect(linesOf(answer)[0]).toBe(`“${text}” [1]`);
    const captions = (starts: readonly number[]) =>
      render(answer, { ...LIBRARY, isCaption: ({ start }) => starts.includes(start) }).html.split("\n")[0];
    expect(captions([0])).toBe(`“${text}” [1]`);
    expect(captions([0, 74])).toBe(`“${text}” [1] (chú thích ảnh)`);
  });

  it("links to and is opened by the slice that tells, not the period it leans on", () => {
    const period = { text: "Năm 2022", start: 0, end: 8 };
    const told = { text: "Tỉnh cấp học bổng cho 88 sinh viên.", start: 50, end: 85 };
    const other = { text: "Một câu khác của bài này, dài hơn hẳn hai câu trên.", start: 90, end: 141 };
    const leaning = { ...SOURCE, url: "https://example.org/", quotes: [period, told, other] };
    const statements = [
      { text: `${period.text} […] ${told.text}`, citations: [1], highlights: [] },
      { text: other.text, citations: [1], highlights: [] },
    ];
    expect(firstQuoteOf({ statements }, leaning)).toBe(told);
    expect(firstQuoteOf({ statements: [] }, { ...leaning, quotes: [period, told] })).toBe(told);
    const [line = ""] = linesOf({ ...ANSWER, statements, sources: [leaning] });
    expect(line).toContain(`#:~:text=${encodeURIComponent("Tỉnh")}`);
  });

  it("is one line as the nearest of an abstention, above where was searched", () => {
    const nearMiss = { ...ABSTENTION, sources: [source], notes: [vi.nearMissFigure, "Đã tìm trong 1 bài."] };
    expect(linesOf(nearMiss).slice(1, 3)).toEqual([`“${text}” [1]`, "Đã tìm trong 1 bài."]);
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
  const titled = { ...SOURCE, title: "Tên" };
  const paragraph = {
    article: { ...ARTICLE, title: "Tên" },
    text: PARAGRAPH,
    start: 0,
    caption: true,
    earlier: false,
    paragraph: 1,
    paragraphs: 3,
  };
  it("shows the quote in its paragraph under the linked title, with the paragraphs around a press away", () => {
    const { html, keyboard } = renderContext(titled, paragraph, vi);
    expect(html).toBe(
      '<b>Ngữ cảnh [1]</b> <a href="https://example.org/bai?a=1&amp;b=2">Tên</a>\n' +
        "“Hai bên ký biên bản. <b>Tỉnh cấp học bổng cho 88 sinh viên &lt;Lào&gt; &amp; gia đình.</b> Lễ ký kết thúc.” (chú thích ảnh)\n" +
        "Đoạn 2/3",
    );
    expect(labels(keyboard)).toEqual([["Đoạn trước", "Đoạn sau"], ["Chép kèm nguồn"]]);
  });

  it("marks nothing in a paragraph that does not hold the quote, and has no way past the ends", () => {
    const { html, keyboard } = renderContext(titled, { ...paragraph, start: 7, paragraph: 2 }, vi);
    expect(html.split("\n")[1]).not.toContain("<b>");
    expect(labels(keyboard)[0]).toEqual(["Đoạn trước"]);
  });

  it("copies a short quote at a touch, a long one by a message", () => {
    const copyOf = (source: Source) => renderContext(source, paragraph, vi).keyboard[1]?.[0];
    expect(copyOf(titled)).toEqual({
      text: "Chép kèm nguồn",
      copy_text: {
        text: `“${QUOTE}” (Tên · HOÀI THU · baobinhdinh.vn · ngày trong bài 23/8/2022* · https://example.org/bai?a=1&b=2)`,
      },
    });
    const long = { ...titled, title: "Tên ".repeat(60) };
    expect(copyOf(long)).toEqual({ text: "Chép kèm nguồn", callback_data: "c.1" });
  });
});

describe("a list of dated statements", () => {
  const listed = (count: number, page: number): string[] => {
    const statements = Array.from({ length: count }, () => ANSWER.statements).flat();
    const shown = listOf("timeline", "vi", statements, [SOURCE]);
    const { html } = renderList(shown, "Diễn biến: học bổng", () => false, page);
    return html.split("\n\n").filter((line) => line.includes("“Tỉnh cấp"));
  };
  it("numbers its items through all pages, and not where there is only one", () => {
    expect(listed(7, 0).map((line) => /^\d+\. /.exec(line)?.[0])).toEqual([
      "1. ",
      "2. ",
      "3. ",
      "4. ",
      "5. ",
    ]);
    expect(listed(7, 1).map((line) => line.slice(0, 13))).toEqual(["6. 23/8/2022*", "7. 23/8/2022*"]);
    expect(listed(1, 0)[0]).toMatch(/^23\/8\/2022\*: “/);
  });
});

it("says in an abstention for English readers that the nearest quote stays Vietnamese", () => {
  const near: Answer = { ...ABSTENTION, language: "en", sources: [SOURCE] };
  const html = (answer: Answer) =>
    renderAnswer(shownOf(answer, false), { isCaption: () => false, near: () => null }, { understoodAs: null })
      .html;
  expect(html(near).split("\n")).toContain("Quotes are in the original Vietnamese.");
  expect(html({ ...near, sources: [] })).not.toContain("original Vietnamese");
  expect(html({ ...near, language: "vi" })).not.toMatch(/\n\n/);
});

describe("a link to the quote", () => {
  const url = "https://example.org/bai";
  it("names the first and the last words of a long quote, hyphens encoded", () => {
    expect(quoteUrl(url, "Việt-Lào, một hai ba bốn năm sáu bảy tám & chín.")).toBe(
      `${url}#:~:text=Vi%E1%BB%87t%2DL%C3%A0o%2C%20m%E1%BB%99t%20hai%20ba%20b%E1%BB%91n,s%C3%A1u%20b%E1%BA%A3y%20t%C3%A1m%20%26%20ch%C3%ADn.`,
    );
  });
  it("names all of a short one, keeps an anchor, and is none without an address", () => {
    expect(quoteUrl(`${url}#a`, "một hai")).toBe(`${url}#a:~:text=m%E1%BB%99t%20hai`);
    expect(quoteUrl(null, "một hai")).toBeNull();
    expect(quoteUrl("javascript:x", "một hai")).toBeNull();
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
