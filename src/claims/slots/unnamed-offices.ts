// src/claims/slots/unnamed-offices.ts
import type { OfficeMention } from "../../answering/offices.js";
import { findOffices } from "../../answering/offices.js";
import { personsOf } from "../../answering/persons.js";
import type { Unit } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";
import { holderOf, isNear, isOf, isSameTitle, placeBeside } from "./persons.js";

/** How surely the only office holder of a place in a sentence is who the claim means. */
const ONLY_HOLDER = 0.6;
const FROM_CONTEXT = 0.4;
/** Said of whoever leads what the sentence is about; held against others by {@link leaderFindings}. */
const OF_OCCASION = /^truong (?:doan|ban)/;

/** The offices of a claim that stand for a person who is not named: who holds them must be told where the rest is. */
export function unnamedOfficeFindings(claim: TakenApart, unit: Unit): Finding[] {
  return claim.statement.offices.flatMap((office): Finding | readonly Finding[] => {
    if (OF_OCCASION.test(office.title) || holderOf(office, claim) !== undefined) return [];
    return unnamedOfficeFinding(office, claim, unit);
  });
}

function unnamedOfficeFinding(office: OfficeMention, claim: TakenApart, unit: Unit): Finding {
  const said = claim.text.slice(office.start, office.end);
  const place = office.place ?? placeBeside(claim);
  const told = unit.statement.offices.find(
    (one) => isSameTitle(one.title, office.title) && isOf(one.place, place),
  );
  if (told !== undefined) {
    const source = { start: unit.start + told.start, end: unit.start + told.end };
    return { slot: "role", state: "same", claim: said, source, closeness: 1 };
  }
  const near = personsOf(unit.article).filter(
    (person) =>
      isNear(person, unit) && person.offices.some((one) => one.place !== null && isOf(one.place, place)),
  );
  const holder = near.find(({ offices }) => offices.some(({ title }) => isSameTitle(title, office.title)));
  if (holder !== undefined)
    return { slot: "role", state: "same", claim: said, source: holder.phrase, closeness: 1 };
  const [only] = near;
  if (claim.language === "vi" && only !== undefined && near.length === 1)
    return { slot: "role", state: "other", claim: said, source: only.phrase, closeness: ONLY_HOLDER };
  const around = findOffices(unit.contextText).some(
    (one) => isSameTitle(one.title, office.title) && isOf(one.place, place),
  );
  return around
    ? { slot: "role", state: "same", claim: said, source: null, closeness: FROM_CONTEXT }
    : { slot: "role", state: "absent", claim: said, source: null, closeness: 0 };
}
