// src/claims/features.ts
import { placeMentions } from "../answering/place-mentions.js";
import { relatedPlaces } from "../search/place-names.js";
import { findPlaces, type PlaceMention, samePlace } from "../search/places.js";
import type { CandidateSentence } from "../search/search.js";
import type { Unit } from "./evidence-units.js";
import type { TakenApart } from "./read-claim.js";
import type { Finding } from "./slots/finding.js";
import { heldIn } from "./terms.js";

/** How near a piece of evidence comes to a claim, whatever numbers, dates and names it gives; what the fitted weights weigh. */
export interface Features {
  /** Centred cosine of the sentence, −1 to 1. */
  readonly meaning: number;
  /** The same of its passage. */
  readonly passageMeaning: number;
  /** Share of the claim's words that the unit says, rare ones counting more. */
  readonly words: number;
  /** The same of the unit with what stands around it, that counting less. */
  readonly around: number;
  /** The rarest word of the claim that is said nowhere near, 0 to 1 of the rarest there can be. */
  readonly missing: number;
  /** Share of the claim's places that are named: in the unit, around it, in the article. */
  readonly places: number;
  /** Share of persons and other names that are the same; 0.5 when there are none. */
  readonly names: number;
  /** Share of its numbers and dates that are told at all, the same or otherwise; 0.5 when there are none. */
  readonly told: number;
  /** Words of another language that have no known translation, as a share of the claim's. */
  readonly untranslated: number;
}

export const FEATURES = [
  "meaning",
  "passageMeaning",
  "words",
  "around",
  "missing",
  "places",
  "names",
  "told",
  "untranslated",
] as const satisfies readonly (keyof Features)[];

const AROUND = 0.7;
const IN_ARTICLE = 0.45;
const NONE = 0.5;

export function featuresOf(
  claim: TakenApart,
  unit: Unit,
  signals: CandidateSentence["signals"],
  findings: readonly Finding[],
): Features {
  // Of a deed that the unit tells of the same sides its words need not be the same.
  const same = findings.some(({ slot, state }) => slot === "direction" && state === "same");
  const deeds = same ? claim.statement.frames : [];
  const held = claim.terms.map((term) =>
    deeds.some(({ start, end }) => start <= term.start && term.end <= end) ? 1 : heldIn(term, unit.words),
  );
  const near = claim.terms.map((term, at) => Math.max(held[at] ?? 0, AROUND * heldIn(term, unit.context)));
  const known = claim.terms.map(({ variants }) => variants.length > 0);
  const weight = (at: number): number => claim.weights[at] ?? 0;
  const all = claim.terms.reduce((sum, _, at) => sum + (known[at] === true ? weight(at) : 0), 0);
  const share = (values: readonly number[]): number =>
    all === 0
      ? NONE
      : values.reduce((sum, value, at) => sum + (known[at] === true ? value * weight(at) : 0), 0) / all;
  const rarest = Math.max(1, ...claim.weights);
  const missing = claim.terms.map((_, at) =>
    known[at] === true && (near[at] ?? 0) < 0.3 ? weight(at) / rarest : 0,
  );
  const named = findings.filter(({ slot }) => slot === "person" || slot === "entity");
  const counted = findings.filter(({ slot }) => COUNTED.has(slot));
  return {
    meaning: signals.meaning,
    passageMeaning: signals.passageMeaning,
    words: share(held),
    around: share(near),
    missing: Math.max(0, ...missing),
    places: placesShare(claim.statement.places, unit),
    names: shareOf(named.map(({ state, closeness }) => (state === "same" ? closeness : 0))),
    told: shareOf(counted.map(({ state }) => (state === "absent" ? 0 : 1))),
    untranslated:
      claim.terms.length === 0 ? 0 : known.filter((translated) => !translated).length / claim.terms.length,
  };
}

const COUNTED = new Set<Finding["slot"]>(["number", "unit", "bound", "date", "period", "year"]);

function shareOf(values: readonly number[]): number {
  return values.length === 0 ? NONE : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placesShare(places: readonly PlaceMention[], unit: Unit): number {
  const provinces = places.filter(({ place }) => place.kind !== "country");
  if (provinces.length === 0) return NONE;
  const around = findPlaces(unit.contextText);
  const inArticle = placeMentions(unit.article);
  return shareOf(
    provinces.map((mention) => {
      if (isNamed(mention, unit.statement.places)) return 1;
      if (isNamed(mention, around)) return AROUND;
      return isNamed(mention, inArticle) ? IN_ARTICLE : 0;
    }),
  );
}

/** Whether a place is among others, as it is or as what it was before. */
export function isNamed({ place }: PlaceMention, mentions: readonly PlaceMention[]): boolean {
  return mentions.some(
    (other) =>
      samePlace(other.place, place) ||
      relatedPlaces(place).some((related) => samePlace(related, other.place)),
  );
}
