// src/wording/refusals/vi.ts

/** Why a file or address gave no article, behind a colon, in Vietnamese. */
export const refusals = {
  unknownKind: "loại tệp này chưa đọc được. Vui lòng lưu bài thành trang web (.html) hoặc văn bản (.txt).",
  wrongKind: "nội dung tệp không đúng với phần đuôi của tên. Vui lòng lưu lại bài rồi gửi lại.",
  empty: "tệp trống.",
  tooLarge: "tệp lớn hơn hoặc phức tạp hơn mức cho phép. Vui lòng tách tệp, hoặc chỉ lưu phần bài viết.",
  tooSlow: "đọc tệp quá lâu. Vui lòng lưu bài thành văn bản (.txt) hoặc tách tệp.",
  tooMuchMemory: "đọc tệp cần quá nhiều bộ nhớ. Vui lòng lưu bài thành văn bản (.txt) hoặc tách tệp.",
  locked: "tệp có mật khẩu, hoặc là tệp Word kiểu cũ (.doc). Vui lòng lưu lại không có mật khẩu.",
  damaged: "tệp bị hỏng. Vui lòng lưu lại bài rồi gửi lại.",
  scanned: "tệp PDF chỉ có ảnh chụp, không có chữ. Vui lòng nhận dạng chữ (OCR) hoặc gõ lại bài.",
  noLetters: "phông chữ của tệp PDF không cho biết là chữ nào. Vui lòng chép chữ từ văn bản gốc.",
  noText: "tệp không có văn bản.",
  noArticle: "không tìm thấy bài viết. Vui lòng lưu trang cùng phần bài viết, hoặc chỉ phần bài viết.",
  fields: "không có trường nào chứa bài viết. Vui lòng đặt tên các trường là tiêu đề, nội dung.",
  archive: "trong tệp nén có tên tệp không hợp lệ, hoặc có tệp nén lồng quá sâu. Vui lòng giải nén trước.",
  unopened: "tệp không mở được. Vui lòng kiểm tra tên, đường dẫn và quyền đọc.",
  noCorpus: "thư mục bài không có hoặc không đọc được; không bài nào bị gỡ. Vui lòng kiểm tra CORPUS_DIR.",
  mostGone:
    "phần lớn tệp trong thư mục bài không còn; không bài nào bị gỡ. Vui lòng chép lại tệp, hoặc chạy npm run ingest -- --prune để gỡ bài.",
  busy: "một lần đọc khác đang chạy. Vui lòng chờ xong rồi thử lại.",
  fetchOff: "bot không được phép tải trang (ALLOW_FETCH chưa bật). Vui lòng gửi trang dưới dạng tệp.",
  address: "liên kết không hợp lệ. Vui lòng kiểm tra lại.",
  notPublic: "máy chủ không thuộc Internet công cộng. Vui lòng gửi trang dưới dạng tệp.",
  noServer: "không kết nối được với máy chủ. Vui lòng kiểm tra liên kết, hoặc thử lại sau.",
  serverSlow: "máy chủ trả lời quá lâu. Vui lòng thử lại sau, hoặc gửi trang dưới dạng tệp.",
  status: "máy chủ không cho trang. Vui lòng mở liên kết bằng trình duyệt để kiểm tra, hoặc thử lại sau.",
  redirects: "liên kết chuyển hướng quá nhiều lần. Vui lòng gửi liên kết cuối cùng.",
  noPage: "liên kết không dẫn đến trang bài viết.",
  robots: "trang không cho chương trình đọc (robots.txt). Vui lòng gửi trang dưới dạng tệp.",
  feed: "liên kết không phải nguồn tin (RSS, Atom, sơ đồ trang), hoặc là nguồn tin chứ không phải bài viết.",
  unknown: "nguyên nhân được ghi trong nhật ký của bot.",
};

export type Refusals = typeof refusals;
