// src/search/sides.ts
import { fold } from "../text/fold.js";
import type { Range } from "../text/sentences.js";
import type { PlaceMention } from "./places.js";

/** The country whose people, offices or places a question asks about, of the two that meet. */
export type Side = "LA" | "VN";

const LAO_SIDE =
  /(?<![\p{L}])(?:ben|phia|dai dien) (?:phia |ben )?(?:nuoc )?(?:ban lao|lao|ban)(?![\p{L}])|(?:the |for |from |on )?(?:lao|laotian|laos'?s?) (?:side|delegation|part)|on behalf of (?:laos|the lao)|ຝ່າຍລາວ|ທາງລາວ|ເບື້ອງລາວ/u;
const VIETNAMESE_SIDE =
  /(?<![\p{L}])(?:ben|phia|dai dien) (?:phia |ben )?(?:nuoc )?(?:viet nam|viet|minh|ta|chung ta)(?![\p{L}])|(?:the |for |from |on )?(?:vietnam(?:ese|'s)?|viet nam) (?:side|delegation|part)|on behalf of (?:vietnam|the vietnamese)|ຝ່າຍຫວຽດນາມ|ຝ່າຍຫວຽດ|ທາງຫວຽດນາມ|ເບື້ອງຫວຽດນາມ/u;
const BEFORE_PLACE =
  /(?:ben|phia|ve phia)\s(?:tinh\s|thanh pho\s)?$|ຝ່າຍ\s?(?:ແຂວງ\s?)?$|ທາງ\s?(?:ແຂວງ\s?)?$/u;
const AFTER_PLACE = /^(?:'s)? (?:side|part)(?![\p{L}])/u;

/** A side with the words that choose it. */
export interface SideRead extends Range {
  readonly side: Side;
}

/**
 * The side a text chooses: "phía Lào", "bên mình", "phía Champasak", "the Lao side"; `null` where it chooses none, or both.
 * @param mentions the places of the text
 */
export function readSide(text: string, mentions: readonly PlaceMention[]): SideRead | null {
  const folded = fold(text);
  const found: SideRead[] = [];
  for (const [side, pattern] of [
    ["LA", LAO_SIDE],
    ["VN", VIETNAMESE_SIDE],
  ] as const) {
    const match = pattern.exec(folded);
    if (match !== null) found.push({ side, start: match.index, end: match.index + match[0].length });
  }
  for (const { place, start, end } of mentions) {
    if (place.kind === "country" || (place.country !== "LA" && place.country !== "VN")) continue;
    const before = BEFORE_PLACE.exec(folded.slice(0, start));
    const after = AFTER_PLACE.exec(folded.slice(end));
    if (before !== null) found.push({ side: place.country, start: before.index, end });
    else if (after !== null) found.push({ side: place.country, start, end: end + after[0].length });
  }
  const [first] = found;
  return first !== undefined && found.every(({ side }) => side === first.side) ? first : null;
}
