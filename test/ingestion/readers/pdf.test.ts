// test/ingestion/readers/pdf.test.ts
import { describe, expect, it } from "vitest";
import { pdfReader } from "#src/ingestion/readers/pdf.js";
import type { RawDocument } from "#src/ingestion/readers/reader.js";
import { column, LETTER_WIDTH, pdfFile, type Written } from "../../fakes/pdf-file.js";

const words = (n: number, first: string): string =>
  `${first} ${Array.from({ length: n }, (_, index) => ["tỉnh", "biên", "giới", "hợp", "tác", "phát", "triển"][(index * 5 + n) % 7]).join(" ")}.`;
const A = words(40, "Ngày 1/3, đoạn thứ nhất");
const B = words(45, "Ngày 2/3, đoạn thứ hai");
const C = words(38, "Ngày 3/3, đoạn thứ ba");
const D = words(42, "Ngày 4/3, đoạn thứ tư");

async function read(pages: readonly (readonly Written[])[]): Promise<RawDocument> {
  const [document] = await pdfReader.read(pdfFile(pages));
  if (document === undefined || "reason" in document) throw new Error("nothing read");
  return document;
}

describe("a PDF", () => {
  it("of two columns is read column by column, what spans both first", async () => {
    const title = "Tin tổng hợp trong tuần về hợp tác biên giới";
    const { text, metadata } = await read([
      [{ text: title, x: 60, y: 770, size: 20 }, ...column([A, B], { x: 60 }), ...column([C, D], { x: 310 })],
    ]);
    expect(text.split("\n")).toEqual([A, B, C, D]);
    expect(metadata.title).toBe(title);
  });

  it("of three columns likewise, with a headline between two stretches", async () => {
    const narrow = { width: 150 };
    const { text } = await read([
      [
        ...column([A], { x: 40, top: 780, ...narrow }),
        ...column([B], { x: 220, top: 780, ...narrow }),
        ...column([C], { x: 400, top: 780, ...narrow }),
        {
          text: "Một dòng chạy suốt chiều ngang của trang báo, chia đôi phần trên và phần dưới của trang này",
          x: 40,
          y: 400,
        },
        ...column([D], { x: 40, top: 360, ...narrow }),
        ...column([A], { x: 220, top: 360, ...narrow }),
        ...column([B], { x: 400, top: 360, ...narrow }),
      ],
    ]);
    const starts = text.split("\n").map((line) => /thứ (nhất|hai|ba|tư)|^Một dòng/.exec(line)?.[0]);
    expect(starts).toEqual(["thứ nhất", "thứ hai", "thứ ba", "Một dòng", "thứ tư", "thứ nhất", "thứ hai"]);
  });

  it("loses page numbers and running heads, and goes on with a paragraph on the next page", async () => {
    const head = (page: number): Written[] => [
      { text: `Báo Biên giới, số ${page + 30}, ngày 5/3/2024`, x: 60, y: 815 },
      { text: `Trang ${page}`, x: 280, y: 30 },
    ];
    const lines = column([`${words(60, "Ngày 6/3, đoạn dài")}`], { width: 460 });
    const { text } = await read([
      [
        ...head(1),
        ...column([A], { width: 460 }),
        ...lines.slice(0, 3).map((line, n) => ({ ...line, y: 500 - 14 * n })),
      ],
      [
        ...head(2),
        ...lines.slice(3).map((line, n) => ({ ...line, y: 700 - 14 * n })),
        ...column([C], { width: 460, top: 500 }),
      ],
      [...head(3), ...column([D], { width: 460 })],
    ]);
    expect(text.split("\n")).toEqual([A, words(60, "Ngày 6/3, đoạn dài"), C, D]);
  });

  it("has words divided at line ends put together, and hyphens of the writer's kept", async () => {
    const lines = [
      "Chương trình hợp tác giai đoạn 2022-",
      "2026 về kinh tế-",
      "xã hội, theo một tổ chức inter-",
      "national, sẽ giúp các xã ngh-",
      "èo và chống dịch Covid-",
      "19 ở tỉnh Bắc Giang.",
    ];
    const { text } = await read([lines.map((line, n) => ({ text: line, x: 60, y: 700 - 14 * n }))]);
    expect(text).toBe(
      "Chương trình hợp tác giai đoạn 2022-2026 về kinh tế-xã hội, theo một tổ chức international, sẽ giúp các xã nghèo và chống dịch Covid-19 ở tỉnh Bắc Giang.",
    );
  });

  it("with letters that were drawn into gaps has them in their places", async () => {
    const size = 11;
    const step = LETTER_WIDTH * size;
    const line = "Tỉnh Bắc Giang đã hỗ trợ các xã nghèo vùng biên giới trong năm nay.";
    const late = /[ỉắỗợớ]/u;
    // First everything that the font has, then what a second one draws.
    const runs = [...line.matchAll(/[^ỉắỗợớ]+/gu)].map(({ 0: text, index }) => ({
      text,
      x: 60 + index * step,
      y: 700,
      size,
    }));
    const singles = [...line].flatMap((text, index) =>
      late.test(text) ? [{ text, x: 60 + index * step, y: 700, size }] : [],
    );
    const { text } = await read([[...runs, ...singles]]);
    expect(text).toBe(line);
  });

  it.each([
    ["no text at all", [[]], /no text layer.*picture/],
    [
      "only a page number",
      [[{ text: "12", x: 300, y: 30 }], [{ text: "13", x: 300, y: 30 }]],
      /2 pages are pictures/,
    ],
  ] as const)("with %s is named as a scan", async (_, pages, reason) => {
    await expect(pdfReader.read(pdfFile(pages))).rejects.toMatchObject({
      sentence: expect.stringMatching(reason),
    });
  });

  it("with some scanned pages says which were left out", async () => {
    expect((await read([column([A]), [], column([B])])).note).toBe("pages without text were left out: 2");
  });
});
