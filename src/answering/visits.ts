// src/answering/visits.ts
import { findPlaces } from "../search/places.js";
import type { Language, Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { type Direction, type DirectionTold, directionTold, distinctDirections } from "./directions.js";

/** Words between a guest and the host behind them; folded. */
const VISITS: Readonly<Record<Language, RegExp>> = {
  vi: /(?<!\p{L})(?:(?:den|sang|toi|di|ve|tro lai|quay lai) )+(?:tham|lam viec|chuc tet|cong tac|hoi dam|tham du)(?!\p{L})|(?<!\p{L})tham (?:va lam viec|chinh thuc|huu nghi|lai|dap le)(?!\p{L})|(?<!\p{L})tham(?= (?:tinh )?\p{L})(?! du| gia| quan| muu| khao)/gu,
  en: /\b(?:visit(?:s|ed|ing)?|(?:go|went|gone|travel(?:s|led|ed)?|came|come|return(?:s|ed)?) to)\b/gu,
  lo: /(?:ໄປ|ມາ)?ຢ້ຽມຢາມ/gu,
};
/** Words between a host and the guest behind them. */
const RECEIVES: Readonly<Record<Language, RegExp>> = {
  vi: /(?<!\p{L})(?:don tiep|tiep don|don|tiep)(?: va lam viec voi)?(?= .{0,20}doan)/gu,
  en: /\b(?:receiv(?:e|ed|es)|welcom(?:e|ed|es)|host(?:ed|s)?)\b(?=.{0,30}delegation)/gu,
  lo: /ຕ້ອນຮັບ/gu,
};
/** Between a word for the visit and the place it goes to. */
const NEAR = /^[^;:.]{0,70}$/u;

/** How a sentence tells who visits whom; `null` where question or sentence names no guest and host. */
export function visitTold(query: Query): (sentence: string) => DirectionTold | null {
  return directionTold(query, visitsIn);
}

/** The visits of a text, from guest to host, by the provinces nearest before and behind the words for them; each pair once. */
function visitsIn(text: string, language: Language): Direction[] {
  const folded = fold(text);
  // Folding keeps the length of composed text.
  const places = findPlaces(text).filter(({ place }) => place.kind !== "country");
  const around = (pattern: RegExp): Direction[] =>
    [...folded.matchAll(pattern)].flatMap(({ index, 0: word }) => {
      const before = places.findLast(({ end }) => end <= index);
      const behind = places.find(({ start }) => start >= index + word.length);
      if (before === undefined || behind === undefined) return [];
      if (!NEAR.test(text.slice(index + word.length, behind.start))) return [];
      return [{ from: before.place, to: behind.place }];
    });
  const received = around(RECEIVES[language]).map(({ from, to }) => ({ from: to, to: from }));
  return distinctDirections([...around(VISITS[language]), ...received]);
}
