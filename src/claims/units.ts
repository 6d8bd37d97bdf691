// src/claims/units.ts
import { fold } from "../text/fold.js";

/** What can be measured; two units of one dimension measure the same thing. */
export type Dimension = "area" | "length" | "mass" | "money" | "share" | "time" | "volume" | "power";

/** A unit behind a number. */
export interface Unit {
  readonly dimension: Dimension;
  /** Currencies and the rest apart: those of one dimension but another kind cannot be converted. */
  readonly kind: string;
  /** In the smallest unit of its kind. */
  readonly factor: number;
}

const unit = (dimension: Dimension, factor: number, kind: string = dimension): Unit => ({
  dimension,
  kind,
  factor,
});

const UNITS: readonly (readonly [string, Unit])[] = [
  ["ha|hec[- ]?ta|hectares?|hectare|ເຮັກຕາ", unit("area", 1e4)],
  ["km2|km²|ki[- ]?lo[- ]?met vuong|cay so vuong|square kilomet(?:er|re)s?|sq km", unit("area", 1e6)],
  ["m2|m²|met vuong|square met(?:er|re)s?", unit("area", 1)],
  ["acres?|mau anh", unit("area", 4047)],
  ["dam vuong|square miles?", unit("area", 2.59e6)],
  ["km|ki[- ]?lo[- ]?met|cay so|kilomet(?:er|re)s?|ກິໂລແມັດ", unit("length", 1e3)],
  ["dam|miles?", unit("length", 1609)],
  ["m|met|met(?:er|re)s?|ແມັດ", unit("length", 1)],
  ["cm|x[ae]n[- ]?ti[- ]?met|centimet(?:er|re)s?", unit("length", 0.01)],
  // "Bộ" before a noun counts sets.
  ["feet|foot|bo(?!\\s\\p{L})", unit("length", 0.3048)],
  ["yards?|ya|thuoc", unit("length", 0.9144)],
  ["tan|tonnes?|tons?|ໂຕນ", unit("mass", 1e3)],
  ["ta", unit("mass", 100)],
  ["kg|ki[- ]?lo[- ]?gam|kilograms?|ກິໂລກຣາມ", unit("mass", 1)],
  ["gam|gram|grams?", unit("mass", 1e-3)],
  ["lit|lit(?:er|re)s?", unit("volume", 1)],
  ["m3|m³|met khoi", unit("volume", 1e3)],
  ["mw|me ?ga ?oat|megawatts?", unit("power", 1e6)],
  ["kw|ki ?lo ?oat|kilowatts?", unit("power", 1e3)],
  ["%|phan tram|per ?cent|percent|percentage points?|ເປີເຊັນ|ສ່ວນຮ້ອຍ", unit("share", 1)],
  ["usd|do[- ]?la(?: my)?|dollars?|us dollars?|ໂດລາ(?:ສະຫະລັດ)?", unit("money", 1, "usd")],
  ["dong|vnd|vnđ|viet nam dong|ດົ່ງ", unit("money", 1, "dong")],
  ["kip|lak|ກີບ", unit("money", 1, "kip")],
  ["euros?|eur|o ro", unit("money", 1, "euro")],
  ["bang(?: anh)?|pounds?|gbp", unit("money", 1, "pound")],
  ["nhan dan te|cny|yuan|rmb", unit("money", 1, "yuan")],
  ["baht|bat|thb", unit("money", 1, "baht")],
  ["yen|jpy", unit("money", 1, "yen")],
  ["the ky|centur(?:y|ies)", unit("time", 36525)],
  ["thap ky|thap nien|decades?", unit("time", 3652.5)],
  ["nam|years?|ປີ", unit("time", 365.25)],
  ["thang|months?|ເດືອນ", unit("time", 30.44)],
  ["tuan|weeks?|ອາທິດ", unit("time", 7)],
  ["ngay|days?|ມື້|ວັນ", unit("time", 1)],
  ["gio|tieng dong ho|hours?|ຊົ່ວໂມງ", unit("time", 1 / 24)],
  ["phut|minutes?|ນາທີ", unit("time", 1 / 1440)],
  ["giay|seconds?|ວິນາທີ", unit("time", 1 / 86400)],
];

const PATTERNS = UNITS.map(
  ([names, found]) => [new RegExp(`^\\s?(?:${names})(?![\\p{L}\\p{M}\\d²³])`, "u"), found] as const,
);
/** "Năm" is a year behind a number, "nam" is not; short words must be written with their marks. */
const MARKED: readonly (readonly [RegExp, RegExp])[] = [
  [/^\s?nam/u, /^\s?năm/iu],
  [/^\s?ta(?!n)/u, /^\s?tạ/iu],
  [/^\s?tan/u, /^\s?tấn/iu],
  [/^\s?dam/u, /^\s?dặm/iu],
  [/^\s?met/u, /^\s?(?:mét|met[er])/iu],
  [/^\s?bang/u, /^\s?bảng/iu],
  [/^\s?bo$/u, /^\s?bộ/iu],
];

/** The unit that a text begins with, and its length there. */
export function unitAt(text: string): { readonly unit: Unit; readonly length: number } | null {
  const head = text.slice(0, 40);
  const folded = fold(head);
  // Folding keeps the length of composed Vietnamese text; where it does not, offsets would be wrong.
  if (folded.length !== head.length) return null;
  for (const [pattern, found] of PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const marked = MARKED.find(([bare]) => bare.test(match[0]));
    if (marked !== undefined && !marked[1].test(head)) continue;
    return { unit: found, length: match[0].length };
  }
  return null;
}
