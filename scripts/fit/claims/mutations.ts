// scripts/fit/claims/mutations.ts

/** A change that makes a claim say something else; `null` where a text gives no occasion for it. */
export type Mutation = (text: string) => string | null;

const COUNT =
  /(?<![\p{L}\d.,/–-])(?<!× )(?<!(?:năm|ngày|tháng|thứ|số|lần|quý|giai đoạn|niên|thập kỷ|covid) ?-?)(\d{1,3}(?:[.,]\d{3})+|\d{1,4})(?![\d/]|[.,]\d|\s?[-–]\s?\d)(?= (?!tháng|năm \d)|%|$|\.)/iu;
const YEAR = /(?<![\d.,/])((?:1[5-9]|20)\d{2})(?![\d.,]?\d)/u;

/** Another number of the same kind: two digits exchanged, or ten times as many. */
function number(text: string): string | null {
  const match = COUNT.exec(text);
  // A number behind a capital is part of a name ("Apollo 11").
  if (
    match === null ||
    /\p{Lu}[\p{L}\p{M}]*[ -]$/u.test(text.slice(0, match.index)) ||
    (YEAR.test(match[0]) && match[0].length === 4)
  )
    return null;
  const [digits] = match;
  const plain = digits.replace(/\D/g, "");
  const swapped =
    plain.length > 1 ? `${plain.charAt(1)}${plain.charAt(0)}${plain.slice(2)}` : `${Number(plain) + 3}`;
  const other = swapped === plain || swapped.startsWith("0") ? `${Number(plain) * 10}` : swapped;
  const separator = /[.,]/u.exec(digits)?.[0] ?? "";
  const shown = separator === "" ? other : other.replace(/\B(?=(?:\d{3})+(?!\d))/gu, separator);
  return text.slice(0, match.index) + shown + text.slice(match.index + digits.length);
}

/** Another day, else another year. */
function date(text: string): string | null {
  const day = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/u;
  if (day.test(text)) return text.replace(day, (_, d: string, m: string) => `${(Number(d) % 28) + 2}/${m}`);
  const period = /((?:19|20)\d{2}\s?[-–]\s?)((?:19|20)\d{2})/u;
  if (period.test(text))
    return text.replace(period, (_, from: string, to: string) => `${from}${Number(to) + 2}`);
  return YEAR.test(text) ? text.replace(YEAR, (year) => `${Number(year) - 4}`) : null;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d )triệu(?! người)(?![\p{L}])/u, "tỷ"],
  [/(?<=\d )tỷ(?![\p{L}])/u, "triệu"],
  [/(?<=\d )ha(?![\p{L}])/u, "km²"],
  [/(?<=\d )(?:km|kilômét|ki-lô-mét)(?![\p{L}²])/u, "m"],
  [/(?<=\d )(?:m|mét)(?![\p{L}²])/u, "km"],
  [/(?<=\d )(?:USD|đô la)(?![\p{L}])/u, "đồng"],
  [/(?<=\d )kg(?![\p{L}])/u, "tấn"],
  [/(?<=\d )tấn(?![\p{L}])/u, "kg"],
  [/(?<=\d )dặm(?![\p{L}])/u, "mét"],
];

function unit(text: string): string | null {
  for (const [pattern, other] of UNITS) if (pattern.test(text)) return text.replace(pattern, other);
  return null;
}

const VERBS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\s)đã (?!không)(?=\p{Ll})/u, "đã không "],
  [/(?<=\s)(?<!\scó )được (?=\p{Ll})/u, "không được "],
  [/(?<=\s)là (?=[\p{L}\d])/u, "không phải là "],
  [/(?<=\s)có (?=[\p{L}\d])/u, "không có "],
  [
    // "Đảm nhận", "lượt chơi", "khi nhận bóng": no deed of its own that could be denied there.
    /(?<=\s)(?<!\s(?:đảm|tiếp|chấp|xác|ghi|công|lượt|trò|cuộc|người|nơi|khi|sau khi|từng) )(?=(?:ký|tặng|trao|hỗ trợ|nhận|cử|tổ chức|diễn ra|đạt|thăm|xây|trồng|bắt đầu|kết thúc|thắng|chơi|sinh|chết|viết|sống|sản xuất) )/u,
    "không ",
  ],
];

function negation(text: string): string | null {
  if (/(?<!\p{L})(?:không|chưa)(?!\p{L})/iu.test(text)) return null;
  for (const [pattern, other] of VERBS) if (pattern.test(text)) return text.replace(pattern, other);
  return null;
}

export const MUTATIONS = { number, date, unit, negation } as const satisfies Readonly<
  Record<string, Mutation>
>;
