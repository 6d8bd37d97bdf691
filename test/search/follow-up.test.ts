// test/search/follow-up.test.ts
import { describe, expect, it } from "vitest";
import { type Query, readQuestion } from "#src/search/question.js";
import { wordCounts } from "../fakes/word-counts.js";

const counts = wordCounts();
/** The last of some questions. */
const readLast = (...talk: string[]): Query => readQuestion(talk.at(-1) ?? "", counts, talk.slice(0, -1));

const FILTERS = "Điện Biên tặng Hủa Phăn bao nhiêu máy lọc nước năm 2023?";
const GOVERNOR = "Tỉnh trưởng Hủa Phăn năm 2023 là ai?";
const SIGNING = "Ai ký thỏa thuận với Hủa Phăn bên Điện Biên?";

describe("a question that goes on is understood as one sentence", () => {
  it.each([
    // Another time, place, office or thing
    [[GOVERNOR, "Còn năm 2024?"], "Tỉnh trưởng Hủa Phăn năm 2024 là ai"],
    [[GOVERNOR, "Năm 2021 thì sao?"], "Tỉnh trưởng Hủa Phăn năm 2021 là ai"],
    [[GOVERNOR, "Còn Bokeo?"], "Tỉnh trưởng Bokeo năm 2023 là ai"],
    [[GOVERNOR, "Thế Bokeo năm 2024 thì sao?"], "Tỉnh trưởng Bokeo năm 2024 là ai"],
    [[GOVERNOR, "Còn Phó Tỉnh trưởng?"], "Phó Tỉnh trưởng Hủa Phăn năm 2023 là ai"],
    [[FILTERS, "Thế còn áo ấm?"], "Điện Biên tặng Hủa Phăn bao nhiêu áo ấm năm 2023"],
    [[FILTERS, "con ao am thi sao"], "Điện Biên tặng Hủa Phăn bao nhiêu áo ấm năm 2023"],
    [[FILTERS, "Còn áo ấm?", "Còn cây giống?"], "Điện Biên tặng Hủa Phăn bao nhiêu cây giống năm 2023"],
    [[FILTERS, "Còn Bokeo?"], "Điện Biên tặng Bokeo bao nhiêu máy lọc nước năm 2023"],
    [
      ["Điện Biên giúp Hủa Phăn những gì về giáo dục?", "Còn y tế?"],
      "Điện Biên giúp Hủa Phăn những gì về y tế",
    ],
    [["Điện Biên tặng gì cho Hủa Phăn?", "Còn năm 2021?"], "Điện Biên tặng gì cho Hủa Phăn năm 2021"],
    // What asks for itself is no fragment
    [
      ["Đoàn Hủa Phăn thăm Điện Biên ngày nào?", "Hôm đó hai bên ký văn bản gì?"],
      "Đoàn Hủa Phăn thăm Điện Biên: hôm đó hai bên ký văn bản gì",
    ],
    [
      ["ຄະນະຜູ້ແທນແຂວງຫົວພັນໄປຢ້ຽມຢາມແຂວງດ້ຽນບຽນວັນທີໃດ?", "ໃນມື້ນັ້ນສອງຝ່າຍໄດ້ເຊັນຫຍັງ?"],
      "ຄະນະຜູ້ແທນແຂວງຫົວພັນໄປຢ້ຽມຢາມແຂວງດ້ຽນບຽນ – ໃນມື້ນັ້ນສອງຝ່າຍໄດ້ເຊັນຫຍັງ",
    ],
    // The other side
    [[SIGNING, "thế bên Lào?"], "Bên Lào, ai ký thỏa thuận giữa Hủa Phăn và Điện Biên"],
    [[SIGNING, "còn phía bạn thì sao?"], "Phía bạn, ai ký thỏa thuận giữa Hủa Phăn và Điện Biên"],
    [["Phía Hủa Phăn ai dẫn đầu đoàn?", "Còn phía Việt Nam?"], "Phía Việt Nam, ai dẫn đầu đoàn (Hủa Phăn)"],
    // The person of an earlier question
    [["Ai dẫn đầu đoàn Hủa Phăn?", "Ông ấy giữ chức vụ gì?"], "Người dẫn đầu đoàn Hủa Phăn giữ chức vụ gì"],
    [["Ai là Giám đốc Sở Y tế?", "Bà ấy nói gì?"], "Giám đốc Sở Y tế nói gì"],
    [
      [GOVERNOR, "Người này đến thăm Điện Biên khi nào?"],
      "Tỉnh trưởng Hủa Phăn năm 2023 đến thăm Điện Biên khi nào",
    ],
    [["Hội chợ do ai mở?", "Ông ấy là ai?"], "Người mở hội chợ là ai"],
    [["Ông Quàng Văn Piêng trồng gì?", "Ông ấy ở đâu?"], "Quàng Văn Piêng ở đâu"],
    [
      ["Ai dẫn đầu đoàn Hủa Phăn?", "Đoàn đến khi nào?", "cảm ơn", "Ông ấy là ai?"],
      "Người dẫn đầu đoàn Hủa Phăn là ai",
    ],
    // Another question about the same
    [[FILTERS, "Khi nào?"], "Điện Biên tặng Hủa Phăn máy lọc nước năm 2023: khi nào"],
    [[FILTERS, "Khi nào?", "Ai trao?"], "Điện Biên tặng Hủa Phăn máy lọc nước năm 2023: ai trao"],
    [
      ["Đoàn Hủa Phăn thăm Điện Biên ngày nào?", "Trưởng đoàn là ai?"],
      "Đoàn Hủa Phăn thăm Điện Biên: trưởng đoàn là ai",
    ],
    [
      ["Điện Biên ký thỏa thuận gì với Hủa Phăn?", "Thỏa thuận đó có thời hạn đến năm nào?"],
      "Điện Biên ký thỏa thuận với Hủa Phăn: thỏa thuận đó có thời hạn đến năm nào",
    ],
    [
      ["Điện Biên tiếp nhận bao nhiêu học sinh Hủa Phăn?", "Họ học những gì?"],
      "Điện Biên tiếp nhận học sinh Hủa Phăn: họ học những gì",
    ],
    [
      ["Điện Biên ký gì với Hủa Phăn?", "Phía Hủa Phăn ai ký?", "Phía Việt Nam thì ai ký, giữ chức vụ gì?"],
      "Điện Biên ký với Hủa Phăn: phía Việt Nam thì ai ký, giữ chức vụ gì",
    ],
    // English and Lao
    [
      ["Who is the governor of Houaphanh?", "And when did he sign it?"],
      "When did the governor of Houaphanh sign it",
    ],
    [
      ["Who led the Houaphanh delegation?", "What is his position?"],
      "What is the person who led the Houaphanh delegation's position",
    ],
    [
      ["How many masks did Dien Bien give Houaphanh?", "What about ventilators?"],
      "How many ventilators did Dien Bien give Houaphanh",
    ],
    [["Who is the governor of Houaphanh?", "What about Bokeo?"], "Who is the governor of Bokeo"],
    [["Who was governor of Houaphanh in 2022?", "And in 2024?"], "Who was governor of Houaphanh in 2024"],
    [
      ["Who signed the agreement between Dien Bien and Houaphanh?", "Who signed for the Lao side?"],
      "Who signed the agreement between Dien Bien and Houaphanh – who signed for the Lao side",
    ],
    [["ໃຜເປັນເຈົ້າແຂວງຫົວພັນ ປີ 2022?", "ແລ້ວປີ 2024 ເດ?"], "ໃຜເປັນເຈົ້າແຂວງຫົວພັນ ປີ 2024"],
    [["ໃຜເປັນເຈົ້າແຂວງຫົວພັນ?", "ເພິ່ນມາມື້ໃດ?"], "ເຈົ້າແຂວງຫົວພັນມາມື້ໃດ"],
    [["ໃຜເປັນເຈົ້າແຂວງຫົວພັນ?", "ແລ້ວແຂວງບໍ່ແກ້ວເດ?"], "ໃຜເປັນເຈົ້າແຂວງບໍ່ແກ້ວ"],
    [["ໃຜເຊັນສັນຍາກັບແຂວງຫົວພັນ?", "ວັນທີໃດ?"], "ໃຜເຊັນສັນຍາກັບແຂວງຫົວພັນ – ວັນທີໃດ"],
  ])("%j", (talk, whole) => {
    const query = readLast(...talk);
    expect(query.followsUp).toBe(true);
    expect(query.understood).toBe(whole);
  });
});

describe("a question of its own is not mixed with the earlier ones", () => {
  it.each([
    "Ông Quàng Văn Piêng trồng gì?",
    "Quàng Văn Piêng là ai và ông ấy trồng gì?",
    "Ai mở lớp học và người đó ở đâu, tại tỉnh Bokeo?",
    "Bokeo nhận cây giống nào của tỉnh này?",
    "Và Bokeo đã tiếp nhận bao nhiêu học sinh vùng cao?",
    "Nông dân huyện vùng cao trồng cà phê và nuôi cá ra sao?",
    "Chủ tịch nước là ai?",
    "Metaverse blockchain là gì?",
    "Who gave water filters to students in the highlands?",
    "Who is Bounmy Xayavong and what did he say?",
    "How many students did Bokeo receive in 2021?",
    "ໃຜເປັນເຈົ້າແຂວງບໍ່ແກ້ວ?",
    "ແຂວງພາກໃຕ້ຂອງລາວ ມີແຂວງໃດແດ່ ທີ່ຮ່ວມມືກັບແຂວງບໍ່ແກ້ວ?",
  ])("%s", (question) => {
    const query = readLast(GOVERNOR, FILTERS, question);
    expect(query.followsUp).toBe(false);
    expect(query.embedded).not.toContain("2023");
    expect(query.names.map(({ place }) => place?.id)).not.toContain("la-houaphanh");
  });

  it("nor is the first one, or one after thanks only", () => {
    expect(readLast("Còn áo ấm?")).toMatchObject({
      followsUp: false,
      embedded: "Còn áo ấm?",
      understood: null,
    });
    expect(readLast("Cảm ơn!", "Còn áo ấm?").followsUp).toBe(false);
  });
});

describe("what a question takes over", () => {
  it("are the names and the year, its own place and year instead", () => {
    const query = readLast(FILTERS, "Thế Bokeo năm 2024?");
    expect(query.names.map(({ place }) => place?.id)).toEqual(["vn-dien-bien", "la-bokeo"]);
    expect(query.years).toEqual(["2024"]);
    expect(query.terms.map(({ word }) => word)).toEqual(expect.arrayContaining(["lọc", "2024"]));
  });

  it("is what was wanted, of another thing, unless it asks by itself", () => {
    expect(readLast(FILTERS, "Còn áo ấm?").wanted).toMatchObject({ kind: "number", focus: [["ao", "am"]] });
    expect(readLast(GOVERNOR, "Còn Phó Tỉnh trưởng?").wanted.office).toBe("pho tinh truong");
    expect(readLast(FILTERS, "Vì sao?").wanted.kind).toBe("reason");
    expect(readLast(FILTERS, "Bao nhiêu áo ấm?").wanted.focus).toEqual([["ao", "am"]]);
  });

  it("is the side only where it chooses one", () => {
    expect(readLast(SIGNING).side).toBe("VN");
    expect(readLast(SIGNING, "thế bên Lào?").side).toBe("LA");
    expect(readLast(SIGNING, "Khi nào?").side).toBeNull();
    expect(readLast("Who signed it in Houaphanh?", "And on the Vietnamese side?").side).toBe("VN");
  });
});
