// src/answering/givings.ts
import { findPlaces } from "../search/places.js";
import type { Language, Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { type Direction, type DirectionTold, directionTold, distinctDirections } from "./directions.js";

/** Words between one who gives and one who is given to; folded. */
const GIVES = {
  vi: /(?<!\p{L})(?:ho tro|giup do|giup|trao tang|tang|vien tro|ung ho|gui|trao|cap)(?!\p{L})/gu,
  en: /\b(?:give|gave|given|provide[ds]?|donate[ds]?|support(?:s|ed)?|help(?:s|ed)?|aid(?:s|ed)?|grant(?:s|ed)?|sen[dt])\b/gu,
  lo: /ຊ່ວຍເຫຼືອ|ຊ່ວຍ|ມອບ|ສະໜັບສະໜູນ/gu,
} as const;
/** Words between one who is given to and one who gives. */
const RECEIVES = {
  vi: /(?<!\p{L})(?:nhan|tiep nhan)(?!\p{L})(?=[^.;]* (?:tu|cua) )/gu,
  en: /\b(?:receive[ds]?|got|get)\b(?=.* from )/gu,
  lo: /ໄດ້ຮັບ(?=.*ຈາກ)/gu,
} as const;
/** "B được A tặng": who is given to stands before the one who gives. */
const GIVEN = /(?<!\p{L})(?:duoc|do)(?: tinh| thanh pho)?\s*$/u;

/** How a sentence tells what one province gave another; `null` where the question or the sentence names no giver and receiver. */
export function givingTold(query: Query): (sentence: string) => DirectionTold | null {
  return directionTold(query, givingsIn);
}

/** What may stand between a word for giving and the giver before it, and the receiver behind it. */
const NEAR_BEFORE = /^[^;:.]{0,25}$/u;
const NEAR_BEHIND = /^[^,;:.]{0,60}$/u;

/** Who gives to whom in a text, by the provinces nearest before and behind each word for giving; each pair once. */
function givingsIn(text: string, language: Language): Direction[] {
  const folded = fold(text);
  const gives = [...folded.matchAll(GIVES[language])];
  const receives = [...folded.matchAll(RECEIVES[language])];
  if (gives.length + receives.length === 0) return [];
  // Folding keeps the length of composed text.
  const places = findPlaces(text).filter(({ place }) => place.kind !== "country");
  const given = gives.flatMap(({ index, 0: word }): Direction[] => {
    const before = places.filter(({ end }) => end <= index);
    const behind = places.find(({ start }) => start >= index + word.length);
    const last = before.at(-1);
    if (last === undefined || !NEAR_BEFORE.test(text.slice(last.end, index))) return [];
    // "A được hỗ trợ sang B": nothing says who gives.
    if (language === "vi" && /(?<!\p{L})duoc(?!\p{L})/u.test(folded.slice(last.end, index))) return [];
    const reached =
      behind !== undefined && NEAR_BEHIND.test(text.slice(index + word.length, behind.start))
        ? behind.place
        : undefined;
    const passive = GIVEN.test(folded.slice(0, last.start));
    const to = passive ? (before.at(-2)?.place ?? reached) : reached;
    return to === undefined ? [] : [{ from: last.place, to }];
  });
  const received = receives.flatMap(({ index, 0: word }): Direction[] => {
    const to = places.findLast(({ end }) => end <= index)?.place;
    const from = places.findLast(({ start }) => start >= index + word.length)?.place;
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return distinctDirections([...given, ...received]);
}
