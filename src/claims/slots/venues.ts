// src/claims/slots/venues.ts
import { type PlaceMention, samePlace } from "../../search/places.js";
import { wholeWords } from "../../text/clause-words.js";
import { type Unit, unitsOf } from "../evidence-units.js";
import { type Frame, journeyOf } from "../frames.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

/** What takes place somewhere. */
const TAKES_PLACE = wholeWords(
  "diễn ra|tổ chức(?! (?:các|nhiều|\\d))|hội đàm|họp|gặp(?: gỡ)?|làm việc|tiến hành|ký(?: kết)?|held|took place|takes place|met|signed|hosted",
);
/** Between what takes place and the name of the place: "tại tỉnh", "ở", "in". */
const AT = /(?:^|\s)(?:tại|ở|trên đất|in|at)\s(?:(?:tỉnh|thành phố|TP\.?|đất|the province of)\s)?$/iu;
/** How surely guests and hosts tell where they meet. */
const HOSTED = 0.8;
/** The first units of an article tell who came to whom. */
const LEAD = 6;

/** Where a claim has two sides meet, held against who went to whom: guests do not meet at home. */
export function venueFindings(claim: TakenApart, unit: Unit): Finding[] {
  return claim.statement.places.flatMap((venue): Finding[] => {
    const before = claim.text.slice(0, venue.start);
    if (venue.place.kind === "country" || !AT.test(before) || !TAKES_PLACE.test(before)) return [];
    const said = claim.text.slice(venue.start, venue.end);
    if (isToldAt(venue, unit))
      return [{ slot: "place", state: "same", claim: said, source: null, closeness: 1 }];
    const lead = unitsOf(unit.article).slice(0, LEAD);
    const [journey] = [unit, ...lead].flatMap((one) =>
      one.statement.frames.flatMap((frame) => {
        const at = whereOf(venue, frame);
        return at === null
          ? []
          : [{ at, start: one.start + frame.whole.start, end: one.start + frame.whole.end }];
      }),
    );
    if (journey === undefined) return [];
    const { at, start, end } = journey;
    return [
      {
        slot: "place",
        state: at === "host" ? "same" : "other",
        claim: said,
        source: { start, end },
        closeness: HOSTED,
      },
    ];
  });
}

/** Whether a unit has something take place there in so many words. */
function isToldAt({ place }: PlaceMention, { statement }: Unit): boolean {
  return statement.places.some(
    (one) => samePlace(one.place, place) && AT.test(statement.text.slice(0, one.start)),
  );
}

/** What a place is in a journey: where the guests come from, or where they go. */
function whereOf({ place }: PlaceMention, frame: Frame): "guest" | "host" | null {
  const journey = journeyOf(frame);
  if (journey === null || journey.from === null || journey.to === null) return null;
  const { from, to } = journey;
  if ("place" in to && samePlace(to.place, place)) return "host";
  return "place" in from && samePlace(from.place, place) ? "guest" : null;
}
