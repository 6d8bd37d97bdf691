// test/claims/check.test.ts
import { describe, expect, it } from "vitest";
import { toVerdict } from "#src/claims/to-verdict.js";
import type { Verdict } from "#src/claims/verdict.js";
import { claimReport, scoreClaim } from "#src/evaluation/claim-scores.js";
import { readClaims } from "#src/evaluation/gold.js";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();
const check = async (text: string): Promise<Verdict> => toVerdict(await engine().checkClaim(text));

describe("a claim that the articles bear out", () => {
  it.each([
    "Ít nhất 1.300 lao động tỉnh Champasak có việc làm ổn định nhờ công ty cao su Dầu Tiếng.",
    "Ông Võ Văn Minh là Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Bình Dương.",
    "Son La da ho tro Luong Pha Bang 300 trieu dong tien mat.",
    "Đoàn Luông Pha Bang thăm Sơn La ngày 27 tháng 8.",
    "Champasak grants Binh Phuoc two full Lao-language scholarships every year.",
  ])("%s", async (text) => expect((await check(text)).verdict).toBe("supported"));
});

describe("a claim that they tell otherwise", () => {
  it.each([
    ["number", "Sơn La đã hỗ trợ Luông Pha Bang 10.000 chai dung dịch sát khuẩn tay.", "1.000 chai"],
    ["exactly", "Đúng 1.300 lao động Champasak có việc làm ổn định nhờ dự án cao su.", "hơn 1.300 lao động"],
    ["period", "Biên bản ghi nhớ mới giữa Bình Phước và Champasak là cho giai đoạn 2022-2030.", "2022-2026"],
    ["day", "Đoàn Luông Pha Bang thăm Sơn La ngày 29 tháng 8.", "27/8"],
    ["office", "Ông Phạm Đức Tiến là Bí thư Tỉnh ủy Thừa Thiên Huế.", "Phó Bí thư Thường trực"],
    ["deputy", "Ông Võ Văn Minh là Bí thư Tỉnh ủy Bình Dương.", "Võ Văn Minh, Phó Bí thư"],
    ["holder", "Ông Nguyễn Thái Hưng là Chủ tịch UBND tỉnh Sơn La.", "Hoàng Quốc Khánh"],
    ["who to whom", "Đoàn Sơn La thăm Luông Pha Bang ngày 27/8.", "Luông Pha Bang"],
    ["how often", "Hai năm một lần Champasak hỗ trợ Bình Phước 2 suất học bổng.", "hằng năm"],
    ["done or planned", "Công ty Cao su Dầu Tiếng Việt-Lào dự kiến trồng 6.722 ha cao su.", "đã"],
    ["who led", "Ông Nguyễn Thái Hưng dẫn đầu đoàn Luông Pha Bang sang Sơn La.", "Su Căn"],
    ["in what office", "Ông Võ Văn Minh họp với tư cách Phó Chủ tịch UBND tỉnh Bình Dương.", "Chủ tịch"],
    ["the opposite", "Champasak cấp học bổng bán phần tiếng Lào cho cán bộ Bình Phước.", "toàn phần"],
    ["a town", "Lễ ký kết giữa Bình Dương và Champasak diễn ra tại thành phố Pakse.", "Thủ Dầu Một"],
    ["actor left out", "Các tỉnh Nam Lào tài trợ Bình Định xây công trình hữu nghị.", "Nam Lào"],
    ["which of two", "Luang Prabang sent 2 delegations to Son La after November 2019.", "Sơn La"],
    ["each year", "Hằng năm Sơn La tiếp nhận 78 lưu học sinh Luông Pha Bang.", "2019-2021"],
    ["whether or not", "Hai tỉnh Sơn La và Luông Pha Bang vẫn trao đổi đoàn trong năm 2020-2021.", "không"],
  ])("%s: %s", async (_, text, source) => {
    const { verdict, differences } = await check(text);
    expect(verdict).toBe("contradicted");
    expect(differences.map((one) => one.source).join(" | ")).toContain(source);
  });
});

describe("a claim of which they say nothing", () => {
  it.each([
    "Kiên Giang cấp học bổng cho 88 sinh viên Champasak.",
    "Bình Định xây dựng bệnh viện ở Attapu.",
    "Luông Pha Bang và Sơn La mở tuyến xe buýt liên vận.",
    "Bình Dương tặng Champasak 3 máy thở.",
  ])("%s", async (text) => {
    const { verdict, explanation, differences } = await check(text);
    expect(verdict).toBe("not_found");
    expect(explanation).toContain("không có nghĩa là sai");
    expect(differences).toEqual([]);
  });
});

describe("what takes reckoning", () => {
  it("is borne out by amounts that add up", async () => {
    const { verdict } = await check(
      "Cả khẩu trang y tế lẫn vải, Luông Pha Bang nhận của Sơn La 20.000 chiếc.",
    );
    expect(verdict).toBe("supported");
  });

  it.each([
    "Cả khẩu trang y tế lẫn vải, Luông Pha Bang nhận của Sơn La 25.000 chiếc.",
    "Số khẩu trang Sơn La tặng Luông Pha Bang nhiều hơn số chai dung dịch sát khuẩn.",
    "Trong năm 2024 Bình Dương và Champasak trao đổi đoàn đại biểu cấp cao.",
  ])("is left open else: %s", async (text) => {
    expect(["not_found", "uncertain"]).toContain((await check(text)).verdict);
  });
});

describe("a merged province", () => {
  it("has what was merged into it, with a note of when", async () => {
    const { verdict, explanation } = await check("Gia Lai hợp tác với 4 tỉnh Nam Lào.");
    expect(verdict).toBe("supported");
    expect(explanation).toContain("Bình Định nay thuộc Gia Lai (từ 1/7/2025)");
    expect(explanation).toContain("không nêu việc của Gia Lai trước khi sáp nhập");
  });

  it("has nothing of it before", async () => {
    expect((await check("Năm 2024 Gia Lai hợp tác với 4 tỉnh Nam Lào.")).verdict).toBe("not_found");
  });
});

it("knows a sum by its digits when the magnitude is another", async () => {
  const verdict = await check("Sơn La tặng Luông Pha Bang 300 tỷ đồng.");
  expect(verdict.verdict).toBe("contradicted");
  expect(verdict.differences).toEqual([{ claim: "300 tỷ đồng", source: "300 triệu đồng tiền mặt" }]);
});

describe("a text of several claims", () => {
  it("is contradicted if one is, and has a verdict for each", async () => {
    const text = "Sơn La hỗ trợ Luông Pha Bang 20 máy thở và 300 triệu đồng. Việc này rất tốt.";
    const verdict = await check(text);
    expect(verdict.verdict).toBe("contradicted");
    expect(verdict.parts.map((part) => part.verdict)).toEqual(["contradicted", "supported", "not_checkable"]);
    expect(verdict.parts[0]?.differences).toEqual([{ claim: "20", source: "2 máy thở" }]);
    expect(verdict.parts[2]?.explanation).toContain("Nhận định, không kiểm tra");
  });

  it("never says that anything is true or false", async () => {
    const { explanation } = await check("Sơn La hỗ trợ Luông Pha Bang 20 máy thở.");
    expect(explanation).toContain("Chỉ đối chiếu với 5 bài hiện có; không khẳng định đúng, sai.");
  });
});

it("quotes exactly, and cites the right article on the gold claims", async () => {
  const claims = await readClaims("test/gold/claims.dev.jsonl");
  const stored = (id: string): string | null => engine().article(id)?.text ?? null;
  const scores = [];
  for (const claim of claims) scores.push(scoreClaim(claim, await check(claim.claim), stored));
  const figures = claimReport([{ file: "dev", scores }]).files[0]?.figures;
  expect(figures?.right).toBeGreaterThanOrEqual(34);
  expect(figures?.confused).toBeLessThanOrEqual(1);
  expect(figures?.quotes.exact).toBe(figures?.quotes.shown);
  expect((figures?.citedRightly.right ?? 0) / (figures?.citedRightly.of ?? 1)).toBeGreaterThanOrEqual(0.95);
}, 120_000);
