// test/answering/statements.test.ts
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "#src/answering/answer.js";
import { type ComposedStatement, CUT, composeStatement } from "#src/answering/statements.js";
import type { ParsedArticle } from "#src/article.js";
import { splitSentences } from "#src/text/sentences.js";
import { corpusArticle, sentenceWith } from "./corpus-sentences.js";

/** Where words stand within a sentence of an article. */
const spanIn = (article: ParsedArticle, { start, end }: Span, words: string): Span => {
  const at = article.text.indexOf(words, start);
  expect(at + words.length).toBeLessThanOrEqual(end);
  return { start: at, end: at + words.length };
};

const compose = (number: string, words: string, options = {}): ComposedStatement & { marked: string } => {
  const article = corpusArticle(number);
  const sentence = sentenceWith(article, words);
  const kept = spanIn(article, sentence, words);
  const statement = composeStatement(article, sentence, [kept], options);
  const place = statement.toStatement(kept);
  return { ...statement, marked: statement.text.slice(place?.start, place?.end) };
};

describe("composeStatement", () => {
  it("leaves out what does not answer in the middle", () => {
    const statement = compose("004", "300 triệu đồng");
    expect(statement.text).toBe(
      "Năm 2020-2021, […] tỉnh Sơn La đã hỗ trợ tỉnh Luông Pha Bang 2 máy thở, 15.000 khẩu trang y tế, 5.000 khẩu trang vải, 1.000 chai dung dịch sát khuẩn tay và 300 triệu đồng tiền mặt để phục vụ công tác phòng, chống dịch Covid-19.",
    );
    expect(statement.quotes.map(({ text }) => text.slice(0, 14))).toEqual([
      "Năm 2020-2021,",
      "tỉnh Sơn La đã",
    ]);
    expect(statement.marked).toBe("300 triệu đồng");
    expect(statement.period).toBeNull();
  });

  it("says where the beginning and the end are left out", () => {
    expect(compose("004", "1 đoàn công tác").text).toBe(
      "[…] Từ tháng 11/2019 đến năm 2021, tỉnh Luông Pha Bang đã cử 1 đoàn công tác sang thăm, làm việc tại tỉnh Sơn La […]",
    );
  });

  it("puts the period before the sentence that leans on it", () => {
    const statement = compose("000", "88 sinh viên");
    expect(statement.text).toBe(
      "Trong giai đoạn 2016-2021 […] Tỉnh Bình Dương đã tiếp nhận và cấp học bổng cho 88 sinh viên tỉnh Champasak theo học tại Bình Dương.",
    );
    expect(statement.period?.text).toBe("Trong giai đoạn 2016-2021");
    expect(statement.marked).toBe("88 sinh viên");
  });

  it("does neither unless asked to", () => {
    expect(compose("000", "88 sinh viên", { period: false }).quotes).toHaveLength(1);
    const whole = compose("004", "300 triệu đồng", { cut: false });
    expect(whole.quotes).toHaveLength(1);
    expect(whole.text).not.toContain(CUT);
  });

  it("gives no place for what is left out or lies across a cut", () => {
    const article = corpusArticle("004");
    const sentence = sentenceWith(article, "300 triệu đồng");
    const statement = composeStatement(article, sentence, [spanIn(article, sentence, "300 triệu đồng")]);
    expect(statement.toStatement(spanIn(article, sentence, "diễn biến phức tạp"))).toBeNull();
    expect(statement.toStatement(sentence)).toBeNull();
  });

  it("quotes nothing but slices, which make the whole text, for any keep in any sentence of the corpus", () => {
    const sentences = ["000", "001", "002", "003", "004"]
      .map(corpusArticle)
      .flatMap((article) =>
        article.blocks
          .flatMap(({ start, end }) => splitSentences(article.text.slice(start, end), start))
          .map((sentence) => ({ article, sentence })),
      );
    const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.array(place, { maxLength: 3 }),
        ({ article, sentence }, places) => {
          const length = sentence.end - sentence.start;
          const keep = places
            .map(([share, size]) => ({ start: sentence.start + Math.floor(share * length), size }))
            .map(({ start, size }) => ({ start, end: Math.min(sentence.end, start + size) }))
            .filter(({ start, end }) => article.text.slice(start, end).trim() !== "");
          const { text, quotes, toStatement } = composeStatement(article, sentence, keep);
          for (const { text: slice, start, end } of quotes) {
            expect(article.text.slice(start, end)).toBe(slice);
            const shown = toStatement({ start, end });
            expect(text.slice(shown?.start, shown?.end)).toBe(slice);
          }
          expect(text.replace(/^\[…\] | \[…\]$/gu, "")).toBe(
            quotes.map((quote) => quote.text).join(` ${CUT} `),
          );
          for (const span of keep) {
            const words = article.text.slice(span.start, span.end);
            const start = span.start + words.length - words.trimStart().length;
            const shown = toStatement({ start, end: start + words.trim().length });
            expect(text.slice(shown?.start, shown?.end)).toBe(words.trim());
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
