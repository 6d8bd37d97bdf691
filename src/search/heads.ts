// src/search/heads.ts
import { fold } from "../text/fold.js";
import { findPlaces } from "./places.js";

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
/** A Lao province is led by its governor; a Vietnamese one has two heads. */
const OF_PROVINCE = new RegExp(`(?<!\\p{L})${LEADS}tinh (?=\\p{L})`, "gu");

const PATTERNS = HEADS.map(([body, office]) => ({
  office,
  pattern: new RegExp(`(?<!\\p{L})${LEADS}(?:${body})(?!\\p{L})`, "gu"),
}));

/** Offices for what people say instead: "ai đứng đầu UBND tỉnh" asks for its "Chủ tịch UBND". */
export function withOffices(text: string): string {
  let named = text.normalize("NFC");
  for (const { office, pattern } of PATTERNS) named = replaced(named, pattern, office, () => true);
  return replaced(named, OF_PROVINCE, "Tỉnh trưởng tỉnh ", (end) =>
    findPlaces(named).some(({ place, start }) => start === end && place.country === "LA"),
  );
}

/** @param where whether a match that ends there counts */
function replaced(text: string, pattern: RegExp, office: string, where: (end: number) => boolean): string {
  return [...fold(text).matchAll(pattern)]
    .filter(({ 0: words, index }) => where(index + words.length))
    .toReversed()
    .reduce(
      (said, { 0: words, 1: who, index }) =>
        `${said.slice(0, index)}${who === undefined ? "là " : ""}${office}${said.slice(index + words.length)}`,
      text,
    );
}
