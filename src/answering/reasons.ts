// src/answering/reasons.ts
import type { Query } from "../search/question.js";

/** Words that give a cause, a purpose or what led to something. */
const CAUSE =
  /(?<![\p{L}\p{M}])(?:vì|bởi|do(?! (?:đồng chí|ông|bà|các đồng chí|ngài|\p{Lu}))|nhờ|nhằm|để|nên|nguyên nhân|lý do|lí do|dẫn đến|dẫn tới|xuất phát|căn cứ|trên cơ sở|góp phần|giúp|với mong muốn|với mục đích|mục tiêu|trong bối cảnh|trước (?:tình hình|yêu cầu|thực trạng)|qua đó|từ đó|nhân dịp|ảnh hưởng|tác động)(?![\p{L}\p{M}])/u;
/** What somebody is praised, thanked or rewarded for is its reason. */
const PRAISE_ASKED =
  /(?<![\p{L}\p{M}])(?:khen|thưởng|cảm ơn|biểu dương|tôn vinh|trao tặng|bằng khen|kỷ niệm chương|huân chương)(?![\p{L}\p{M}])|\b(?:award|prais|thank|honou?r|medal|certificate|commend)\w*|ຍ້ອງຍໍ|ຂອບໃຈ|ລາງວັນ|ໃບຍ້ອງຍໍ/iu;
const PRAISE =
  /(?<![\p{L}\p{M}])(?:thành tích|đóng góp|công lao|có công|ghi nhận|tích cực|sự (?:giúp đỡ|hỗ trợ|đón tiếp|quan tâm))(?![\p{L}\p{M}])/u;
/** Why something matters is told by what it does. */
const WORTH_ASKED =
  /(?<![\p{L}\p{M}])(?:quan trọng|ý nghĩa|đặc biệt)(?![\p{L}\p{M}])|\b(?:important|significant|special)\b|ສຳຄັນ|ພິເສດ/iu;
const WORTH = /(?<![\p{L}\p{M}])(?:ý nghĩa|quan trọng|đánh dấu|là năm|khẳng định|thể hiện)(?![\p{L}\p{M}])/u;

/** Whether a sentence gives a reason, as far as its words say so. */
export function tellsReason({ text }: Query): (sentence: string) => boolean {
  const reasons = [
    CAUSE,
    ...(PRAISE_ASKED.test(text) ? [PRAISE] : []),
    ...(WORTH_ASKED.test(text) ? [WORTH] : []),
  ];
  return (sentence) => {
    // A capital is the beginning of a name but where the sentence begins.
    const told = sentence.normalize("NFC").replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
    return reasons.some((reason) => reason.test(told));
  };
}
