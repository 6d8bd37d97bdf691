// src/claims/align.ts
import { placeMentions } from "../answering/place-mentions.js";
import type { ParsedArticle } from "../article.js";
import type { Candidate, CandidateSentence } from "../search/search.js";
import { type Unit, unitsOf } from "./evidence-units.js";
import { type Features, featuresOf, isNamed } from "./features.js";
import { type FittedClaims, probabilityOf, saidIn } from "./fitted.js";
import type { ReadClaim, TakenApart } from "./read-claim.js";
import { computedFindings } from "./slots/computed.js";
import { durationFindings } from "./slots/durations.js";
import { figureFindings } from "./slots/figures.js";
import type { Finding } from "./slots/finding.js";
import { kindFindings } from "./slots/kinds.js";
import { languageFindings } from "./slots/languages.js";
import { leaderFindings } from "./slots/leaders.js";
import { localityFindings } from "./slots/localities.js";
import { directionFindings, entityFindings } from "./slots/names.js";
import { oppositeFindings } from "./slots/opposites.js";
import { isReckoned, partFindings } from "./slots/parts.js";
import { personFindings } from "./slots/persons.js";
import { ratioFindings } from "./slots/ratios.js";
import { timeFindings } from "./slots/times.js";
import { toneFindings } from "./slots/tones.js";
import { unnamedOfficeFindings } from "./slots/unnamed-offices.js";
import { venueFindings } from "./slots/venues.js";

/** A claim beside a piece of evidence. */
export interface Alignment {
  readonly unit: Unit;
  readonly findings: readonly Finding[];
  readonly features: Features;
  /** Probability that the evidence speaks of what the claim states. */
  readonly said: number;
}

/** Sentences that a claim is laid beside, best first by the search. */
const MOST_SENTENCES = 40;

/** The claim beside the likeliest sentences of the candidates and their clauses; the likeliest first, ties by article and offset. */
export function alignmentsOf(
  claim: ReadClaim,
  candidates: readonly Candidate[],
  fitted: FittedClaims,
): Alignment[] {
  const model = saidIn(claim.language, fitted);
  const sentences = candidates
    .flatMap(({ article, sentences }) => sentences.map((sentence) => ({ article, sentence })))
    .filter(({ sentence }) => sentence.kind !== "byline")
    .toSorted((a, b) => b.sentence.score - a.sentence.score)
    .slice(0, MOST_SENTENCES);
  return sentences
    .flatMap(({ article, sentence }) =>
      (holdsPlaces(claim, article) ? unitsOf(article) : [])
        .filter((unit) => unit.sentence.start < sentence.end && sentence.start < unit.sentence.end)
        .map((unit) => align(claim, unit, sentence.signals, model)),
    )
    .sort(
      (a, b) =>
        b.said - a.said ||
        (a.unit.article.articleId < b.unit.article.articleId ? -1 : 1) ||
        a.unit.start - b.unit.start,
    );
}

/** Whether an article speaks of every province that a claim names: what it says of others says nothing of these. */
function holdsPlaces({ statement }: ReadClaim, article: ParsedArticle): boolean {
  const named = placeMentions(article);
  return statement.places.every((mention) => mention.place.kind === "country" || isNamed(mention, named));
}

function align(
  claim: ReadClaim,
  unit: Unit,
  signals: CandidateSentence["signals"],
  model: Parameters<typeof probabilityOf>[0],
): Alignment {
  const findings = findingsOf(claim, unit);
  const features = featuresOf(claim, unit, signals, findings);
  return { unit, findings, features, said: probabilityOf(model, features) };
}

/** Everything that a text says, held against a unit. */
export function findingsOf(claim: TakenApart, unit: Unit): Finding[] {
  const told = computedFindings(claim, unit, figureFindings(claim, unit));
  const figures = partFindings(claim, unit, durationFindings(claim, unit, told));
  const reckoned = isReckoned(figures, claim);
  return [
    ...figures,
    ...ratioFindings(claim, unit),
    ...timeFindings(claim, unit),
    ...personFindings(claim, unit),
    ...unnamedOfficeFindings(claim, unit),
    ...leaderFindings(claim, unit),
    ...entityFindings(claim, unit),
    ...localityFindings(claim, unit),
    ...venueFindings(claim, unit),
    ...kindFindings(claim, unit),
    ...languageFindings(claim, unit),
    ...directionFindings(claim, unit, figures),
    ...oppositeFindings(claim, unit),
    // A share or a remainder says with its number how many, and of whom it is denied.
    ...toneFindings(claim, unit, figures).filter(
      ({ slot }) => !reckoned || (slot !== "extent" && slot !== "negation"),
    ),
  ];
}
