// test/briefing/figures.test.ts
import { describe, expect, it } from "vitest";
import { figuresIn, looksWrong } from "#src/briefing/figures.js";

describe("figures", () => {
  it.each([
    ["đã xây 12 phòng học và 3,5 km đường bê tông", ["12 phòng học", "3,5 km đường bê tông"]],
    ["tổng vốn hơn 45 triệu USD, gần 1.200 tỷ đồng", ["hơn 45 triệu USD", "gần 1.200 tỷ đồng"]],
    ["tăng 7,5% so với năm trước, chiếm 12 % tổng số", ["7,5%", "12 %"]],
    ["khoảng 20-25 suất quà cho các hộ nghèo", ["khoảng 20-25 suất quà"]],
    ["trao ba mươi suất học bổng, một trăm chăn ấm", ["ba mươi suất học bổng", "một trăm chăn ấm"]],
    ["5 tỉnh Bắc Lào cử 40 cán bộ sang tập huấn", ["5 tỉnh Bắc Lào", "40 cán bộ"]],
    ["planted 300 ha and built 2 schools", ["300 ha", "2 schools"]],
  ])("of “%s”", (text, found) => expect(figuresIn(text).map((figure) => figure.text)).toEqual(found));

  it.each([
    "Ngày 23/8, 2 tỉnh họp lần thứ 5 tại huyện A",
    "trong giai đoạn 2016-2021 và năm 2022",
    "kỷ niệm 60 năm Ngày thiết lập quan hệ, trong 3 ngày",
    "Quyết định số 161 và Điều 5, khóa 13, dịch Covid-19",
    "hai bên, 2 nước, 3 trụ cột và 4 nhóm nội dung",
    "ngày 14.1 và 8 tháng của năm",
  ])("are none in “%s”", (text) => expect(figuresIn(text)).toEqual([]));

  it("know what a number is with its magnitude", () => {
    const [million, thousands, decimal] = figuresIn("thu 1,5 triệu đồng, 15.000 bao và 2,5 tấn");
    expect([million?.value, thousands?.value, decimal?.value]).toEqual([1_500_000, 15_000, 2.5]);
  });
});

describe("a figure that looks wrong", () => {
  const wrongIn = (text: string): string[] => {
    const all = figuresIn(text);
    return all.filter((figure) => looksWrong(text, figure, all)).map((figure) => figure.text);
  };

  it.each([
    ["GRDP tăng 61% trong 6 tháng", ["61%"]],
    ["tốc độ tăng trưởng kinh tế đạt 45,2%, thu ngân sách 900 tỷ đồng", ["45,2%"]],
    ["tiếp nhận 78 sinh viên, trong đó 165 sinh viên được hỗ trợ", ["165 sinh viên"]],
    ["có tỷ lệ hộ nghèo chiếm 120% dân số", ["120%"]],
  ])("is found in “%s”", (text, found) => expect(wrongIn(text)).toEqual(found));

  it.each([
    "GRDP tăng 8,6%, xuất khẩu tăng 61%",
    "tiếp nhận 78 sinh viên, trong đó 65 sinh viên được hỗ trợ",
    "đạt 120% kế hoạch năm",
    "trồng 6.722 ha cao su cho hơn 1.300 lao động",
  ])("is none in “%s”", (text) => expect(wrongIn(text)).toEqual([]));
});
