// src/claims/slots/kinds.ts
import type { Unit } from "../evidence-units.js";
import type { Figure } from "../figures.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** How surely two numbers of things called alike are of two kinds of them. */
const OF_TWO_KINDS = 0.8;

/** "Tất cả … đều là … vải": all are of one kind by the claim, and a unit counts another kind of them beside it. */
export function kindFindings(claim: TakenApart, unit: Unit): Finding[] {
  const { extent, tokens } = claim.statement;
  if (extent?.value !== "all") return [];
  const behind = tokens.filter(({ start }) => start >= extent.end).map(({ word }) => word);
  const counted = unit.statement.figures.filter(
    ({ thing }) => thing.length > 2 && thing[0] === behind[0] && thing[1] === behind[1],
  );
  const isSaid = ({ thing }: Figure): boolean => behind.join(" ").includes(thing.slice(0, 3).join(" "));
  const other = counted.find((figure) => !isSaid(figure));
  if (other === undefined || !counted.some(isSaid)) return [];
  return [
    {
      slot: "extent",
      state: "other",
      claim: claim.text.slice(extent.start, extent.end),
      source: { start: unit.start + other.start, end: unit.start + other.end },
      closeness: OF_TWO_KINDS,
    },
  ];
}
