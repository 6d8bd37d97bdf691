// src/wording/admin/vi.ts
import { grouped } from "../grouped.js";

const many = (count: number): string => grouped(count, ".");

/** What the bot says to administrators, and of access and limits, in Vietnamese. */
export const admin = {
  // Access
  requestUser: (name: string, id: number): string => `${name} (mã ${id}) xin được dùng bot.`,
  requestChat: (name: string, id: number): string => `Nhóm ${name} (mã ${id}) xin được dùng bot.`,
  approve: "Cho phép",
  refuse: "Từ chối",
  approved: (by: string): string => `Đã cho phép (${by}).`,
  refused: (by: string): string => `Đã từ chối (${by}).`,
  decidedBefore: "Yêu cầu này đã được xử lý.",
  welcome: "Tài khoản này đã được cấp quyền. Vui lòng gửi câu hỏi hoặc /start.",
  welcomeChat: "Nhóm này đã được cấp quyền. Vui lòng nhắc tên bot kèm câu hỏi.",
  requestSent: "Yêu cầu cấp quyền đã được chuyển đến người quản trị.",
  allowed: (who: string): string => `Đã cho phép ${who}.`,
  blocked: (who: string): string => `Đã chặn ${who}.`,
  isAdmin: (id: number): string =>
    `Mã ${id} là người quản trị. Vui lòng bỏ mã này khỏi ADMINS, khởi động lại bot rồi chặn.`,
  needsId: (command: string): string =>
    `Vui lòng gửi ${command} kèm mã tài khoản hoặc mã nhóm, ví dụ: ${command} 123456789.`,
  noUsers: "Chưa có tài khoản hoặc nhóm nào.",
  usersHeading: (users: number, groups: number): string => `${many(users)} tài khoản, ${many(groups)} nhóm`,
  everyone: "Mọi tài khoản được dùng (ALLOWED_USERS=*).",
  everyGroup: "Mọi nhóm được dùng (ALLOWED_CHATS=*).",
  statuses: {
    allowed: "được dùng",
    blocked: "bị chặn",
    asked: "đang xin quyền",
    refused: "bị từ chối",
    guest: "dùng khi bot mở cho mọi người",
  },
  administrator: "quản trị",
  unreachable: "đã chặn bot",
  unnamed: "không rõ tên",

  // Limits
  wait: (seconds: number): string => `Vui lòng chờ ${seconds} giây rồi gửi tiếp.`,
  dayIsFull: (limit: number): string =>
    `Đã đủ ${limit} tin nhắn trong 24 giờ. Vui lòng gửi tiếp vào ngày mai.`,

  // Commands
  helpHeading: "Lệnh của người quản trị:",
  commands: {
    status: "Tình trạng bot",
    users: "Tài khoản và nhóm",
    allow: "Cho phép: /allow MÃ",
    block: "Chặn: /block MÃ",
    reindex: "Đọc lại thư mục bài",
    remove: "Gỡ một bài: /gobai SỐ",
    feedback: "Câu trả lời bị 👎",
    ratings: "Đánh giá (tệp CSV)",
    broadcast: "Gửi thông báo cho mọi người",
    backup: "Sao lưu (một tệp)",
    trace: "Giải thích câu trả lời gần nhất",
  },
  status: {
    articles: (n: number, passages: number): string => `Bài: ${many(n)} · đoạn: ${many(passages)}`,
    newest: (date: string): string => `Bài mới nhất: ${date}`,
    newestUnknown: "Bài mới nhất: không rõ ngày",
    queue: (waiting: number, working: number): string => `Hàng chờ: ${waiting} · đang xử lý: ${working}`,
    memory: (megabytes: number): string => `Bộ nhớ: ${megabytes} MB`,
    uptime: (duration: string): string => `Đã chạy: ${duration}`,
    lastIngest: (time: string): string => `Lập chỉ mục gần nhất: ${time}`,
    neverIngested: "Lập chỉ mục gần nhất: chưa có",
  },
  duration: (days: number, hours: number, minutes: number): string =>
    [days > 0 ? `${days} ngày` : "", hours > 0 ? `${hours} giờ` : "", `${minutes} phút`]
      .filter((part) => part !== "")
      .join(" "),
  reindexing: "Đang đọc lại thư mục bài…",
  reindexRuns: "Việc đọc lại thư mục bài đang chạy.",
  reindexed: (added: number, updated: number, removed: number, failed: number, articles: number): string =>
    `Xong: thêm ${many(added)}, cập nhật ${many(updated)}, gỡ ${many(removed)}, lỗi ${many(failed)}. Hiện có ${many(articles)} bài.`,
  reindexFailed: (source: string, reason: string): string => `${source}: ${reason}`,
  reindexStopped: (reason: string): string => `Chưa đọc lại được thư mục bài: ${reason}`,
  noFeedback: "Chưa có câu trả lời nào bị 👎.",
  feedbackHeading: (n: number): string => `👎 ${n} câu trả lời`,
  feedbackNewest: (n: number): string => `${n} câu mới nhất; toàn bộ: /ratings`,
  feedbackQuestion: (question: string): string => `Câu hỏi: ${question}`,
  feedbackReason: (reason: string): string => `Lý do: ${reason}`,
  feedbackAnswer: "Câu trả lời:",
  noQuestionKept: "Câu hỏi: không được lưu",
  traceButton: (n: number): string => `Giải thích ${n}`,
  noTrace: "Chưa có câu trả lời nào để giải thích.",
  noRatings: "Chưa có đánh giá nào.",
  ratingsCaption: (good: number, bad: number): string => `👍 ${good} · 👎 ${bad}`,
  broadcastUsage: "Vui lòng gửi /broadcast kèm nội dung thông báo.",
  broadcastPreview: (n: number): string => `Xem trước. Thông báo trên sẽ gửi đến ${many(n)} người.`,
  broadcastSend: (n: number): string => `Gửi đến ${many(n)} người`,
  broadcastCancel: "Hủy",
  broadcastCancelled: "Đã hủy thông báo.",
  broadcastGone: "Không còn nội dung thông báo. Vui lòng gửi lại /broadcast.",
  broadcastDone: (sent: number, failed: number): string =>
    `Đã gửi thông báo đến ${many(sent)} người${failed > 0 ? `, ${many(failed)} người không nhận được` : ""}.`,
  broadcastRuns: "Thông báo này đang được gửi.",
  backupCaption: (size: string): string =>
    `Bản sao lưu, ${size}. Khôi phục: dừng bot, chạy npm run restore -- TÊN_TỆP.`,
  backupTooLarge: (size: string, file: string): string =>
    `Bản sao lưu ${size}, quá lớn để gửi qua Telegram. Tệp nằm trên máy chạy bot: ${file}`,

  // Articles by file or link
  additionHeading: "Xem trước",
  additionLength: (words: number): string => `Phần thân bài: ${words} tiếng`,
  additionSeveral: (n: number): string => `Tệp có ${n} bài; trên đây là bài đầu.`,
  additionSame: (number: number): string => `Nội dung trùng với bài số ${number}.`,
  additionAdd: "Thêm",
  additionDiscard: "Bỏ",
  additionTooLarge: (megabytes: number): string =>
    `Tệp lớn hơn ${megabytes} MB, Telegram không cho bot tải. Vui lòng chép tệp vào thư mục bài.`,
  additionUnread: (reason: string): string => `Chưa đọc được: ${reason}`,
  additionGone: "Không còn tệp hoặc liên kết. Vui lòng gửi lại.",
  additionRuns: "Đang thêm.",
  additionDone: (numbers: readonly number[]): string =>
    numbers.length === 1
      ? `Đã thêm bài số ${numbers[0]}.`
      : `Đã thêm ${numbers.length} bài, từ số ${numbers[0]} đến số ${numbers.at(-1)}.`,
  additionJoined: "Đã ghi. Bài cùng nội dung có sẵn được cập nhật hoặc thêm nguồn.",
  additionKnown: "Bài này đã có.",
  additionDiscarded: "Đã bỏ, không lưu.",
  removeUsage: "Vui lòng gửi /gobai kèm số của bài, ví dụ: /gobai 3.",
  removeAsk: (number: string, name: string): string => `Gỡ bài số ${number}: ${name}`,
  removeConfirm: "Gỡ bài",
  removeDone: (number: string): string => `Đã gỡ bài số ${number}.`,
  removeCancelled: "Đã hủy, bài vẫn còn.",
};

export type AdminWording = typeof admin;
