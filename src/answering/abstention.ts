// src/answering/abstention.ts
import type { Query } from "../search/question.js";
import type { AnswerKind } from "../search/wanted.js";
import type { Evidence } from "./evidence.js";

/**
 * Evidence below this is too weak to answer from; of the scale of {@link strength}. At these values about one in twenty
 * answerable questions over public texts is lost; see docs/evaluation.md.
 */
const THRESHOLD = { vi: 0.5, en: 0.28, lo: 0.3 } as const;

/** Nearness that makes up for a foreign name that no article holds: a cosine of 0.83. */
const NEAR_WITHOUT_NAME = 0.55;

/** How strong the best evidence is: probability that the articles tell it, by what was learnt from public question sets. */
export function confidence(query: Query, evidence: readonly Evidence[]): number {
  const meaning = Math.max(-1, ...evidence.map(({ signals }) => signals.meaning));
  const words = Math.max(0, ...evidence.map(({ signals }) => Math.max(signals.passageWords, signals.words)));
  return query.language === "vi" ? 0.5 * words + 0.9 * meaning : 1.2 * meaning + 0.1 * words;
}

/** Whether the articles do not tell what is asked. */
export function mustAbstain(query: Query, evidence: readonly Evidence[]): boolean {
  if (
    query.unknown.length > 0 ||
    evidence.length === 0 ||
    confidence(query, evidence) < THRESHOLD[query.language]
  )
    return true;
  return namesMissing(query, evidence) || !givesWhatIsWanted(query, evidence);
}

/** Whether a name of the question stands in none of the articles. */
function namesMissing(query: Query, evidence: readonly Evidence[]): boolean {
  const held = new Set(evidence.flatMap(({ fit }) => [...fit.names]));
  const missing = query.names.filter((_, index) => !held.has(index));
  if (missing.length === 0) return false;
  // The articles may write a foreign name otherwise: then the sentence must come very near in meaning.
  if (query.language === "vi" || missing.some((name) => name.place !== undefined)) return true;
  return Math.max(...evidence.map(({ signals }) => signals.meaning)) < NEAR_WITHOUT_NAME;
}

/** Kinds of answer that a sentence either gives or does not. */
const TELLABLE = new Set<AnswerKind>([
  "number",
  "money",
  "percent",
  "date",
  "year",
  "period",
  "person",
  "author",
]);
/** What a number without the thing counted beside it reaches. */
const COUNTED = 0.55;

/** What a sentence reaches that names the office, of the place asked about or of none. */
const OF_OFFICE = 0.8;

/** Whether some sentence gives the kind of answer wanted, of the office asked about. */
function givesWhatIsWanted(query: Query, evidence: readonly Evidence[]): boolean {
  const { kind, office } = query.wanted;
  const ofOffice = evidence.filter(
    ({ office: fit }) => office === null || kind !== "person" || fit >= OF_OFFICE,
  );
  if (!TELLABLE.has(kind)) return ofOffice.length > 0;
  return ofOffice.some(({ signals }) => signals.kind >= COUNTED);
}
