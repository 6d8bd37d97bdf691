// src/text/heads.ts
import { fold } from "./fold.js";

/** Bodies, folded, with the office that leads them. */
const HEADS: readonly (readonly [body: string, office: string])[] = [
  ["ubnd|uy ban nhan dan", "Chủ tịch UBND"],
  ["hdnd|hoi dong nhan dan", "Chủ tịch HĐND"],
  ["tinh uy", "Bí thư Tỉnh ủy"],
  ["thanh uy", "Bí thư Thành ủy"],
  ["ban chi dao", "Trưởng ban chỉ đạo"],
  [
    "so(?= (?:ngoai vu|y te|tai chinh|cong thuong|noi vu|tu phap|xay dung|giao duc|khoa hoc|nong nghiep))",
    "Giám đốc Sở",
  ],
];
const LEADS = "(nguoi )?(?:dung dau|lanh dao cao nhat)(?: cua)? ";

const PATTERNS = HEADS.map(([body, office]) => ({
  office,
  pattern: new RegExp(`(?<!\\p{L})${LEADS}(?:${body})(?!\\p{L})`, "gu"),
}));

/** Offices for what people say instead: "ai đứng đầu UBND tỉnh" asks for its "Chủ tịch UBND". */
export function withOffices(text: string): string {
  let named = text.normalize("NFC");
  for (const { office, pattern } of PATTERNS) {
    const found = [...fold(named).matchAll(pattern)];
    for (const { 0: words, 1: who, index } of found.toReversed())
      named = `${named.slice(0, index)}${who === undefined ? "là " : ""}${office}${named.slice(index + words.length)}`;
  }
  return named;
}
