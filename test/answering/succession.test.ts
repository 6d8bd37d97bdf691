// test/answering/succession.test.ts
import { describe, expect, it } from "vitest";
import { heldBy } from "#src/answering/succession.js";
import type { ParsedArticle } from "#src/article.js";
import { findPlaces, type Place } from "#src/search/places.js";
import { corpusArticles } from "../corpus-articles.js";
import { article } from "../fakes/article.js";

function placeOf(name: string): Place {
  const [mention] = findPlaces(name);
  if (mention === undefined) throw new Error(`${name} is no place.`);
  return mention.place;
}

const told = (articles: readonly ParsedArticle[], office: string, place: string | null): string[] =>
  heldBy(articles, office, place === null ? null : placeOf(place)).map(
    ({ name, date, variantOf }) =>
      `${date?.date ?? "?"} ${name}${variantOf === null ? "" : ` (${variantOf.name})`}`,
  );

const pages = (...texts: (readonly [string | null, string])[]): ParsedArticle[] =>
  texts.map(([eventDate, text], at) => article(text, { articleId: `${at} ${text}`, eventDate }));

describe("who held an office in the corpus", () => {
  const articles = corpusArticles();

  it.each([
    [
      "tinh truong",
      "Champassak",
      [
        "2024-09-26 Alounxai Sounnalath",
        "2022-08-23 Vilayvong Bouddakham",
        "2022-08-22T14:07+07:00 Vilayvong Butdakham (Vilayvong Bouddakham)",
      ],
    ],
    ["bi thu tinh uy", "Bình Dương", ["2022-08-23 Nguyễn Văn Lợi"]],
    ["bí thư tỉnh ủy", "Bình Phước", ["2022-08-22T14:07+07:00 Nguyễn Mạnh Cường"]],
    ["chu tich ubnd", "Sơn La", ["2022-08-27 Hoàng Quốc Khánh"]],
    ["Chủ tịch Ủy ban nhân dân tỉnh", "Bình Dương", ["2022-08-23 Võ Văn Minh"]],
    ["chu tich hdnd", "Sơn La", ["2022-08-27 Nguyễn Thái Hưng"]],
    ["pho chu tich ubnd", "Bình Định", ["2025-01-14 Nguyễn Tự Công Hoàng"]],
    ["pho bi thu thuong truc", "Huế", ["2024-09-26 Phạm Đức Tiến"]],
    ["tinh truong", "Luang Prabang", []],
    ["chu tich ubnd", "Bình Định", []],
    ["chu tich ubnd", "Đồng Nai", []],
    ["thu tuong", null, []],
  ])("%s of %s", (office, place, expected) => expect(told(articles, office, place)).toEqual(expected));

  it("has a phrase to quote that holds the name", () => {
    for (const { article: page, name, span, phrase } of heldBy(articles, "tinh truong", null)) {
      expect(page.text.slice(span.start, span.end)).toBe(name);
      expect(page.text.slice(phrase.start, phrase.end)).toContain("Tỉnh trưởng");
      expect(page.text.slice(phrase.start, phrase.end)).toContain(name);
    }
  });
});

describe("heldBy", () => {
  const OLD = "Tỉnh trưởng tỉnh Hủa Phăn Bounmy Vongsa đến.";
  const NEW = "Tỉnh trưởng tỉnh Hủa Phăn Khampheng Xaysompheng đến.";

  it("is newest first; an unknown date is last", () => {
    expect(
      told(
        pages(["2021-03-01", OLD], [null, "Tỉnh trưởng Hủa Phăn Thongsa Phommachan."], ["2024-03-01", NEW]),
        "tinh truong",
        "Hủa Phăn",
      ),
    ).toEqual(["2024-03-01 Khampheng Xaysompheng", "2021-03-01 Bounmy Vongsa", "? Thongsa Phommachan"]);
    expect(told(pages(["--03-01", OLD], ["2020-01-01", NEW]), "tinh truong", "Hủa Phăn").at(-1)).toBe(
      "--03-01 Bounmy Vongsa",
    );
  });

  it("has each spelling once with its newest article", () => {
    expect(
      told(pages(["2021-03-01", NEW], ["2023-03-01", NEW], ["2022-03-01", NEW]), "tinh truong", "Hủa Phăn"),
    ).toEqual(["2023-03-01 Khampheng Xaysompheng"]);
  });

  it("knows the place under its other names", () => {
    expect(told(pages(["2024-03-01", NEW]), "tinh truong", "Houaphanh")).toHaveLength(1);
    expect(told(pages(["2024-03-01", NEW]), "tinh truong", "ຫົວພັນ")).toHaveLength(1);
  });

  it.each([
    ["a deputy", "Phó Tỉnh trưởng tỉnh Hủa Phăn Khampheng Xaysompheng đến."],
    ["a former holder", "Ông Khampheng Xaysompheng, nguyên Tỉnh trưởng tỉnh Hủa Phăn, đến."],
    ["of another place", "Tỉnh trưởng tỉnh Bò Kẹo Khampheng Xaysompheng đến Hủa Phăn."],
    ["of no place that could be told", "Tỉnh trưởng Khampheng Xaysompheng từ Hủa Phăn đến Bò Kẹo."],
    ["not named", "Tỉnh trưởng tỉnh Hủa Phăn đến."],
  ])("leaves out who is %s", (_, text) =>
    expect(told(pages(["2024-03-01", text]), "tinh truong", "Hủa Phăn")).toEqual([]),
  );

  it("takes no chairman of a district, council or front for that of the province", () => {
    const others = pages(
      ["2024-03-01", "Chủ tịch UBND huyện Mường Ảng Lò Văn Sáng ở Điện Biên."],
      ["2024-03-02", "Chủ tịch HĐND tỉnh Điện Biên Quàng Văn Piêng."],
      ["2024-03-03", "Chủ tịch Ủy ban MTTQ tỉnh Điện Biên Lê Thị Hoa."],
      ["2024-03-04", "Bí thư Huyện ủy Mường Ảng Lò Văn Sáng ở Điện Biên."],
    );
    expect(told(others, "chu tich ubnd", "Điện Biên")).toEqual([]);
    expect(told(others, "chu tich ubnd", null)).toEqual([]);
    expect(told(others, "chu tich", "Điện Biên")).toEqual([]);
    expect(told(others, "bi thu", "Điện Biên")).toEqual([]);
    expect(told(others, "chu tich hdnd", "Điện Biên")).toEqual(["2024-03-02 Quàng Văn Piêng"]);
  });

  it("is a merged unit's own", () => {
    const old = pages(["2024-03-01", "Chủ tịch UBND tỉnh Nam Định Lê Thị Hoa."]);
    expect(told(old, "chu tich ubnd", "Nam Định")).toHaveLength(1);
    expect(told(old, "chu tich ubnd", "Ninh Bình")).toEqual([]);
  });
});
