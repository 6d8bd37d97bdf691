// test/search/wanted.test.ts
import { describe, expect, it } from "vitest";
import { readWanted, type Wanted } from "#src/search/wanted.js";

describe("the kind of answer wanted", () => {
  const kind = (text: string, language: "vi" | "en" | "lo"): Wanted["kind"] =>
    readWanted(text, language).kind;

  it.each([
    ["Ai tặng máy lọc nước cho Hủa Phăn?", "person"],
    ["Giám đốc bệnh viện tên là gì?", "person"],
    ["Người nào dạy tiếng Việt?", "person"],
    ["Ngày nào khai mạc hội chợ?", "date"],
    ["Bao giờ cửa khẩu Tây Trang mở lại?", "date"],
    ["Năm nào cửa khẩu mở lại?", "year"],
    ["Hai bên hợp tác trong giai đoạn nào?", "period"],
    ["Mường Ảng ở đâu?", "place"],
    ["Tỉnh nào tặng áo ấm?", "place"],
    ["Bao nhiêu nông dân trồng cà phê?", "number"],
    ["Có mấy lớp học?", "number"],
    ["Tặng bao nhiêu tiền?", "money"],
    ["Kinh phí sửa đường là bao nhiêu?", "money"],
    ["Bao nhiêu phần trăm hộ nghèo?", "percent"],
    ["Sản lượng tăng mấy %?", "percent"],
    ["Những huyện nào trồng cà phê?", "list"],
    ["Kể tên các huyện vùng cao", "list"],
    ["Đoàn gồm những ai?", "list"],
    ["Vì sao đường bị sạt lở?", "reason"],
    ["Tỉnh Việt Nam nào trồng cà phê?", "place"],
    ["Lương tháng của công nhân là bao nhiêu?", "money"],
    ["Mấy huyện trồng cà phê, là những gì?", "list"],
    ["Ba tác dụng của cây là gì?", "list"],
    ["Xếp theo ngày các cuộc họp", "date"],
    ["Khai mạc hội chợ và khai giảng lớp học, cuộc nào diễn ra trước?", "date"],
    ["Ai chụp ảnh hội chợ?", "author"],
    ["Tác giả bài viết là ai?", "author"],
    ["Đường sắt có chưa?", "yesno"],
    ["Hội chợ có thành công hay không?", "yesno"],
    ["Hội chợ thế nào?", "other"],
    ["Dân số Mường Ảng 2023?", "number"],
    ["Xin số liệu về diện tích cà phê", "number"],
  ] as const)("vi: %s → %s", (text, wanted) => {
    expect(kind(text, "vi")).toBe(wanted);
    expect(kind(text.normalize("NFD").toUpperCase(), "vi")).toBe(wanted);
  });

  it.each([
    ["Who gave the water filters?", "person"],
    ["Whose coffee was sold?", "person"],
    ["When did the fair open?", "date"],
    ["On which day did it open?", "date"],
    ["In what year was the gate opened?", "year"],
    ["Which period does the plan cover?", "period"],
    ["Where is the border gate?", "place"],
    ["Which district grows coffee?", "place"],
    ["How many farmers grow coffee?", "number"],
    ["How much money was spent on the road?", "money"],
    ["How much did the road cost?", "money"],
    ["What percentage of households are poor?", "percent"],
    ["List the gifts.", "list"],
    ["Which leaders attended?", "list"],
    ["Why was the road closed?", "reason"],
    ["Who wrote the story?", "author"],
    ["Does the province have a railway?", "yesno"],
    ["Tell me about the fair.", "other"],
  ] as const)("en: %s → %s", (text, wanted) => expect(kind(text, "en")).toBe(wanted));

  it.each([
    ["ໃຜມອບເຄື່ອງ?", "person"],
    ["ມື້ໃດເປີດດ່ານ?", "date"],
    ["ປີໃດເປີດດ່ານ?", "year"],
    ["ແຂວງໃດມອບເຄື່ອງ?", "place"],
    ["ນັກສຶກສາຈັກຄົນ?", "number"],
    ["ມອບເງິນເທົ່າໃດ?", "money"],
    ["ຍ້ອນຫຍັງທາງຈຶ່ງພັງ?", "reason"],
    ["ໃຜຂຽນຂ່າວ?", "author"],
    ["ມອບຫຍັງແດ່?", "list"],
  ] as const)("lo: %s → %s", (text, wanted) => expect(kind(text, "lo")).toBe(wanted));
});

describe("several kinds of answer", () => {
  it.each([
    ["Ai ký, giữ chức vụ gì?", "vi", ["person", "office"]],
    ["Hội chợ mở ngày nào, ở đâu?", "vi", ["date", "place"]],
    ["Ký ngày nào, năm nào?", "vi", ["date", "year"]],
    ["Những ai dự?", "vi", ["list", "person"]],
    ["Bao nhiêu tiền?", "vi", ["money"]],
    ["Từ năm nào đến năm nào?", "vi", ["period"]],
    ["Who signed, and when?", "en", ["person", "date"]],
    ["What position does she hold?", "en", ["office"]],
    ["ວັນທີໃດ ປີໃດ?", "lo", ["date", "year"]],
    ["ເພິ່ນດຳລົງຕຳແໜ່ງຫຍັງ?", "lo", ["office"]],
    ["GRDP là gì?", "vi", ["definition"]],
  ] as const)("%s", (text, language, kinds) => {
    const { kind, also } = readWanted(text, language);
    expect([kind, ...also]).toEqual(kinds);
  });

  it.each([
    ["Tỉnh tặng máy thở cho ai?", "person"], // no "mấy"
    ["Hợp tác giai đoạn nào?", "period"], // no "tác giả"
    ["Vào đầu năm tỉnh nào đầu tư?", "place"], // no "đâu"
    ["Tham gia bao nhiêu dự án?", "number"], // no "giá"
    ["Bà ấy sinh năm nào?", "year"], // no "ba"
    ["Is the man who came called Piêng?", "yesno"],
  ] as const)("are told from words that only look like them: %s", (text, kind) =>
    expect(readWanted(text, /^Is/.test(text) ? "en" : "vi")).toMatchObject({ kind, also: [] }),
  );
});

describe("what is counted", () => {
  const focus = (text: string, language: "vi" | "en" | "lo" = "vi"): string[] =>
    readWanted(text, language).focus.map((words) => words.join(" "));

  it.each([
    ["Tỉnh tặng bao nhiêu máy lọc nước?", ["may loc"]],
    ["Có mấy lớp học tiếng Việt?", ["lop hoc"]],
    ["Những huyện nào trồng cà phê?", ["huyen"]],
    ["Sản lượng của tỉnh đạt bao nhiêu?", ["san luong"]],
    ["Số hộ nghèo năm 2023 là bao nhiêu?", ["ho ngheo"]],
    ["Bao nhiêu người dự hội chợ?", []],
    ["Ai trồng cà phê?", []],
  ])("vi: %s", (text, words) => expect(focus(text)).toEqual(words));

  it("is said by every term of the glossary in English and Lao", () => {
    expect(focus("How many new ventilators did the hospital get?", "en")).toEqual(["may tho"]);
    expect(focus("How many students came?", "en")).toEqual(["luu hoc sinh", "sinh vien"]);
    expect(focus("ນັກສຶກສາຈັກຄົນ?", "lo")).toEqual(["luu hoc sinh", "sinh vien"]);
    expect(focus("How many pineapples did they eat?", "en")).toEqual([]);
    expect(focus("Which students came?", "en")).toEqual([]);
  });

  it("in English is what stands right behind “how many”", () => {
    expect(focus("How many hectares of rubber did the company plant?", "en")).toEqual(["ha"]);
    expect(focus("How many doctors trained in Vinh?", "en")).toEqual(["bac si"]);
  });

  it("is unknown where the glossary has no word for it", () => {
    const unknown = (text: string): boolean => readWanted(text, "en").unknownFocus;
    expect(unknown("How many gigawatts does the province buy?")).toBe(true);
    expect(unknown("How many doctors trained in Vinh?")).toBe(false);
    expect(unknown("And how many of them went home?")).toBe(false);
    expect(unknown("How many years did it take?")).toBe(false);
  });
});

describe("the office asked about", () => {
  const office = (text: string, language: "vi" | "en" | "lo" = "vi"): string | null =>
    readWanted(text, language).office;

  it.each([
    ["Tỉnh trưởng Hủa Phăn là ai?", "tinh truong"],
    ["Phó Tỉnh trưởng Hủa Phăn là ai?", "pho tinh truong"],
    ["Bí thư Tỉnh ủy Điện Biên tên gì?", "bi thu tinh uy"],
    ["Phó Bí thư Thường trực Tỉnh ủy là ai?", "pho bi thu thuong truc tinh uy"],
    ["Tổng Bí thư thăm tỉnh nào?", "tong bi thu"],
    ["Chủ tịch nước thăm tỉnh nào?", "chu tich nuoc"],
    ["Phó Chủ tịch UBND huyện Mường Ảng nói gì?", "pho chu tich ubnd"],
    ["Chủ tịch câu lạc bộ cà phê là ai?", "chu tich"],
    ["Giám đốc Sở Y tế nói gì?", "giam doc"],
    ["Ai trồng cà phê?", null],
    ["Lịch thư viện thế nào?", null],
  ])("vi: %s", (text, known) => expect(office(text)).toBe(known));

  it.each([
    ["Who is the governor of Houaphanh?", "tinh truong"],
    ["Who is the vice governor of Houaphanh?", "pho tinh truong"],
    ["Who is the deputy secretary?", "pho bi thu"],
    ["Did the vice chairman speak?", "pho chu tich"],
    ["Who met the ambassador?", "dai su"],
    ["Who grows coffee?", null],
  ])("en: %s", (text, known) => expect(office(text, "en")).toBe(known));

  it.each([
    ["ໃຜເປັນເຈົ້າແຂວງຫົວພັນ?", "tinh truong"],
    ["ໃຜເປັນຮອງເຈົ້າແຂວງ?", "pho tinh truong"],
    ["ໃຜມອບເຄື່ອງ?", null],
  ])("lo: %s", (text, known) => expect(office(text, "lo")).toBe(known));
});
