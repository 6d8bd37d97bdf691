// src/drafting/gate/stage-words.ts
import { wholeWords } from "../../text/clause-words.js";

/** How far a thing has come, other than that it is so. */
export type Stage = "planned" | "proposed" | "hoped" | "assigned" | "agreed";

/** Words that say so, in the three languages. */
export const SAYS: Readonly<Record<Stage, RegExp>> = {
  planned: wholeWords(
    "sẽ|dự kiến|dự định|sắp|chuẩn bị|kế hoạch|phấn đấu|mục tiêu|phương hướng|thời gian tới|will|would|shall|plans? (?:to|for)|planned(?: to)?|(?:is|are|was|were) to|(?:is|are) (?:due|set|expected) to|expects? to|going to|intend(?:s|ed)?|aim(?:s|ed)?|prepar(?:e|es|ed|ing)|expected",
    "giu",
  ),
  proposed: wholeWords(
    "đề nghị|đề xuất|kiến nghị|kêu gọi|propos(?:e|es|ed|al|als|ing)|suggest(?:s|ed)?|recommend(?:s|ed)?|request(?:s|ed)?|urg(?:e|es|ed)|ask(?:s|ed)?|call(?:s|ed) (?:on|for)",
    "giu",
  ),
  hoped: wholeWords(
    "mong muốn|mong|hy vọng|hi vọng|kỳ vọng|tin tưởng|hop(?:e|es|ed|ing)|wish(?:es|ed)?|want(?:s|ed)?|desires?|expressed (?:a|the|his|her) (?:wish|hope|desire)|believes?|believed|trust(?:s|ed)?",
    "giu",
  ),
  assigned: wholeWords(
    "giao(?= (?:cho |sở|các|nhiệm|ubnd|ban|công))|phân công|yêu cầu|(?<!ban |phát biểu )chỉ đạo|nhiệm vụ|cần(?! thơ)|(?<!không )phải|assign(?:s|ed)?|instruct(?:s|ed)?|task(?:s|ed)?|direct(?:s|ed)|order(?:s|ed)|requir(?:e|es|ed)|must|should|need(?:s|ed)?",
    "giu",
  ),
  agreed: wholeWords(
    "thống nhất|nhất trí|đồng ý|cam kết|thỏa thuận|thoả thuận|agree(?:s|d|ment)?|pledg(?:e|es|ed)|commit(?:s|ted)?|undertook",
    "giu",
  ),
};
/** The same in Lao, which has no spaces between words. */
export const SAYS_LAO: Readonly<Record<Stage, RegExp>> = {
  planned: /ຈະ|ວາງແຜນ(?!\s?ແລະ)|ແຜນການ|ກະກຽມ|ມີແຜນ/u,
  proposed: /ສະເໜີ|ຮຽກຮ້ອງ|ຂໍໃຫ້/u,
  hoped: /ຫວັງ|ປາດຖະໜາ|ຢາກ|ຕ້ອງການ|ເຊື່ອໝັ້ນ/u,
  agreed: /ເຫັນດີ|ຕົກລົງ|ເປັນເອກະພາບ/u,
  assigned: /ມອບໝາຍ|ຊີ້ນຳ|(?<!ຖືກ)ຕ້ອງ(?!ການ)|ຄວນ|ສັ່ງ/u,
};
/** Those that decide what comes behind them. */
export const GOVERNS: Readonly<Record<Stage, RegExp>> = {
  planned: wholeWords("sẽ|dự kiến|dự định|sắp|phấn đấu|có kế hoạch|chuẩn bị", "giu"),
  proposed: wholeWords("đề nghị|đề xuất|kiến nghị|kêu gọi", "giu"),
  hoped: wholeWords("mong muốn|hy vọng|hi vọng|kỳ vọng|tin tưởng", "giu"),
  assigned: wholeWords(
    "giao(?= (?:cho |sở|các|nhiệm|ubnd|ban|công))|phân công|yêu cầu|cần(?! thơ)|(?<!không )phải",
    "giu",
  ),
  // "Thống nhất, ký kết" tells of two deeds.
  agreed: wholeWords(
    "(?:thống nhất|nhất trí|đồng ý|cam kết)(?= (?:sẽ|tiếp tục|thường xuyên|phối hợp|tổ chức|tăng cường|đẩy mạnh|hợp tác|hỗ trợ|thực hiện|xây dựng|mở|cử|trao đổi|tạo))",
    "giu",
  ),
};
export const STAGES = ["planned", "proposed", "hoped", "assigned", "agreed"] as const;
/** What goes on or is agreed on will be done. */
export const GOES_ON = wholeWords("tiếp tục|thống nhất|cam kết|tập trung vào|trong thời gian tới");
/** Words that say no more than that a thing is yet to come. */
export const WILL = wholeWords("sẽ|will|would|shall|mục tiêu|phương hướng|thời gian tới", "giu");
export const DONE = wholeWords("đã|vừa(?! qua)|hoàn thành|hoàn tất|already|has|have|had|completed|ສຳເລັດ|ແລ້ວ");
export const DONE_OUTRIGHT = new RegExp(DONE.source, "giu");
/** Words of a sentence by which what it tells is to come. */
export const GOES_ON_TO = wholeWords("tiếp tục|trong thời gian tới|thời gian tới");

/** What a thing is for, in a statement and in a sentence. */
export const AIM = wholeWords("mục tiêu|mục đích|aim(?:s|ed)?(?: to| at)?");
export const PURPOSE = wholeWords("nhằm|để|mục đích|mục tiêu|hướng tới|phục vụ");
export const IS_FOR = wholeWords(
  "là (?:để|nhằm)|(?:mục đích|mục tiêu)(?: \\p{L}+){0,8} là|nhằm|aim(?:s|ed)?",
);
