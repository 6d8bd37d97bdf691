// test/search/kind-fit.test.ts
import { describe, expect, it } from "vitest";
import { kindFit, namesThing, officeFit } from "#src/search/kind-fit.js";
import { type Query, readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
const read = (question: string): Query => readQuestion(question, counts);
const HUA_PHAN = "tỉnh trưởng của Hủa Phăn";

describe("kindFit", () => {
  const kindOf = (question: string, sentence: string, kind = "body"): number =>
    kindFit(read(question), sentence, kind);

  it.each([
    ["Ai gặp Lò Thị Hạnh?", "Lò Thị Hạnh gặp Bounmy Xayavong.", "Lò Thị Hạnh đã gặp đoàn."],
    ["Khi nào khai mạc?", "Khai mạc ngày 12/5.", "Khai mạc với 12 gian hàng."],
    ["Ngày nào khai mạc?", "Khai mạc ngày 5 tháng 12 năm 2023.", "Khai mạc năm 2023."],
    ["Khi nào khai mạc?", "Khai mạc 12.5.2023 ở chợ.", "Tăng 12.5% sau 1.200 gian."],
    ["Năm nào khai mạc?", "Khai mạc năm 2023.", "Khai mạc với 20235 người."],
    ["Giai đoạn nào?", "Kế hoạch 2021 – 2025.", "Kế hoạch 2021."],
    ["Tặng bao nhiêu tiền?", "Tặng 1,5 tỷ đồng.", "Tặng 15 áo ấm."],
    ["Tặng bao nhiêu tiền?", "Trị giá 30.000 USD.", "Tiền đồng Việt Nam."],
    ["Bao nhiêu phần trăm?", "Đạt 12,5%.", "Đạt 12,5."],
    ["Bao nhiêu phần trăm?", "Đạt 12 phần trăm.", "Phần trăm chưa rõ."],
    ["Ai chụp ảnh?", "Chợ vùng cao. Ảnh: Piêng", "Ảnh chụp ở chợ."],
    ["Có bao nhiêu người?", "Đoàn có 12 đại biểu.", "Hai nước gặp nhau ngày 12/5, giai đoạn 2021-2025."],
  ])("%s: “%s”, not “%s”", (question, gives, doesNot) => {
    expect(kindOf(question, gives)).toBe(1);
    expect(kindOf(question, doesNot)).toBe(0);
  });

  it.each([
    ["Cầu treo là gì?", "Cầu treo là cầu đỡ bằng dây.", "Người dân đi qua cầu treo."],
    ["Lớp học kéo dài bao lâu?", "Lớp học mở trong ba tháng.", "Lớp học mở cho 35 cán bộ."],
    [
      "Ai là Giám đốc trước ông Lò Văn Thắng?",
      "Quàng Văn Piêng, Giám đốc, nói.",
      "Lò Văn Thắng, Giám đốc, nói.",
    ],
    [
      "Chủ tịch hội nông dân là ai?",
      "Quàng Văn Piêng, Chủ tịch Hội Nông dân, nói.",
      "Quàng Văn Piêng, Chủ tịch UBND, nói.",
    ],
    ["Có bao nhiêu cán bộ đi học?", "Có 35 cán bộ đi học.", "Có 2 suất học cho cán bộ."],
  ])("%s: “%s” more than “%s”", (question, gives, doesNot) => {
    expect(kindOf(question, gives)).toBeGreaterThanOrEqual(0.6);
    expect(kindOf(question, doesNot)).toBeLessThan(0.55);
  });

  it.each([
    ["Bà Lò Thị Hạnh, Giám đốc bệnh viện, nói.", "Giám đốc gặp bà Lò Thị Hạnh."],
    ["Giám đốc bệnh viện tỉnh nói. Giám đốc Lò Thị Hạnh về.", "Giám đốc nói."],
    ["Đoàn do Lò Thị Hạnh làm Giám đốc.", "Phó Giám đốc Lò Thị Hạnh nói."],
  ])("of the holder of an office: “%s” more than “%s”", (names, doesNot) => {
    expect(kindOf("Ai là giám đốc?", names)).toBe(1);
    expect(kindOf("Ai là giám đốc?", doesNot)).toBeLessThan(0.5);
  });

  it("takes the place behind an office for no person", () => {
    const question = "Ai là tỉnh trưởng Hủa Phăn?";
    expect(kindOf(question, "Tỉnh trưởng tỉnh Hủa Phăn nói.")).toBeLessThan(0.5);
    expect(kindOf(question, "Tỉnh trưởng tỉnh Hủa Phăn Bounmy Xayavong nói.")).toBe(1);
  });

  it("of those helped or invited needs no names", () => {
    expect(kindOf("Lớp học dành cho ai?", "Lớp dành cho giáo viên vùng cao.")).toBe(1);
    expect(kindOf("Ai mở lớp học?", "Lớp dành cho giáo viên vùng cao.")).toBe(0);
  });

  it("of an author is a byline", () => {
    expect(kindOf("Ai viết bài?", "Lò Thị Hạnh", "byline")).toBe(1);
    expect(kindOf("Ai viết bài?", "Lò Thị Hạnh", "body")).toBe(0);
  });

  it("of a place is a name that was not asked", () => {
    expect(kindOf("Điện Biên giáp tỉnh nào?", "Điện Biên giáp Hủa Phăn.")).toBe(1);
    expect(kindOf("Điện Biên giáp tỉnh nào?", "Điện Biên giáp một tỉnh.")).toBeLessThan(0.5);
  });

  it("of a number falls with what is counted", () => {
    const question = "Tặng bao nhiêu máy lọc nước?";
    const steps = [
      "Tặng 35 máy lọc nước.",
      "Tặng máy lọc cho 12 lớp.",
      // Another machine.
      "Tặng 35 máy bơm.",
      "Tặng 35 áo.",
    ].map((sentence) => kindOf(question, sentence));
    expect(steps).toEqual(steps.toSorted((a, b) => b - a));
    expect(new Set(steps)).toHaveLength(4);
    expect(steps[0]).toBe(1);
    expect(steps[3]).toBe(0);
    expect(kindOf(question, "Tặng máy lọc nước.")).toBe(0);
  });

  it("of a number without a thing counted is any number, in words too", () => {
    expect(kindOf("Có bao nhiêu người?", "Có 12 người.")).toBeGreaterThan(0.5);
    expect(kindOf("Có bao nhiêu người?", "Có mười người.")).toBeGreaterThan(0.5);
    expect(kindOf("Có bao nhiêu người?", "Năm nay có đông người, bà Hạnh ở công ty nói.")).toBe(0);
  });

  it("of a number in a unit is one in that unit, however it is written", () => {
    expect(kindOf("Cầu dài bao nhiêu mét?", "Cầu dài 320 m.")).toBeGreaterThan(0.5);
    expect(kindOf("Cầu dài bao nhiêu mét?", "Cầu làm trong 18 tháng.")).toBe(0);
    expect(kindOf("Tuyến đường dài bao nhiêu km?", "Tuyến đường có 35 km.")).toBeGreaterThan(0.5);
    expect(kindOf("Tuyến đường dài bao nhiêu km?", "Rừng có 35 km2.")).toBe(0);
  });

  it("of a list grows with its items and is better of the thing asked for", () => {
    const question = "Những huyện nào trồng cà phê?";
    const one = kindOf(question, "Huyện Mường Ảng trồng cà phê.");
    const four = kindOf(question, "Các huyện Mường Ảng, Tuần Giáo, Nậm Pồ và Mường Chà trồng cà phê.");
    const others = kindOf(question, "Có cà phê, dưa, cá và rau.");
    expect(four).toBeGreaterThan(0.9);
    expect(one).toBeLessThan(four);
    expect(others).toBeLessThan(four);
  });

  it("of a time is a year where no day is asked for", () => {
    expect(kindOf("Khi nào khai mạc?", "Khai mạc năm 2023.")).toBe(0.6);
    expect(kindOf("Khi nào khai mạc?", "Khai mạc đông vui.")).toBe(0);
  });

  it("of a thing's name is a name behind the thing, that was not asked", () => {
    const question = "Tên của hai hợp tác xã ở Điện Biên là gì?";
    expect(namesThing(read(question), "Hai hợp tác xã Nậm Lúc và Na Son nhận giống.")).toBe(true);
    expect(namesThing(read(question), "Lò Thị Hạnh tặng giống cho hai hợp tác xã của Điện Biên.")).toBe(
      false,
    );
    expect(namesThing(read("Ai tặng giống?"), "Lò Thị Hạnh tặng giống.")).toBeNull();
  });

  it("of several kinds is half that of the first", () => {
    const question = "Ai khai mạc, vào ngày nào?";
    expect(kindOf(question, "Lò Thị Hạnh khai mạc ngày 12/5.")).toBe(1);
    expect(kindOf(question, "Khai mạc ngày 12/5 ở chợ.")).toBe(0.5);
  });

  it("of a number is one that was not asked", () => {
    expect(kindOf("Năm 2023 có bao nhiêu gian?", "Năm 2023 có gian hàng.")).toBe(0);
    expect(kindOf("Năm 2023 có bao nhiêu gian?", "Năm 2023 có 12 gian hàng.")).toBeGreaterThan(0.5);
  });

  it("of a reason cannot be told", () => {
    expect(kindOf("Vì sao đường bị sạt lở?", "Mưa to.")).toBe(0.5);
  });
});

describe("officeFit", () => {
  const officeOf = (question: string, sentence: string): number => officeFit(read(question), sentence);

  it("is even where no office is asked about", () => {
    expect(officeOf("Ai trồng cà phê?", "Giám đốc trồng cà phê.")).toBe(0.5);
  });

  it("falls from the place asked about to none and to another", () => {
    const question = `Ai là ${HUA_PHAN}?`;
    const [own = 0, none = 0, other = 0, otherOffice = 0] = [
      "Tỉnh trưởng tỉnh Hủa Phăn phát biểu.",
      "Tỉnh trưởng phát biểu.",
      "Tỉnh trưởng Bò Kẹo phát biểu.",
      "Giám đốc Sở Y tế Hủa Phăn phát biểu.",
    ].map((sentence) => officeOf(question, sentence));
    expect(own).toBe(1);
    expect(none).toBeLessThan(own);
    expect(other).toBeLessThan(none / 2);
    expect(other).toBeGreaterThan(otherOffice);
    expect(otherOffice).toBe(0);
  });

  it("knows the place by its other spellings", () => {
    expect(officeOf(`Ai là ${HUA_PHAN}?`, "Tỉnh trưởng Houaphanh phát biểu.")).toBe(1);
  });

  it("is best where the first place asked about is named, then the second", () => {
    const question = "Tỉnh trưởng Hủa Phăn gặp ai ở Điện Biên?";
    expect(officeOf(question, "Tỉnh trưởng Hủa Phăn đến.")).toBe(1);
    const second = officeOf(question, "Tỉnh trưởng đến Điện Biên.");
    expect(second).toBeLessThan(1);
    expect(second).toBeGreaterThan(officeOf(question, "Tỉnh trưởng đến."));
  });

  it("goes by the best of several and by what stands right behind the office", () => {
    const question = `Ai là ${HUA_PHAN}?`;
    expect(officeOf(question, "Tỉnh trưởng Bò Kẹo và Tỉnh trưởng Hủa Phăn.")).toBe(1);
    const apart = "Tỉnh trưởng Hủa Phăn cùng đoàn đến thăm chợ vùng cao với Tỉnh trưởng Bò Kẹo.";
    expect(officeOf(question, apart)).toBe(1);
    const far = "Tỉnh trưởng phát biểu rất lâu tại buổi khai mạc hội chợ vùng cao ở Bò Kẹo.";
    expect(officeOf(question, far)).toBe(officeOf(question, "Tỉnh trưởng phát biểu."));
  });

  it("asks for no place where none is asked about", () => {
    expect(officeOf("Tỉnh trưởng nói gì?", "Tỉnh trưởng Bò Kẹo nói.")).toBe(1);
  });

  it.each([
    ["Ai là tỉnh trưởng?", "Phó Tỉnh trưởng Hủa Phăn nói."],
    ["Ai là chủ tịch UBND tỉnh?", "Phó Chủ tịch UBND tỉnh nói."],
    ["Ai là giám đốc sở?", "Phó Giám đốc Sở Y tế nói."],
    ["Ai là bí thư tỉnh ủy?", "Phó Bí thư Tỉnh ủy nói."],
    ["Ai là phó giám đốc sở?", "Giám đốc Sở Y tế nói."],
  ])("takes no deputy for the head, nor the other way: %s – %s", (question, sentence) =>
    expect(officeOf(question, sentence)).toBe(0),
  );

  it.each([
    ["Ai là phó tỉnh trưởng?", "PHÓ TỈNH TRƯỞNG Hủa Phăn nói."],
    ["Ai là chủ tịch UBND tỉnh?", "Chủ tịch Ủy ban nhân dân tỉnh nói."],
    ["Ai là chủ tịch ủy ban nhân dân tỉnh?", "Chủ tịch UBND tỉnh nói."],
    ["Ai là bí thư tỉnh ủy?", "Ông là Bí thư\nTỉnh ủy."],
    ["Who is the governor?", "Tỉnh trưởng nói."],
    ["Ai là chủ tịch UBND tỉnh?", "Phó Bí thư, Chủ tịch UBND tỉnh nói."],
  ])("knows other ways to write it: %s – %s", (question, sentence) =>
    expect(officeOf(question, sentence)).toBe(1),
  );

  it("looks for whole words", () => {
    expect(officeOf("Ai là giám đốc?", "Lời giám đốcx.")).toBe(0);
  });
});
