// test/answering/clauses.test.ts
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "#src/answering/answer.js";
import { cutToClauses } from "#src/answering/clauses.js";
import { outside } from "#src/answering/members.js";
import { NEGATION } from "#src/text/clause-words.js";
import { corpusArticle, sentenceWith } from "./corpus-sentences.js";

const spansOf = (text: string, keep: readonly string[]): Span[] =>
  keep.map((words) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” is not in “${text}”.`);
    return { start, end: start + words.length };
  });

/** The cut as it reads in a reply. */
const shown = (text: string, keep: readonly string[], most?: number): string => {
  const spans = cutToClauses(text, spansOf(text, keep), most);
  const middle = spans.map(({ start, end }) => text.slice(start, end)).join(" […] ");
  return `${(spans[0]?.start ?? 0) > 0 ? "[…] " : ""}${middle}${(spans.at(-1)?.end ?? 0) < text.length ? " […]" : ""}`;
};

describe("the long sentences of the corpus", () => {
  it.each<[article: string, keep: string[], expected: string]>([
    [
      "000",
      ["Vilayvong Bouddakham", "Trưởng đoàn"],
      "Lễ ký kết diễn ra nhân chuyến công tác của Đoàn đại biểu cấp cao tỉnh Champasak do đồng chí Vilayvong Bouddakham, Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Champasak, làm Trưởng đoàn, đến làm việc với tỉnh Bình Dương […]",
    ],
    [
      "000",
      ["hợp tác trong lĩnh vực kinh tế, đầu tư"],
      "Trong giai đoạn 2022-2026, hai bên tiếp tục trao đổi các đoàn đại biểu cấp cao sang thăm, làm việc, trao đổi và học tập kinh nghiệm lẫn nhau; hợp tác trong lĩnh vực kinh tế, đầu tư […]",
    ],
    [
      "000",
      ["cán bộ hưu trí cấp cao", "nghỉ dưỡng"],
      "Trong giai đoạn 2022-2026, hai bên tiếp tục trao đổi các đoàn đại biểu cấp cao sang thăm, làm việc, trao đổi và học tập kinh nghiệm lẫn nhau; […] trao đổi học thuật, chuyển giao chương trình đào tạo, tiếp tục hỗ trợ đào tạo sinh viên tỉnh Champasak học hệ cử nhân Đại học Thủ Dầu Một và hỗ trợ cho cán bộ hưu trí cấp cao của tỉnh Champasak sang kiểm tra sức khỏe và nghỉ dưỡng ngắn hạn tại tỉnh Bình Dương.",
    ],
    [
      "000",
      ["đánh dấu bước phát triển vững chắc"],
      "Đồng chí Nguyễn Văn Lợi cho biết, việc ký kết biên bản làm việc giữa tỉnh Bình Dương và tỉnh Champasak giai đoạn 2022-2026 đánh dấu bước phát triển vững chắc trong mối quan hệ giữa hai địa phương […]",
    ],
    [
      // "Của tỉnh" is of Bình Phước: the clause that says so stays.
      "001",
      ["3 đoàn", "khám chữa bệnh"],
      "Trong 5 năm qua, tình hình hợp tác giữa 2 tỉnh Bình Phước và Champasak đã đạt được kết quả rất tích cực như: tỉnh Bình Phước thường xuyên tổ chức các đoàn đại biểu sang thăm và dự các ngày lễ, tết theo lời mời của tỉnh Champasak; […] Hội hữu nghị Việt Nam - Lào của tỉnh đã phối hợp với Liên hiệp các tổ chức hữu nghị của tỉnh tổ chức 3 đoàn sang thăm, khám chữa bệnh, phát thuốc và tặng quà cho người dân trên địa bàn tỉnh Champasak […]",
    ],
    [
      "001",
      ["theo lời mời của tỉnh Champasak"],
      "Trong 5 năm qua, tình hình hợp tác giữa 2 tỉnh Bình Phước và Champasak đã đạt được kết quả rất tích cực như: tỉnh Bình Phước thường xuyên tổ chức các đoàn đại biểu sang thăm và dự các ngày lễ, tết theo lời mời của tỉnh Champasak […]",
    ],
    [
      "001",
      ["kết quả rất tích cực"],
      "Trong 5 năm qua, tình hình hợp tác giữa 2 tỉnh Bình Phước và Champasak đã đạt được kết quả rất tích cực như: […]",
    ],
    [
      "001",
      ["công tác truyền thông"],
      "Trong đó, tiếp tục tạo điều kiện cho các ngành bao gồm ngành địa phương cấp huyện phát triển; tiếp tục trao đổi kinh nghiệm và giúp đỡ nhau về công tác truyền thông […]",
    ],
    [
      "002",
      ["đề xuất", "giai đoạn 2022 - 2026"],
      "(ĐCSVN) – Lãnh đạo tỉnh Thừa Thiên - Huế đề xuất cần tiếp tục củng cố và tăng cường mối quan hệ hữu nghị, hợp tác Thừa Thiên Huế - Champasak (Lào) trên các lĩnh vực theo tinh thần Thoả thuận hợp tác giai đoạn 2022 - 2026 đã ký kết giữa hai bên […]",
    ],
    [
      "002",
      ["đánh giá cao", "trao đổi đoàn cấp cao"],
      "Tại buổi làm việc, Phó Bí thư Thường trực Tỉnh ủy Phạm Đức Tiến đánh giá cao việc hai tỉnh tiếp tục duy trì trao đổi đoàn cấp cao sang thăm viếng lẫn nhau và trao đổi các nội dung hợp tác […]",
    ],
    [
      "003",
      ["4 tỉnh Nam Lào", "Sekong"],
      "Trong năm 2024, tỉnh Bình Định đã triển khai thực hiện chương trình hợp tác với 4 tỉnh Nam Lào (Attapu, Champasak, Salavan, Sekong) với nhiều nội dung phong phú, thiết thực […]",
    ],
    [
      "004",
      ["Su Căn - Bun Nhông"],
      "Ngày 27/8, Đoàn đại biểu cấp cao tỉnh Luông Pha Bang (nước CHDCND Lào) do đồng chí Su Căn - Bun Nhông, Phó Bí thư Tỉnh ủy tỉnh Luông Pha Bang làm Trưởng đoàn đã thăm và hội đàm với lãnh đạo tỉnh Sơn La […]",
    ],
    [
      // "Thời gian qua" is narrowed by the clause's own time.
      "004",
      ["1 đoàn công tác"],
      "[…] Từ tháng 11/2019 đến năm 2021, tỉnh Luông Pha Bang đã cử 1 đoàn công tác sang thăm, làm việc tại tỉnh Sơn La […]",
    ],
    [
      // The time of the second clause is that of the first.
      "004",
      ["2 đoàn công tác"],
      "[…] Từ tháng 11/2019 đến năm 2021, tỉnh Luông Pha Bang đã cử 1 đoàn công tác sang thăm, làm việc tại tỉnh Sơn La; tỉnh Sơn La cũng cử 2 đoàn công tác sang thăm, làm việc tại tỉnh Luông Pha Bang.",
    ],
    [
      "004",
      ["Năm 2020-2021", "5.000 khẩu trang vải"],
      "Năm 2020-2021, […] tỉnh Sơn La đã hỗ trợ tỉnh Luông Pha Bang 2 máy thở, 15.000 khẩu trang y tế, 5.000 khẩu trang vải, 1.000 chai dung dịch sát khuẩn tay và 300 triệu đồng tiền mặt để phục vụ công tác phòng, chống dịch Covid-19.",
    ],
    [
      "004",
      ["không thực hiện trao đổi đoàn"],
      "Năm 2020-2021, do tình hình dịch Covid-19 diễn biến phức tạp nên hai tỉnh không thực hiện trao đổi đoàn để triển khai các nội dung hợp tác […]",
    ],
    [
      "004",
      ["hai tỉnh đã thảo luận", "giai đoạn 2022-2024"],
      "Tại cuộc hội đàm, hai tỉnh đã thảo luận, thống nhất, ký kết biên bản thỏa thuận hợp tác giai đoạn 2022-2024 […]",
    ],
    [
      "004",
      ["công tác tuyên truyền"],
      "Tại cuộc hội đàm, hai tỉnh đã thảo luận, thống nhất, ký kết biên bản thỏa thuận hợp tác giai đoạn 2022-2024, tập trung vào các nội dung: Tiếp tục phối hợp công tác tuyên truyền tới cán bộ, chiến sĩ và nhân dân các dân tộc mỗi bên về truyền thống đoàn kết hữu nghị đặc biệt, sự hợp tác toàn diện Việt Nam - Lào nói chung, giữa tỉnh Sơn La và tỉnh Luông Pha Bang nói riêng […]",
    ],
  ])("of %s with %j", (number, keep, expected) => {
    const article = corpusArticle(number);
    const { start, end } = sentenceWith(article, ...keep);
    expect(shown(article.text.slice(start, end), keep)).toBe(expected);
  });

  it.each<[article: string, keep: string[]]>([
    ["000", ["Vilayvong Bouddakham", "giai đoạn 2016-2021"]],
    ["001", ["không chỉ mở ra những hướng đi mới"]],
    ["001", ["60 năm Ngày thiết lập quan hệ ngoại giao Việt Nam - Lào (5/9/1962-5/9/2022)"]],
    ["003", ["chúc Tết"]],
    ["003", ["không ngừng củng cố"]],
    ["004", ["gặp gỡ, trao đổi những kinh nghiệm, cùng nhau"]],
  ])("of %s with %j stays whole", (number, keep) => {
    const article = corpusArticle(number);
    const { start, end } = sentenceWith(article, ...keep);
    const sentence = article.text.slice(start, end);
    expect(shown(sentence, keep)).toBe(sentence);
  });
});

describe("what stays with a clause", () => {
  const MOST = 40;
  it.each<[what: string, text: string, keep: string[], expected: string]>([
    [
      "an exception set apart",
      "Năm 2023, tỉnh A đã miễn học phí cho sinh viên Lào; trừ sinh viên tự túc; tỉnh B đã tặng 10 máy tính cho trường.",
      ["miễn học phí"],
      "Năm 2023, tỉnh A đã miễn học phí cho sinh viên Lào; trừ sinh viên tự túc […]",
    ],
    [
      "a condition at the start",
      "Nếu được Chính phủ đồng ý, tỉnh A sẽ mở đường bay tới Pakse; tỉnh B đã khảo sát 3 tuyến xe khách liên vận quốc tế.",
      ["3 tuyến"],
      "Nếu được Chính phủ đồng ý, tỉnh A sẽ mở đường bay tới Pakse; tỉnh B đã khảo sát 3 tuyến xe khách liên vận quốc tế.",
    ],
    [
      "how much, each year",
      "Tỉnh A đã cấp học bổng cho sinh viên Lào; mỗi năm 20 suất; tỉnh B đã cử chuyên gia sang hướng dẫn trồng cà phê.",
      ["cấp học bổng"],
      "Tỉnh A đã cấp học bổng cho sinh viên Lào; mỗi năm 20 suất […]",
    ],
    [
      "a time that changes on the way",
      "Năm 2020, tỉnh A đã tặng 10 máy tính; năm 2021, tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo cho người nghèo.",
      ["7 tấn gạo"],
      "Năm 2020, […] năm 2021, tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo cho người nghèo.",
    ],
    [
      "a time at the end",
      "Tỉnh A đã tặng tỉnh B 10 máy tính; tỉnh C đã tặng 5 xe đạp cho học sinh; tỉnh D đã tặng 7 tấn gạo trong năm 2021 và 2022.",
      ["10 máy tính"],
      "Tỉnh A đã tặng tỉnh B 10 máy tính; […] tỉnh D đã tặng 7 tấn gạo trong năm 2021 và 2022.",
    ],
    [
      "the speaker",
      "Ông Nguyễn Văn A cho biết, năm 2023, tỉnh A đã đón 3 đoàn khách; tỉnh B đã cử 5 chuyên gia sang giúp trồng cà phê.",
      ["5 chuyên gia"],
      "Ông Nguyễn Văn A cho biết, năm 2023, […] tỉnh B đã cử 5 chuyên gia sang giúp trồng cà phê.",
    ],
    [
      "the speaker before a colon",
      "Ông Nguyễn Văn A cho biết: Năm 2023, tỉnh A đã đón 3 đoàn khách của Lào; năm 2024, tỉnh B đã cử 5 chuyên gia.",
      ["5 chuyên gia"],
      "Ông Nguyễn Văn A cho biết: […] năm 2024, tỉnh B đã cử 5 chuyên gia.",
    ],
    [
      "a list inside a list",
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của Lào; phía tỉnh B có: Nguyễn Văn A, Bí thư Tỉnh ủy; Trần Văn B, Chủ tịch tỉnh; Lê Thị C, Giám đốc sở.",
      ["Lê Thị C"],
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của Lào; phía tỉnh B có: Nguyễn Văn A, Bí thư Tỉnh ủy; Trần Văn B, Chủ tịch tỉnh; Lê Thị C, Giám đốc sở.",
    ],
    [
      "a subject without its verb yet",
      "Lớp tiếng Lào cho bộ đội biên phòng, góp phần giữ yên vùng biên và tình láng giềng, do trường A mở.",
      ["Lớp tiếng Lào"],
      "Lớp tiếng Lào cho bộ đội biên phòng, góp phần giữ yên vùng biên và tình láng giềng, do trường A mở.",
    ],
    [
      "the last speaker",
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của Lào; ông B cũng đề nghị mở thêm đường bay tới Pakse; tỉnh C đã cử 5 chuyên gia.",
      ["5 chuyên gia"],
      "Năm 2023, […] ông B cũng đề nghị mở thêm đường bay tới Pakse; tỉnh C đã cử 5 chuyên gia.",
    ],
    [
      "a proposal",
      "Ông A đề nghị hai bên sớm mở cửa khẩu phụ cho dân qua lại; tổ chức hội chợ thương mại biên giới; cấp 20 suất học bổng ngắn hạn.",
      ["20 suất"],
      "Ông A đề nghị hai bên sớm mở cửa khẩu phụ cho dân qua lại; […] cấp 20 suất học bổng ngắn hạn.",
    ],
    [
      "a plan that governs what follows",
      "Năm 2025, tỉnh A sẽ đón 30 lưu học sinh Lào vào học tại tỉnh; tỉnh B đã bố trí ký túc xá cho lưu học sinh cả hai khối.",
      ["ký túc xá"],
      "Năm 2025, tỉnh A sẽ đón 30 lưu học sinh Lào vào học tại tỉnh; tỉnh B đã bố trí ký túc xá cho lưu học sinh cả hai khối.",
    ],
    [
      "the nearest subject",
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của tỉnh Attapu; tỉnh B đã cử 5 chuyên gia sang Attapu; tổ chức 2 lớp tập huấn.",
      ["2 lớp tập huấn"],
      "Năm 2023, […] tỉnh B đã cử 5 chuyên gia sang Attapu; tổ chức 2 lớp tập huấn.",
    ],
    [
      "whom it speaks of",
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của tỉnh Attapu sang thăm; hai bên đã thống nhất giao các đoàn này cho sở ngoại vụ.",
      ["sở ngoại vụ"],
      "Năm 2023, tỉnh A đã đón 3 đoàn khách của tỉnh Attapu sang thăm; hai bên đã thống nhất giao các đoàn này cho sở ngoại vụ.",
    ],
    [
      "what a result comes to",
      "Tỉnh A đã thu hút khách du lịch Lào trong mùa lễ hội, đạt 12.000 lượt khách quốc tế, góp phần phát triển dịch vụ địa phương.",
      ["khách du lịch Lào"],
      "Tỉnh A đã thu hút khách du lịch Lào trong mùa lễ hội, đạt 12.000 lượt khách quốc tế […]",
    ],
    [
      "when, behind a purpose",
      "Tỉnh A đã hỗ trợ tỉnh B xây trường dân tộc nội trú, nhằm giúp học sinh vùng xa có chỗ học từ năm 2021 đến nay.",
      ["hỗ trợ tỉnh B"],
      "Tỉnh A đã hỗ trợ tỉnh B xây trường dân tộc nội trú, nhằm giúp học sinh vùng xa có chỗ học từ năm 2021 đến nay.",
    ],
    [
      "the verb of a subject with a purpose",
      "Việc ký kết hợp tác giữa hai tỉnh, nhằm thúc đẩy thương mại biên giới, đã mang lại nhiều kết quả cho người dân.",
      ["Việc ký kết"],
      "Việc ký kết hợp tác giữa hai tỉnh, nhằm thúc đẩy thương mại biên giới, đã mang lại nhiều kết quả cho người dân.",
    ],
    [
      "persons whose verb comes last",
      "Nguyễn Văn A, Bí thư Tỉnh ủy; Trần Văn B, Chủ tịch UBND tỉnh; Lê Thị C, Giám đốc Sở Y tế đã dự buổi làm việc với đoàn.",
      ["Trần Văn B"],
      "Nguyễn Văn A, Bí thư Tỉnh ủy; Trần Văn B, Chủ tịch UBND tỉnh; Lê Thị C, Giám đốc Sở Y tế đã dự buổi làm việc với đoàn.",
    ],
    [
      "one person of a list behind a colon",
      "Phía tỉnh A có các đồng chí: Nguyễn Văn A, Bí thư Tỉnh ủy; Trần Văn B, Chủ tịch UBND tỉnh; Lê Thị C, Giám đốc Sở Y tế.",
      ["Lê Thị C"],
      "Phía tỉnh A có các đồng chí: […] Lê Thị C, Giám đốc Sở Y tế.",
    ],
    [
      "an order that matters",
      "Năm 2023, tỉnh A đã tặng 10 máy tính; tỉnh B đã tặng 5 xe đạp; các trường nhận lần lượt là trường số 1 và trường số 2.",
      ["10 máy tính"],
      "Năm 2023, tỉnh A đã tặng 10 máy tính; tỉnh B đã tặng 5 xe đạp; các trường nhận lần lượt là trường số 1 và trường số 2.",
    ],
    [
      "a bracket left open",
      "Năm 2023, tỉnh A đã tặng 10 máy tính (trị giá 20 triệu đồng; tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo cho dân.",
      ["10 máy tính"],
      "Năm 2023, tỉnh A đã tặng 10 máy tính (trị giá 20 triệu đồng; tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo cho dân.",
    ],
    [
      "what stands in brackets",
      "Năm 2023, tỉnh A đã tặng 10 máy tính (loại mới; bảo hành 2 năm); tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo.",
      ["10 máy tính"],
      "Năm 2023, tỉnh A đã tặng 10 máy tính (loại mới; bảo hành 2 năm) […]",
    ],
    [
      "an English time and subject",
      "In 2023, the province has built 3 schools in the border district; the ministry has sent 40 teachers, including 12 women.",
      ["40 teachers"],
      "In 2023, […] the ministry has sent 40 teachers, including 12 women.",
    ],
    [
      "an English condition",
      "In 2023, the province has built 3 schools in the border district; however, the ministry has not sent any teachers there.",
      ["3 schools"],
      "In 2023, the province has built 3 schools in the border district; however, the ministry has not sent any teachers there.",
    ],
  ])("%s", (_, text, keep, expected) => expect(shown(text, keep, MOST)).toBe(expected));

  const GIFT =
    "Năm 2021, tỉnh A đã tặng tỉnh B 2 máy thở loại lớn, hơn 15.000 khẩu trang y tế, 5.000 khẩu trang vải, 1.000 chai nước sát khuẩn và 300 triệu đồng để phòng dịch.";

  it.each<[keep: string[], expected: string]>([
    [["300 triệu đồng"], "Năm 2021, tỉnh A đã tặng tỉnh B […] 300 triệu đồng để phòng dịch."],
    [
      ["15.000"],
      "Năm 2021, tỉnh A đã tặng tỉnh B 2 máy thở loại lớn, hơn 15.000 khẩu trang y tế, […] 300 triệu đồng để phòng dịch.",
    ],
    [
      ["5.000 khẩu trang vải"],
      "Năm 2021, tỉnh A đã tặng tỉnh B […] 5.000 khẩu trang vải, […] 300 triệu đồng để phòng dịch.",
    ],
    // Nothing of the list is asked.
    [["tỉnh A đã tặng"], GIFT],
    [["phòng dịch"], GIFT],
  ])("items of a counted list with %j", (keep, expected) => expect(shown(GIFT, keep, MOST)).toBe(expected));

  it.each([
    "Năm 2021, tỉnh A đã tặng 2 máy thở loại lớn cho trẻ em, 15.000 khẩu trang y tế và 300 triệu đồng cho mỗi trạm xá ở biên giới.",
    "Năm 2021, tỉnh A chưa tặng 2 máy thở loại lớn cho trẻ em, 15.000 khẩu trang y tế và 300 triệu đồng như đã hứa với tỉnh bạn.",
    "Năm 2023, tỉnh A đã gửi quà (20 xe đạp cho học sinh nghèo, 15.000 khẩu trang y tế loại mới và 3 tỷ đồng) cho tỉnh bạn.",
    "Ngày 23 tháng này, 24 tháng sau và 25 tháng 10, tỉnh A đã tặng tỉnh B các máy thở loại lớn nhất của bệnh viện.",
  ])("nothing of “%s”", (text) =>
    expect(shown(text, [text.includes("15.000") ? "15.000" : "25 tháng"], MOST)).toBe(text),
  );

  it("leaves a list whole while there is room", () => {
    const { text } = corpusArticle("004");
    const { start, end } = sentenceWith(corpusArticle("004"), "300 triệu đồng");
    const sentence = text.slice(start, end);
    expect(shown(sentence, ["300 triệu đồng"])).toContain("2 máy thở");
    expect(shown(sentence, ["300 triệu đồng"], 200)).toBe(
      "Năm 2020-2021, […] tỉnh Sơn La đã hỗ trợ tỉnh Luông Pha Bang […] 300 triệu đồng tiền mặt để phục vụ công tác phòng, chống dịch Covid-19.",
    );
  });

  it("leaves a short sentence, and one of which nothing is asked, as it is", () => {
    const text =
      "Năm 2023, tỉnh A đã tặng 10 máy tính; tỉnh B đã tặng 5 xe đạp; tỉnh C đã tặng 7 tấn gạo cho dân.";
    expect(shown(text, ["10 máy tính"])).toBe(text);
    expect(shown(text, [], MOST)).toBe(text);
  });

  it("leaves Lao as it is", () => {
    const text = "ແຂວງ A ໄດ້ມອບ 10 ເຄື່ອງ; ແຂວງ B ໄດ້ມອບ 5 ເຄື່ອງ; ແຂວງ C ໄດ້ມອບ 7 ເຄື່ອງ ໃຫ້ແກ່ໂຮງຮຽນ";
    expect(shown(text, ["10"], MOST)).toBe(text);
  });
});

describe("any sentence", () => {
  const clause = fc.constantFrom(
    "Năm 2020-2021",
    "tỉnh Sơn La đã hỗ trợ tỉnh Luông Pha Bang 2 máy thở",
    "hai bên không thực hiện trao đổi đoàn",
    "chưa ký kết",
    "trừ tỉnh Attapu",
    "tiếp nhận hơn 1.300 lao động (Lào; Campuchia)",
    "góp phần phát triển kinh tế",
    "nhằm thúc đẩy “giao thương, du lịch”",
    "nếu được đồng ý",
    "ông A đề nghị",
    "Nguyễn Văn A",
    "trong đó có 65 người",
    "hằng năm",
    "tặng 5.000 khẩu trang vải loại tốt, hơn 1.000 chai nước sát khuẩn, 20 xe đạp và 300 triệu đồng",
    "không tặng 20 xe đạp cho học sinh nghèo, 40 máy tính và 3 tỷ đồng",
    "tiếp nhận 5 đoàn (sang học tập, góp phần phát triển kinh tế của cả hai bên)",
    "tặng (20 xe đạp cho học sinh nghèo, 40 máy tính loại mới và 3 tỷ đồng) cho tỉnh B",
    "(tỉnh A",
    "“chào mừng",
    "the province has not built 3 schools",
    "including “B",
    "tổ chức 3 đoàn sang thăm nhân dịp Tết",
    "kết quả như",
    "😀 ﷽",
  );
  const sentence = fc
    .array(fc.tuple(clause, fc.constantFrom(", ", "; ", ": ", " ", " và ", ",")), {
      minLength: 1,
      maxLength: 10,
    })
    .map(
      (parts) =>
        `${parts
          .flat()
          .join("")
          .replace(/[\s,;:]+$/u, "")}.`,
    );
  const anyText = fc.oneof(
    { weight: 4, arbitrary: sentence },
    fc.string({ unit: "grapheme", maxLength: 120 }),
  );
  const given = fc.tuple(
    anyText,
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(30)), {
      minLength: 1,
      maxLength: 3,
    }),
  );

  it("is cut into slices that hold what is kept, end at words and leave nothing open", () => {
    fc.assert(
      fc.property(given, ([text, places]) => {
        const keep = places
          .map(([share, length]) => ({ start: Math.floor(share * text.length), length }))
          .map(({ start, length }) => ({ start, end: Math.min(text.length, start + length) }))
          .filter(({ start, end }) => text.slice(start, end).trim() !== "");
        const spans = cutToClauses(text, keep, 20);
        let from = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          // No half word or number at either edge.
          for (const at of [start, end].filter((at) => at > 0 && at < text.length))
            expect(
              /[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? "") && /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? ""),
            ).toBe(false);
          if (spans.length > 1 || end - start < text.length)
            expect(outside(text.slice(start, end))).not.toBeNull();
          from = end;
        }
        for (const { start, end } of keep) {
          const slice = text.slice(start, end);
          const first = start + slice.length - slice.trimStart().length;
          const last = start + slice.trimEnd().length;
          expect(spans.some((span) => span.start <= first && last <= span.end)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps each negation with the clause it stands in", () => {
    fc.assert(
      fc.property(given, ([text, places]) => {
        const keep = places.map(([share, length]) => {
          const start = Math.floor(share * text.length);
          return { start, end: Math.min(text.length, start + length) };
        });
        const spans = cutToClauses(text, keep, 20);
        const isShown = (at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);
        for (const { index, 0: words } of text.matchAll(new RegExp(NEGATION.source, "giu"))) {
          const before = text.slice(0, index).search(/[^,;:]*$/u);
          const after = /^[^,;:]*/u.exec(text.slice(index + words.length))?.[0].trimEnd().length ?? 0;
          for (let at = before; at < index + words.length + after; at++)
            if (/\S/u.test(text[at] ?? "")) expect(isShown(at)).toBe(isShown(index));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
