// src/answering/givings.ts
import { findPlaces, type Place, samePlace } from "../search/places.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** Which province gives to which. */
interface Giving {
  readonly giver: Place;
  readonly receiver: Place;
}

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

/**
 * How a sentence tells what one province gave another: as the question has it, only the other way round, or not at all;
 * `null` where the question or the sentence names no giver and receiver.
 */
export function givingTold(query: Query): (sentence: string) => "asked" | "reverse" | null {
  const [asked, other] = givingsIn(query.embedded, query.language);
  if (asked === undefined || other !== undefined) return () => null;
  return (sentence) => {
    const told = givingsIn(sentence, "vi");
    if (
      told.some(({ giver, receiver }) => samePlace(giver, asked.giver) && samePlace(receiver, asked.receiver))
    )
      return "asked";
    return told.some(
      ({ giver, receiver }) => samePlace(giver, asked.receiver) && samePlace(receiver, asked.giver),
    )
      ? "reverse"
      : null;
  };
}

/** What may stand between a word for giving and the giver before it, and the receiver behind it. */
const NEAR_BEFORE = /^[^;:.]{0,25}$/u;
const NEAR_BEHIND = /^[^,;:.]{0,60}$/u;

/** Who gives to whom in a text, by the provinces nearest before and behind each word for giving; each pair once. */
function givingsIn(text: string, language: Query["language"]): Giving[] {
  const folded = fold(text);
  const gives = [...folded.matchAll(GIVES[language])];
  const receives = [...folded.matchAll(RECEIVES[language])];
  if (gives.length + receives.length === 0) return [];
  // Folding keeps the length of composed text.
  const places = findPlaces(text).filter(({ place }) => place.kind !== "country");
  const found: Giving[] = [];
  const add = (giver: Place | undefined, receiver: Place | undefined): void => {
    if (giver === undefined || receiver === undefined || samePlace(giver, receiver)) return;
    if (!found.some((one) => samePlace(one.giver, giver) && samePlace(one.receiver, receiver)))
      found.push({ giver, receiver });
  };
  for (const { index, 0: word } of gives) {
    const before = places.filter(({ end }) => end <= index);
    const behind = places.find(({ start }) => start >= index + word.length);
    const last = before.at(-1);
    if (last === undefined || !NEAR_BEFORE.test(text.slice(last.end, index))) continue;
    // "A được hỗ trợ sang B": nothing says who gives.
    if (language === "vi" && /(?<!\p{L})duoc(?!\p{L})/u.test(folded.slice(last.end, index))) continue;
    const reached =
      behind !== undefined && NEAR_BEHIND.test(text.slice(index + word.length, behind.start))
        ? behind.place
        : undefined;
    const passive = GIVEN.test(folded.slice(0, last.start));
    add(last.place, passive ? (before.at(-2)?.place ?? reached) : reached);
  }
  for (const { index, 0: word } of receives) {
    const before = places.filter(({ end }) => end <= index).at(-1);
    const behind = places.filter(({ start }) => start >= index + word.length).at(-1);
    add(behind?.place, before?.place);
  }
  return found;
}
