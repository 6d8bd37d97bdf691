// src/claims/slots/languages.ts
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** Languages as a Vietnamese and an English text name them. */
const LANGUAGES: readonly RegExp[] = [
  ["Lào", "Lao(?:tian)?"],
  ["Việt", "Vietnamese"],
  ["Anh", "English"],
  ["Pháp", "French"],
  ["Nga", "Russian"],
  ["Đức", "German"],
  ["Nhật", "Japanese"],
  ["Hàn", "Korean"],
  ["Thái", "Thai"],
  ["Khmer", "Khmer"],
  ["(?:Trung|Hoa)", "Chinese"],
].map(
  ([own, english]) =>
    new RegExp(`(?<![\\p{L}\\p{M}])tiếng ${own}(?![\\p{L}\\p{M}])|\\b${english}[- ]language\\b`, "iu"),
);
/** How surely two languages in sentences about one thing are of the same part of it. */
const OF_ONE_THING = 0.7;

/** The language that something is in, by the claim: another one is said otherwise. */
export function languageFindings(claim: TakenApart, unit: Unit): Finding[] {
  return LANGUAGES.flatMap((pattern): Finding[] => {
    const said = pattern.exec(claim.text);
    if (said === null || pattern.test(unit.contextText)) return [];
    const found = LANGUAGES.map((one) => one.exec(unit.statement.text)).find((match) => match !== null);
    if (found === undefined || found === null)
      return [{ slot: "entity", state: "absent", claim: said[0], source: null, closeness: 0 }];
    const start = unit.start + found.index;
    return [
      {
        slot: "entity",
        state: "other",
        claim: said[0],
        source: { start, end: start + found[0].length },
        closeness: OF_ONE_THING,
      },
    ];
  });
}
