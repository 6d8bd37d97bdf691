// src/answering/conflicting-figures.ts
import type { ParsedArticle } from "../article.js";
import { numberFrom } from "../text/digits.js";
import { isFunctionWord } from "../text/function-words.js";
import { splitSentences } from "../text/sentences.js";
import { type Token, tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { type Conflict, daysBetween, toReading } from "./conflicts.js";
import { perArticle } from "./per-article.js";

/** A number of a thing, with all that decides whether another number is of the same thing. The span holds both, and "hơn". */
interface Figure extends Span {
  /** Where its sentence begins. */
  readonly sentence: number;
  readonly value: number;
  readonly about: "exact" | "more" | "less" | "near";
  /** What is counted, in up to three words: "sinh vien", "trieu dong". */
  readonly thing: string;
  /** Years, days, names in order and the words that set apart a time, a part or a total: all must be the same. */
  readonly frame: string;
  /** Whether the frame has a year. */
  readonly dated: boolean;
  /** What its clause says beside names and numbers. */
  readonly words: ReadonlySet<string>;
}

type FigureIn = Figure & { readonly article: ParsedArticle };

/** Share of all their words that two clauses must have in common: between articles, and inside one, where much is alike. */
const SHARED = 0.6;
const SHARED_INSIDE = 0.8;
/** So many words must be the same. */
const LEAST_SHARED = 3;
/** "Khoảng" and the like leave so much room. */
const ROOM = 0.2;

const NUMBER = /(?<![\p{L}\p{M}\d/.,-])\d+(?:[.,]\d+)*(?![\d/]|[.,]\d|-\d|\s?[-–]\s?\d)/gu;
const NO_COUNT_BEFORE =
  /(?:năm|ngày|tháng|thứ|quý|khóa|khoá|số|điều|khoản|đoạn|kỳ|đợt|chương|mục|covid|xã|phường|quận)\s*-?\s*$/iu;
const PART = /trong (?:đó|số)|bao gồm|riêng|gồm/iu;
const ABOUT: readonly (readonly [Figure["about"], RegExp])[] = [
  ["more", /(?:hơn|trên|ít nhất|tối thiểu|vượt)\s*$/iu],
  ["less", /(?:gần|dưới|tối đa|chưa đến|ngót)\s*$/iu],
  ["near", /(?:khoảng|xấp xỉ|ước|chừng|ước tính|ước đạt)\s*$/iu],
];
const MAGNITUDES = new Map([
  ["nghin", 1e3],
  ["ngan", 1e3],
  ["trieu", 1e6],
  ["ty", 1e9],
]);
/** Where the name of the thing counted ends. */
const BEHIND_THING = new Set(
  "tinh thanh cua cho tai o sang va voi de trong duoc da tu den theo la nay tren ve do cung se thi ma".split(
    " ",
  ),
);
/** Measures of time and parties, not things counted. */
const NO_THING = /^(?:nam|thang|ngay|gio|phut|tuan|lan|tuoi|tinh|nuoc|ben|dang|hai|dia phuong|mat|noi dung)/;
/** One word that says enough of what is measured. */
const MEASURE = /^(?:ha|km|km2|kg|usd|dong|kip|tan|%)$/;
const SETS_APART = new Set(
  (
    "nay ngoái qua tới trước sau tiếp thêm đợt lần giai quý sáng chiều trưa cùng còn lại tổng cả riêng mỗi đầu cuối hiện cũ đã sẽ " +
    "dự kiến kế hoạch mục tiêu phấn đấu không chưa chỉ nam nữ huyện xã bản một hai ba bốn khác nhau tăng giảm bình quân"
  ).split(" "),
);

/** Different numbers of the same thing, said in nearly the same words of the same names and time. */
export function figureConflicts(articles: readonly ParsedArticle[]): Conflict[] {
  const byThing = new Map<string, FigureIn[]>();
  for (const figure of articles.flatMap((article) =>
    figuresOf(article).map((found) => ({ ...found, article })),
  )) {
    const key = `${figure.thing}|${figure.frame}`;
    byThing.set(key, [...(byThing.get(key) ?? []), figure]);
  }
  return [...byThing.values()].flatMap((figures) =>
    figures.flatMap((figure, at): Conflict[] => {
      const other = figures.slice(at + 1).find((one) => contradict(figure, one));
      return other === undefined
        ? []
        : [{ kind: "figure", readings: [figure, other].map((one) => toReading(one.article, [one])) }];
    }),
  );
}

function contradict(a: FigureIn, b: FigureIn): boolean {
  if (a.article === b.article && a.sentence === b.sentence) return false;
  if (agree(a, b)) return false;
  const days = a.article === b.article ? 0 : daysBetween(dateOf(a.article), dateOf(b.article));
  // Without a year only articles of one day speak of one time: some things are counted daily.
  if (!a.dated && days !== 0) return false;
  const shared = [...a.words].filter((word) => b.words.has(word)).length;
  const all = a.words.size + b.words.size - shared;
  return shared >= LEAST_SHARED && shared / all >= (a.article === b.article ? SHARED_INSIDE : SHARED);
}

/** Whether one number may be the other, said less exactly. */
function agree(a: Figure, b: Figure): boolean {
  if (a.value === b.value) return true;
  if (a.about === "exact" && b.about === "exact") return false;
  const near = Math.abs(a.value - b.value) <= ROOM * Math.max(a.value, b.value);
  return near || allows(a, b.value) || allows(b, a.value);
}

function allows({ value, about }: Figure, other: number): boolean {
  return (about === "more" && other > value) || (about === "less" && other < value);
}

const figuresOf = perArticle(findFigures);

function findFigures(article: ParsedArticle): Figure[] {
  return article.blocks
    .filter(({ kind }) => kind !== "byline")
    .flatMap((block) =>
      splitSentences(article.text.slice(block.start, block.end), block.start).flatMap((sentence) =>
        clausesOf(article.text, sentence).flatMap((clause) => inClause(article, sentence, clause)),
      ),
    );
}

/** The clauses of a sentence, without those that tell a part of a whole. */
function clausesOf(text: string, { start, end }: Span): Span[] {
  const clauses: Span[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(";")) {
    const whole = PART.exec(part)?.index ?? part.length;
    clauses.push({ start: from, end: from + whole });
    from += part.length + 1;
  }
  return clauses;
}

function inClause(article: ParsedArticle, sentence: Span, clause: Span): Figure[] {
  const text = article.text.slice(clause.start, clause.end);
  const whole = article.text.slice(sentence.start, sentence.end);
  const tokens = tokenize(text);
  const years = [...new Set(whole.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])];
  const days = whole.match(/(?<![\d.,])\d{1,2}[/.]\d{1,2}(?![\d%])/g) ?? [];
  const names = tokens
    .filter(({ start }, at) => at > 0 && /^\p{Lu}/u.test(text.slice(start)))
    .map(({ folded }) => folded);
  const apart = tokens.filter(({ word }) => SETS_APART.has(word)).map(({ word }) => word);
  const frame = [years, days, names, apart].map((words) => words.join(" ")).join("|");
  const words = new Set(
    tokens
      .filter(({ start }) => /^\p{Ll}/u.test(text.slice(start)))
      .flatMap(({ word }) => (isFunctionWord(word) ? [] : [word])),
  );
  return [...text.matchAll(NUMBER)].flatMap(({ 0: digits, index }): Figure[] => {
    const before = text.slice(0, index);
    const estimate = estimateIn(before);
    const thing = thingBehind(text, index + digits.length, tokens);
    if (thing === null || NO_COUNT_BEFORE.test(before)) return [];
    return [
      {
        sentence: sentence.start,
        value: numberFrom(digits) * thing.times,
        about: estimate?.about ?? "exact",
        thing: thing.name,
        frame,
        dated: years.length > 0,
        words,
        start: clause.start + index - (estimate?.words.length ?? 0),
        end: clause.start + thing.end,
      },
    ];
  });
}

/** The words at the end of a text by which the number behind it is an estimate. */
function estimateIn(before: string): { about: Figure["about"]; words: string } | null {
  for (const [about, pattern] of ABOUT) {
    const words = pattern.exec(before)?.[0];
    if (words !== undefined) return { about, words };
  }
  return null;
}

/** What is counted, from the words right behind a number. */
function thingBehind(
  text: string,
  from: number,
  tokens: readonly Token[],
): { name: string; times: number; end: number } | null {
  if (/^\s?%/.test(text.slice(from))) return { name: "%", times: 1, end: text.indexOf("%", from) + 1 };
  let times = 1;
  let end = from;
  const words: string[] = [];
  for (const token of tokens.filter(({ start }) => start >= from)) {
    if (
      !/^\s$/.test(text.slice(end, token.start)) ||
      (/^\P{Ll}/u.test(text.slice(token.start)) && !/^(?:USD|VND)/.test(text.slice(token.start)))
    )
      break;
    const magnitude = words.length === 0 ? MAGNITUDES.get(token.folded) : undefined;
    if (magnitude !== undefined) times *= magnitude;
    else if (BEHIND_THING.has(token.folded) || words.length === 3) break;
    else words.push(token.folded);
    end = token.end;
    if (MEASURE.test(words[0] ?? "")) break;
  }
  const name = words.join(" ");
  if (NO_THING.test(name)) return null;
  if (MEASURE.test(words[0] ?? "")) return { name: words[0] ?? "", times, end };
  return words.length < 2 ? null : { name, times, end };
}
