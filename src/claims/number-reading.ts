// src/claims/number-reading.ts
import type { Span } from "../answering/answer.js";
import { asciiDigits, type Token } from "../text/tokens.js";

/** A number in digits or words. */
export interface NumberMention extends Span {
  readonly value: number;
  /** The end of a range; the value itself where there is none. */
  readonly upTo: number;
  /** Whether it was written in words. */
  readonly words: boolean;
}

const DIGITS =
  /(?<![\p{L}\p{M}\d.,/:–-]|\p{L}-)(\d{1,3}(?:[\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)*)(?:\s?[-–]\s?(\d+(?:[.,]\d+)*))?(?![\d/]|[.,:]\d)/gu;

const UNITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  nửa: 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  ໜຶ່ງ: 1,
  ສອງ: 2,
  ສາມ: 3,
  ສີ່: 4,
  ຫ້າ: 5,
  ຫົກ: 6,
  ເຈັດ: 7,
  ແປດ: 8,
  ເກົ້າ: 9,
  ສິບ: 10,
};
const MAGNITUDES: Readonly<Record<string, number>> = {
  mươi: 10,
  chục: 10,
  trăm: 100,
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  trillion: 1e12,
  ຮ້ອຍ: 100,
  ພັນ: 1e3,
  ໝື່ນ: 1e4,
  ແສນ: 1e5,
  ລ້ານ: 1e6,
  ຕື້: 1e9,
};
/** Words between parts of a number. */
const JOINS = new Set(["lẻ", "linh", "and"]);
/** "hai triệu rưỡi": half of the magnitude more. */
const HALF_MORE = "rưỡi";
/** "một cặp máy": two of them. Behind another number it is what is counted. */
const PAIRS = new Set(["cặp", "đôi"]);
/** "a hundred", "a million" */
const ARTICLES = new Set(["a"]);
/** Alone these are more often something else: a pronoun, "the year", "four" in a name. */
const NOT_ALONE = new Set(["một", "mốt", "nửa", "one", "tư", "lăm", "năm", "ໜຶ່ງ", "chục", "mươi"]);
/** "Chỉ một", "duy nhất một" counts. */
const JUST_ONE =
  /(?<![\p{L}\p{M}])(?:chỉ|duy nhất|vỏn vẹn|đúng|chính xác|only|just|exactly)\s(?:[\p{L}\p{M}]+\s){0,2}$/iu;
const NOT_COUNTED = /^\s(?:phần|số|mình|chút|ít|vài|of the)(?![\p{L}\p{M}])/iu;
/** What is counted right behind "năm" makes it five. */
const COUNTED_BY_FIVE =
  /^\s(?:lưu học sinh|du học sinh|đại biểu|bác sĩ|chuyên gia|lao động|công nhân|giáo viên|học viên|doanh nhân|công trình|trạm|giải|lớp|ngôi|tấn|ha|héc-ta|hecta|km|mét|suất học bổng|học bổng|bằng khen|biên bản|văn bản|thỏa thuận|ngành|khu|dây chuyền|chai|thùng|khẩu trang|người|tỉnh|trụ cột|nước|đoàn(?! kết)|suất|tập thể|cá nhân|xã|huyện|dự án|sinh viên|học sinh|cán bộ|trường|lĩnh vực|nội dung|nhóm|đơn vị|công ty|doanh nghiệp|chiếc|con|cái|bộ|bản|lần|ngày|tuần|tháng|năm|giờ|phút|loại|phần|điểm|bàn|cuộc|trận|thành phố|quốc gia|bang|hộ|căn|máy|xe|em)(?![\p{L}\p{M}])/iu;

/** "vài trăm", "hàng nghìn": some of a magnitude, from the first value to the last. */
const VAGUE =
  /(?<![\p{L}\p{M}])(vài|mấy|hàng|nhiều|dozens|hundreds|thousands|millions)\s(chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|of)(?![\p{L}\p{M}])/giu;
const VAGUE_ENGLISH: Readonly<Record<string, number>> = {
  dozens: 12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
};

function vagueNumbers(text: string): NumberMention[] {
  return [...text.matchAll(VAGUE)].flatMap(
    ({ 0: whole, 1: some = "", 2: of = "", index }): NumberMention[] => {
      const english = VAGUE_ENGLISH[some.toLowerCase()];
      const magnitude = english ?? MAGNITUDES[of.toLowerCase()];
      if (magnitude === undefined || (english === undefined) === (of === "of")) return [];
      const few = /^(?:vài|mấy)$/iu.test(some);
      return [
        {
          start: index,
          end: index + whole.length,
          value: few ? 2 * magnitude : magnitude,
          upTo: few ? 9.9 * magnitude : 99 * magnitude,
          words: true,
        },
      ];
    },
  );
}

/** The numbers of a text, in order. Ordinals and dates are among them. */
export function readNumbers(text: string, tokens: readonly Token[]): NumberMention[] {
  const found: NumberMention[] = [];
  for (const match of asciiDigits(text).matchAll(DIGITS)) {
    const [whole, low = "", high] = match;
    const behind = magnitudeAt(text, match.index + whole.length, tokens);
    const value = valueOfDigits(low) * behind.times + behind.more;
    found.push({
      start: match.index,
      end: behind.end,
      value,
      upTo: high === undefined ? value : valueOfDigits(high) * behind.times + behind.more,
      words: false,
    });
  }
  for (const mention of [...vagueNumbers(text), ...inWords(text, tokens)]) {
    if (!found.some(({ start, end }) => mention.start < end && start < mention.end)) found.push(mention);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Grouped by dots, commas or spaces; a comma or dot before other than three digits is decimal. */
function valueOfDigits(digits: string): number {
  if (/^\d{1,3}(?:[.,\u00a0\u202f]\d{3})+$/u.test(digits)) return Number(digits.replace(/\D/g, ""));
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (last < 0) return Number(digits);
  return Number(`${digits.slice(0, last).replace(/\D/g, "")}.${digits.slice(last + 1)}`);
}

/** "triệu", "nghìn tỷ", "tỷ rưỡi" right behind digits. */
function magnitudeAt(
  text: string,
  from: number,
  tokens: readonly Token[],
): { times: number; more: number; end: number } {
  let times = 1;
  let last = 1;
  let end = from;
  for (const { word, start, end: wordEnd } of tokens.slice(tokens.findIndex((one) => one.start >= from))) {
    if (start < from || !/^\s?$/u.test(text.slice(end, start))) break;
    const magnitude = MAGNITUDES[word];
    if (magnitude === undefined) {
      if (word === HALF_MORE && times > 1) return { times, more: last / 2, end: wordEnd };
      break;
    }
    times *= magnitude;
    last = magnitude;
    end = wordEnd;
  }
  return { times, more: 0, end };
}

function inWords(text: string, tokens: readonly Token[]): NumberMention[] {
  const found: NumberMention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let to = at;
    while (
      to < tokens.length &&
      isPart(tokens, to, at) &&
      (to === at || (adjoins(text, tokens, to) && !isYears(tokens, to)))
    )
      to++;
    const run = tokens.slice(at, to);
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) continue;
    at = to - 1;
    const words = run.map(({ word }) => word);
    const alone = words.length === 1 && NOT_ALONE.has(words[0] ?? "");
    const counts =
      alone &&
      ((words[0] === "năm" && isFive(text, first, tokens[to - run.length - 1])) || isJustOne(text, first));
    if (alone && !counts) continue;
    // A capital within a sentence belongs to a name ("Ba Đình", "Ba Lan").
    if (/^\p{Lu}/u.test(text.slice(first.start)) && first.start > 0) continue;
    const value = valueOfWords(words);
    if (value !== null) found.push({ start: first.start, end: last.end, value, upTo: value, words: true });
  }
  return found;
}

function isPart(tokens: readonly Token[], at: number, from: number): boolean {
  const word = tokens[at]?.word ?? "";
  const [before, behind] = [tokens[at - 1]?.word ?? "", tokens[at + 1]?.word ?? ""];
  if (at === from)
    return UNITS[word] !== undefined || (ARTICLES.has(word) && MAGNITUDES[behind] !== undefined);
  return (
    UNITS[word] !== undefined ||
    MAGNITUDES[word] !== undefined ||
    JOINS.has(word) ||
    (word === HALF_MORE && MAGNITUDES[before] !== undefined) ||
    (PAIRS.has(word) && before === "một" && at === from + 1)
  );
}

function isJustOne(text: string, { word, start, end }: Token): boolean {
  return (
    (word === "một" || word === "one") &&
    JUST_ONE.test(text.slice(0, start)) &&
    !NOT_COUNTED.test(text.slice(end))
  );
}

/** "hai năm", "hai mươi năm" are years: five behind another number goes on ("năm trăm") or follows "lẻ". */
function isYears(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.word !== "năm" || JOINS.has(tokens[at - 1]?.word ?? "")) return false;
  return MAGNITUDES[tokens[at + 1]?.word ?? ""] === undefined;
}

function adjoins(text: string, tokens: readonly Token[], at: number): boolean {
  return /^[\s-]$/u.test(text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0));
}

function isFive(text: string, { start, end }: Token, before: Token | undefined): boolean {
  const left = before === undefined ? "" : before.word;
  if (/^(?:mỗi|hằng|hàng|nhiều|những|các|từng|cả|một|trong|vào|từ|đến|đầu|cuối|giữa|số|\d+)$/u.test(left))
    return false;
  return /^năm$/iu.test(text.slice(start, end)) && COUNTED_BY_FIVE.test(text.slice(end));
}

/** "ba trăm hai mươi lăm triệu" → 325 000 000, "một nghìn hai" → 1200; `null` where the words make no number. */
function valueOfWords(words: readonly string[]): number | null {
  if (PAIRS.has(words[1] ?? "")) return 2;
  let total = 0;
  let group = 0;
  let unit: number | null = null;
  let magnitude = 1;
  for (const [at, word] of words.entries()) {
    if (JOINS.has(word) || ARTICLES.has(word)) continue;
    const before = words[at - 1] ?? "";
    const digit = UNITS[word];
    if (word === HALF_MORE) total += magnitude / 2;
    else if (digit !== undefined) {
      // "mười hai", "twenty two": a ten and its unit. "Một nghìn hai": a last digit right behind a magnitude is a tenth of it.
      if (unit !== null && unit % 10 === 0 && digit < 10) unit += digit;
      else if (at === words.length - 1 && at > 0 && TENTHS.has(before)) total += (digit * magnitude) / 10;
      else unit = digit;
    } else {
      magnitude = MAGNITUDES[word] ?? Number.NaN;
      if (magnitude <= 100) group += (unit ?? 1) * magnitude;
      else {
        total += (group + (unit ?? (group === 0 ? 1 : 0))) * magnitude;
        group = 0;
      }
      unit = null;
    }
  }
  const value = total + group + (unit ?? 0);
  return value > 0 ? value : null;
}

/** Magnitudes behind which a last digit is a tenth of them: "một triệu tư". */
const TENTHS = new Set(["trăm", "nghìn", "ngàn", "vạn", "triệu", "tỷ", "tỉ"]);
