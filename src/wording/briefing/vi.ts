// src/wording/briefing/vi.ts
import { grouped } from "../grouped.js";

const many = (count: number): string => grouped(count, ".");

/** What is said of and in a briefing, in Vietnamese. */
export const briefing = {
  heading: (title: string): string => `Tóm tắt: ${title}`,
  placeTitle: (
    kind: "country" | "province" | "city" | "prefecture",
    name: string,
    inLaos: boolean,
  ): string => {
    const rank = { country: "", province: "tỉnh ", city: "thành phố ", prefecture: "thủ đô " }[kind];
    return `${rank}${name}${inLaos && kind !== "country" ? " (Lào)" : ""}`;
  },
  coverage: (n: number, from: string, to: string): string =>
    `${many(n)} bài, ${from === to ? `ngày ${from}` : `từ ${from} đến ${to}`} · trích nguyên văn, có đánh số nguồn`,
  coverageUndated: (n: number): string => `${many(n)} bài · trích nguyên văn, có đánh số nguồn`,
  sections: {
    timeline: "Diễn biến",
    people: "Nhân sự, chức vụ tại ngày của bài",
    figures: "Số liệu",
    checks: "Số liệu cần kiểm tra",
    commitments: "Cam kết, việc tiếp theo",
    differences: "Điểm không thống nhất, cần đối chiếu",
  },
  commitments: {
    signed: "Đã ký, thống nhất",
    planned: "Dự kiến",
    proposed: "Đề nghị",
    assigned: "Giao việc",
  },
  differences: {
    name: "Tên người giữ cùng chức vụ",
    term: "Tên gọi văn kiện của cùng các bên, cùng giai đoạn",
    figure: "Số liệu cùng nội dung, cùng thời gian",
    misprint: "Cách viết trong cùng bài",
  },
  ofPeriod: (period: string): string => `phần về “${period}”`,
  notStated: (items: readonly string[]): string =>
    `Các bài không nêu (theo danh mục rà soát): ${items.join("; ")}.`,
  notStatedHeading: "Các bài không nêu (theo danh mục rà soát)",
  notesHeading: "Ghi chú ngoài bài",
  checklist: {
    investment: "vốn đầu tư",
    trade: "kim ngạch thương mại",
    supportMoney: "số tiền hỗ trợ",
    budget: "kinh phí thực hiện",
    deadline: "thời hạn hoàn thành",
    responsible: "đơn vị chịu trách nhiệm",
    signers: "người ký của mỗi bên",
    beneficiaries: "số người thụ hưởng",
    honoured: "tên tập thể, cá nhân được khen",
    born: "năm sinh",
    appointed: "ngày được bầu, bổ nhiệm",
    term: "nhiệm kỳ giữ chức vụ",
    cases: "số ca mắc, tử vong",
    doctors: "số bác sĩ, nhân viên y tế",
    treated: "số người được khám, chữa bệnh",
    scholarship: "mức học bổng",
    subjects: "ngành học, hệ đào tạo",
    selection: "điều kiện xét chọn",
    duration: "thời gian đào tạo",
    output: "sản lượng, doanh thu",
    visitors: "lượng khách",
  },
  placeRenamed: (older: string, newer: string, date: string): string =>
    `Ghi chú ngoài bài: ${older} nay là ${newer} (từ ${date}).`,
  nothing: (topic: string): string => `Các bài không nêu về chủ đề: ${topic}.`,
  nothingBetween: (topic: string, from: string, to: string): string =>
    `Các bài${from === "" ? "" : ` từ ${from}`}${to === "" ? "" : ` đến ${to}`} không nêu về chủ đề: ${topic}.`,
  usage:
    "Vui lòng gửi /tomtat kèm chủ đề, như tên tỉnh, tên người hoặc việc; có thể thêm thời gian: /tomtat Champasak từ 1/1/2024 đến 31/12/2024.",
  badPeriod: "Ngày đầu sau ngày cuối. Vui lòng ghi lại, ví dụ: từ 1/1/2024 đến 31/12/2024.",
  working: (n: number): string => `Đang tổng hợp từ ${many(n)} bài…`,
  inDocument: (n: number): string => `Còn ${n} dòng trong văn bản kèm theo.`,
  /** The line that every document of a briefing bears. */
  unreviewed: "Bản tổng hợp tự động, chưa thẩm định",
  // The document
  documentTitle: "BẢN TÓM TẮT",
  documentAbout: (title: string): string => `Chủ đề: ${title}`,
  madeOn: (day: string, month: string, year: string): string => `Ngày ${day} tháng ${month} năm ${year}`,
  figureColumn: "Số liệu",
  quoteColumn: "Nội dung trích",
  periodColumn: "Thời gian",
  sourceColumn: "Nguồn",
  periodUnknown: "không rõ",
  paragraph: (n: number): string => `đoạn ${n}`,
  captionAt: (n: number): string => `chú thích ảnh, đoạn ${n}`,
  describe: (title: string): string => `Tóm tắt các bài báo về ${title}, trích nguyên văn`,
  fileName: "tom-tat",
  watchAdded: (topic: string): string => `Đã theo dõi, gửi bản tóm tắt bài mới: ${topic}`,
  watchUsage: "Nhận bản tóm tắt thay cho danh sách câu mới: /theodoi tomtat kèm chủ đề.",
  watchMark: "bản tóm tắt",
  newHeading: (title: string): string => `Tóm tắt bài mới: ${title}`,
  command: "Tóm tắt một chủ đề, kèm văn bản",
  help: "/tomtat kèm chủ đề – bản tóm tắt trích nguyên văn, kèm văn bản .docx",
};
