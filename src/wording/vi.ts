// src/wording/vi.ts
import { admin } from "./admin/vi.js";
import { briefing } from "./briefing/vi.js";
import { claims } from "./claims/vi.js";
import { drafting } from "./drafting/vi.js";
import { grouped } from "./grouped.js";
import { slashedDate } from "./iso-date.js";
import { refusals } from "./refusals/vi.js";

const many = (count: number): string => grouped(count, ".");

/** Every sentence the product says, in Vietnamese. The other languages have the same keys. */
export const vi = {
  date: (iso: string): string => slashedDate(iso),

  // Answers
  sources: "Nguồn",
  untitled: (opening: string): string => `Bài không có tiêu đề: “${opening} […]”`,
  outletUnknown: "báo: không rõ",
  publishedOn: (date: string): string => `đăng ${date}`,
  eventOn: (date: string): string => `ngày trong bài ${date}`,
  dateUnknown: "ngày: không rõ",
  inferredYear: "Năm do bot suy ra từ nội dung bài.",
  caption: "chú thích ảnh",
  asOf: (date: string): string => `Tính đến ${date}`,
  asOfUnknown: "Tính đến: không rõ",
  readAs: (question: string): string => `Hiểu là: ${question}`,
  namesakeNotTold: (place: string): string => `Các bài không nêu việc của ${place} trước khi sáp nhập.`,
  notYetMerged: (place: string, year: number, other: string, date: string): string =>
    `Ghi chú ngoài bài: năm ${year}, ${place} chưa gồm ${other} (sáp nhập từ ${date}).`,
  periodBefore: (period: string, n: number): string => `“${period}” [${n}] nêu ở phần trước của bài.`,
  quotesStayVietnamese: "",
  // How every note of what is not from the articles begins, save for a spelling.
  outsideNote: "Ghi chú ngoài bài:",
  writtenInArticle: (typed: string, written: string): string => `${typed} trong bài là “${written}”.`,
  placeNow: (older: string, newer: string, date: string): string =>
    `Ghi chú ngoài bài: ${older} nay thuộc ${newer} (từ ${date}).`,

  // Differences, time, first lines
  differBetween: (readings: string): string => `Các bài không thống nhất: ${readings}.`,
  differInside: (n: number, readings: string): string =>
    `Trong cùng bài [${n}] không thống nhất: ${readings}.`,
  sameOffice: (days: number | null): string => {
    const apart =
      days === null
        ? ""
        : days === 0
          ? ", cùng ngày"
          : days === 1
            ? ", hai ngày liền nhau"
            : `, cách nhau ${days} ngày`;
    return `Cùng chức vụ${apart}; các bài không cho biết cách viết nào chuẩn.`;
  },
  samePaper: "Cùng các bên, cùng giai đoạn; các bài không cho biết cách gọi nào chuẩn.",
  sameFigure: "Cùng nội dung, cùng thời gian; các bài không cho biết số nào chuẩn.",
  misprint: (once: string, n: number, often: string): string =>
    `Bài [${n}] ghi “${once}” một lần, các chỗ khác ghi “${often}”.`,
  variantOf: (n: number): string => `tên viết khác [${n}]`,
  newest: (date: string): string => `${date} (mới nhất)`,
  datesOfSources: (dates: string): string => `Theo ngày của từng bài: ${dates}`,
  officeNotLater: (date: string): string =>
    `Bài sau ngày ${date} không nêu ai giữ chức; hiện nay có thể đã khác.`,
  noneLater: (date: string): string => `Không có bài nào sau ngày ${date}; hiện nay có thể đã khác.`,
  mayHaveChanged: (date: string): string =>
    `Nguồn mới nhất của câu trả lời là ngày ${date}; hiện nay có thể đã khác.`,
  lead: (label: string, quote: string): string => `${label}: ${quote}`,
  leadLabels: {
    date: "Ngày",
    year: "Năm",
    period: "Giai đoạn",
    number: "Số",
    money: "Số tiền",
    percent: "Tỷ lệ",
    person: "Người",
    place: "Nơi",
  },

  // Abstentions
  notFound: "Các bài không nêu.",
  noArticleHas: (term: string): string => `Không bài nào có từ ${term}.`,
  partNotFound: (part: string): string => `Riêng ý “${part}”: các bài không nêu.`,
  nearMissFigure: "Các bài không nêu con số này. Bài gần nhất chỉ nêu:",
  nearMiss: "Các bài không nêu điều này. Bài gần nhất chỉ nêu:",
  searched: (n: number, from: string, to: string): string =>
    `Đã tìm trong ${many(n)} bài, từ ${from} đến ${to}.`,
  searchedUndated: (n: number): string => `Đã tìm trong ${many(n)} bài.`,
  nearest: "Bài gần với câu hỏi:",
  noArticles: "Chưa có bài nào để tìm. Vui lòng báo người quản trị thêm bài.",
  outOfScope: "Câu hỏi nằm ngoài nội dung các bài.",
  ambiguous: "Câu hỏi chưa đủ rõ. Vui lòng nêu rõ tỉnh, người hoặc thời gian cần hỏi.",
  greeting: "Xin chào. Vui lòng gửi câu hỏi về nội dung các bài báo.",
  thanks: "Cảm ơn. Vui lòng gửi câu hỏi tiếp theo.",
  notAQuestion: "Vui lòng gửi một câu hỏi về nội dung các bài báo.",

  // Telegram
  offices: {
    governor: "Tỉnh trưởng",
    chairman: "Chủ tịch UBND tỉnh",
    secretary: "Bí thư Tỉnh ủy",
  },
  exampleOffice: (office: string, place: string): string => `${office} ${place} là ai?`,
  exampleNumber: (thing: string, place: string): string => `Có bao nhiêu ${thing} ${place}?`,
  examplePair: (a: string, b: string): string => `${a} và ${b} hợp tác những gì?`,
  exampleDay: (day: string): string => `Ngày ${day} diễn ra việc gì?`,
  exampleTitle: (title: string): string => title,
  startAbout:
    "trả lời bằng nguyên văn các bài báo, có đánh số nguồn; điều các bài không nêu thì nói là không nêu.",
  startRequest:
    "Vui lòng gửi câu hỏi, /kiemtra kèm đoạn cần đối chiếu, hoặc /tomtat kèm chủ đề. Không gửi nội dung mật.",
  startHolds: (n: number, from: string, to: string, inferred: number): string =>
    `Hiện có ${many(n)} bài, từ ${from} đến ${to}${inferred > 0 ? ` (năm của ${many(inferred)} bài do bot suy ra)` : ""}.`,
  startUndated: (n: number): string => `Hiện có ${many(n)} bài.`,
  startEmpty: "Chưa có bài nào.",
  help: [
    "Gửi câu hỏi bằng tiếng Việt (có dấu hoặc không dấu), tiếng Anh hoặc tiếng Lào.",
    "Câu trả lời là nguyên văn bài báo, mỗi câu có số nguồn [n]. Bấm “Ngữ cảnh n” để xem câu trích trong đoạn của bài.",
    "Điều các bài không nêu thì bot nói là không nêu.",
    "/nguon – danh sách bài · /bai kèm số – xem một bài · /moi – bài mới",
    "/kiemtra kèm một đoạn – đối chiếu từng ý với các bài; cũng dùng được khi trả lời hoặc chuyển tiếp tin nhắn",
    "/dienbien kèm chủ đề – diễn biến · /theodoi kèm chủ đề – nhận câu mới lúc 7:00",
    briefing.help,
    "/ngonngu – ngôn ngữ trả lời · /xoa – xóa dữ liệu lưu của tài khoản · /start – giới thiệu",
  ],
  noSuchCommand: (command: string): string => `Không có lệnh ${command}.`,
  commandStart: "Giới thiệu",
  commandHelp: "Trợ giúp",
  context: (n: number): string => `Ngữ cảnh ${n}`,
  contextHeading: (n: number): string => `Ngữ cảnh [${n}]`,
  earlierText: "Bài này đã được cập nhật; trên đây là bản trước khi cập nhật.",
  contextGone: "Bài này đã thay đổi hoặc không còn trong kho. Vui lòng hỏi lại.",
  listChanged: "Một bài trong danh sách này đã thay đổi hoặc không còn trong kho. Vui lòng hỏi lại.",
  openArticle: "Mở bài gốc",
  askAgain: "Gửi lại",
  textOnly: "Vui lòng gửi câu hỏi bằng chữ về nội dung các bài báo.",
  tooLong: (limit: number): string =>
    `Tin nhắn dài quá ${many(limit)} ký tự. Vui lòng rút gọn thành một câu hỏi rồi gửi lại.`,
  farTooLong: (most: number, limit: number): string =>
    `Tin nhắn dài quá ${many(most)} ký tự nên không được đọc. Câu hỏi có tối đa ${many(limit)} ký tự.`,
  denied: (id: number): string =>
    `Tài khoản này chưa được cấp quyền. Mã tài khoản: ${id}. Vui lòng gửi mã này cho người quản trị bot.`,
  deniedContact: (contact: string): string => `Liên hệ: ${contact}.`,
  deniedChat: (id: number): string =>
    `Nhóm này chưa được cấp quyền. Mã nhóm: ${id}. Vui lòng gửi mã này cho người quản trị bot.`,
  working: (n: number): string => `Đang tìm trong ${many(n)} bài…`,
  error: (ref: string): string =>
    `Chưa trả lời được do lỗi của bot. Vui lòng gửi lại câu hỏi; nếu vẫn lỗi, báo người quản trị mã ${ref}.`,

  // Telegram: for the person asking
  paragraphOf: (n: number, of: number): string => `Đoạn ${n}/${of}`,
  previousParagraph: "Đoạn trước",
  nextParagraph: "Đoạn sau",
  copyWithSource: "Chép kèm nguồn",
  askDifferently: "Hỏi cách khác",
  askDifferentlyHint: "Vui lòng nêu rõ tỉnh, người, thời gian, hoặc dùng từ ngữ của bài.",
  answerable: "Câu hỏi các bài trả lời được:",
  notThisMeaning: "Không phải ý này",
  readAlone: "Đọc lại như một câu hỏi riêng, không theo câu trước.",
  ratedUp: "Đã ghi nhận.",
  ratedDown: "Đã ghi nhận và lưu câu hỏi để người quản trị xem. Có thể chọn thêm lý do.",
  ratedDownWithoutQuestion: "Đã ghi nhận. Có thể chọn thêm lý do.",
  reasonNoted: "Đã ghi nhận lý do.",
  reasons: { wrong: "Sai ý", partial: "Thiếu", old: "Đã cũ", source: "Sai nguồn" },
  buttonGone: "Nút này không còn dùng được ở đây. Vui lòng hỏi lại.",
  previousPage: "Trang trước",
  nextPage: "Trang sau",
  wholeList: "Tải cả danh sách",
  wholeListFile: "danh-sach.txt",
  itemsOnPage: (n: number, page: number, pages: number): string =>
    pages === 1 ? `${many(n)} mục.` : `${many(n)} mục, trang ${page}/${pages}.`,
  sourcesBy: { month: "tháng", place: "nơi", outlet: "báo" },
  groupBy: { month: "Theo tháng", place: "Theo nơi", outlet: "Theo báo" },
  articlesOnPage: (n: number, by: string, page: number, pages: number): string =>
    `${many(n)} bài theo ${by}${pages === 1 ? "" : `, trang ${page}/${pages}`}`,
  placeUnknown: "Nơi: không rõ",
  openArticleHint: "Xem một bài: /bai kèm số của bài.",
  articleUsage: "Vui lòng gửi /bai kèm số của bài, ví dụ /bai 1. Danh sách bài và số: /nguon",
  noSuchArticle: (n: string): string => `Không có bài số ${n}. Danh sách bài và số: /nguon`,
  articleHeading: (n: number): string => `Bài ${n}`,
  articleSubtitle: (subtitle: string): string => `Sapo: ${subtitle}`,
  articleAuthor: (author: string): string => `Tác giả: ${author}`,
  articleSection: (section: string): string => `Chuyên mục: ${section}`,
  articleModified: (date: string): string => `Cập nhật ${date}`,
  keySentences: "Câu chính:",
  arrivedOn: (date: string): string => `Đưa vào kho ${date}`,
  arrivalUnknown: "Ngày đưa vào kho: không rõ",
  storedTextFile: (n: number): string => `bai-${n}.txt`,
  storedText: "Toàn văn đã lưu.",
  timelineUsage: "Vui lòng gửi /dienbien kèm chủ đề, như tên tỉnh, tên người hoặc việc.",
  timelineHeading: (topic: string): string => `Diễn biến: ${topic}`,
  timelineNothing: "Các bài không nêu về chủ đề này.",
  newHeading: (n: number, since: string): string => `${many(n)} bài mới từ ${since}`,
  newNothing: (since: string): string => `Không có bài mới từ ${since}.`,
  newUsage: "Vui lòng ghi ngày theo dạng 23/8/2025, hoặc chỉ gửi /moi.",
  watchUsage: "Theo dõi thêm: /theodoi kèm chủ đề.",
  watchNone: "Chưa theo dõi chủ đề nào.",
  watching: "Đang theo dõi:",
  watchAdded: (topic: string): string => `Đã theo dõi: ${topic}`,
  watchPromise: "Có câu mới thì gửi lúc 7:00; không có thì không gửi. Danh sách, bỏ theo dõi: /theodoi",
  watchKnown: (topic: string): string => `Chủ đề này đang được theo dõi: ${topic}`,
  watchFull: (n: number): string => `Mỗi tài khoản theo dõi tối đa ${n} chủ đề. Bỏ bớt một chủ đề: /theodoi`,
  unwatch: (topic: string): string => `Bỏ: ${topic}`,
  watchRemoved: (topic: string): string => `Đã bỏ theo dõi: ${topic}`,
  topicTooLong: (limit: number): string => `Chủ đề dài quá ${limit} ký tự. Vui lòng rút gọn rồi gửi lại.`,
  digestHeading: (topic: string): string => `Câu mới về: ${topic}`,
  chooseLanguage: "Vui lòng chọn ngôn ngữ trả lời. Câu trích luôn giữ nguyên tiếng Việt.",
  languageOfQuestion: "Theo câu hỏi",
  languageChosen: (name: string): string => `Ngôn ngữ trả lời: ${name}`,
  forgotNothing: "Không còn câu hỏi, câu trả lời, đánh giá hay lựa chọn nào của tài khoản này.",
  forgot: "Đã xóa dữ liệu lưu của tài khoản này:",
  forgotQuestions: (n: number): string => `${n} câu hỏi gần đây`,
  forgotAnswers: (n: number): string =>
    `${n} câu trả lời (vị trí trích trong bài); nút của chúng không dùng được nữa`,
  forgotRatings: (n: number): string => `${n} đánh giá`,
  forgotWatches: (n: number): string => `${n} chủ đề theo dõi`,
  forgotLanguage: "lựa chọn ngôn ngữ",
  stillKept: (days: number): string =>
    `Còn giữ: mã, tên và quyền của tài khoản; nhật ký không có câu hỏi, trong ${days} ngày.`,
  stillShown: "Tin nhắn trong cuộc trò chuyện này do Telegram giữ; xóa trong Telegram nếu cần.",
  correctedHeading: "Bài đã trích có sửa đổi",
  withdrawnHeading: "Bài đã trích không còn trong kho",
  wordingBefore: "Câu đã trích:",
  wordingNow: "Nay là:",
  sentenceGone: "Câu này không còn trong bài.",
  inlineHint: "Gõ câu hỏi về nội dung các bài",
  inlineNothing: "Các bài không nêu",
  inlineDenied: "Tài khoản chưa được cấp quyền",
  commandSources: "Danh sách bài",
  commandArticle: "Xem một bài: kèm số của bài",
  commandTimeline: "Diễn biến: kèm chủ đề",
  commandBrief: briefing.command,
  commandCheck: "Đối chiếu một đoạn với các bài",
  commandNew: "Bài mới; có thể kèm ngày",
  commandWatch: "Theo dõi chủ đề, nhận tin lúc 7:00",
  commandLanguage: "Ngôn ngữ trả lời",
  commandForget: "Xóa dữ liệu lưu của tài khoản",

  // Terminal chat
  chatHint:
    "Gõ câu hỏi rồi Enter. /sources: danh sách bài · /open 1: xem câu trích trong đoạn · /quit: thoát.",
  chatNothingToOpen: "Chưa có câu trích nào để mở. Vui lòng hỏi trước.",
  chatNoSuchSource: (n: string): string => `Câu trả lời gần nhất không có nguồn [${n}].`,
  chatUnknownCommand: (command: string): string =>
    `Không có lệnh ${command}. Các lệnh: /sources, /open số, /help, /quit.`,
  chatHelp: [
    "Gõ câu hỏi bằng tiếng Việt (có dấu hoặc không dấu), tiếng Anh hoặc tiếng Lào, rồi Enter.",
    "Câu trả lời là nguyên văn bài báo, mỗi câu có số nguồn [n]. Điều các bài không nêu thì nói là không nêu.",
    "/sources – danh sách bài · /open số – xem câu trích của nguồn trong đoạn của bài · /quit – thoát",
  ],
  chatError: (reason: string): string => `Chưa trả lời được do lỗi: ${reason}. Vui lòng gửi lại câu hỏi.`,
  chatArticleCount: (n: number): string => `${n} bài:`,

  admin,
  refusals,
  briefing,
  claims,
  drafting,
};

export type Wording = typeof vi;
