// src/text/clause-words.ts

/** A pattern of whole words, in any case. Alternatives may hold `\s` and `\d`; the text is NFC. */
export function wholeWords(alternatives: string, flags = "iu"): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** Words that turn a clause into its opposite, or except something from it. */
export const NEGATION = wholeWords(
  "không|chưa|chẳng|trừ|ngoại trừ|not|no|never|neither|nor|without|except|cannot|\\p{L}+n['’]t",
);

/** Words that make a clause hold only under a condition, or against something. */
export const CONDITION = wholeWords(
  "nếu|với điều kiện|trên cơ sở|khi|miễn là|trường hợp|chỉ(?! đạo)|dù|mặc dù|tuy|tuy nhiên|nhưng|song(?! phương)|" +
    "if|unless|provided|although|though|however|but|when|despite|only",
);

/** How often, how surely or how much at the least or most. */
export const HEDGE = wholeWords(
  "hằng năm|hàng năm|mỗi năm|hằng tháng|mỗi tháng|bình quân|trung bình|ít nhất|tối thiểu|tối đa|nhiều nhất|ước(?= (?:đạt|tính|khoảng|hơn|gần|trên|tăng|giảm|có|\\d))|" +
    "annually|yearly|(?:per|each|every|a) (?:year|month)|on average|at least|at most|(?:about|around)(?= \\d)|estimated",
);

/** What is reported, proposed, wished or planned rather than told as done. */
export const SPEECH_OR_PLAN = wholeWords(
  "cho biết|cho rằng|cho hay|nhấn mạnh|khẳng định|phát biểu|đề nghị|đề xuất|kiến nghị|yêu cầu|kêu gọi|mong(?: muốn)?|" +
    "hy vọng|hi vọng|tin tưởng|bày tỏ|đánh giá cao|cam kết|phấn đấu|dự kiến|dự định|sẽ|cần(?! Thơ)|phải|(?<!ban )chỉ đạo|kết luận|nhất trí|nói rằng|trả lời|tuyên bố|(?:nói|chia sẻ|bổ sung)(?=[:,])|" +
    "theo (?:ông|bà|đồng chí|bí thư|phó|chủ tịch|lời(?! mời)|tỉnh trưởng|giám đốc)|" +
    "said|says|told|proposed|suggested|hoped?|hopes|wishe[sd]|plans?|planned|expects?|expected|will|would|should|must|" +
    "asked|urged|according to",
);

/** A point or stretch of time with figures. */
export const DATE =
  /(?<![\p{L}\p{M}\p{N}])(?:(?:năm|tháng|ngày|quý|nhiệm kỳ|giai đoạn)\s+(?:\d|[IVX]+(?!\p{L}))|(?:19|20)\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}(?![\d%])|(?:January|February|March|April|June|July|August|September|October|November|December)\b)/iu;

/** A clause's own time, as against the period of a plan or an agreement that it names. */
export const WHEN = wholeWords(
  "(?:trong|vào|từ|đến|trước|sau|in|on|by|since|until) (?:năm|tháng|ngày|quý|đầu|cuối|\\d{4})",
);

/** Words that point back at what was said before. */
export const POINTS_BACK = wholeWords(
  "đây|đó|này|ấy|họ|nó|nói trên|kể trên|nêu trên|this|these|those|they|them|it|its|their|latter|former",
);

/** "của tỉnh" without saying which. */
export const UNNAMED = /của (?:tỉnh|thành phố|huyện|nước|đơn vị|công ty)(?=[,;.\s])(?! \p{Lu})/u;

/** "tỉnh" with its name. */
export const NAMED = /(?:[Tt]ỉnh|[Tt]hành phố|[Hh]uyện|[Nn]ước|[Đđ]ơn vị|[Cc]ông ty) \p{Lu}/u;
