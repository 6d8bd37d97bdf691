// test/answering/persons.test.ts
import { describe, expect, it } from "vitest";
import { type Person, personsOf } from "#src/answering/persons.js";
import { corpusArticles } from "../corpus-articles.js";
import { article } from "../fakes/article.js";

/** "Name: title@place, …" of each person. */
const read = (text: string): string[] => personsOf(article(text)).map(shown);
const shown = ({ name, offices }: Person): string =>
  `${name}: ${offices.map(({ title, place, unit }) => `${title}@${place?.names.vi[0] ?? unit ?? "?"}`).join(", ")}`;

describe("persons of the corpus", () => {
  const [binhDuong, binhPhuoc, hue, binhDinh, sonLa] = corpusArticles().map((one) => ({
    persons: personsOf(one),
    text: one.text,
  }));

  it.each([
    [
      binhDuong,
      [
        "Vilayvong Bouddakham: uy vien trung uong dang nhan dan cach mang lao@?, bi thu tinh uy@Chăm Pa Sắc, tinh truong@Chăm Pa Sắc, truong doan@Chăm Pa Sắc",
        "Nguyễn Văn Lợi: uy vien trung uong dang@?, bi thu tinh uy@Bình Dương",
        "Võ Văn Minh: pho bi thu tinh uy@Bình Dương, chu tich ubnd@Bình Dương",
      ],
    ],
    [
      binhPhuoc,
      [
        "Nguyễn Mạnh Cường: bi thu tinh uy@Bình Phước",
        "Vilayvong Butdakham: bi thu tinh uy@Chăm Pa Sắc, tinh truong@Chăm Pa Sắc, uy vien trung uong dang nhan dan cach mang lao@?",
        "Trần Tuệ Hiền: pho bi thu tinh uy@Bình Phước, chu tich ubnd@Bình Phước",
      ],
    ],
    [
      hue,
      [
        "Alounxai Sounnalath: bi thu tinh uy@Chăm Pa Sắc, tinh truong@Chăm Pa Sắc, bi thu@Chăm Pa Sắc",
        "Phạm Đức Tiến: pho bi thu thuong truc tinh uy@Thừa Thiên Huế",
      ],
    ],
    [binhDinh, ["Nguyễn Tự Công Hoàng: pho chu tich ubnd@Bình Định, truong ban chi dao@?"]],
    [
      sonLa,
      [
        "Su Căn - Bun Nhông: pho bi thu tinh uy@Luông Pha Băng, truong doan@Luông Pha Băng",
        "Hoàng Quốc Khánh: pho bi thu tinh uy@Sơn La, chu tich ubnd@Sơn La",
        "Nguyễn Thái Hưng: uy vien ban thuong vu tinh uy@Sơn La, chu tich hdnd@Sơn La",
      ],
    ],
  ])("are all read with their offices and places", (page, expected) =>
    expect(page?.persons.map(shown)).toEqual(expected),
  );

  it("are counted wherever the name stands, and found where their spans say", () => {
    expect(binhDuong?.persons.map(({ count }) => count)).toEqual([4, 2, 1]);
    expect(hue?.persons.map(({ count }) => count)).toEqual([3, 4]);
    for (const page of [binhDuong, binhPhuoc, hue, binhDinh, sonLa]) {
      for (const { name, span, phrase, offices } of page?.persons ?? []) {
        expect(page?.text.slice(span.start, span.end)).toBe(name);
        expect(page?.text.slice(phrase.start, phrase.end)).toContain(name);
        for (const { start, end } of offices)
          expect(page?.text.slice(start, end)).toMatch(/^(\p{Lu}|phó|làm|trưởng)/u);
      }
    }
  });

  it("carry the date their article goes by", () => {
    expect(binhDuong?.persons[0]?.date).toEqual({ date: "2022-08-23", kind: "event", origin: "inferred" });
  });

  it("have a phrase to quote", () => {
    const phrases = [binhPhuoc, binhDinh].flatMap((page) =>
      (page?.persons ?? []).map(({ phrase }) => page?.text.slice(phrase.start, phrase.end)),
    );
    expect(phrases).toContain("Bí thư Tỉnh ủy Bình Phước Nguyễn Mạnh Cường");
    expect(phrases).toContain("Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Champasak - Vilayvong Butdakham");
    expect(phrases).toContain("Phó Chủ tịch UBND tỉnh Nguyễn Tự Công Hoàng, Trưởng Ban Chỉ đạo");
  });
});

describe("a person with an office", () => {
  it.each([
    ["Bí thư Tỉnh ủy Điện Biên Lò Văn Sáng phát biểu.", "Lò Văn Sáng: bi thu tinh uy@Điện Biên"],
    ["Bí thư Tỉnh uỷ Điện Biên Lò Văn Sáng phát biểu.", "Lò Văn Sáng: bi thu tinh uy@Điện Biên"],
    ["Ông Lò Văn Sáng, Chủ tịch Ủy ban nhân dân tỉnh Điện Biên, dự.", "Lò Văn Sáng: chu tich ubnd@Điện Biên"],
    ["Ông Lò Văn Sáng – Chủ tịch UBND tỉnh Điện Biên – dự.", "Lò Văn Sáng: chu tich ubnd@Điện Biên"],
    ["Chủ tịch UBND tỉnh Điện Biên, ông Lò Văn Sáng dự.", ""],
    ["Tỉnh trưởng tỉnh Hủa Phăn - Khăm Phầy Bua Lạ đến.", "Khăm Phầy Bua Lạ: tinh truong@Hủa Phăn"],
    ["Tỉnh trưởng Hủa Phăn (Lào) Khampheng Xaysompheng đến.", "Khampheng Xaysompheng: tinh truong@Hủa Phăn"],
    ["Đoàn do bà Lò Thị Hạnh làm Trưởng đoàn đến.", "Lò Thị Hạnh: truong doan@?"],
    [
      "Ông Lò Văn Sáng được bầu giữ chức Chủ tịch HĐND tỉnh Điện Biên.",
      "Lò Văn Sáng: chu tich hdnd@Điện Biên",
    ],
    [
      "Ông Lò Văn Sáng, Phó Bí thư Tỉnh ủy kiêm Chủ tịch UBND tỉnh Điện Biên.",
      "Lò Văn Sáng: pho bi thu tinh uy@Điện Biên, chu tich ubnd@Điện Biên",
    ],
    ["Giám đốc Sở Y tế tỉnh Điện Biên Lò Thị Hạnh nói.", "Lò Thị Hạnh: giam doc so y te@Điện Biên"],
    ["Chủ tịch UBND thành phố Đà Nẵng Lê Thị Hoa nói.", "Lê Thị Hoa: chu tich ubnd@Đà Nẵng"],
    ["Chủ tịch UBND TP. Hồ Chí Minh Lê Thị Hoa nói.", "Lê Thị Hoa: chu tich ubnd@Thành phố Hồ Chí Minh"],
    ["Đại sứ Việt Nam tại Campuchia Lê Thị Hoa nói.", "Lê Thị Hoa: dai su@Việt Nam"],
    ["Thủ tướng Nhật Bản Tanaka Haruto đến.", "Tanaka Haruto: thu tuong@nhat ban"],
    [
      "Ông Lò Văn Sáng vàBí thư Tỉnh ủy Điện Biên Quàng Văn Piêng ký.",
      "Quàng Văn Piêng: bi thu tinh uy@Điện Biên",
    ],
  ])("%s", (text, expected) => expect(read(text).join("; ")).toBe(expected));

  it("of a smaller unit does not hold the province's", () => {
    expect(read("Chủ tịch UBND huyện Mường Ảng Lò Văn Sáng nói.")).toEqual([
      "Lò Văn Sáng: chu tich ubnd@huyen muong ang",
    ]);
    expect(read("Bí thư Huyện ủy Mường Ảng Lò Văn Sáng nói.")).toEqual([
      "Lò Văn Sáng: bi thu huyen uy@huyen muong ang",
    ]);
    expect(read("Chủ tịch UBND huyện Lò Văn Sáng nói ở Điện Biên.")).toEqual([
      "Lò Văn Sáng: chu tich ubnd@huyen",
    ]);
    // The seat of a province may have its name.
    expect(read("Chủ tịch UBND thành phố Cao Bằng Lò Văn Sáng nói.")).toEqual([
      "Lò Văn Sáng: chu tich ubnd@thanh pho cao bang",
    ]);
    expect(read("Bí thư Thành ủy Cao Bằng Lò Văn Sáng nói.")).toEqual([
      "Lò Văn Sáng: bi thu thanh uy@thanh cao bang",
    ]);
  });

  it("of a list is told from the next one", () => {
    const list =
      "Tỉnh Điện Biên có các đồng chí: Lò Văn Sáng, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Quàng Văn Piêng, Ủy viên Ban Thường vụ Tỉnh ủy, Chủ tịch HĐND tỉnh; lãnh đạo các sở.";
    expect(read(list)).toEqual([
      "Lò Văn Sáng: pho bi thu tinh uy@Điện Biên, chu tich ubnd@Điện Biên",
      "Quàng Văn Piêng: uy vien ban thuong vu tinh uy@Điện Biên, chu tich hdnd@Điện Biên",
    ]);
  });

  it("who follows another's office takes only the nearest", () => {
    expect(
      read("Lò Văn Sáng, Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Quàng Văn Piêng cùng dự tại Điện Biên."),
    ).toEqual(["Quàng Văn Piêng: chu tich ubnd@Điện Biên"]);
    expect(read("Bí thư Tỉnh ủy Điện Biên Lò Văn Sáng, Chủ tịch UBND tỉnh cùng dự.")).toEqual([
      "Lò Văn Sáng: bi thu tinh uy@Điện Biên",
    ]);
  });

  it("counts each later mention by the name alone, not a longer name", () => {
    const [person] = personsOf(
      article("Bí thư Tỉnh ủy Điện Biên Lò Văn Sáng nói. Ông Lò Văn Sáng dự. Lò Văn Sángg. lò văn sáng."),
    );
    expect(person?.count).toBe(3);
  });

  it("is one person in two ways to place a tone, two with other marks", () => {
    expect(
      read("Bí thư Tỉnh ủy Điện Biên Lò Hoà Bính. Chủ tịch HĐND tỉnh Điện Biên Lò Hòa Bính."),
    ).toHaveLength(1);
    expect(
      read("Bí thư Tỉnh ủy Điện Biên Lò Văn Hùng. Chủ tịch HĐND tỉnh Điện Biên Lò Văn Hưng."),
    ).toHaveLength(2);
  });
});

describe("the place of an office without one", () => {
  it.each([
    [
      "is that of its sentence",
      "Phía tỉnh Điện Biên có ông Lò Văn Sáng, Chủ tịch UBND tỉnh. Sơn La gần Lai Châu.",
      "Điện Biên",
    ],
    [
      "is that of the delegation",
      "Đoàn tỉnh Hủa Phăn (Lào) do Tỉnh trưởng Khampheng Xaysompheng dẫn đầu thăm Bò Kẹo.",
      "Hủa Phăn",
    ],
    [
      "is the one province the article is about",
      "Điện Biên mở hội. Chủ tịch UBND tỉnh Lò Văn Sáng dự.",
      "Điện Biên",
    ],
    ["is not told among several", "Điện Biên, Sơn La mở hội. Chủ tịch UBND tỉnh Lò Văn Sáng dự.", "?"],
    ["is not told where the level is not", "Điện Biên mở hội. Chủ tịch UBND Lò Văn Sáng dự.", "?"],
    [
      "is of Laos for a governor",
      "Điện Biên và Hủa Phăn mở hội. Tỉnh trưởng Khampheng Xaysompheng dự.",
      "Hủa Phăn",
    ],
    [
      "is not guessed for a foreign secretary",
      "Điện Biên và Hủa Phăn mở hội. Bí thư Tỉnh ủy Khampheng Xaysompheng dự.",
      "?",
    ],
    [
      "is what another mention says",
      "Điện Biên, Sơn La mở hội. Chủ tịch UBND tỉnh Lò Văn Sáng dự. Chủ tịch UBND tỉnh Điện Biên Lò Văn Sáng nói.",
      "Điện Biên",
    ],
  ])("%s", (_, text, place) => expect(read(text)[0]?.split("@")[1]).toBe(place));
});

describe("no person with an office", () => {
  it.each([
    ["an office alone", "Tỉnh trưởng Hủa Phăn phát biểu. Chủ tịch UBND tỉnh nói."],
    ["a name alone", "Ông Lò Văn Sáng nói ở Điện Biên."],
    ["a body", "Giám đốc Sở Y tế tỉnh, Ban Dân tộc. Chủ tịch Hội Hữu nghị Việt Nam."],
    ["a former office", "Ông Lò Văn Sáng, nguyên Bí thư Tỉnh ủy Điện Biên, dự."],
    [
      "what follows a former office",
      "Ông Lò Văn Sáng, nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Điện Biên, dự.",
    ],
    ["another sentence", "Gặp Chủ tịch UBND tỉnh. Lò Văn Sáng nói. Lò Văn Sáng về. Bí thư Tỉnh ủy nói."],
    ["a place", "Bí thư Huyện ủy Mường Ảng nói. Chủ tịch UBND tỉnh Điện Biên nói."],
    ["two offices joined by “và” before a name of one", "Ông Sáng và Chủ tịch UBND tỉnh nói."],
  ])("%s", (_, text) => expect(read(text)).toEqual([]));
});
