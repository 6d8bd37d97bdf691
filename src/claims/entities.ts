// src/claims/entities.ts
import type { Span } from "../answering/answer.js";
import { isFunctionWord } from "../text/function-words.js";
import { type Token, tokenize } from "../text/tokens.js";

/** A name of a thing, by its capitals, with the common words before it that say what it is of. */
export interface Entity extends Span {
  /** Folded words of the name. */
  readonly name: readonly string[];
  /** Up to two words right before it, nearest last: "nước sâu" of "cảng nước sâu Chân Mây", "sở" of "Sở Ngoại vụ". */
  readonly head: readonly string[];
}

const RUN = /\p{Lu}[\p{L}\p{M}\d]*(?:(?:\s|-|\s[-–&]\s)\p{Lu}[\p{L}\p{M}\d]*)*/gu;
/** Bodies whose own first word has the capital. */
const BODY =
  /^(?:Sở|Bộ|Ban|Hội(?! (?:chợ|nghị|thảo|đàm|trường|nhập))|Cục|Vụ|Viện|Phòng|Trường|Đại học|Học viện|Công ty|Tập đoàn|Bệnh viện|Ngân hàng|Đài|Báo|Đảng|Đảng bộ|Cảng|Sân bay|Quốc lộ|Cửa khẩu|Khu|Chương trình|Dự án|Giải|Huân chương|Bằng|Năm)\s/u;
/** Institutions that bear the name of a place: "Đại học Huế" is no other name of Huế. */
const NAMED_AFTER = /(?<![\p{L}\p{M}])(?:đại học|học viện|bệnh viện|sân bay|nhà máy|khách sạn)\s$/iu;
const ALONE = /^(?:[A-Z][a-z]{3,}|\p{Lu}{2,}\d*)$/u;
const NO_NAME = new Set("ông bà đồng chí ubnd hđnd ủy viên phó bí thư chủ tịch tỉnh thành".split(" "));

/**
 * The entities of a Vietnamese text: capitalised runs that are no place, person or office.
 * @param taken spans that are read otherwise
 */
export function findEntities(text: string, tokens: readonly Token[], taken: readonly Span[]): Entity[] {
  const institutions = taken.flatMap(({ start, end }): Entity[] => {
    const head = NAMED_AFTER.exec(text.slice(0, start));
    if (head === null || !/^\p{Lu}/u.test(text.slice(start))) return [];
    const name = tokenize(text.slice(head.index, end)).map(({ folded }) => folded);
    return [{ start: head.index, end, name, head: tokenize(head[0]).map(({ word }) => word) }];
  });
  const named = [...text.matchAll(RUN)].flatMap(({ 0: run, index }): Entity[] => {
    const opens = index === 0 || /(?:[.!?:;“"|]|^[-–])\s*$/u.test(text.slice(0, index));
    let start = index;
    let words = tokenize(run);
    const [first] = words;
    if (first === undefined) return [];
    // "Sở Ngoại vụ": the body is the head, the rest its name, which goes on in small letters.
    const body = BODY.exec(`${run} `)?.[0].trimEnd();
    if (body !== undefined) {
      const behind = body.length < run.length ? run.slice(body.length) : lowerName(text, index + run.length);
      const at = index + (body.length < run.length ? body.length : run.length);
      const nameStart = at + (behind.length - behind.trimStart().length);
      const tail = body.length < run.length ? lowerName(text, index + run.length) : "";
      const name = tokenize(behind + tail).map(({ folded }) => folded);
      if (name.length === 0) return [];
      const end = at + behind.length + tail.length;
      if (taken.some((span) => span.start < end && nameStart < span.end)) return [];
      return [{ start: nameStart, end, name, head: tokenize(body).map(({ word }) => word) }];
    }
    if (opens && (words.length === 1 || isFunctionWord(first.word) || NO_NAME.has(first.word))) {
      words = words.slice(1);
      start = index + (words[0]?.start ?? 0);
    }
    // One capital alone opens a body or a title ("Cao su", "Lễ ký kết") unless it is foreign or an acronym.
    const [only] = words;
    if (words.length === 1 && !ALONE.test(run.slice(only?.start, only?.end))) return [];
    if (words.length === 0 || NO_NAME.has(words[0]?.word ?? "")) return [];
    const end = index + run.length;
    // "Nam Lào" is a name beside the country's own.
    const other = taken.filter((span) => span.start < end && start < span.end);
    if (other.some((span) => !(start < span.start && span.end === end && words.length === 2))) return [];
    const before = tokens.filter(({ end: tokenEnd }) => tokenEnd <= start).slice(-2);
    const head = before.filter(
      (token) => /^\p{Ll}/u.test(text.slice(token.start)) && !isFunctionWord(token.word),
    );
    return [{ start, end, name: words.map(({ folded }) => folded), head: head.map(({ word }) => word) }];
  });
  return [...institutions, ...named].toSorted((a, b) => a.start - b.start);
}

/** "Ngoại" + " vụ": the small second syllable of a body's name. */
function lowerName(text: string, from: number): string {
  return /^\s\p{Ll}[\p{L}\p{M}]*/u.exec(text.slice(from))?.[0] ?? "";
}
