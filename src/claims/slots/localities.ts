// src/claims/slots/localities.ts
import { fold } from "../../text/fold.js";
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

const NAME = "(\\p{Lu}[\\p{L}\\p{M}]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}]*)*)";
/** Below the first level, as an English claim ranks them, and how the articles do. */
const RANKS: readonly (readonly [RegExp, RegExp])[] = [
  ["city", "(?:thành phố|TP\\.?)"],
  ["town", "(?:thị xã|thị trấn)"],
  ["district", "(?:huyện|quận)"],
  ["commune", "(?:xã|phường)"],
].map(
  ([english, own]) =>
    [
      new RegExp(`\\b${english} of ${NAME}|${NAME} ${english}\\b`, "u"),
      new RegExp(`(?<![\\p{L}\\p{M}])${own} ${NAME}`, "u"),
    ] as const,
);
/** How surely two towns in sentences about one thing are both where it takes place. */
const WHERE = 0.7;

/** The town or district of an English claim: another one of its rank is another place. Vietnamese ones are entities. */
export function localityFindings(claim: TakenApart, unit: Unit): Finding[] {
  if (claim.language !== "en") return [];
  const unknown = [...claim.text.matchAll(IN_PLACE)].flatMap(
    ({ 0: whole, 1: name = "", index }): Finding[] => {
      const at = index + whole.length - name.length;
      const isRead = [...claim.statement.places, ...claim.statement.times, ...claim.statement.persons].some(
        ({ start, end }) => start < at + name.length && at < end,
      );
      const isTerm = claim.terms.some(
        ({ start, end, variants }) => variants.length > 0 && start < at + name.length && at < end,
      );
      if (isRead || isTerm || squeezed(unit.article.text).includes(squeezed(name))) return [];
      return [{ slot: "place", state: "absent", claim: name, source: null, closeness: 0 }];
    },
  );
  return [...unknown, ...townFindings(claim, unit)];
}

/** "signed in Springfield": a place that the article does not name. */
const IN_PLACE = /\b(?:in|at|near) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*)/gu;

function townFindings(claim: TakenApart, unit: Unit): Finding[] {
  return RANKS.flatMap(([rank, own]): Finding[] => {
    const said = rank.exec(claim.text);
    const name = said?.[1] ?? said?.[2];
    // Provinces and cities of the first level are compared as places.
    if (said === null || name === undefined || isPlace(claim, said.index, said.index + said[0].length))
      return [];
    if (squeezed(unit.article.text).includes(squeezed(name))) return [];
    const other = own.exec(unit.statement.text);
    const start = unit.start + (other?.index ?? 0);
    return [
      other === null
        ? { slot: "place", state: "absent", claim: said[0], source: null, closeness: 0 }
        : {
            slot: "place",
            state: "other",
            claim: said[0],
            source: { start, end: start + other[0].length },
            closeness: WHERE,
          },
    ];
  });
}

function isPlace({ statement }: TakenApart, from: number, to: number): boolean {
  return statement.places.some(({ start, end }) => start < to && from < end);
}

/** Without marks and spaces: "Thu Dau Mot", "Thủ Dầu Một". */
function squeezed(text: string): string {
  return fold(text).replace(/[\s-]/gu, "");
}
