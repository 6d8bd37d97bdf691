// scripts/fit/claims/rewording.ts
import { findPlaces } from "#src/search/places.js";
import { fold } from "#src/text/fold.js";

/** A way to say the same otherwise; `null` where a text gives no occasion for it. */
export type Rewording = (text: string) => string | null;

const DIGITS = "không một hai ba bốn năm sáu bảy tám chín".split(" ");

/** "Năm 2015, A …" becomes "A … năm 2015", and the other way round. */
function clauseOrder(text: string): string | null {
  const lead =
    /^((?:Trong|Vào|Năm|Ngày|Tại|Từ|Theo|Giai đoạn|Ngoài ra|Dịp này)[^,]{3,60}), (.{20,}?)([.…]?)$/u.exec(
      text,
    );
  if (lead !== null) {
    const [, time = "", rest = "", end = ""] = lead;
    return `${rest.charAt(0).toUpperCase()}${rest.slice(1)} ${time.charAt(0).toLowerCase()}${time.slice(1)}${end}`;
  }
  const tail = /^(.{20,}) ((?:vào|trong) (?:năm|ngày|tháng) [^,]{2,25}?)([.…]?)$/u.exec(text);
  if (tail === null) return null;
  const [, rest = "", time = "", end = ""] = tail;
  return `${time.charAt(0).toUpperCase()}${time.slice(1)}, ${rest.charAt(0).toLowerCase()}${rest.slice(1)}${end}`;
}

/** "1.300" as "1300" or "1,300", a small number in words. */
function numberForm(text: string): string | null {
  const grouped = /(?<![\d.,])(\d{1,3})\.(\d{3})(?![\d.,])/u;
  if (grouped.test(text)) return text.replace(grouped, text.length % 2 === 0 ? "$1$2" : "$1,$2");
  const small = /(?<![\d.,/–-])(?<!(?:năm|ngày|tháng|thứ|số|lần|quý|giai đoạn) )(\d{1,2})(?= \p{Ll})/u;
  const match = small.exec(text);
  const value = Number(match?.[1]);
  if (match === null || value < 2 || value === 5) return null;
  return text.replace(small, inWords(value));
}

function inWords(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[units] ?? "";
  const head = tens === 1 ? "mười" : `${DIGITS[tens]} mươi`;
  if (units === 0) return head;
  return `${head} ${units === 5 ? "lăm" : DIGITS[units]}`;
}

function withoutDiacritics(text: string): string | null {
  const bare = fold(text);
  return bare === text.toLowerCase() ? null : bare;
}

/** A place under another of its names. */
function otherPlaceName(text: string): string | null {
  for (const { place, start, end } of findPlaces(text)) {
    const written = text.slice(start, end);
    const other = [...place.names.vi, ...place.names.en].find((name) => fold(name) !== fold(written));
    if (other !== undefined && place.kind !== "country")
      return text.slice(0, start) + other + text.slice(end);
  }
  return null;
}

export const REWORDINGS = {
  "clause order": clauseOrder,
  "number form": numberForm,
  bare: withoutDiacritics,
  "other place name": otherPlaceName,
} as const satisfies Readonly<Record<string, Rewording>>;
