// src/claims/part-kind.ts
import { findPlaces } from "../search/places.js";
import { wholeWords } from "../text/clause-words.js";
import { tokenize } from "../text/tokens.js";
import { findTimes } from "./calendar.js";
import { findFigures } from "./figures.js";
import { readStatement } from "./statement.js";

/** Who speaks gives an opinion, whatever of. */
const OWN_VOICE = wholeWords(
  "theo tôi|tôi (?:nghĩ|cho|thấy|tin|mong|hy vọng)|chúng tôi (?:nghĩ|cho|thấy|tin)|theo ý (?:tôi|kiến cá nhân)|có lẽ|hình như|biết đâu|giá như|mong rằng|hy vọng rằng|" +
    "i (?:think|believe|feel|hope|guess)|in my (?:opinion|view)|perhaps|maybe|hopefully|it seems",
);
const OWN_VOICE_LAO = /ຂ້າພະເຈົ້າ(?:ຄິດ|ເຫັນ)|ຂ້ອຍຄິດ|ບາງທີ/u;
/** Words that judge. Alone, with nothing that could be looked up beside them, they make an opinion. */
const JUDGES = wholeWords(
  "đáng (?:mừng|khen|tiếc|buồn|lo|trân trọng|ghi nhận|tự hào|nể|kinh ngạc)|tuyệt vời|xuất sắc|ấn tượng|tốt đẹp|đẹp|hay|dở|tệ|vô lý|hợp lý|xứng đáng|quan trọng|ý nghĩa|nên|cần phải|rất|quá|thật(?: sự)?|vô cùng|hết sức|tốt|xấu|" +
    "great|good|bad|wonderful|excellent|important|impressive|welcome|encouraging|should|must|very|really|truly|disappointing",
);
const JUDGES_LAO = /ດີຫຼາຍ|ດີໃຈ|ໜ້າ(?:ຍິນດີ|ຊົມເຊີຍ)|ຄວນ/u;
const QUESTION =
  /\?\s*["”’)]*$|(?:^|\s)(?:có phải|phải chăng|(?<!(?:tài|số|dữ|tư|vật|nguyên|nhiên|chất|phụ|dược|tiếp|thông) )liệu)\s|\s(?:hay không|phải không|đúng không|chưa nhỉ|nhỉ|à|hả)\s*[.…]*$|^(?:ai(?! cũng)|khi nào|bao giờ|tại sao|vì sao|ở đâu)\s|^(?:what|who|when|where|why|how(?: many| much)?|which)(?: \w+)? (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\s|^is it true\s|(?:ບໍ|ຫຍັງ|ໃຜ)\s*\?*$/iu;

/** What a sentence is: to be checked, an opinion, or a question. */
export function partKind(sentence: string): "claim" | "opinion" | "question" {
  if (QUESTION.test(sentence)) return "question";
  if (OWN_VOICE.test(sentence) || OWN_VOICE_LAO.test(sentence)) return "opinion";
  const judges = JUDGES.test(sentence) || JUDGES_LAO.test(sentence);
  return judges && !isConcrete(sentence) ? "opinion" : "claim";
}

/** Whether a sentence names anything that could be looked up: a place, person or thing, a time or a number. */
function isConcrete(sentence: string): boolean {
  const { persons, entities } = readStatement(sentence);
  if (persons.length + entities.length > 0) return true;
  const times = findTimes(sentence);
  return (
    times.length > 0 ||
    findPlaces(sentence).length > 0 ||
    findFigures(sentence, tokenize(sentence), times).length > 0
  );
}
