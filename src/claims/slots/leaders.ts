// src/claims/slots/leaders.ts
import type { Span } from "../../answering/answer.js";
import { type Place, type PlaceMention, samePlace } from "../../search/places.js";
import { type Unit, unitsOf } from "../evidence-units.js";
import type { TakenApart } from "../read-claim.js";
import type { Statement } from "../statement.js";
import type { Finding } from "./finding.js";
import { isSameName } from "./persons.js";

const LEADS = "(?:dẫn đầu|đứng đầu|trưởng đoàn|ນຳພາ|led|headed|heads|leads|leader|head of)";
/** "Dẫn đầu đoàn … là ông", "led by". */
const LED_BY = new RegExp(`${LEADS}[^.;]{0,80}?(?:\\s(?:là|do|by|is|was)|:)\\s(?:[^.;,]{0,40}\\s)?$`, "iu");
/** "do đồng chí A, Bí thư Tỉnh ủy, làm Trưởng đoàn" */
const BY = /(?:^|\s)do\s[^.;]{0,90}$/iu;
const WHO_LEADS = /^[^.;]{0,120}?(?:làm trưởng đoàn|dẫn đầu|đứng đầu)/iu;
const LEADS_IT =
  /^\s(?:đã\s|sẽ\s)?(?:dẫn đầu|đứng đầu|là trưởng đoàn|làm trưởng đoàn|led|headed|leads|heads)(?![\p{L}\p{M}])/iu;
const DELEGATION = /(?<![\p{L}\p{M}])(?:đoàn|delegation|ຄະນະ)/iu;

interface Leader {
  readonly name: string;
  readonly span: Span;
  readonly of: Place | null;
}

/** Who leads a delegation by the claim, held against who leads the same one in the article. */
export function leaderFindings(claim: TakenApart, unit: Unit): Finding[] {
  return leadersIn(claim.statement).flatMap(({ name, of }): Finding[] => {
    const led = unitsOf(unit.article).flatMap(({ start, statement }) =>
      leadersIn(statement)
        .filter((one) => of === null || one.of === null || samePlace(one.of, of))
        .map((one) => ({ ...one, span: { start: start + one.span.start, end: start + one.span.end } })),
    );
    const same = led.find((one) => isSameName(one.name, name));
    const source = (same ?? led[0])?.span ?? null;
    if (source === null)
      return [{ slot: "person", state: "absent", claim: name, source: null, closeness: 0 }];
    return [
      { slot: "person", state: same === undefined ? "other" : "same", claim: name, source, closeness: 0.9 },
    ];
  });
}

function leadersIn({ text, persons, places }: Statement): Leader[] {
  const delegation = DELEGATION.exec(text);
  if (delegation === null) return [];
  return persons.flatMap(({ start, end }): Leader[] => {
    const [before, behind] = [text.slice(0, start), text.slice(end)];
    const leads = LED_BY.test(before) || LEADS_IT.test(behind) || (BY.test(before) && WHO_LEADS.test(behind));
    return leads
      ? [
          {
            name: text.slice(start, end),
            span: { start, end },
            of: placeOf(delegation.index, places),
          },
        ]
      : [];
  });
}

/** "Champasak's delegation" */
const BESIDE = 3;

/** Whose delegation it is: the place right before the word, as in English, else the next one behind it. */
function placeOf(delegation: number, places: readonly PlaceMention[]): Place | null {
  const right = places.find(({ end }) => end <= delegation && delegation - end <= BESIDE);
  if (right !== undefined) return right.place;
  const behind = places.find(({ start }) => start > delegation);
  return (behind ?? places.findLast(({ start }) => start < delegation))?.place ?? null;
}
