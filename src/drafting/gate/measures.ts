// src/drafting/gate/measures.ts

/** What things are packed, weighed and grouped in, in the articles' language, and as the other languages call it. */
const MEASURES: readonly (readonly [vi: string, en: string, lo: string])[] = [
  ["hộp", "box(?:es)?", "ກ່ອງ|ກັບ"],
  ["thùng|két", "cartons?|crates?|cases?", "ແກັດ|ລັງ|ຫີບ"],
  ["gói|túi|bịch", "packs?|packets?|packages?|bags?", "ຊອງ|ຖົງ|ຫໍ່|ແພັກ"],
  ["bao", "sacks?|bags?", "ເປົາ|ກະສອບ"],
  ["chai|lọ", "bottles?", "ຕຸກ|ຂວດ|ແກ້ວ"],
  ["can", "cans?|canisters?|jerrycans?", "ກະປ໋ອງ|ຖັງ"],
  ["tấn", "tonnes?|tons?", "ໂຕນ|ຕັນ"],
  ["tạ", "quintals?", "ຮ້ອຍກິໂລ"],
  ["kg|ki-?lô-?gam|cân|ký", "kg|kilograms?|kilos?", "ກິໂລ|ກິໂລກຣາມ"],
  ["lít", "lit(?:re|er)s?", "ລິດ"],
  ["đôi|cặp", "pairs?", "ຄູ່"],
  ["tá", "dozens?", "ໂຫຼ"],
  ["bộ", "sets?", "ຊຸດ"],
  ["lớp", "class(?:es)?", "ຫ້ອງ"],
  ["hộ|gia đình", "households?|famil(?:y|ies)", "ຄອບຄົວ|ຫຼັງຄາເຮືອນ"],
  ["nhóm", "groups?", "ກຸ່ມ"],
  ["đoàn", "delegations?|missions?|teams?|groups?", "ຄະນະ"],
  ["lượt", "visits?|times|turns?", "ເທື່ອ|ຄັ້ງ"],
];

/** The measure right behind a number, as what must stand behind the number in a sentence; `null` where there is none. */
export function measureBehind(behind: string, language: "vi" | "en" | "lo"): RegExp | null {
  const column = { vi: 0, en: 1, lo: 2 }[language];
  const found = MEASURES.filter((row) =>
    new RegExp(`^\\s?(?:${row[column]})${language === "lo" ? "" : "(?![\\p{L}\\p{M}])"}`, "iu").test(behind),
  );
  if (found.length === 0) return null;
  return new RegExp(`^\\s?(?:${found.map(([vi]) => vi).join("|")})(?![\\p{L}\\p{M}])`, "iu");
}
