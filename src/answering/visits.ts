// src/answering/visits.ts
import { findPlaces, type Place, samePlace } from "../search/places.js";
import type { Language, Query } from "../search/question.js";
import { fold } from "../text/fold.js";

/** Who visits whom. */
interface Visit {
  readonly guest: Place;
  readonly host: Place;
}

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

/**
 * How a sentence tells a visit: as the question has it, only the other way round, or not at all; `null` where question or
 * sentence names no guest and host.
 */
export function visitTold(query: Query): (sentence: string) => "asked" | "reverse" | null {
  const [asked, other] = visitsIn(query.embedded, query.language);
  if (asked === undefined || other !== undefined) return () => null;
  return (sentence) => {
    const told = visitsIn(sentence, "vi");
    if (told.some(({ guest, host }) => samePlace(guest, asked.guest) && samePlace(host, asked.host)))
      return "asked";
    return told.some(({ guest, host }) => samePlace(guest, asked.host) && samePlace(host, asked.guest))
      ? "reverse"
      : null;
  };
}

/** The visits of a text, by the provinces nearest before and behind the words for them; each pair once. */
function visitsIn(text: string, language: Language): Visit[] {
  const folded = fold(text);
  // Folding keeps the length of composed text.
  const places = findPlaces(text).filter(({ place }) => place.kind !== "country");
  const found: Visit[] = [];
  const read = (pattern: RegExp, visit: (before: Place, behind: Place) => Visit): void => {
    for (const { index, 0: word } of folded.matchAll(pattern)) {
      const before = places.findLast(({ end }) => end <= index);
      const behind = places.find(({ start }) => start >= index + word.length);
      if (before === undefined || behind === undefined || samePlace(before.place, behind.place)) continue;
      if (!NEAR.test(text.slice(index + word.length, behind.start))) continue;
      const { guest, host } = visit(before.place, behind.place);
      if (!found.some((one) => samePlace(one.guest, guest) && samePlace(one.host, host)))
        found.push({ guest, host });
    }
  };
  read(VISITS[language], (guest, host) => ({ guest, host }));
  read(RECEIVES[language], (host, guest) => ({ guest, host }));
  return found;
}
