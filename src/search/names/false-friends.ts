// src/search/names/false-friends.ts

/**
 * Ordinary words that are written like a place. In small letters they are not taken for one, unless "tỉnh" or the
 * like stands beside them; where the marks differ (`diễn biến`) that holds for texts without diacritics only.
 */
export const ORDINARY_WORDS: readonly string[] = [
  "cao bằng",
  "diễn biến",
  "hòa bình",
  "long an",
  "sa la van",
];
export const ORDINARY_LAO: readonly string[] = ["ລາວກາຍ", "ຢາລາຍ", "ຍາລາຍ", "ຈາລາຍ", "ຊາລາຍ"];

/** Phrases that hold the letters of a place and mean something else. */
export const OTHER_THINGS: readonly string[] = [
  "an ninh bình",
  "an ninh thuận",
  "bình định hóa",
  "bình định nông thôn",
  "chính sách bình định",
  "chương trình bình định",
  "chuyên gia lai",
  "công nghệ an",
  "đánh giá lại",
  "Điện Biên Phủ",
  "đơn giá lại",
  "Đồng Tháp Mười",
  "gió Lào",
  "Hà Nam Ninh",
  "hải dương học",
  "hàng năm định",
  "hằng năm định",
  "Lao Bảo",
  "lao công",
  "lao đao",
  "lao động",
  "lao phổi",
  "lao tù",
  "lào cai quản",
  "longan",
  "miền nam định",
  "nhà đa năng",
  "phía nam định",
  "quốc gia lai",
  "tài nguyên hải dương",
  "tham gia lai",
  "Thái Bình Dương",
  "thái bình thịnh",
  "thi đấu đa năng",
  "thuốc lào",
  "trạng thái bình",
  "tương lai châu",
  "viện hải dương",
  "vòng tay thái bình",
  "Vĩnh Phúc Yên",
  "quốc gia lại",
  "tham gia lại",
];

/** A name right after one of these is a smaller unit or a river of that name. */
export const NOT_AFTER: readonly string[] = ["huyện", "huyen", "phường", "quận", "sông", "trấn", "xã"];
export const NOT_BEFORE: readonly string[] = ["district", "river"];

/** Words beside a name that make it a place, however it is written. */
export const BEFORE_UNIT: readonly string[] = ["tỉnh", "phố", "tp"];
export const AFTER_UNIT: readonly string[] = ["province", "provinces", "city", "prefecture"];
export const BEFORE_COUNTRY: readonly string[] = ["bên", "nước", "phía"];
export const BEFORE_LAO: readonly string[] = [
  "ແຂວງ",
  "ນະຄອນ",
  "ນະຄອນຫຼວງ",
  "ເມືອງ",
  "ປະເທດ",
  "ຊາດ",
  "ຝ່າຍ",
  "ຢູ່",
];

/** After a family or middle name, capitals are a person's: Nguyễn Hòa Bình. */
export const FAMILY_NAMES: readonly string[] = [
  "bùi",
  "đặng",
  "đào",
  "đinh",
  "đỗ",
  "dương",
  "hoàng",
  "huỳnh",
  "lê",
  "lương",
  "lưu",
  "lý",
  "mai",
  "ngô",
  "nguyễn",
  "phạm",
  "phan",
  "phùng",
  "quách",
  "tạ",
  "thị",
  "tô",
  "trần",
  "trịnh",
  "trương",
  "văn",
  "võ",
  "vũ",
];
