// src/briefing/figures.ts
import type { Span } from "../answering/answer.js";
import { numberFrom } from "../text/digits.js";
import { tokenize } from "../text/tokens.js";
import type { Figure } from "./briefing.js";

/** A figure in a text; the span holds its hedge, number and unit. */
export interface FigureIn extends Span, Figure {
  /** What the number is with its magnitude: 7753000000000 of "7.753 tỷ". */
  readonly value: number;
}

const NUMBER = "\\d+(?:[.,]\\d+)*";
const IN_WORDS =
  "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\\s+(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|chục)(?![\\p{L}\\p{M}]))|(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi";
const HEDGE =
  "(?:(?:hơn|trên|gần|dưới|khoảng|xấp xỉ|ước|ước đạt|ước tính|chừng|ít nhất|tối thiểu|tối đa|tổng cộng|over|more than|about|nearly|at least)\\s+)*";
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{M}\\d/.,-])(${HEDGE})(${NUMBER}(?:\\s?[-–]\\s?${NUMBER})?|${IN_WORDS})(?![\\p{L}\\p{M}\\d/]|[.,]\\d|\\s?[-–]\\s?\\d)`,
  "giu",
);
/** Before a number that counts nothing: dates, ordinals, numbers of papers. */
const NO_COUNT_BEFORE =
  /(?:năm|ngày|tháng|thứ|quý|khóa|khoá|số|điều|khoản|đoạn|kỳ|đợt|chương|mục|covid|xã|phường|quận|thế kỷ|lúc|hồi|quốc lộ|vùng|hạng|cấp|page|no\.?|year|on)\s*-?\s*$/iu;
/** Behind a number that measures time or counts the parties: no figure of anything done. */
const NO_COUNT_BEHIND =
  /^\s*(?:năm|tháng|tuần|ngày|giờ|phút|giây|tuổi|thập kỷ|bên|đảng|mặt|phía|trụ cột|khâu|nội dung|nhóm nội dung|giải pháp|nhiệm vụ|lĩnh vực|phần|bước|chiều|years?|months?|weeks?|days?|hours?|sides?)(?![\p{L}\p{M}])/iu;
/** Provinces and countries are counted where it is said which or of where: "4 tỉnh Nam Lào", not "2 tỉnh". */
const PARTIES =
  /^\s*(?:nước|countries|(?:tỉnh|địa phương|thành phố|đơn vị|cơ quan|provinces?)(?![\p{L}\p{M}])(?!\s+\p{Lu}))(?![\p{L}\p{M}])/u;
const TWO_PARTIES = /^\s*(?:tỉnh|nước|địa phương|thành phố|provinces?|countries)(?![\p{L}\p{M}])/u;
const MAGNITUDE = new Map([
  ["trăm", 1e2],
  ["chục", 10],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
]);
/** Measures that are whole by themselves. */
const MEASURE = /^(?:ha|hecta|km|km2|m2|m|kg|g|tấn|tạ|lít|usd|đồng|kíp|kip|euro|baht|mw|kwh|ca)$/i;
/** Words that no longer belong to what is counted. */
const BEHIND_UNIT = new Set(
  (
    "tỉnh thành của cho tại ở sang và với để trong được đã từ đến theo là nay trên về do cùng sẽ thì mà cấp có gồm nhằm qua vào ra bằng nên tới giữa " +
    "còn nhưng đang đi lên xuống như hoặc hay đạt tăng giảm so cũng đều này đó of for to in and from with at by"
  ).split(" "),
);
/** Words of what is counted. */
const LONGEST_UNIT = 7;

/** The figures of a text in its order. Years, dates, ordinals, stretches of time and the two parties are none. */
export function figuresIn(text: string): FigureIn[] {
  return [...text.matchAll(PATTERN)].flatMap(
    ({ 0: whole, 1: hedge = "", 2: number = "", index }): FigureIn[] => {
      const at = index + hedge.length;
      const end = index + whole.length;
      const behind = text.slice(end);
      if (NO_COUNT_BEFORE.test(text.slice(0, index)) || NO_COUNT_BEHIND.test(behind)) return [];
      if (PARTIES.test(behind) || (/^(?:2|hai)$/i.test(number) && TWO_PARTIES.test(behind))) return [];
      const unit = unitBehind(text, end);
      if (unit === null) return [];
      return [
        {
          ...{ start: index, end: unit.end, number },
          text: text.slice(index, unit.end),
          unit: text.slice(end, unit.end).trim(),
          value: amountOf(text.slice(at, end)) * unit.times,
        },
      ];
    },
  );
}

/** What a number counts; `null` where nothing is. */
function unitBehind(text: string, from: number): { readonly end: number; readonly times: number } | null {
  const percent = /^\s?(?:%|phần trăm|percent)/iu.exec(text.slice(from))?.[0];
  if (percent !== undefined) return { end: from + percent.length, times: 1 };
  let end = from;
  let times = 1;
  let words = 0;
  for (const token of tokenize(text.slice(from, from + 120))) {
    const [start, stop] = [from + token.start, from + token.end];
    const raw = text.slice(start, stop);
    if (!/^\s$/.test(text.slice(end, start))) break;
    const magnitude = words === 0 ? MAGNITUDE.get(token.word) : undefined;
    if (magnitude !== undefined) {
      times *= magnitude;
      end = stop;
      continue;
    }
    const measure = MEASURE.test(raw);
    const named = /^\p{Lu}/u.test(raw) && !measure;
    // "4 tỉnh Nam Lào": the name says which are counted.
    const whose =
      named &&
      words > 0 &&
      /^(?:tỉnh|nước|huyện|xã|bản|cửa khẩu)(?:\s|$)/u.test(text.slice(from).trimStart());
    if (BEHIND_UNIT.has(token.word) && words > 0) break;
    const language = text.slice(0, end).endsWith(" tiếng");
    // Behind the name of what is counted something else begins.
    if (words > 0 && !named && /\p{Lu}[\p{L}\p{M}]*$/u.test(text.slice(from, end)) && !language) break;
    if ((named && !whose && !language) || /^\d/.test(raw) || words === LONGEST_UNIT) break;
    words += 1;
    end = stop;
    if (measure && words > 0 && times > 1) break;
  }
  return words === 0 && times === 1 ? null : { end, times };
}

const WORD_VALUES = "một hai ba bốn năm sáu bảy tám chín mười".split(" ");

function amountOf(number: string): number {
  const tens = /^(\p{L}+) mươi/u.exec(number.toLowerCase())?.[1];
  if (tens !== undefined) return 10 * (1 + WORD_VALUES.indexOf(tens));
  if (/^\p{L}/u.test(number)) return 1 + WORD_VALUES.indexOf(number.toLowerCase());
  const [first = ""] = number.split(/\s?[-–]\s?/u);
  return numberFrom(first);
}

/** Growth of an economy in a year beyond this share, in per cent, is hardly ever true. */
const FASTEST_GROWTH = 30;
const ECONOMY = /tăng trưởng (?:kinh tế|GRDP|GDP)|GRDP|GDP|economic growth/iu;
const SHARE = /(?:chiếm|đạt tỷ lệ|tỷ lệ|tỉ lệ|trong tổng số|share of)\s[^.;]{0,60}$/iu;
const OF_WHOLE = /trong (?:đó|số đó)|of (?:whom|which)/iu;

/** Whether a figure cannot well be as it is written: to be checked, not to be left out. */
export function looksWrong(sentence: string, figure: FigureIn, all: readonly FigureIn[]): boolean {
  const before = sentence.slice(0, figure.start);
  const clause = before.split(/[,;]\s/u).at(-1) ?? "";
  const isPercent = /^(?:%|phần trăm|percent)/iu.test(figure.unit);
  if (isPercent && figure.value > FASTEST_GROWTH && ECONOMY.test(clause)) return true;
  if (isPercent && figure.value > 100 && SHARE.test(before)) return true;
  // Groups of digits that are no thousands: "1.30.000", "12.5000".
  if (/[.,]\d{1,2}[.,]|[.,]\d{3}[.,]\d{1,2}(?!\d)(?=[.,])|\d{4,}\.\d{3}/.test(figure.number)) return true;
  return isMoreThanWhole(sentence, figure, all);
}

/** "có 78 lưu học sinh; trong đó 165 lưu học sinh …". */
function isMoreThanWhole(sentence: string, figure: FigureIn, all: readonly FigureIn[]): boolean {
  const part = OF_WHOLE.exec(sentence)?.index;
  if (part === undefined || figure.start < part) return false;
  const whole = all.findLast(({ end, unit }) => end <= part && unit === figure.unit);
  return whole !== undefined && figure.value > whole.value;
}
