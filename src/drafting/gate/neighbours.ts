// src/drafting/gate/neighbours.ts
import type { Span } from "../../answering/answer.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf, type Term } from "../../claims/terms.js";
import type { Token } from "../../text/tokens.js";
import { RETELLING } from "./lexicon.js";

/** Words that bind what stands behind them to what stands before: "sinh viên của tỉnh …", "nhiệm vụ năm …". */
const BINDS =
  /^(?:\s|(?:tỉnh|thành phố|của|tại|ở|ngay|chính|các|trên|địa bàn|năm|giai đoạn|trong|vào|ngày|tháng|từ)(?![\p{L}\p{M}]))*$/iu;
/** Deeds and ties: who stands behind them may be either side. */
const EITHER_SIDE =
  /^(?:hợp tác|hỗ trợ|giúp|giúp đỡ|đề nghị|kiến nghị|đề xuất|tiếp|đón|đón tiếp|tiếp đón|thăm|cử|gửi|tặng|trao|cấp|ký|ký kết|phát biểu|làm việc|hội đàm|quan hệ|hữu nghị|trao đổi|phối hợp|tiếp nhận|nhận|mong muốn|phía|giữa)$/iu;
/** Between names that stand side by side. */
const SIDE_BY_SIDE = /^\s*(?:[,–-]|và|với|cùng)\s*(?:(?:tỉnh|thành phố|năm|các)\s*)*$/iu;
/** Where something is or goes. */
const GOES_TO = /(?<![\p{L}\p{M}])(?:tại|ở|sang|đến|tới|về|qua|với|cho|từ|do)(?![\p{L}\p{M}])/iu;

/** "học" of "lưu học sinh" is no word. */
function isWithinWord(tokens: readonly Token[], place: number, { variants }: Term): boolean {
  if (variants[0]?.length !== 1) return false;
  const [before, own, behind] = [-1, 0, 1].map((offset) => tokens[place + offset]?.word ?? "");
  return RETELLING.isWord(`${before} ${own}`) || RETELLING.isWord(`${own} ${behind}`);
}

/** So far behind the word, in words, its name or time may stand. */
const REACH = 8;

/** A place or time in a sentence, and whether it is the one that the statement has. */
export interface Neighbour extends Span {
  readonly same: boolean;
}

/**
 * Whether the word that stands right before a place or time of a statement has another one behind it in the sentences, and
 * never this one: "nhiệm vụ năm 2024" of "kết quả năm 2024 và nhiệm vụ năm 2025".
 */
export function hasOtherNeighbour(
  claim: TakenApart,
  said: Span,
  units: readonly Unit[],
  neighboursIn: (unit: Unit) => readonly Neighbour[],
): boolean {
  return neighbourOf(claim, said, units, neighboursIn) === "other";
}

/** Whether the word right before a place or time of a statement has this one behind it in the sentences, or only another; `null` where neither can be told. */
export function neighbourOf(
  claim: TakenApart,
  said: Span,
  units: readonly Unit[],
  neighboursIn: (unit: Unit) => readonly Neighbour[],
  reach = REACH,
): "own" | "other" | null {
  if (claim.language !== "vi") return null;
  const word = claim.terms.findLast(({ end }) => end <= said.start);
  if (word === undefined || !BINDS.test(claim.text.slice(word.end, said.start))) return null;
  if (EITHER_SIDE.test(claim.text.slice(word.start, word.end))) return null;
  // Another word stands for it only where it is said nowhere itself.
  const own = { ...word, variants: word.variants.slice(0, 1) };
  const sought = units.some((unit) => placesOf(own, unit.words).length > 0) ? own : word;
  let found = false;
  for (const unit of units) {
    const { text, tokens } = unit.statement;
    const neighbours = neighboursIn(unit).toSorted((a, b) => a.start - b.start);
    for (const place of placesOf(sought, unit.words)) {
      if (isWithinWord(tokens, place, sought)) continue;
      const last = place + (sought.variants[0]?.length ?? 1) - 1;
      const from = tokens[last]?.end ?? 0;
      const to = tokens[Math.min(tokens.length - 1, last + reach)]?.end ?? text.length;
      const first = neighbours.findIndex(({ start }) => start >= from && start < to);
      const next = neighbours[first];
      const between = next === undefined ? "" : text.slice(from, next.start);
      if (next === undefined || /[,;:.]/u.test(between)) continue;
      // "công chức tỉnh học tại …" binds no more than the place that is learnt at.
      if (!GOES_TO.test(claim.text.slice(word.end, said.start)) && GOES_TO.test(between)) continue;
      found = true;
      for (let at = first; at < neighbours.length; at++) {
        const one = neighbours[at];
        const before = neighbours[at - 1];
        if (one === undefined) break;
        if (at > first && before !== undefined && !SIDE_BY_SIDE.test(text.slice(before.end, one.start)))
          break;
        if (one.same) return "own";
      }
    }
  }
  return found ? "other" : null;
}
