// src/drafting/gate/nations.ts
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf } from "../../claims/terms.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** Countries that are no place of the gazetteer: in Vietnamese, and as the other languages begin or write them. */
const NATIONS: readonly (readonly [vi: string, en: string, lo: string])[] = [
  ["Thái Lan", "Thai", "ໄທ"],
  ["Campuchia", "Cambodia", "ກຳປູເຈຍ"],
  ["Trung Quốc", "China|Chinese", "ຈີນ"],
  ["Nhật Bản", "Japan", "ຍີ່ປຸ່ນ"],
  ["Hàn Quốc", "Korea", "ເກົາຫຼີ"],
  ["Ấn Độ", "India", "ອິນເດຍ"],
  ["Myanmar", "Myanmar", "ມຽນມາ"],
  ["Malaysia", "Malaysia", "ມາເລເຊຍ"],
  ["Singapore", "Singapore", "ສິງກະໂປ"],
  ["Indonesia", "Indonesia", "ອິນໂດເນເຊຍ"],
  ["Philippines", "Philippine", "ຟີລິບປິນ"],
  ["Pháp", "France|French", "ຝຣັ່ງ"],
  ["Đức", "German", "ເຢຍລະມັນ"],
  ["Hoa Kỳ", "United States|America", "ອາເມລິກາ"],
  ["Australia", "Australia", "ອົດສະຕາລີ"],
  ["Cuba", "Cuba", "ກູບາ"],
];

/** So far from a country's name, in words, what is said of it may stand. */
const REACH = 7;

/** A country must be named near what the statement says of it: another one may stand in the same sentence. */
export function refusedNation(claim: TakenApart, { units }: Support): Refusal | null {
  for (const [vi, en, lo] of NATIONS) {
    const pattern =
      claim.language === "vi"
        ? // Not the middle of a name: "Phạm Đức Tiến".
          new RegExp(`(?<![\\p{L}]|\\p{Lu}\\p{L}* )${vi}(?![\\p{L}]| \\p{Lu})`, "u")
        : new RegExp(claim.language === "en" ? `\\b(?:${en})` : lo, "u");
    const said = pattern.exec(claim.text);
    if (said === null) continue;
    const end = said.index + said[0].length;
    const position = claim.statement.tokens.findIndex((token) => token.end >= end);
    const [nearest] = claim.terms
      .filter(
        ({ variants, start, end: termEnd }) => variants.length > 0 && (termEnd <= said.index || start >= end),
      )
      .toSorted((a, b) => distance(a.position, position) - distance(b.position, position));
    const told = units.some(({ statement, words }) =>
      [...statement.text.matchAll(new RegExp(vi, "gu"))].some(({ index }) => {
        const at = statement.tokens.findIndex((token) => token.end > index);
        const places = nearest === undefined ? [] : placesOf(nearest, words);
        return places.length === 0 || places.some((place) => Math.abs(place - at) <= REACH);
      }),
    );
    if (!told) return { kind: "name", words: said[0] };
  }
  return null;
}

/** What stands before a name says more of it than what follows. */
function distance(position: number, of: number): number {
  return position < of ? of - position : 2 * (position - of);
}
