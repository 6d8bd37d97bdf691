// test/claims/kinds-of-difference.test.ts
import { describe, expect, it } from "vitest";
import { corpusEngine } from "../corpus-engine.js";

const engine = corpusEngine();

const KINDS: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
  [
    "numbers as they are spoken",
    [
      ["supported", "Sơn La giúp Luông Pha Bang một vạn năm nghìn khẩu trang y tế."],
      ["supported", "Một cặp máy thở đã được Sơn La hỗ trợ cho Luông Pha Bang."],
      ["contradicted", "Bốn tập thể của Bình Dương được Champasak tặng Bằng khen."],
      ["contradicted", "Luông Pha Bang được Sơn La hỗ trợ nửa tỷ đồng tiền mặt."],
      ["contradicted", "Dự án cao su Dầu Tiếng Việt-Lào chỉ tạo việc làm cho vài trăm lao động Champasak."],
      ["supported", "Bài báo viết hơn 6.000 ha cao su đã được Công ty Dầu Tiếng Việt-Lào trồng."],
    ],
  ],
  [
    "parts of a month, and how long something lasts",
    [
      ["supported", "Đoàn Champasak thăm Thừa Thiên Huế vào cuối tháng 9."],
      ["contradicted", "Đoàn Champasak thăm Thừa Thiên Huế vào đầu tháng 9."],
      ["supported", "Biên bản ghi nhớ Bình Phước và Champasak ký năm 2022 có thời hạn 5 năm."],
      ["contradicted", "Biên bản ghi nhớ Bình Phước và Champasak ký năm 2022 có thời hạn 3 năm."],
      ["supported", "Thỏa thuận Sơn La ký với Luông Pha Bang chỉ kéo dài đến năm 2024."],
      ["contradicted", "Biên bản ghi nhớ Bình Phước - Champasak có hiệu lực đến hết năm 2030."],
      ["contradicted", "Trong cả năm 2024, GRDP Thừa Thiên Huế tăng hơn 61%."],
    ],
  ],
  [
    "an office without a name",
    [
      ["supported", "Phó Bí thư Tỉnh ủy Luông Pha Bang là người dẫn đầu đoàn sang Sơn La."],
      ["contradicted", "Đoàn Luông Pha Bang sang Sơn La do Tỉnh trưởng dẫn đầu."],
      ["contradicted", "Đoàn Champasak đến Thừa Thiên Huế do Phó Bí thư Tỉnh ủy làm trưởng đoàn."],
      ["contradicted", "Chủ tịch UBND tỉnh Bình Định chủ trì cuộc họp về hợp tác với các tỉnh Nam Lào."],
      ["contradicted", "Ông Võ Văn Minh là Chủ tịch HĐND tỉnh Bình Dương."],
    ],
  ],
  [
    "a person who is told of something else",
    [
      ["not_found", "Ông Trần Tuệ Hiền hứa xây cầu hữu nghị ở Champasak."],
      ["not_found", "Ông Nguyễn Văn Lợi dẫn đầu một đoàn sang thăm Luông Pha Bang."],
      ["contradicted", "Người trao Bằng khen cho ba tập thể Bình Dương là ông Nguyễn Văn Lợi."],
    ],
  ],
  [
    "who came to whom, and where they met",
    [
      ["supported", "Sơn La đón đoàn đại biểu cấp cao Luông Pha Bang ngày 27/8."],
      ["contradicted", "Đoàn Sơn La sang hội đàm tại Luông Pha Bang ngày 27/8."],
      ["supported", "Hội đàm ngày 27/8 giữa Sơn La và Luông Pha Bang diễn ra tại Sơn La."],
      ["contradicted", "Buổi làm việc ngày 22/8 giữa Bình Phước và Champasak diễn ra tại Champasak."],
      ["contradicted", "Cán bộ hưu trí Bình Dương được sang nghỉ dưỡng tại Champasak."],
    ],
  ],
  [
    "shares, sums and remainders",
    [
      ["supported", "Khoảng 83% lưu học sinh Luông Pha Bang tại Sơn La được ngân sách tỉnh hỗ trợ."],
      ["supported", "Đa số lưu học sinh Luông Pha Bang tại Sơn La được ngân sách tỉnh hỗ trợ."],
      ["contradicted", "Chưa đến một nửa lưu học sinh Luông Pha Bang tại Sơn La được ngân sách tỉnh hỗ trợ."],
      [
        "contradicted",
        "Không trừ một ai, lưu học sinh Luông Pha Bang tại Sơn La đều được ngân sách tỉnh hỗ trợ.",
      ],
      ["supported", "13 lưu học sinh Luông Pha Bang tại Sơn La không thuộc diện được ngân sách tỉnh hỗ trợ."],
      ["contradicted", "Toàn bộ khẩu trang Sơn La tặng Luông Pha Bang đều là khẩu trang y tế."],
      ["supported", "Sơn La giúp Luông Pha Bang 20.000 khẩu trang các loại."],
    ],
  ],
  [
    "how often, how far, in what language, at which school",
    [
      ["contradicted", "Champasak mỗi tháng hỗ trợ Bình Phước 2 suất học bổng toàn phần."],
      ["contradicted", "Thừa Thiên Huế đã kết nối du lịch với các tỉnh đông bắc Thái Lan qua Champasak."],
      ["contradicted", "Cán bộ Bình Phước được Champasak cấp học bổng tiếng Pháp."],
      ["contradicted", "Sinh viên Champasak được hỗ trợ học hệ cử nhân tại Đại học Bình Dương."],
      ["not_found", "Sơn La xây tặng Luông Pha Bang một trường học."],
    ],
  ],
];

for (const [kind, claims] of KINDS)
  describe(kind, () => {
    it.each(claims)("%s: %s", async (verdict, claim) => {
      expect((await engine().checkClaim(claim)).verdict).toBe(verdict);
    });
  });
