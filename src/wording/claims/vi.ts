// src/wording/claims/vi.ts
import { grouped } from "../grouped.js";

const many = (count: number): string => grouped(count, ".");

/** What the check of claims says, in Vietnamese. Never that something is true or false. */
export const claims = {
  supported: "Bài có nêu",
  contradicted: "Bài nêu khác",
  mixed: "Các bài không thống nhất",
  notFound: "Bài không nêu",
  notFoundMeaning: "(không có nghĩa là sai)",
  uncertain: "Chưa đối chiếu được",
  uncertainWhy: "Bài có nêu gần với ý này nhưng chưa đủ để kết luận. Vui lòng đọc câu trích.",
  opinion: "Nhận định, không kiểm tra",
  question: "Câu hỏi, không kiểm tra",
  toCheck: "Cần kiểm tra",
  /** The claim's words, then the source's in quotation marks with its number. */
  difference: (claim: string, source: string): string => `${claim} – trong bài: ${source}`,
  /** A number of the claim that an article gives to another thing. */
  numberElsewhere: (number: string, source: string): string => `Số ${number} trong bài là ${source}.`,
  slots: {
    number: "số",
    unit: "đơn vị",
    bound: "mức (hơn, gần, đúng)",
    date: "ngày",
    period: "giai đoạn",
    year: "năm",
    person: "người",
    role: "chức vụ",
    place: "nơi",
    entity: "tên",
    direction: "bên làm và bên nhận",
    frequency: "hằng năm hay tổng cộng",
    extent: "toàn bộ hay một phần",
    stage: "đã làm hay dự kiến",
    opposite: "hai điều trái ngược",
    negation: "có hay không",
  },
  nearestOnly: "Bài gần nhất chỉ nêu:",
  scope: (n: number): string => `Chỉ đối chiếu với ${many(n)} bài hiện có; không khẳng định đúng, sai.`,
  usage: "Vui lòng gửi /kiemtra kèm đoạn cần đối chiếu, hoặc trả lời tin nhắn cần đối chiếu bằng /kiemtra.",
  tooLong: (limit: number): string =>
    `Đoạn dài quá ${many(limit)} ký tự. Vui lòng chia thành nhiều tin rồi gửi lại.`,
  offer: "Tin nhắn được chuyển tiếp. Có thể đối chiếu từng ý với các bài.",
  offerLong: "Cũng có thể đối chiếu từng ý với các bài.",
  offerButton: "Đối chiếu với các bài",
  offerAsk: "Hỏi như một câu hỏi",
  tooManyParts: (n: number): string => `Chỉ đối chiếu ${n} ý đầu. Vui lòng gửi phần còn lại riêng.`,
};

export type ClaimsWording = typeof claims;
