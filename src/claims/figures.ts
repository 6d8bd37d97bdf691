// src/claims/figures.ts
import type { Span } from "../answering/answer.js";
import { isFunctionWord } from "../text/function-words.js";
import type { Token } from "../text/tokens.js";
import { readNumbers } from "./number-reading.js";
import { type Unit, unitAt } from "./units.js";

/** How exactly a number is meant. */
export type Bound = "plain" | "exact" | "more" | "less" | "near";

/** A number with what it is of. The span holds its qualifier, unit and thing. */
export interface Figure extends Span {
  /** In the unit as written, magnitude included. */
  readonly value: number;
  readonly upTo: number;
  /** "vài trăm": a range that says no more than the magnitude. */
  readonly vague: boolean;
  readonly bound: Bound;
  readonly unit: Unit | null;
  /** "lần thứ 21" */
  readonly ordinal: boolean;
  /** The name that the number is part of, folded: "apollo" of "Apollo 11". */
  readonly label: string | null;
  /** What is counted: the words right behind, or for a foreign text none. */
  readonly thing: readonly string[];
  /** The digits or words alone. */
  readonly number: Span;
  /** With qualifier and unit, without the thing. */
  readonly amount: Span;
  /** Place among the tokens. */
  readonly position: number;
}

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    "exact",
    /(?<![\p{L}\p{M}])(?:chính xác|đúng|vừa đúng|tròn|vỏn vẹn|chỉ|chỉ có|duy nhất|exactly|precisely|only|just)\s(?:(?:là|có|đạt)\s)?$/iu,
  ],
  [
    "more",
    /(?<![\p{L}\p{M}])(?:hơn|trên|ít nhất|tối thiểu|vượt|vượt quá|không dưới|không ít hơn|more than|over|at least|above|no fewer than|ຫຼາຍກວ່າ|ຢ່າງໜ້ອຍ|ກວ່າ)\s?$/iu,
  ],
  [
    "less",
    /(?<![\p{L}\p{M}])(?:gần|dưới|tối đa|nhiều nhất|chưa đến|chưa tới|ngót|không quá|less than|fewer than|under|at most|nearly|almost|up to|ເກືອບ|ບໍ່ເກີນ)\s?$/iu,
  ],
  [
    "near",
    /(?<![\p{L}\p{M}])(?:khoảng|xấp xỉ|ước|chừng|ước tính|ước đạt|độ|about|around|approximately|roughly|some|ປະມານ)\s?$/iu,
  ],
];
/** "chỉ cử một đoàn": the deed stands between. */
const ONLY_DEED = /(?<![\p{L}\p{M}])(?:chỉ|only|just)\s(?:[\p{L}\p{M}]+\s){1,2}$/iu;
const ORDINAL_BEFORE =
  /(?<![\p{L}\p{M}])(?:thứ|khóa|khoá|hạng|lần|kỳ|điều|(?:bài|nhà|lớp|tổ|đội|quyết định|nghị quyết|nghị định|công văn|thông tư|quốc lộ|đường) số)\s$|ຄັ້ງທີ\s?$/iu;
const ORDINAL_BEHIND = /^(?:st|nd|rd|th)(?![\p{L}])/u;
/** Where the name of what is counted ends. */
const BEHIND_THING = new Set(
  "tỉnh thành của cho tại ở sang và với để trong được đã từ đến theo là này trên về do cùng sẽ thì mà có đều nhằm vào qua mỗi hằng hàng bị ra lên khi như".split(
    " ",
  ),
);
/** Right behind a number these are what is counted. */
const COUNTED_PLACES = new Set(["tỉnh", "thành"]);
const MOST_THING = 4;
/** Numbers of such things tell nothing apart from a name: "hai bên", "2 tỉnh", "hai nước" of two that meet. */
const PAIRED = /^(?:bên|tỉnh|nước|địa phương|đảng|nhà nước|phía|dân tộc|quốc gia|chính phủ|chiều|mặt)$/u;

/** Whether a number says no more than that two meet. */
export function isPair({ value, unit, thing }: Figure): boolean {
  return value === 2 && unit === null && PAIRED.test(thing[0] ?? "");
}

/** The figures of a text; numbers inside `taken` (dates, names) are none. */
export function findFigures(text: string, tokens: readonly Token[], taken: readonly Span[]): Figure[] {
  const numbers = readNumbers(text, tokens);
  return numbers.flatMap((number, at): Figure[] => {
    if (taken.some((span) => span.start < number.end && number.start < span.end)) return [];
    const before = text.slice(0, number.start);
    const behind = text.slice(number.end);
    const ordinal = ORDINAL_BEHIND.test(behind) || ORDINAL_BEFORE.test(before);
    const next = numbers[at + 1];
    // "từ 415.000 đến 587.000 km": the unit is said once.
    const shared =
      next !== undefined && /^\s(?:đến|tới|và|hoặc|to|and|or)\s$/iu.test(text.slice(number.end, next.start));
    const measured = ordinal ? null : unitAt(behind);
    const unit = measured?.unit ?? (shared && !ordinal ? (unitAt(text.slice(next.end))?.unit ?? null) : null);
    const unitEnd = number.end + (measured?.length ?? 0);
    const thing = ordinal ? [] : thingBehind(text, tokens, unitEnd);
    const counted = thing.map(({ word }) => word);
    const isCounted = ordinal || unit !== null || counted.length > 0;
    const label = isCounted ? null : labelBefore(text, tokens, number.start, taken);
    const bound = boundBefore(before, taken);
    if (number.words && number.value === 1 && bound?.bound !== "exact") return [];
    return [
      {
        value: number.value,
        upTo: number.upTo,
        vague: number.words && number.upTo !== number.value,
        bound: bound?.bound ?? "plain",
        unit,
        ordinal,
        label,
        thing: counted,
        number: { start: number.start, end: number.end },
        amount: { start: number.start - (bound?.length ?? 0), end: unitEnd },
        start: number.start - (bound?.length ?? 0),
        end: thing.at(-1)?.end ?? unitEnd,
        position: tokens.findIndex(({ end }) => end > number.start),
      },
    ];
  });
}

/** A capitalised word right before a number. */
function labelBefore(
  text: string,
  tokens: readonly Token[],
  start: number,
  taken: readonly Span[],
): string | null {
  const before = tokens.findLast(({ end }) => end <= start);
  if (before === undefined || !/^[\s-]$/u.test(text.slice(before.end, start))) return null;
  if (taken.some((span) => span.start < before.end && before.start < span.end)) return null;
  const word = text.slice(before.start, before.end);
  const opens = before.start === 0 || /[.!?:“"]\s*$/u.test(text.slice(0, before.start));
  return /^\p{Lu}/u.test(word) && !opens ? before.folded : null;
}

function boundBefore(before: string, taken: readonly Span[]): { bound: Bound; length: number } | null {
  for (const [bound, pattern] of BOUNDS) {
    const words = pattern.exec(before);
    // "Xiêng Khoảng 40" names a place.
    if (words === null || taken.some(({ start, end }) => start < before.length && words.index < end))
      continue;
    return { bound, length: words[0].length };
  }
  return ONLY_DEED.test(before) ? { bound: "exact", length: 0 } : null;
}

function thingBehind(text: string, tokens: readonly Token[], from: number): Token[] {
  const thing: Token[] = [];
  let end = from;
  for (const token of tokens) {
    if (token.start < from) continue;
    const gap = text.slice(end, token.start);
    if (!/^\s?$/u.test(gap) || /^\p{Lu}/u.test(text.slice(token.start))) break;
    const isUnit = thing.length === 0 && COUNTED_PLACES.has(token.word);
    if ((BEHIND_THING.has(token.word) && !isUnit) || /^\d/.test(token.word) || thing.length === MOST_THING)
      break;
    if (
      isFunctionWord(token.word) &&
      token.word !== "người" &&
      token.word !== "chiếc" &&
      token.word !== "con"
    )
      break;
    // "Người học" goes on with what they do, "lưu học sinh" and "suất học bổng" with what they are.
    if (token.word === "học" && !/^\s(?:sinh|viên|bổng|phần)(?![\p{L}])/u.test(text.slice(token.end))) break;
    thing.push(token);
    end = token.end;
  }
  return thing;
}

/** How two numbers of one thing go together. */
export type Agreement = "same" | "unit" | "bound" | "other";

/** Rounded figures of so much less precision may stand for exact ones. */
const ROUNDING = 0.06;
const NEARNESS = 0.1;

/** Compares a claim's number with a source's; both must be of one thing. */
export function agreement(claim: Figure, source: Figure): Agreement {
  const inUnits = unitsAgree(claim.unit, source.unit);
  if (claim.value === source.value && !sameUnit(claim.unit, source.unit)) return "unit";
  const [left, right] = [base(claim), base(source)];
  if (claim.upTo !== claim.value || source.upTo !== source.value) {
    const [low, high] = [base({ ...claim, value: claim.upTo }), base({ ...source, value: source.upTo })];
    return left === right && low === high
      ? "same"
      : inside(left, right, high) || inside(right, left, low)
        ? "same"
        : "other";
  }
  if (left === right) return boundsAgree(claim.bound, source.bound) ? "same" : "bound";
  if (!inUnits) return "other";
  // "Hơn 7.700 tỷ" of 7.753: said less exactly, not otherwise.
  const rounded = significant(claim.value) < significant(source.value);
  const off = Math.abs(left - right) / right;
  if (rounded && off <= ROUNDING) {
    if (
      claim.bound === "near" ||
      (claim.bound === "more" && left < right) ||
      (claim.bound === "less" && left > right)
    )
      return "same";
  }
  if (rounded && isLeadingDigits(claim, left, right)) return "same";
  return claim.bound === "near" && rounded && off <= NEARNESS ? "same" : "other";
}

/** "Hơn 1.000" of 1.300, "gần 7.000" of 6.722: the exact number cut off or rounded up behind its first digit. */
function isLeadingDigits({ bound, value }: Figure, left: number, right: number): boolean {
  if (significant(value) > 1) return false;
  const step = 10 ** Math.floor(Math.log10(right));
  return (
    (bound === "more" && left === Math.floor(right / step) * step) ||
    (bound === "less" && left === Math.ceil(right / step) * step)
  );
}

function inside(value: number, low: number, high: number): boolean {
  return low <= value && value <= high && low !== high;
}

function base({ value, unit }: Pick<Figure, "value" | "unit">): number {
  return Math.round(value * (unit?.factor ?? 1) * 1e6) / 1e6;
}

/** Whether both measure in units that can be told in one another, or one names none. */
function unitsAgree(a: Unit | null, b: Unit | null): boolean {
  if (a === null || b === null) return true;
  return a.kind === b.kind && (a.factor === b.factor || a.dimension !== "time");
}

function sameUnit(a: Unit | null, b: Unit | null): boolean {
  return a === null || b === null || (a.kind === b.kind && a.factor === b.factor);
}

function boundsAgree(claim: Bound, source: Bound): boolean {
  if (claim === source || claim === "plain" || claim === "near") return true;
  if (claim === "exact") return source === "plain";
  // "Hơn 300" of a plain 300 claims more than is said.
  return source === "plain" || source === "near" ? true : claim === source;
}

function significant(value: number): number {
  return String(value).replace(/0+$/, "").replace(".", "").length;
}
