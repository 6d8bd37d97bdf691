// test/text/restore.test.ts
import { describe, expect, it } from "vitest";
import { withQuestionPhrases } from "#src/text/question-phrases.js";
import { restore } from "#src/text/restore.js";
import { INVENTED_NEWS, wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const restored = (text: string): string => restore(text, counts).text;
const SENTENCES = INVENTED_NEWS.split("\n");

/** As it is typed without a Vietnamese keyboard. */
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

describe("a question typed without marks", () => {
  it.each(SENTENCES)("gets back the marks of “%s”", (sentence) => {
    expect(restored(bare(sentence))).toBe(sentence);
    expect(restored(bare(sentence).toLowerCase())).toBe(sentence.toLowerCase());
  });

  it.each([
    ["trong ca phe, nuoi ca", "trồng cà phê, nuôi cá"],
    ["duong len cua khau", "đường lên cửa khẩu"],
    ["mua mua nam nay", "mùa mưa năm nay"],
    ["lam truong doan", "làm trưởng đoàn"],
    ["truong cao dang", "trường cao đẳng"],
  ])("reads a syllable by its neighbours: %s", (typed, meant) => expect(restored(typed)).toBe(meant));

  it("keeps capitals, signs and spaces as they were typed", () => {
    expect(restored("Ba Lo Thi Hanh  (So Y te)?")).toBe("Bà Lò Thị Hạnh  (Sở Y tế)?");
  });

  it("keeps a well-spelt word that the articles do not know, unless its neighbour tells what was meant", () => {
    const words = withQuestionPhrases(counts);
    expect(restore("Dành cho đối tượng nào?", words).text).toBe("Dành cho đối tượng nào?");
    expect(restore("Đường lên cửa phẩu", words).text).toBe("Đường lên cửa khẩu");
    expect(restore("Điện Biên dạy nuoi cá", words).text).toBe("Điện Biên dạy nuôi cá");
    expect(restore("Nông dân cua những gì?", words).text).toBe("Nông dân cua những gì?");
  });

  it("knows i for y at a word's end, and the other way round", () => {
    expect(restored("Điện Biên kí thỏa thuận")).toBe("Điện Biên ký thỏa thuận");
    expect(restored("ki thoa thuan")).toBe("ký thỏa thuận");
  });

  it("keeps what the articles do not know, and numbers", () => {
    expect(restored("Vanthong Keomany tang 1.200 pizza va 35 ao am")).toBe(
      "Vanthong Keomany tặng 1.200 pizza và 35 áo ấm",
    );
    expect(restored("máy lọc nước và 1.300 áo ấm")).toBe("máy lọc nước và 1.300 áo ấm");
    expect(restored("ແຂວງ điện")).toBe("ແຂວງ điện");
  });

  it("tells which words it wrote otherwise", () => {
    expect(restore("Dien Bien pizza", counts).changed).toEqual([
      { from: "Dien", to: "Điện" },
      { from: "Bien", to: "Biên" },
    ]);
  });

  it("leaves ranges that are to be kept, and reads their neighbours by them", () => {
    const text = "hua phan tang hua phan";
    const { text: meant, changed } = restore(text, counts, true, [{ start: 0, end: 8 }]);
    expect(meant).toBe("hua phan tặng hủa phăn");
    expect(changed).toHaveLength(3);
  });
});

describe("a question typed with marks", () => {
  it.each(SENTENCES)("stays as it is: “%s”", (sentence) => {
    expect(restore(sentence, counts)).toEqual({ text: sentence, changed: [] });
  });

  it("stays as it is in either spelling of the tone and in either form of Unicode", () => {
    for (const text of ["ký thoả thuận", "ký thỏa thuận".normalize("NFD")]) expect(restored(text)).toBe(text);
  });

  it("gets marks only where the articles write them beside that neighbour", () => {
    expect(restored("tặng may lọc nước")).toBe("tặng máy lọc nước");
    expect(restored("trường cao đẳng dien bien")).toBe("trường cao đẳng điện biên");
    const phrased = withQuestionPhrases(counts);
    for (const text of ["tiệm may quần áo", "ông may mắn"]) expect(restore(text, phrased).text).toBe(text);
  });

  it("keeps other marks that the articles know, where these do not speak clearly against them", () => {
    const farm = wordCounts(
      "nuôi cá. nuôi gà. nuôi bò. nuôi dê. nuôi ong. nuôi lợn. nuôi vịt. nuôi tôm. cà phê. cà chua.",
    );
    expect(restore("nuôi cà", farm)).toEqual({ text: "nuôi cà", changed: [] });
  });

  it("has other marks mended only beside a known neighbour", () => {
    expect(restored("trồng dưa hâu")).toBe("trồng dưa hấu");
    expect(restored("khám bẹnh")).toBe("khám bệnh");
    expect(restored("bẹnh viện")).toBe("bẹnh viện");
  });
});

describe("a slip of the fingers", () => {
  it.each([
    ["học sihn vùng cao", "học sinh vùng cao"],
    ["vùng biên giơii", "vùng biên giới"],
    ["tiếng Việt cho cán bộ tinrh Hủa Phăn", "tiếng Việt cho cán bộ tỉnh Hủa Phăn"],
    ["ông Bounmi Xayavong", "ông Bounmy Xayavong"],
    ["Truờngg Cao đẳng", "Trường Cao đẳng"],
  ])("is mended beside a known neighbour: %s", (typed, meant) => expect(restored(typed)).toBe(meant));

  it.each([
    "Bounmi Keomany", // "bounmy" is one edit away, but never beside "Keomany"
    "học sihnn vùng cao", // two edits
    "máy vọc nước", // too short for an edit
    "mắt kính xayavog",
  ])("is not guessed at: %s", (typed) => expect(restored(typed)).toBe(typed));

  it("in a long name that the articles write often is mended without a neighbour, with a capital only", () => {
    const often = wordCounts("Xayavong. ".repeat(40));
    expect(restore("đoàn Xayavog tặng", often).text).toBe("đoàn Xayavong tặng");
    expect(restore("đoàn xayavog tặng", often).text).toBe("đoàn xayavog tặng");
    expect(restore("đoàn Bounmi tặng", wordCounts("Boumi. ".repeat(40))).text).toBe("đoàn Bounmi tặng");
  });

  it.each([
    ["khasm bệnh", "khám bệnh"],
    ["khams bệnh", "khám bệnh"],
    ["máy lojc nước", "máy lọc nước"],
    ["vung bieen gioi", "vùng biên giới"],
    ["dduowngf len cua khau", "đường lên cửa khẩu"],
    ["d9uo7ng2 len cua khau", "đường lên cửa khẩu"],
    ["dạy tiếng Viejt", "dạy tiếng Việt"],
  ])("may be a leftover of Telex or VNI: %s", (typed, meant) => expect(restored(typed)).toBe(meant));
});

describe("a question with some of its marks", () => {
  const phrased = withQuestionPhrases(counts);
  it.each([
    ["điện biên duoc tặng gì", "điện biên được tặng gì"],
    ["Học sinh duoc tang bao nhieu áo ấm?", "Học sinh được tặng bao nhiêu áo ấm?"],
    ["tỉnh nao tặng cay giống", "tỉnh nào tặng cây giống"],
  ])("gets the others: %s", (typed, meant) => expect(restore(typed, phrased).text).toBe(meant));
  it.each(["Ai hát hay?", "Cha con ông Bush ăn cơm ngon.", "Con gái ông ấy đi xe hơi"])(
    "keeps words that have none: %s",
    (text) => expect(restore(text, phrased).text).toBe(text),
  );
});

describe("spelling by ear", () => {
  it.each([
    ["cây dống cà phê", "cây giống cà phê"],
    ["trồng cây nàm cà phê", "trồng cây nàm cà phê"], // no word of that sound beside it
    ["hội trợ của nông dân", "hội trợ của nông dân"], // a word of its own
    ["huyện vùng cao ngheo", "huyện vùng cao ngheo"],
    ["mở cửa khẩu tây chang", "mở cửa khẩu tây trang"],
    ["khám bệnh cho người zân", "khám bệnh cho người zân"],
  ])("is mended beside a known neighbour: %s", (typed, meant) => expect(restored(typed)).toBe(meant));
});

describe("question phrases", () => {
  const phrased = withQuestionPhrases(counts);
  it.each([
    ["hua phan tang bao nhieu ao am", "hủa phăn tặng bao nhiêu áo ấm"],
    ["tinh truong ten la gi", "tỉnh trưởng tên là gì"],
    ["cua khau o dau", "cửa khẩu ở đâu"],
    ["vi sao duong sat chua co", "vì sao đường sắt chưa có"],
  ])("give the words of the question that the articles lack: %s", (typed, meant) => {
    expect(restored(typed)).not.toBe(meant);
    expect(restore(typed, phrased).text).toBe(meant);
  });

  it("add to the counts of the articles, and each form once", () => {
    expect(phrased.count("xayavong")).toBe(counts.count("xayavong"));
    expect(phrased.count("được")).toBeGreaterThan(counts.count("được"));
    expect(phrased.pair("bao", "nhiêu")).toBeGreaterThan(0);
    expect(phrased.total).toBeGreaterThan(counts.total);
    expect(phrased.forms("tinh").toSorted()).toEqual([...new Set(phrased.forms("tinh"))].sort());
    expect(phrased.forms("nhieu")).toContain("nhiêu");
  });
});
