// src/drafting/gate/qualifiers.ts
// Small words that make another statement of one: how often, where, how surely, which of all, why.
import type { TakenApart } from "../../claims/read-claim.js";
import { wholeWords } from "../../text/clause-words.js";
import { refusedCause } from "./causes.js";
import { untoldOrdinal } from "./ordinals.js";
import type { Refusal, RefusalKind } from "./refusal.js";
import type { Support } from "./support.js";

/** Words of a statement in any of the three languages, and what its sentences must have for them. */
interface Qualifier {
  readonly kind: RefusalKind;
  readonly said: RegExp;
  readonly told: RegExp;
}

function qualifier(kind: RefusalKind, said: string, lao: string, told: string): Qualifier {
  const words = said === "" ? null : wholeWords(said).source;
  return {
    kind,
    said: new RegExp([words, lao].filter((part) => part !== null && part !== "").join("|"), "iu"),
    told: wholeWords(told),
  };
}

/** None of them may be said unless it is told. */
const QUALIFIERS: readonly Qualifier[] = [
  ...(
    [
      ["ngày", "day", "ມື້"],
      ["tuần", "week", "ອາທິດ"],
      ["tháng", "month", "ເດືອນ"],
      ["quý", "quarter", "ໄຕມາດ"],
    ] as const
  ).map(
    ([vi, en, lo]): Qualifier => ({
      kind: "extent",
      said: new RegExp(
        `(?<![\\p{L}])(?:mỗi|hằng|hàng|từng) ${vi}(?![\\p{L}])|(?:every|each|per) ${en}|\\b${en === "day" ? "daily" : `${en}ly`}\\b|(?:ທຸກໆ?|ແຕ່ລະ|ປະຈຳ)${lo}`,
        "iu",
      ),
      told: new RegExp(`(?:mỗi|hằng|hàng|từng) ${vi}|/${vi}`, "iu"),
    }),
  ),
  // Verbs that deny, save for "không ngừng".
  {
    kind: "negation",
    said: /(?<!không )(?<![\p{L}])(?:ngừng|dừng|thôi không|từ chối|bác bỏ|thất bại|chấm dứt|đình chỉ|ngưng|hủy bỏ|huỷ bỏ|bãi bỏ|tạm dừng)(?![\p{L}])|\b(?:fail(?:ed|s)? to|refus(?:e|es|ed)|reject(?:s|ed)?|stopp?(?:ed|s)?|ceas(?:e|es|ed)|declin(?:e|es|ed) to|unable to|lack(?:s|ed)?|cancel(?:s|led|ed)|suspend(?:s|ed)|halt(?:s|ed)?)\b|ປະຕິເສດ|ຢຸດ|ລົ້ມເຫຼວ|ຍົກເລີກ/iu,
    told: /(?<!không )(?<![\p{L}])(?:ngừng|dừng|từ chối|bác bỏ|thất bại|chấm dứt|đình chỉ|ngưng|thiếu|không|chưa|hủy|huỷ|bãi bỏ)(?![\p{L}]| ngừng)/iu,
  },
  // Quarters of the world, which make another place.
  ...(
    [
      ["đông bắc", "north-?\\s?east(?:ern)?", "ຕາເວັນອອກສຽງເໜືອ"],
      ["tây bắc", "north-?\\s?west(?:ern)?", "ຕາເວັນຕົກສຽງເໜືອ"],
      ["đông nam", "south-?\\s?east(?:ern)?", "ຕາເວັນອອກສຽງໃຕ້"],
      ["tây nam", "south-?\\s?west(?:ern)?", "ຕາເວັນຕົກສຽງໃຕ້"],
    ] as const
  ).map(([vi, en, lo]) =>
    qualifier("opposite", `${vi.replace(" ", "[ -]")}|${en}`, lo, vi.replace(" ", "[ -–]")),
  ),
  qualifier(
    "opposite",
    "(?:phía|miền|vùng|khu vực) bắc|bắc lào|north(?:ern)?",
    "ພາກເໜືອ|ລາວເໜືອ",
    "bắc|đông bắc|tây bắc",
  ),
  qualifier("opposite", "(?:phía|miền|vùng|khu vực) nam|nam lào|south(?:ern)?", "ພາກໃຕ້|ລາວໃຕ້", "nam"),
  qualifier("opposite", "(?:phía|miền) đông|east(?:ern)?", "ຕາເວັນອອກ", "đông"),
  qualifier("opposite", "(?:phía|miền) tây|west(?:ern)?", "ຕາເວັນຕົກ", "tây"),
  qualifier("opposite", "miền trung|trung lào|central (?:lao|viet)\\p{L}*", "ພາກກາງ", "trung"),
  // How surely.
  qualifier(
    "stage",
    "chắc chắn|nhất định|tất yếu|hiển nhiên|certainly|surely|definitely|undoubtedly|inevitably|guaranteed",
    "ແນ່ນອນ",
    "chắc chắn|nhất định|tất yếu|hiển nhiên|khẳng định",
  ),
  qualifier(
    "stage",
    "có thể(?! nói)|có lẽ|có khả năng|dường như|hình như|nghe nói|may|might|possibly|perhaps|probably|likely|reportedly|apparently|seems?",
    "ອາດຈະ|ບາງທີ",
    "có thể|có lẽ|khả năng|dường như|ước|dự báo",
  ),
  // Which of all, and in what order.
  qualifier(
    "extent",
    "lần đầu(?: tiên)?|đầu tiên|lần thứ nhất|first(?! (?:\\p{L}+ |\\d+ )?(?:half|quarters?|days?|weeks?|months?|years?))",
    "ທຳອິດ|ຄັ້ງທີໜຶ່ງ",
    "đầu(?: tiên)?|thứ nhất|lần 1",
  ),
  qualifier(
    "extent",
    "lần cuối(?: cùng)?|cuối cùng|last time|final(?:ly)?",
    "ສຸດທ້າຍ",
    "cuối(?: cùng)?|tổng kết",
  ),
  qualifier(
    "extent",
    "duy nhất|chỉ riêng|chỉ (?:có|mỗi)|only|sole(?:ly)?|exclusively",
    "ພຽງແຕ່|ເທົ່ານັ້ນ",
    "duy nhất|chỉ|riêng",
  ),
  qualifier(
    "extent",
    "(?:lớn|cao|nhiều|thấp|nhỏ|ít|mạnh|nhanh|chậm|tốt|dài|ngắn|đông|rộng|sâu|xa|gần|mới|cũ|trọng|sớm|trẻ|giàu|nghèo) nhất(?! trí| là)|hàng đầu|largest|biggest|highest|greatest|best|longest|fastest|lowest|smallest|strongest|newest|oldest|leading|(?<!at )most(?! of)",
    "ທີ່ສຸດ|ກວ່າໝູ່",
    "nhất(?! trí)|hàng đầu|đặc biệt|hết sức|rất|vô cùng",
  ),
  qualifier(
    "extent",
    "phần lớn|đa số|hầu hết|đa phần|hầu như|most of|majority|mostly|nearly all|almost all",
    "ສ່ວນໃຫຍ່",
    "phần lớn|đa số|hầu hết|đa phần|hầu như|chủ yếu",
  ),
  qualifier("extent", "một nửa|half|quá nửa", "ເຄິ່ງໜຶ່ງ", "nửa|50 ?%"),
  qualifier(
    "extent",
    "tất cả|toàn bộ|toàn thể|all of (?:them|whom|which|these)|all(?= (?:the|its|their|\\d))|every one|entire|whole",
    "ທັງໝົດ",
    "tất cả|toàn(?: bộ| thể)?|mọi|cả|các|những|từng|tổng|đầy đủ|chung",
  ),
  qualifier("extent", "tổng cộng|tính chung|in total|altogether", "ລວມທັງໝົດ", "tổng|cả|tất cả|chung|gồm"),
  qualifier("extent", "gấp đôi|tăng gấp|doubled?|twice|tripled?", "ສອງເທົ່າ", "gấp|đôi"),
  // Why, and under what condition.
  qualifier(
    "content",
    "vì|bởi vì|bởi lẽ|nhờ(?! cậy)|because(?: of)?|thanks to|due to|owing to|as a result of",
    "ຍ້ອນ|ເພາະ(?:ວ່າ)?",
    "vì|do|nhờ|bởi|nên|thông qua|qua đó|trên cơ sở|khiến|dẫn đến|tác động|ảnh hưởng|trước|với|dù|dưới|góp phần|giúp|tạo",
  ),
  qualifier(
    "content",
    "bất chấp|mặc dù|dù|tuy|despite|although|in spite of",
    "ເຖິງວ່າ",
    "bất chấp|mặc dù|dù|tuy|nhưng|song|vượt",
  ),
  qualifier(
    "content",
    "nếu|với điều kiện|trừ khi|miễn là|if|unless|provided that|on condition",
    "ຖ້າ(?:ຫາກ)?",
    "nếu|điều kiện|trừ|khi",
  ),
];

/** What qualifies a statement must be told in its sentences. */
export function refusedQualifier(claim: TakenApart, { units }: Support): Refusal | null {
  const { text } = claim;
  const own = units.map(({ statement }) => statement.text).join("\n");
  for (const { kind, said, told } of QUALIFIERS) {
    const found = said.exec(text);
    // A name: "Chan May".
    if (found !== null && found.index > 0 && /^\p{Lu}/u.test(found[0])) continue;
    if (found !== null && !told.test(own)) return { kind, words: found[0] };
  }
  const cause = refusedCause(claim, units);
  if (cause !== null) return cause;
  const ordinal = untoldOrdinal(text, own);
  return ordinal === null ? null : { kind: "number", words: ordinal };
}
