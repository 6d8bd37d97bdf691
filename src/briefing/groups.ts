// src/briefing/groups.ts
import type { BriefingStatement } from "./briefing.js";

/** Neighbouring statements of one label and period. */
export function grouped(statements: readonly BriefingStatement[]): BriefingStatement[][] {
  const groups: BriefingStatement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first?.label === statement.label && first.period === statement.period)
      last.push(statement);
    else groups.push([statement]);
  }
  return groups;
}
