// src/wording/drafting/vi.ts

/** What is said around sentences that a language model wrote, in Vietnamese. */
export const drafting = {
  verified: (k: number, n: number): string => `Đã đối chiếu ${k}/${n} câu với nguyên văn.`,
  /** Of what was written; none of it is shown. */
  leftOut: (n: number): string => `Đã bỏ ${n} câu không khớp với bài.`,
  quotesOnly: "Chỉ trích nguyên văn, không có phần diễn đạt.",
  stopped: "Đã dừng theo yêu cầu.",
  /** Above the quotes that written sentences rest on. */
  verbatim: "Nguyên văn",
  gloss: (n: number, text: string): string => `Ý của câu trích [${n}]: ${text}`,
  lead: "Khái quát",
  writing: "Đang đối chiếu từng câu với bài…",
  stop: "Dừng",
  nothingToStop: "Không có câu trả lời nào đang viết.",
  secondOpinion: "Hai cách đối chiếu cho kết quả khác nhau. Vui lòng đọc câu trích.",
  /** Why a sentence is not accepted; the model reads it. */
  refused: {
    citation: (words: string): string => `số đoạn không có: ${words}`,
    address: (): string => "có đường dẫn hoặc tài khoản",
    prompt: (): string => "không phải nội dung bài",
    language: (): string => "phải viết bằng tiếng Việt",
    quotation: (words: string): string => `không phải nguyên văn: ${words}`,
    unrelated: (): string => "đoạn đã dẫn không nêu điều này hoặc không trả lời câu hỏi",
    number: (words: string): string => `số hoặc đơn vị không đúng với đoạn: ${words}`,
    time: (words: string): string => `thời gian không đúng với đoạn: ${words}`,
    name: (words: string): string => `tên không có trong đoạn ở chỗ này: ${words}`,
    office: (words: string): string => `chức vụ không đúng với đoạn: ${words}`,
    direction: (words: string): string => `bên làm và bên nhận ngược nhau: ${words}`,
    opposite: (words: string): string => `đoạn nêu ngược lại: ${words}`,
    extent: (words: string): string => `mức độ hoặc tần suất không đúng: ${words}`,
    negation: (): string => "phủ định không đúng với đoạn",
    stage: (): string => "việc đã làm, dự kiến, đề nghị hay được giao không đúng với đoạn",
    content: (words: string): string => `đoạn không nêu: ${words}`,
  },
};
