// src/drafting/gate/offices.ts
import { findOffices } from "../../answering/offices.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { leaderFindings } from "../../claims/slots/leaders.js";
import { isSameTitle, personFindings } from "../../claims/slots/persons.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** Every office of a statement must be told, of the same person where it is given to one. */
export function refusedOffice(claim: TakenApart, { units, around }: Support): Refusal | null {
  const [first] = units;
  if (first === undefined) return null;
  for (const office of claim.statement.offices) {
    const told = findOffices(around).some(
      ({ title, former }) => isSameTitle(title, office.title) && former === office.former,
    );
    if (!told) return { kind: "office", words: claim.text.slice(office.start, office.end) };
  }
  const leader = leaderFindings(claim, first).find(({ state }) => state !== "same");
  if (leader !== undefined) return { kind: "office", words: leader.claim };
  const findings = units.map((unit) => personFindings(claim, unit));
  const wrong = (findings[0] ?? []).find(
    ({ claim: said, state, slot }) =>
      state !== "same" &&
      (slot === "role" || (slot === "person" && said.includes(": "))) &&
      !findings.some((ofUnit) => ofUnit.some((one) => one.claim === said && one.state === "same")),
  );
  return wrong === undefined ? null : { kind: "office", words: wrong.claim };
}
