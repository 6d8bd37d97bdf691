// src/answering/events-asked.ts
import type { Language, Query } from "../search/question.js";
import { wholeWords } from "../text/clause-words.js";
import { lowerCased } from "../text/fold.js";
import type { Evidence } from "./evidence.js";
import { blockAt } from "./surroundings.js";

/** Something that happens or is said of somebody, with how it is asked about and the words of which a paragraph that tells it holds one. */
interface AskedEvent {
  readonly asked: Readonly<Record<Language, RegExp>>;
  readonly told: RegExp;
  /** When and where something was may stand beside the sentence that tells it. */
  readonly within: "sentence" | "paragraph";
}

/** Asks when or where. */
const WHEN_OR_WHERE =
  "(?:khi nào|ngày nào|bao giờ|lúc nào|hôm nào|tháng nào|năm nào|thời gian nào|thời điểm nào|ở đâu|tại đâu|nơi nào|địa điểm nào|thành phố nào)";

/** Events that a sentence on the same persons and places does not tell by being near them. Marks count: "hoãn" is not "hoàn". */
const EVENTS: readonly AskedEvent[] = [
  event(
    "thôi (?:giữ chức|chức|làm)|từ chức|miễn nhiệm|bãi nhiệm|cách chức|nghỉ hưu|về hưu|rời (?:chức|ghế|cương vị)|mất chức|từ nhiệm",
    "resign\\w*|step(?:s|ped|ping)? down|retires?|retirement|(?:has|did|was|were|have) retired?|(?:leave|leaves|left|leaving) (?:the )?(?:office|post|position)|removed from|dismissed",
    "ປ່ຽນ(?:ເຈົ້າແຂວງ|ຕຳແໜ່ງ)|ລາອອກ|ປົດຕຳແໜ່ງ|ພົ້ນຈາກຕຳແໜ່ງ|ອອກບຳນານ",
    "thôi (?:giữ )?chức|từ chức|miễn nhiệm|bãi nhiệm|cách chức|nghỉ hưu|về hưu|rời (?:chức|ghế|cương vị)|từ nhiệm|điều động|điều chuyển|luân chuyển|nghỉ công tác|nghỉ chế độ",
  ),
  event(
    "được bầu|bầu làm|trúng cử|đắc cử|nhậm chức|nhận chức|được bổ nhiệm|bổ nhiệm làm|tuyên thệ|giữ chức[^,?]{0,40} từ (?:khi|năm|ngày|bao)",
    "elected|appointed|took office|sworn in|inaugurated as|since when",
    "ຖືກເລືອກຕັ້ງ|ແຕ່ງຕັ້ງ|ຮັບຕຳແໜ່ງ",
    "bầu|trúng cử|đắc cử|nhậm chức|nhận chức|bổ nhiệm|tuyên thệ|chỉ định|phê chuẩn|điều động|giữ chức|tín nhiệm",
  ),
  event(
    "sinh năm (?:nào|bao)|sinh ngày|sinh ra ở|bao nhiêu tuổi|mấy tuổi|quê (?:ở|quán|gốc)",
    "how old|(?:was|were) \\w+(?: \\w+){0,4} born|birthday|date of birth|hometown",
    "ອາຍຸ(?:ຈັກ|ເທົ່າ)|ເກີດ(?:ປີ|ວັນ|ຢູ່)",
    "sinh năm|sinh ngày|sinh ra|tuổi|quê",
  ),
  event(
    "tốt nghiệp|bằng cấp|học vị|trình độ học vấn",
    "graduat\\w+|degree",
    "ຮຽນຈົບ",
    "tốt nghiệp|cử nhân|thạc sĩ|tiến sĩ|kỹ sư|bằng",
  ),
  event(
    "vợ|chồng|kết hôn|lập gia đình|con (?:trai|gái)",
    "wife|husband|married|daughters?|(?:his|her|their) (?:sons?|children)",
    "ເມຍ|ຜົວ|ແຕ່ງງານ",
    "vợ|chồng|phu nhân|phu quân|kết hôn|gia đình|con trai|con gái",
  ),
  event(
    "bị hoãn|hoãn lại|tạm hoãn|hủy bỏ|bị hủy|tạm dừng|đình chỉ|dời lịch",
    "postponed|cancell?ed|suspended|called off",
    "ເລື່ອນອອກ|ຍົກເລີກ",
    "hoãn|hủy|dừng|đình chỉ|dời|lùi|không (?:thực hiện|tổ chức|diễn ra)|gián đoạn",
  ),
  event(
    `(?:khởi công|động thổ)[^,?]{0,60}(?:${WHEN_OR_WHERE}|ai)`,
    "(?:when|where|who).{0,60}(?:break ground|broke ground|groundbreaking|start(?:ed)? (?:construction|building))",
    "ວາງສີລາລຶກ",
    "khởi công|động thổ|xây dựng|thi công",
  ),
  event(
    `(?:khánh thành|khai trương|thông xe|đưa vào sử dụng|đi vào hoạt động|hoàn thành)[^,?]{0,60}${WHEN_OR_WHERE}`,
    "when.{0,60}(?:completed|finished|inaugurated|opened|put into (?:use|operation))",
    "(?:ສຳເລັດ|ເປີດໃຊ້).{0,30}(?:ເມື່ອໃດ|ວັນທີໃດ|ປີໃດ)",
    "khánh thành|khai trương|thông xe|đưa vào|đi vào|hoàn thành|bàn giao|hoàn tất|xong",
  ),
  event(
    "tử vong|qua đời|thiệt mạng|(?<!hỏa )chết|từ trần",
    "died|dead|deaths?|killed|passed away",
    "ເສຍຊີວິດ|ຕາຍ",
    "tử vong|qua đời|thiệt mạng|chết|từ trần|hy sinh",
  ),
  event(
    "(?:ca|bao nhiêu người|số) (?:nhiễm|mắc|bệnh)|bị thương",
    "infected|infections?|cases of|injured|wounded",
    "ຕິດເຊື້ອ|ບາດເຈັບ",
    "nhiễm|mắc|ca bệnh|dương tính|bị thương",
  ),
  event(
    "từ chối|phản đối|chỉ trích|phê bình|xin lỗi|bác bỏ|khiếu nại|khởi kiện",
    "refus(?:e|ed|es)|reject(?:ed|s)?|critici[sz]ed?|apologi[sz]ed?|oppos(?:e|ed|es)|complain(?:ed|ts?)?|sued",
    "ປະຕິເສດ|ຄັດຄ້ານ|ຂໍໂທດ|ຕຳນິ",
    "từ chối|phản đối|chỉ trích|phê bình|xin lỗi|bác bỏ|khiếu nại|kiện|không đồng ý|không tán thành",
  ),
  event(
    `ký(?: kết)?(?: [\\p{L}\\p{M}]+){0,6} ${WHEN_OR_WHERE}`,
    "(?:where|when|(?:what|which) (?:date|day|city|place|venue)).{0,120}\\bsign(?:ed|s|ing)?\\b",
    "ເຊັນ.{0,60}(?:ຢູ່ໃສ|ວັນທີໃດ|ເມື່ອໃດ|ບ່ອນໃດ)|(?:ຢູ່ໃສ|ວັນທີໃດ|ເມື່ອໃດ|ບ່ອນໃດ).{0,60}ເຊັນ",
    "ký",
  ),
  event(
    `(?:phê duyệt|thông qua|chấp thuận|ban hành)[^,?]{0,60}(?:${WHEN_OR_WHERE}|ai|cơ quan nào)`,
    "(?:who|when).{0,60}(?:approved?|adopted|issued|ratified)",
    "(?:ໃຜ|ເມື່ອໃດ).{0,30}ອະນຸມັດ|ອະນຸມັດ.{0,30}(?:ໂດຍໃຜ|ເມື່ອໃດ)",
    "phê duyệt|thông qua|chấp thuận|ban hành|duyệt|quyết định|cho phép",
  ),
  event(
    "(?:số )?điện thoại|hotline|e-?mail|thư điện tử|địa chỉ",
    "phone number|telephone|hotline|e-?mail|address of|street address|contact (?:number|details)",
    "ເບີໂທ|ອີເມວ|ທີ່ຢູ່(?:ຂອງ|ແມ່ນ)",
    "điện thoại|đt|hotline|e-?mail|@|địa chỉ|đường|fax",
  ),
  event(
    "mấy giờ|giờ nào",
    "what time|what hour",
    "ຈັກໂມງ|ໂມງໃດ|ເວລາຈັກ",
    "\\d{1,2}\\s?(?:giờ|h)(?:\\s?\\d{2})?|\\d{1,2}:\\d{2}",
  ),
  event(
    "bằng phương tiện|đi bằng gì|phương tiện (?:gì|nào)",
    "by what (?:means|transport)|what (?:means of )?transport|(?:mode|means) of transport",
    "ພາຫະນະໃດ|ພາຫະນະຫຍັງ",
    "máy bay|ô tô|đường bộ|đường hàng không|đường sắt|xe|tàu|phương tiện|chuyến bay",
  ),
  event(
    "tiền nhiệm|kế nhiệm|thay thế ai|thay ai|ai (?:sẽ )?thay",
    "predecessor|successor|succeed(?:s|ed)?|replace[sd]?",
    "ຜູ້ສືບທອດ|ແທນໃຜ|ຜູ້ກ່ອນ",
    "tiền nhiệm|kế nhiệm|thay|nguyên|kế tục",
  ),
  event(
    "(?:học|đào tạo)[^,?]{0,40} (?:chuyên )?ngành (?:gì|nào)|(?:những|các) (?:chuyên )?ngành (?:gì|nào)",
    "(?:what|which) (?:majors?|fields? of study|subjects?)",
    "ສາຂາວິຊາ(?:ໃດ|ຫຍັງ)",
    "(?<!ban,? )ngành(?= \\p{L})(?! chức năng)|chuyên ngành|chuyên khoa",
  ),
  event(
    "có (?:chấp thuận|đồng ý|nhất trí|chấp nhận) .*không",
    "(?:did|has|have) .*(?:agree to|accept(?:ed)?|approved?|consent(?:ed)?)",
    "(?:ເຫັນດີ|ຍອມຮັບ).*ບໍ່?$",
    "chấp thuận|đồng ý|nhất trí|thống nhất|tán thành|ủng hộ|cam kết",
  ),
  event(
    "gia hạn|ký lại",
    "extended|renewed|prolonged",
    "ຕໍ່ອາຍຸ",
    "gia hạn|kéo dài|ký lại|ký tiếp|tiếp tục thực hiện",
  ),
  event(
    "(?:nhiều|ít|lớn|cao|thấp|đông|nhỏ|mạnh|tốt) nhất(?! trí| là)",
    "(?:the )?(?:most|least) (?:support|aid|help|money|students|investment)|the most\\?|largest|biggest|highest|smallest|lowest",
    "ຫຼາຍທີ່ສຸດ|ໜ້ອຍທີ່ສຸດ|ສູງທີ່ສຸດ|ໃຫຍ່ທີ່ສຸດ",
    "(?<!thống |trước )nhất(?! trí| là)|hơn (?:các|cả|so)|dẫn đầu|đứng đầu",
  ),
  event(
    `kết nghĩa|(?:thành lập|ra đời|thiết lập quan hệ|bắt đầu hợp tác)[^,?]{0,60}${WHEN_OR_WHERE}`,
    "twinn(?:ed|ing)|sister (?:province|cit)\\w*|when.{0,60}(?:founded|established|set up)",
    "ເມືອງຄູ່ແຝດ|(?:ສ້າງຕັ້ງ).{0,30}(?:ເມື່ອໃດ|ວັນທີໃດ|ປີໃດ)",
    "kết nghĩa|thành lập|ra đời|thiết lập quan hệ|bắt đầu|từ năm",
  ),
  event(
    "hạn chót|thời hạn cuối|chậm nhất|hạn cuối",
    "deadline|no later than|due date",
    "ກຳນົດສຸດທ້າຍ",
    "hạn|trước ngày|chậm nhất|đến hết|xong trước|hoàn thành",
  ),
  event(
    "tăng (?:thêm )?(?:bao nhiêu|mấy|lên)",
    "(?:increas|gr[eo]w|rise|rose|risen)\\w* by|how much .*(?:increase|grow|rise)",
    "ເພີ່ມຂຶ້ນ(?:ເທົ່າໃດ|ຈັກ)",
    "tăng|gấp|vượt|cao hơn|nhiều hơn|thêm",
  ),
  event(
    "giảm (?:đi |bớt )?(?:bao nhiêu|mấy|xuống)",
    "(?:decreas|declin|fell|fall|drop)\\w* by|how much .*(?:decrease|decline|fall|drop)",
    "ຫຼຸດລົງ(?:ເທົ່າໃດ|ຈັກ)",
    "giảm|thấp hơn|ít hơn|sụt",
  ),
];

function event(vietnamese: string, english: string, lao: string, told: string): AskedEvent {
  return {
    asked: {
      vi: wholeWords(vietnamese, "u"),
      en: new RegExp(`\\b(?:${english})\\b`, "iu"),
      lo: new RegExp(lao, "u"),
    },
    told: wholeWords(told, "u"),
    within: vietnamese.includes(WHEN_OR_WHERE) ? "paragraph" : "sentence",
  };
}

/** Whether the paragraph of a sentence tells the event asked about; always where the question asks about none known here. */
export function eventTold(query: Query): (piece: Evidence) => boolean {
  const question = lowerCased(query.text);
  const events = EVENTS.filter(({ asked }) => asked[query.language].test(question));
  if (events.length === 0) return () => true;
  const ahead = query.language === "vi" && AHEAD.test(question);
  return ({ article, start, text }) => {
    const block = blockAt(article, start);
    const paragraph = block === undefined ? text : article.text.slice(block.start, block.end);
    return events.every(({ told, within }) => {
      const telling = lowerCased(within === "sentence" ? text : paragraph);
      return told.test(ahead ? telling.replace(DONE, "") : telling);
    });
  };
}

/** What is yet to come is not told by what "đã" was done. */
const AHEAD = /(?<![\p{L}\p{M}])(?:sẽ|sắp|dự kiến)(?![\p{L}\p{M}])/u;
const DONE = /(?<![\p{L}\p{M}])đã(?: được)? [\p{L}\p{M}]+(?: kết)?/gu;
