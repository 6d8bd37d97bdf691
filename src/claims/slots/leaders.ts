// src/claims/slots/leaders.ts
import type { Span } from "../../answering/answer.js";
import type { OfficeMention } from "../../answering/offices.js";
import { personsOf } from "../../answering/persons.js";
import { type Place, type PlaceMention, samePlace } from "../../search/places.js";
import { type Unit, unitsOf } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Statement } from "../statement.js";
import type { Finding } from "./finding.js";
import { isSameName, isSameTitle } from "./persons.js";

const LEADS = "(?:dẫn đầu|đứng đầu|trưởng đoàn|ນຳພາ|ນໍາພາ|ຫົວໜ້າຄະນະ|led|headed|heads|leads|leader|head of)";
/** "Dẫn đầu đoàn … là ông", "led by". */
const LED_BY = new RegExp(
  `${LEADS}[^.;]{0,120}?(?:\\s(?:là|do|by|is|was)\\s|:\\s|ແມ່ນ|ໂດຍ)(?:[^.;,]{0,40}[\\s(])?$`,
  "iu",
);
/** "do đồng chí A, Bí thư Tỉnh ủy, làm Trưởng đoàn" */
const BY = /(?:^|\s)do\s[^.;]{0,90}$/iu;
const WHO_LEADS = /^[^.;]{0,120}?(?:làm trưởng đoàn|dẫn đầu|đứng đầu)/iu;
const LEADS_IT =
  /^\s(?:đã\s|sẽ\s)?(?:dẫn đầu|đứng đầu|là trưởng đoàn|làm trưởng đoàn|led|headed|leads|heads)(?![\p{L}\p{M}])/iu;
const DELEGATION = /(?<![\p{L}\p{M}])(?:đoàn|delegation)|ຄະນະ/iu;

/** Who leads: by name, or by an office without one. */
interface Leader {
  readonly who: { readonly name: string } | { readonly office: OfficeMention };
  readonly span: Span;
  readonly of: Place | null;
}

/** How surely who leads the delegation of a place is whom the claim speaks of. */
const LEADING = 0.9;

/** Who leads a delegation by the claim, held against who leads the same one in the article. */
export function leaderFindings(claim: TakenApart, unit: Unit): Finding[] {
  return leadersIn(claim.statement).flatMap((leader): Finding[] => {
    const led = unitsOf(unit.article).flatMap(({ start, statement }) =>
      leadersIn(statement)
        .filter((one) => leader.of === null || one.of === null || samePlace(one.of, leader.of))
        .map((one) => ({ ...one, span: { start: start + one.span.start, end: start + one.span.end } })),
    );
    const said = claim.text.slice(leader.span.start, leader.span.end);
    const slot = "name" in leader.who ? "person" : "role";
    const same = led.find((one) => isLeader(leader, one, unit));
    // Of a delegation that is nobody's by name, another leader says nothing otherwise.
    const source = (same ?? (leader.of === null ? undefined : led[0]))?.span ?? null;
    if (source === null) return [{ slot, state: "absent", claim: said, source: null, closeness: 0 }];
    return [{ slot, state: same === undefined ? "other" : "same", claim: said, source, closeness: LEADING }];
  });
}

/** Whether the article's leader is the claim's: the same name, or who holds the office there. */
function isLeader({ who }: Leader, { who: told }: Leader, { article }: Unit): boolean {
  if ("name" in who) return "name" in told && isSameName(told.name, who.name);
  const { title } = who.office;
  if ("office" in told) return isSameTitle(told.office.title, title);
  const person = personsOf(article).find(({ name }) => isSameName(name, told.name));
  return person?.offices.some((held) => isSameTitle(held.title, title)) === true;
}

function leadersIn({ text, persons, offices, places }: Statement): Leader[] {
  const delegation = DELEGATION.exec(text);
  if (delegation === null) return [];
  const leads = ({ start, end }: Span): boolean => {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    return LED_BY.test(before) || LEADS_IT.test(behind) || (BY.test(before) && WHO_LEADS.test(behind));
  };
  const of = placeOf(text, delegation.index, places);
  const named = persons
    .filter(leads)
    .map((span) => ({ who: { name: text.slice(span.start, span.end) }, span, of }));
  // Offices beside a leader's name are told of that person.
  return named.length > 0
    ? named
    : offices
        .filter((office) => leads(office) && !/^truong doan/.test(office.title))
        .slice(0, 1)
        .map((office) => ({ who: { office }, span: { start: office.start, end: office.end }, of }));
}

/** "đoàn sang thăm Champasak": where a delegation goes is not whose it is. */
const TOWARDS = /(?:^|\s)(?:sang|đến|tới|thăm|qua|tại|ở|với|to|visited|visiting|in)\s|(?:ໄປ|ຢ້ຽມຢາມ)/iu;

/** "Champasak's delegation" */
const BESIDE = 3;

/** Whose delegation it is: the place right before the word, as in English, else the next one behind it that it does not go to. */
function placeOf(text: string, delegation: number, places: readonly PlaceMention[]): Place | null {
  const right = places.find(({ end }) => end <= delegation && delegation - end <= BESIDE);
  if (right !== undefined) return right.place;
  const behind = places.find(({ start }) => start > delegation);
  if (behind !== undefined && !TOWARDS.test(text.slice(delegation, behind.start))) return behind.place;
  return places.findLast(({ start }) => start < delegation)?.place ?? null;
}
