// src/answering/person-names.ts
import { FAMILY_NAMES } from "../search/names/false-friends.js";

import { latinConsonants } from "../text/consonants.js";
import { soundsAlike } from "../text/sound.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";

/** Family names beside those that also tell a person from a place. */
const FURTHER_FAMILY_NAMES =
  "an âu bạch cầm cao chu đàm điêu đoàn giàng hà hạng hồ hứa khuất kiều kim la lại lâm lầu lò lường ma mùa nghiêm nông ông quàng quản sùng tăng thạch thái thào tòng tống triệu từ ung vàng vi vừ vương xa y";
const families = new Set([
  ...FAMILY_NAMES.filter((name) => name !== "văn" && name !== "thị"),
  ...FURTHER_FAMILY_NAMES.split(" "),
]);

/** First words of bodies, ranks and times, which are written with capitals as well. */
const NO_NAME = new Set(
  (
    "hội sở ban bộ ủy uỷ tỉnh thành đảng nhà công đoàn trung quốc chính trường đại học viện cộng hòa hoà việt lào ngày năm tháng " +
    "cục vụ liên tổng phó chủ bí trưởng cửa khu cảng hiệp chi mặt toà tòa phía theo thay tại trong sau trước ubnd hđnd mttq " +
    "nhân quân bộ biên văn tập phòng ư huyện xã phường quận lãnh lễ kết bản biên bằng huân huy giải thủ thường trực"
  ).split(" "),
);
const NO_FAMILY_BEFORE = new Set("đại công thanh kinh chủ thành viên".split(" "));

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'][\\p{L}\\p{M}]+)*";
const RUN = new RegExp(`${NAME_WORD}(?:[^\\S\\n]${NAME_WORD})*`, "gu");
const HONORIFIC =
  /^(?:(?:Đồng chí|Ông|Bà|Anh|Chị|Ngài|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Tiến sĩ|TS|ThS|PGS|GS|BS)\s)+/u;
const LONGEST_NAME = 6;

/** A capitalised word of a text. */
type NameWord = Span & { readonly text: string };

/** Whether a word is a Vietnamese family name. */
export function isFamilyName(word: NameWord | undefined): boolean {
  return word !== undefined && families.has(word.text.toLowerCase());
}

/** The capitalised words that a text begins with, one space apart. */
export function capitalisedRun(text: string): NameWord[] {
  const [run] = text.matchAll(RUN);
  return run?.index === 0 ? wordsOf(run[0], 0) : [];
}

/**
 * What by its shape may be a person's name: two to six capitalised words, without what a text calls the person by. A name
 * of two parts may have a dash between them ("Khăm Phan - Bun Mi"); Vietnamese names have none.
 * @param text with blanks where something else is named
 */
export function findPersonNames(text: string): Span[] {
  const runs = [...text.matchAll(RUN)].map(({ 0: run, index }) => {
    const start = index + (HONORIFIC.exec(run)?.[0].length ?? 0);
    return { start, end: index + run.length };
  });
  const names: Span[] = [];
  for (const run of runs) {
    const last = names.at(-1);
    if (last !== undefined && isOneName(text, last, run))
      names[names.length - 1] = { start: last.start, end: run.end };
    else names.push(run);
  }
  return names.filter(({ start, end }) => isPersonName(wordsOf(text.slice(start, end), 0)));
}

function isPersonName(words: readonly NameWord[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || words.length > LONGEST_NAME) return false;
  if (
    words.some(({ text }) => text.length > 1 && /^\p{Lu}+$/u.test(text)) &&
    words.some(({ text }) => /\p{Ll}/u.test(text))
  )
    return false;
  if (isFamilyName(first) && !NO_FAMILY_BEFORE.has(second.text.toLowerCase())) return true;
  return !NO_NAME.has(first.text.toLowerCase());
}

/** Whether a dash joins two parts of one name. */
function isOneName(text: string, left: Span, right: Span): boolean {
  if (!/^ [-–] $/.test(text.slice(left.end, right.start))) return false;
  const parts = [left, right].map(({ start, end }) => wordsOf(text.slice(start, end), 0));
  return parts.every(
    (words) =>
      words.length <= 2 && !isFamilyName(words[0]) && !NO_NAME.has(words[0]?.text.toLowerCase() ?? ""),
  );
}

function wordsOf(run: string, offset: number): NameWord[] {
  return [...run.matchAll(new RegExp(NAME_WORD, "gu"))].map(({ 0: text, index }) => ({
    text,
    start: offset + index,
    end: offset + index + text.length,
  }));
}

/** A name as it is compared: small letters, words one space apart. */
export function nameKey(name: string): string {
  return tokenize(name)
    .map(({ word }) => word)
    .join(" ");
}

/** Names of so many consonants sound alike by more than chance. */
const TELLING_CONSONANTS = 4;

/**
 * Whether two different spellings may be of one name: alike word by word, or in two romanisations of one sound. Short
 * syllables must have the same letters, whatever their marks.
 */
export function alikeNames(a: string, b: string): boolean {
  if (nameKey(a) === nameKey(b)) return false;
  const [left, right] = [a, b].map((name) => tokenize(name).map(({ folded }) => folded));
  if (left === undefined || right === undefined) return false;
  if (left.length === right.length && left.every((word, at) => alikeWords(word, right[at] ?? "")))
    return true;
  if ([a, b].some((name) => isFamilyName(wordsOf(name, 0)[0]))) return false;
  const [sound, other] = [latinConsonants(left.join("")), latinConsonants(right.join(""))];
  return sound === other && sound.length >= TELLING_CONSONANTS;
}

const SHORT_WORD = 5;

function alikeWords(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < SHORT_WORD || b.length < SHORT_WORD) return false;
  return soundsAlike(a, b) || (a.charAt(0) === b.charAt(0) && latinConsonants(a) === latinConsonants(b));
}
