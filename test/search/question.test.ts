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
    expect(query.text).toBe("tỉnh điện biên tặng bao nhiêu máy lọc nước cho Hủa Phăn");
    expect(query.typed).toBe("tinh dien bien tang bn may loc nuoc cho hua phan");
    expect(query.names.map(({ place }) => place?.id)).toEqual(["vn-dien-bien", "la-houaphanh"]);
    expect(query.wanted.kind).toBe("number");
  });

  it("has its typos mended", () => {
    expect(read("Cửa khẩu Tay Trang bị sạt lở mấy lần?").text).toBe("Cửa khẩu Tây Trang bị sạt lở mấy lần?");
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
  it("are not told in English and Lao", () => {
    expect(read("What is the trade turnover of pineapples?").unknown).toEqual([]);
  });
});

describe("a question after another", () => {
  it.each([
    "Còn áo ấm?",
    "Bao nhiêu áo ấm?",
    "Ông ấy tặng thêm những gì cho học sinh vùng cao năm đó?",
    "Tỉnh này tặng thêm những gì cho học sinh vùng cao nữa?",
    "Thế học sinh vùng cao được tặng bao nhiêu áo ấm?",
    "con ao am thi sao",
  ])("leans on it: %s", (question) => {
    const query = read(question, "Ai là Lò Thị Hạnh?", FILTERS);
    expect(query.followsUp).toBe(true);
    expect(query.embedded).toBe(`${FILTERS} ${query.text}`);
    expect(nameTexts(query)).toEqual(["Điện Biên", "Hủa Phăn"]);
    expect(query.years).toEqual(["2023"]);
    expect(words(query.terms)).toContain("lọc");
  });

  it.each([
    "Ông Quàng Văn Piêng trồng gì?",
    "Bokeo nhận gì?",
    "Bokeo nhận cây giống nào của tỉnh này?",
    "Nông dân huyện vùng cao trồng cà phê và nuôi cá ra sao?",
    "Who gave water filters to students in the highlands?",
  ])("does not lean on it: %s", (question) => {
    const query = read(question, FILTERS);
    expect(query.followsUp).toBe(false);
    expect(query.embedded).not.toContain("2023");
    expect(query.years).toEqual([]);
    expect(nameTexts(query)).not.toContain("Hủa Phăn");
  });

  it("leans on the last one through those that lean themselves", () => {
    const query = read("Còn cây giống?", FILTERS, "Còn áo ấm?");
    expect(query.embedded).toBe(`${FILTERS} Còn áo ấm? Còn cây giống?`);
    expect(nameTexts(query)).toEqual(["Điện Biên", "Hủa Phăn"]);
  });

  it("leans on nothing when it is the first", () => {
    const query = read("Còn áo ấm?");
    expect(query).toMatchObject({ followsUp: false, embedded: "Còn áo ấm?", understood: null });
  });

  it("names years of its own instead, and the last one's names besides its own", () => {
    const query = read("Còn Bokeo năm 2024 thì sao?", FILTERS);
    expect(query.years).toEqual(["2024"]);
    expect(nameTexts(query)).toEqual(["Bokeo", "Điện Biên", "Hủa Phăn"]);
  });

  it("points back with a name of its own", () => {
    const query = read("Ông ấy tặng Bokeo gì?", "Ông Quàng Văn Piêng trồng gì?");
    expect(query.followsUp).toBe(true);
    expect(nameTexts(query)).toEqual(["Bokeo", "Quàng Văn Piêng"]);
  });

  it("wants what the last one wanted, of another thing, unless it says so", () => {
    expect(read("Còn áo ấm?", FILTERS).wanted).toEqual({ kind: "number", focus: [], office: null });
    expect(read("Vì sao?", FILTERS).wanted.kind).toBe("reason");
    expect(read("Hội chợ thế nào?", FILTERS)).toMatchObject({ followsUp: true, wanted: { kind: "other" } });
    expect(read("Bao nhiêu áo ấm?", FILTERS).wanted.focus).toEqual([["ao", "am"]]);
  });

  it.each([
    ["And when did he sign it?", "Who is the governor of Houaphanh?"],
    ["What about Bokeo?", "Who is the governor of Houaphanh?"],
    ["ເພິ່ນມາມື້ໃດ?", "ໃຜເປັນເຈົ້າແຂວງຫົວພັນ?"],
  ])("leans in English and Lao too: %s", (question, last) => {
    const query = read(question, last);
    expect(query.followsUp).toBe(true);
    expect(query.names.map(({ place }) => place?.id)).toContain("la-houaphanh");
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

  it("is shown with the question that it leans on", () => {
    expect(read("con ao am?", "dien bien tang may loc nuoc ?").understood).toBe(
      "Điện Biên tặng máy lọc nước – còn áo ấm?",
    );
    expect(read("Còn cá?", "Ai nuôi cá?", "Còn cà phê?").understood).toBe(
      "Ai nuôi cá – Còn cà phê – Còn cá?",
    );
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
    const query = read("Who sold coffee at the fiar?");
    expect(query).toMatchObject({ text: "Who sold coffee at the fiar?", understood: null, terms: [] });
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
