// test/claims/differing.test.ts
// Invented articles that differ among themselves: two papers on one day, with other figures, days and names; one of the year after.
import path from "node:path";
import { describe, expect, it } from "vitest";
import { toVerdict } from "#src/claims/to-verdict.js";
import type { Verdict } from "#src/claims/verdict.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine(path.join(import.meta.dirname, "articles"));
const check = async (text: string): Promise<Verdict> => toVerdict(await engine().checkClaim(text));
const said = ({ differences }: Verdict): string => differences.map(({ source }) => source).join(" | ");

describe("a claim on which the articles differ", () => {
  it.each([
    ["number", "Ngày 12/3/2023, Quảng Trị trao tặng Savannakhet 45 bộ máy tính.", "54 bộ máy tính"],
    ["number, the other way", "Quảng Trị đã tặng 54 bộ máy tính cho Savannakhet.", "45 bộ máy tính"],
    ["sum of money", "Kinh phí mua máy tính tặng Savannakhet là 2 tỷ đồng.", "2,5 tỷ đồng"],
    ["half in words", "Kinh phí mua máy là hai tỷ rưỡi đồng.", "2 tỷ đồng"],
    ["day", "Hội chợ thương mại biên giới Lao Bảo khai mạc ngày 5/5/2023.", "6/5/2023"],
    ["period", "Quảng Trị và Savannakhet ký bản ghi nhớ hợp tác giáo dục giai đoạn 2023-2028.", "2023-2027"],
    ["holder", "Ông Lê Hữu Thịnh là Giám đốc Sở Giáo dục và Đào tạo tỉnh Quảng Trị.", "Trần Thị Mai"],
    ["no diacritics", "quang tri tang savannakhet 45 bo may tinh", "54 bộ máy tính"],
  ])("is mixed, with both sides quoted: %s", async (_, text, other) => {
    const verdict = await check(text);
    expect(verdict.verdict).toBe("mixed");
    expect(said(verdict)).toContain(other);
    expect(verdict.sources).toHaveLength(2);
    expect(verdict.explanation).toContain("Các bài không thống nhất");
  });

  it("is contradicted where neither says it, by both and by no article of another time", async () => {
    const verdict = await check("Ngày 12/3/2023, Quảng Trị trao tặng Savannakhet 60 bộ máy tính.");
    expect(verdict.verdict).toBe("contradicted");
    expect(verdict.differences.map(({ source }) => source).toSorted()).toEqual([
      "45 bộ máy tính",
      "54 bộ máy tính",
    ]);
  });
});

describe("articles that do not differ", () => {
  it.each([
    ["both say it", "Mỗi năm Quảng Trị tiếp nhận 30 học sinh Savannakhet sang học tiếng Việt."],
    ["one says it less exactly", "Hội chợ thương mại biên giới Lao Bảo có 120 gian hàng."],
    ["another year", "Năm 2024 Quảng Trị trao tặng Savannakhet 20 bộ máy tính."],
    ["only one says it", "Quảng Trị trao tặng Savannakhet 3 xe cứu thương."],
  ])("support: %s", async (_, text) => expect((await check(text)).verdict).toBe("supported"));

  it("contradict what they give to another year", async () => {
    const verdict = await check("Năm 2024 Quảng Trị trao tặng Savannakhet 45 bộ máy tính.");
    expect(verdict.verdict).toBe("contradicted");
    expect(said(verdict)).toBe("20 bộ máy tính");
  });
});

describe("a sentence with several stages", () => {
  it.each([
    ["contradicted", "Cầu Sê Pôn đã thông xe."],
    ["supported", "Cầu Sê Pôn đã hoàn thành 80% khối lượng."],
    ["supported", "Cầu Sê Pôn dự kiến thông xe trong quý tới."],
  ])("is %s by the stage of the deed: %s", async (verdict, text) =>
    expect((await check(text)).verdict).toBe(verdict),
  );
});

it("leaves open what may be of another time than the one that stands there", async () => {
  const { verdict, explanation } = await check(
    "Cầu Sê Pôn được báo cáo là đã hoàn thành 80% khối lượng năm 2022.",
  );
  expect(verdict).toBe("uncertain");
  expect(explanation).toContain("Chưa đối chiếu được");
});

describe("a merged place", () => {
  const note = "Quảng Bình nay thuộc Quảng Trị (từ 1/7/2025)";

  it("has the deeds of what was merged into it, with the note", async () => {
    const { verdict, explanation } = await check("Quảng Trị trao tặng Khammouane 12 tấn gạo giống.");
    expect([verdict, explanation.includes(note)]).toEqual(["supported", true]);
  });

  it("has none of them before the merger", async () => {
    const text = "Năm 2024, Quảng Trị trao tặng Khammouane 12 tấn gạo giống.";
    expect((await check(text)).verdict).toBe("not_found");
  });

  it("needs no note under the name that the article uses, and one on a spelling", async () => {
    const old = await check("Tỉnh Quảng Bình trao tặng Khammouane 12 tấn gạo giống.");
    expect([old.verdict, old.explanation.includes("Ghi chú ngoài bài")]).toEqual(["supported", false]);
    const spelt = await check("Quảng Bình tặng tỉnh Khăm Muộn 12 tấn gạo giống.");
    expect(spelt.explanation).toContain("Khăm Muộn trong bài là “Khammouane”");
  });

  it("is not confused with a province of another name", async () =>
    expect((await check("Hà Giang trao tặng Khammouane 12 tấn gạo giống.")).verdict).toBe("not_found"));
});

describe("a text of several claims", () => {
  const parts = async (text: string) => (await check(text)).parts.map(({ verdict }) => verdict);

  it("has a verdict for each, and opinions and questions are set aside", async () => {
    const text =
      "Quảng Trị tặng Savannakhet 3 xe cứu thương và 54 bộ máy tính. Cầu Sê Pôn đã thông xe. Theo tôi đây là việc làm đẹp. Hội chợ Lao Bảo có dời sang tháng 6 không?";
    const verdicts = ["supported", "mixed", "contradicted", "not_checkable", "not_checkable"];
    expect(await parts(text)).toEqual(verdicts);
    expect((await check(text)).verdict).toBe("contradicted");
  });

  it("is mixed if a part is and none is contradicted, not found if one is missing", async () => {
    const given = "Quảng Trị tặng Savannakhet 3 xe cứu thương.";
    expect((await check(`${given} Quảng Trị tặng Savannakhet 45 bộ máy tính.`)).verdict).toBe("mixed");
    expect((await check(`${given} Quảng Trị xây tặng Savannakhet một bệnh viện.`)).verdict).toBe("not_found");
  });

  it("that says nothing to be checked is said to be so", async () => {
    const { verdict, explanation, sources } = await check(
      "Việc hợp tác này thật tuyệt vời. Liệu năm sau có tiếp tục không?",
    );
    expect([verdict, sources]).toEqual(["not_checkable", []]);
    expect(explanation).toContain("Nhận định, không kiểm tra");
    expect(explanation).toContain("Câu hỏi, không kiểm tra");
  });
});
