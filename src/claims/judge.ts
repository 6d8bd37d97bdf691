// src/claims/judge.ts
import type { Alignment } from "./align.js";
import { tellsDifferently } from "./differing.js";
import type { Unit } from "./evidence-units.js";
import type { Features } from "./features.js";
import { type FittedClaims, saidIn } from "./fitted.js";
import type { ReadClaim } from "./read-claim.js";
import type { Finding } from "./slots/finding.js";
import { heldIn } from "./terms.js";
import type { VerdictKind } from "./verdict.js";

/** What a claim comes to, and the alignments that decide: those that say it, or those that say otherwise. */
export interface Judgement {
  readonly verdict: Exclude<VerdictKind, "not_checkable">;
  readonly deciding: readonly Alignment[];
  /** The nearest piece of evidence, where nothing decides. */
  readonly nearest: Alignment | null;
}

/** What differs must be said of one thing so surely. */
const LEAST_CLOSE = 0.3;
const FAR_NEARER = 0.3;
const NEARER = 0.08;
/** Further articles that decide alike. */
const MOST_DECIDING = 3;

export function judgeClaim(
  claim: ReadClaim,
  alignments: readonly Alignment[],
  fitted: FittedClaims,
): Judgement {
  const { threshold, otherwise } = saidIn(claim.language, fitted);
  const most = alignments[0]?.said ?? 0;
  const saying = alignments.filter(
    ({ said, findings, features }) =>
      said >= needed(claim, threshold, features) && findings.every(({ state }) => state === "same"),
  );
  const opposing = ofTheTime(
    alignments.filter(
      (one) =>
        one.said >= most - FAR_NEARER &&
        isOtherwise(one, one.said - needed(claim, otherwise, one.features)) &&
        !saying.some((other) => isSaidBeside(one, other)),
    ),
  );
  const supporting = saying.filter((one) => !lacksMuch(claim, one));
  opposing.sort(
    (a, b) =>
      Number(b.said > a.said + CLOSE_BY) - Number(a.said > b.said + CLOSE_BY) || likeness(b) - likeness(a),
  );
  const nearest = alignments[0] ?? null;
  const [support] = supporting;
  const oppose = opposing.find((one) => support === undefined || !isPartOf(one, support));
  const differing =
    support === undefined ? undefined : alignments.find((one) => tellsDifferently(support, one));
  if (support !== undefined && differing !== undefined)
    return { verdict: "mixed", deciding: [support, differing], nearest };
  // What comes nearer and says otherwise outweighs what only might say it.
  const outweighed =
    support !== undefined && oppose !== undefined && oppose.said > nearness(support) + NEARER;
  if (support !== undefined && !outweighed)
    return { verdict: "supported", deciding: onePerArticle(supporting), nearest };
  if (oppose !== undefined)
    return { verdict: "contradicted", deciding: onePerArticle([oppose, ...opposing]), nearest };
  return nearest !== null && isUnsure(nearest)
    ? { verdict: "uncertain", deciding: [nearest], nearest }
    : { verdict: "not_found", deciding: [], nearest };
}

/** Whether a clause says otherwise only because what the claim says stands in another clause of its sentence. */
function isPartOf({ unit, findings }: Alignment, whole: Alignment): boolean {
  const around = whole.unit;
  const inside =
    around.article === unit.article &&
    around.start <= unit.start &&
    unit.end <= around.end &&
    around !== unit;
  const other = findings.filter(({ state }) => state === "other");
  return (
    inside &&
    other.every(({ slot, claim }) =>
      whole.findings.some(
        (one) =>
          one.slot === slot &&
          one.claim === claim &&
          one.source !== null &&
          (one.source.end <= unit.start || unit.end <= one.source.start),
      ),
    )
  );
}

/** Below this what differs may well be of something else. */
const SURELY = 0.5;

/** Whether what a sentence may say otherwise, the article itself says as the claim does in another sentence. */
function isSaidBeside({ unit, findings }: Alignment, saying: Alignment): boolean {
  return (
    saying.unit.article === unit.article &&
    saying.unit.sentence.start !== unit.sentence.start &&
    findings.every(({ state, closeness }) => state !== "other" || closeness < SURELY)
  );
}

/** Of what tells of the claim's time and what tells of another, only the former says otherwise. */
function ofTheTime(opposing: readonly Alignment[]): Alignment[] {
  const differsInTime = ({ findings }: Alignment): boolean =>
    findings.some(({ slot, state }) => TIMES.has(slot) && state === "other");
  const ofTime = opposing.filter((one) => !differsInTime(one));
  return ofTime.length > 0 ? ofTime : [...opposing];
}

const TIMES = new Set<Finding["slot"]>(["date", "period", "year"]);

/** So near a sentence must come to be left undecided. */
const NEARLY = 0.85;

/** Whether a sentence speaks of the claim's subject, but what it says differently may be of something else. */
function isUnsure({ said, findings }: Alignment): boolean {
  const other = findings.filter(({ state }) => state === "other");
  return (
    said >= NEARLY &&
    other.length > 0 &&
    other.every(({ closeness }) => closeness < LEAST_CLOSE) &&
    findings.every(({ state }) => state !== "absent")
  );
}

/** Of pieces of evidence that come so equally near, the one with the likest words shows the difference best. */
const CLOSE_BY = 0.2;

/** How alike the words that differ are, 0 to 1: "2022-2030" is more like "2022-2026" than like "2017-2022". */
function likeness({ unit, findings }: Alignment): number {
  const shares = findings.flatMap(({ state, claim, source }) => {
    if (state !== "other" || source === null) return [];
    const said = unit.article.text.slice(source.start, source.end);
    let same = 0;
    while (same < claim.length && claim[same] === said[same]) same += 1;
    return [same / Math.max(claim.length, said.length)];
  });
  return Math.max(0, ...shares);
}

/** What is taken off where something is only the same by what stands around. */
const BY_CONTEXT = 0.1;
const CONTEXT = 0.5;

function nearness({ said, findings }: Alignment): number {
  return findings.some(({ closeness }) => closeness < CONTEXT) ? said - BY_CONTEXT : said;
}

/** Words said, by share, below which a rare word of the claim that is said nowhere tells. */
const LEAST_WORDS = 0.65;
const LEAST_FOREIGN = 0.4;
const RAREST = 0.9;
const NEAR_VERBATIM = 0.95;

/** Whether a rare word of a Vietnamese claim is said nowhere near and little else holds both together: it may be what it turns on. */
function lacksMuch(claim: ReadClaim, { unit, said, features, findings }: Alignment): boolean {
  if (said >= NEAR_VERBATIM || features.missing < RAREST) return false;
  if (claim.language !== "vi") return features.words < LEAST_FOREIGN;
  const held = findings.some(
    ({ slot, closeness }) => (slot === "person" || slot === "role") && closeness === 1,
  );
  // A person and an office hold a claim together, but say nothing of what that person does.
  return held
    ? deedSaid(claim, unit) < (said < SURE_ENOUGH ? LEAST_OF_DEED.unsure : LEAST_OF_DEED.sure)
    : features.words < LEAST_WORDS;
}

/** Below this share what a person does by the claim is said of nobody. */
const LEAST_OF_DEED = { unsure: 0.4, sure: 0.2 } as const;
const SURE_ENOUGH = 0.6;

/** Share of a claim's words beside the offices that a unit or what stands around it says; all where there are none. */
function deedSaid({ statement, terms, weights }: ReadClaim, { words, context }: Unit): number {
  let all = 0;
  let said = 0;
  for (const [at, term] of terms.entries()) {
    if (statement.offices.some(({ start, end }) => start < term.end && term.start < end)) continue;
    const weight = weights[at] ?? 0;
    all += weight;
    said += weight * Math.max(heldIn(term, words), heldIn(term, context));
  }
  return all === 0 ? 1 : said / all;
}

/** Of an English claim of which most words cannot be translated, only the nearest evidence counts; Lao names count as words. */
const MOSTLY = 0.6;
const SURE = 0.9;

function needed({ language }: ReadClaim, threshold: number, { untranslated }: Features): number {
  return language === "en" && untranslated > MOSTLY ? Math.max(SURE, threshold) : threshold;
}

/** How much nearer than the threshold a sentence must come, the less surely both speak of one thing. */
const UNSURE = 0.2;

/**
 * Whether something is said otherwise and nothing else of the claim is missing.
 * @param margin how far the evidence is above the threshold
 */
function isOtherwise({ said, findings }: Pick<Alignment, "said" | "findings">, margin: number): boolean {
  const isDenied =
    said >= NEARLY &&
    findings.some(
      ({ slot, state, closeness }) => slot === "negation" && state === "other" && closeness >= WHOLLY,
    );
  const other = findings.filter(
    ({ state, closeness }) =>
      state === "other" && closeness >= LEAST_CLOSE && margin >= (1 - closeness) * UNSURE,
  );
  return (
    other.length > 0 &&
    findings.every((one) => one.state !== "absent" || (isDenied && isAside(one))) &&
    (margin >= OWN_EVENT || !isOtherEvent(findings))
  );
}

const WHEN = new Set<Finding["slot"]>(["date", "year", "period"]);
const OF_EVENT = new Set<Finding["slot"]>(["person", "direction", "place", "stage"]);

/** So far above the threshold evidence is of the claim's own event, whatever differs. */
const OWN_EVENT = 0.7;

/** Another time and other people, another way round or only planned: not the same thing said otherwise, but another thing. */
function isOtherEvent(findings: readonly Finding[]): boolean {
  const other = findings.filter(({ state }) => state === "other");
  return other.some(({ slot }) => WHEN.has(slot)) && other.some(({ slot }) => OF_EVENT.has(slot));
}

/** Of a claim that denies the whole of what a sentence says so nearly alike, a number or "most of" that it leaves out changes nothing. */
const isAside = ({ slot }: Finding): boolean => slot === "number" || slot === "extent";
const WHOLLY = 0.9;

function onePerArticle(alignments: readonly Alignment[]): Alignment[] {
  return [...new Map(alignments.toReversed().map((one) => [one.unit.article.articleId, one])).values()]
    .toReversed()
    .slice(0, MOST_DECIDING);
}
