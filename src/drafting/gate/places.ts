// src/drafting/gate/places.ts
import { placeMentions } from "../../answering/place-mentions.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { relatedPlaces } from "../../search/place-names.js";
import { type PlaceMention, samePlace, spellings } from "../../search/places.js";
import { fold } from "../../text/fold.js";
import { hasOtherNeighbour, type Neighbour } from "./neighbours.js";
import type { Refusal } from "./refusal.js";
import type { Support } from "./support.js";

/** Every place of a statement must be named in its sentences, or around them where these name no other. */
export function refusedPlace(claim: TakenApart, { units }: Support): Refusal | null {
  const { statement, text } = claim;
  for (const mention of statement.places) {
    const words = text.slice(mention.start, mention.end);
    const placesOfUnit = (unit: Unit): Neighbour[] =>
      unit.statement.places.map((told) => ({
        ...{ start: told.start, end: told.end },
        same: isNamed(mention, [told]) || isNamed(told, [mention]),
      }));
    if (hasOtherNeighbour(claim, mention, units, placesOfUnit)) return { kind: "name", words };
    if (units.some((unit) => isNamed(mention, unit.statement.places))) continue;
    const { place } = mention;
    const around = units.some(({ article }) => {
      const named = placeMentions(article);
      return place.kind === "country"
        ? named.some((other) => other.place.country === place.country)
        : isNamed(mention, named);
    });
    if (!around || (place.kind !== "country" && units.some((unit) => namesOther(unit, statement.places))))
      return { kind: "name", words };
  }
  return null;
}

/** Whether a place is among others under any of its names; as what it was merged into only where that is called alike: "Huế". */
function isNamed({ place }: PlaceMention, mentions: readonly PlaceMention[]): boolean {
  return mentions.some(
    (other) =>
      samePlace(other.place, place) ||
      relatedPlaces(place).some(
        (related) => samePlace(related, other.place) && isCalledAlike(place, other.place),
      ),
  );
}

function isCalledAlike(a: PlaceMention["place"], b: PlaceMention["place"]): boolean {
  const [names, others] = [a, b].map((place) => spellings(place).map(fold));
  return (names ?? []).some((name) =>
    (others ?? []).some((other) => ` ${name} `.includes(` ${other} `) || ` ${other} `.includes(` ${name} `)),
  );
}

/** Whether a sentence names a province that the statement leaves out: the statement's may stand in its stead. */
function namesOther({ statement }: Unit, said: readonly PlaceMention[]): boolean {
  return statement.places.some(
    (mention) =>
      mention.place.kind !== "country" &&
      !isNamed(mention, said) &&
      !said.some(({ place }) => samePlace(place, mention.place)),
  );
}
