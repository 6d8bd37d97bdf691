// test/search/question.test.ts
import { describe, expect, it } from "vitest";
import { type Query, readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const read = (question: string, ...history: string[]): Query => readQuestion(question, counts, history);
const words = (tokens: Query["terms"]): string[] => tokens.map(({ word }) => word);
const nameTexts = ({ names }: Query): string[] => names.map(({ text }) => text);

const FILTERS = "Điện Biên tặng Hủa Phăn bao nhiêu máy lọc nước năm 2023?";

describe("a Vietnamese question", () => {
  it("is read with its words, pairs, names, years and what it wants", () => {
    const query = read(`  ${FILTERS.replace(" ", "\n ")}`);
    expect(query).toMatchObject({
      text: FILTERS,
      typed: FILTERS,
      language: "vi",
      understood: null,
      embedded: FILTERS,
      followsUp: false,
      unknown: [],
      years: ["2023"],
      wanted: { kind: "number", focus: [["may", "loc"]], office: null },
    });
    expect(words(query.terms)).toEqual("điện biên tặng hủa phăn bao nhiêu máy lọc nước năm 2023".split(" "));
    expect(query.pairs).toContain("máy_lọc");
    expect(words(query.content)).toEqual("điện biên tặng hủa phăn máy lọc nước 2023".split(" "));
    expect(query.names.map(({ place }) => place?.id)).toEqual(["vn-dien-bien", "la-houaphanh"]);
  });

  it("weighs each word once", () => {
    expect(words(read("máy lọc nước nào, máy lọc nào?").content)).toEqual(["máy", "lọc", "nước"]);
  });

  it("is restored and written out, its places by their names", () => {
    const query = read("tinh dien bien tang bn may loc nuoc cho hua phan");
    expect(query.text).toBe("tỉnh Điện Biên tặng bao nhiêu máy lọc nước cho Hủa Phăn");
    expect(query.typed).toBe("tinh dien bien tang bn may loc nuoc cho hua phan");
    expect(query.names.map(({ place }) => place?.id)).toEqual(["vn-dien-bien", "la-houaphanh"]);
    expect(query.wanted.kind).toBe("number");
  });

  it("has its typos mended", () => {
    expect(read("Cửa khẩu Tay Trang bị sạt lở mấy lần?").text).toBe("Cửa khẩu Tây Trang bị sạt lở mấy lần?");
  });
});

describe("initials", () => {
  it.each([
    ["đb tặng hp mấy máy lọc nước", "Hủa Phăn"],
    ["hp được tặng gì", "Hủa Phăn"],
  ])("of a place that the articles speak of are its name: %s", (typed, name) => {
    expect(nameTexts(read(typed))).toContain(name);
  });

  it.each(["bp được tặng gì", "tp được tặng gì"])("of others are left: %s", (typed) => {
    expect(nameTexts(read(typed))).toEqual([]);
  });
});

describe("names", () => {
  it("of places come first, then persons and others; countries say nothing", () => {
    const query = read("Ông Quàng Văn Piêng ở Điện Biên hay Lào bán gì cho FAO?");
    expect(nameTexts(query)).toEqual(["Điện Biên", "Quàng Văn Piêng", "FAO"]);
  });

  it("of places are searched for in the spelling of the articles", () => {
    const query = read("Houaphanh nhận gì?");
    expect(query.embedded).toBe("Hủa Phăn nhận gì?");
    expect(words(query.terms)).toEqual(expect.arrayContaining(["hủa", "phăn"]));
    expect(query.text).toBe("Houaphanh nhận gì?");
    expect(query.names).toMatchObject([{ text: "Houaphanh", place: { id: "la-houaphanh" } }]);
    expect(query.names[0]?.spellings).toContainEqual(["hua", "phan"]);
  });

  it("of places that no article holds stay as they were typed", () => {
    expect(read("Tỉnh Phongsali nhận gì?").embedded).toBe("Tỉnh Phongsali nhận gì?");
  });

  it("of merged places stand for the new unit too", () => {
    const newUnit = wordCounts("Tỉnh Ninh Bình mở hội chợ.");
    const query = readQuestion("tinh Nam Dinh mo gi?", newUnit);
    expect(query.embedded).toBe("tỉnh Ninh Bình mở gì?");
    expect(query.names).toMatchObject([{ text: "Nam Định", place: { id: "vn-nam-dinh" } }]);
    expect(query.names[0]?.spellings).toContainEqual(["ninh", "binh"]);
  });
});

describe("years", () => {
  it.each([
    ["Năm 2023 và 2024 tặng gì?", ["2023", "2024"]],
    ["Giai đoạn 2019-2023, 2023 tặng gì?", ["2019", "2023"]],
    ["ປີ ໒໐໒໓ ມອບຫຍັງ?", ["2023"]],
    ["Có 12023 người, 1200 áo, số 20235?", []],
  ])("of “%s”", (question, years) => expect(read(question).years).toEqual(years));
});

describe("terms that no article knows", () => {
  it.each([
    ["kim ngạch là bao nhiêu?", ["kim ngạch"]],
    ["Điện Biên có metaverse blockchain nào?", ["metaverse blockchain"]],
    ["Điện Biên có metaverse nào?", []], // one word may be said otherwise
    ["dưa hấu ngạch Điện Biên", []],
    ["Ngày 31/10/2031 tặng gì?", []],
    ["tẻ phế là gì?", []],
    ["máy lọc nước thế nào?", []],
  ])("of “%s”", (question, unknown) => expect(read(question).unknown).toEqual(unknown));
  it("are in English the head of what is asked, where the news knows no word for it, and not told in Lao", () => {
    expect(read("What is the trade turnover of pineapples?").unknown).toEqual(["trade turnover"]);
    expect(read("What is the water filter for?").unknown).toEqual([]);
    expect(read("ມູນຄ່າການຄ້າເທົ່າໃດ?").unknown).toEqual([]);
  });
});

describe("the sort of answer that time and side decide", () => {
  it("is read beside the rest", () => {
    const query = read("Phía Hủa Phăn ai ký ngày 12/5/2023, giữ chức vụ gì?");
    expect(query).toMatchObject({
      side: "LA",
      dates: [{ year: 2023, month: 5, day: 12 }],
      periods: [],
      recency: false,
      wanted: { kind: "person", also: ["office"] },
    });
    expect(read("Hiện nay ai là Giám đốc Sở Y tế, giai đoạn 2021-2025?")).toMatchObject({
      side: null,
      periods: [{ from: 2021, to: 2025 }],
      recency: true,
    });
  });

  it("looks for a number in digits where the question has it in words", () => {
    expect(words(read("Bốn huyện nào trồng cà phê?").terms)).toEqual(expect.arrayContaining(["bốn", "4"]));
    expect(words(read("Which four districts grow coffee?").terms)).toContain("4");
    expect(words(read("Bốn huyện nào trồng cà phê?").content)).not.toContain("4");
  });
});

describe("a name of the articles", () => {
  it.each([
    ["quang van pieng trong gi", "Quàng Văn Piêng"],
    ["lò thị hạnh nói gì?", "Lò Thị Hạnh"],
    ["ong bounmy sayavong tham dien bien khi nao", "Bounmy Xayavong"],
    ["who is bounmy xayavong?", "Bounmy Xayavong"],
    ["bounmy la ai", "Bounmy"],
    ["cua khau tay trang o dau", "Tây Trang"],
  ])("is known in small letters, without marks, by its sound: %s", (typed, name) => {
    const query = read(typed);
    expect(query.text).toContain(name);
    expect(nameTexts(query)).toContain(name);
    expect(query.unknown).toEqual([]);
  });

  it("in another romanisation and with its capitals stays as it was typed", () => {
    const query = read("Ông Bounmi Sayavong là ai?");
    expect(query.text).toBe("Ông Bounmi Sayavong là ai?");
    expect(nameTexts(query)).toEqual(["Bounmi Sayavong"]);
    expect(query.unknown).toEqual([]);
  });
});

describe("how it was understood", () => {
  it.each([
    ["tinh dien bien tang bn may loc nuoc", "Tỉnh Điện Biên tặng bao nhiêu máy lọc nước"],
    ["hoc sinh ko duoc tang ao am", "Học sinh không được tặng áo ấm"],
    ["hua phan tang gi", "Hủa Phăn tặng gì"],
  ])("is shown where a place or a negation was read into it: %s", (typed, shown) =>
    expect(read(typed).understood).toBe(shown),
  );

  it.each([
    FILTERS,
    "hoc sinh duoc tang ao am",
    "điện biên tặng gì?",
    "Houaphanh nhận gì?",
    "Ai dc tặng áo?",
  ])("is not shown where it says nothing new: %s", (typed) => expect(read(typed).understood).toBeNull());

  it("is shown where a person is read into it, not where only question words are", () => {
    expect(read("quang van pieng trong gi").understood).toBe("Quàng Văn Piêng trồng gì");
    expect(read("ai trong dua hau o dau").understood).toBeNull();
  });
});

describe("a question in English or Lao", () => {
  it("is searched by its names, numbers and the Vietnamese terms of the glossary", () => {
    const query = read("How many ventilators did Dien Bien receive in 2023?");
    expect(query).toMatchObject({
      language: "en",
      embedded: "How many ventilators did Điện Biên receive in 2023?",
    });
    expect(words(query.terms)).toEqual(["điện", "biên", "2023", "tiếp", "nhận", "máy", "thở"]);
    expect(query.pairs).toEqual(["tiếp_nhận", "máy_thở"]);
    expect(query.wanted).toMatchObject({ kind: "number", focus: [["may", "tho"]] });
    expect(query.years).toEqual(["2023"]);
  });

  it("keeps its own words for the embedding and is never mended", () => {
    const query = read("Who sold pineapples at the fiar?");
    expect(query).toMatchObject({ text: "Who sold pineapples at the fiar?", understood: null, terms: [] });
  });

  it("is Lao when it is written so", () => {
    const query = read("ໃຜເປັນເຈົ້າແຂວງ ຫົວພັນ ໃນປີ ໒໐໒໓?");
    expect(query).toMatchObject({
      language: "lo",
      years: ["2023"],
      wanted: { kind: "person", office: "tinh truong" },
      names: [{ place: { id: "la-houaphanh" } }],
    });
    expect(words(query.terms)).toEqual(expect.arrayContaining(["hủa", "phăn", "2023", "tỉnh", "trưởng"]));
    expect(query.pairs).toEqual(["tỉnh_trưởng"]);
  });
});
