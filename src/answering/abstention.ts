// src/answering/abstention.ts
import { answerableIn, FITTED, probability } from "../search/fitted.js";
import { fitOfKind, namesThing, OF_OFFICE } from "../search/kind-fit.js";
import { holdsName, indexNames } from "../search/names.js";
import { findOffice } from "../search/offices.js";
import { findPlaces } from "../search/places.js";
import type { Query } from "../search/question.js";
import { tellsThing } from "../search/things-asked.js";
import { type AnswerKind, FIGURES } from "../search/wanted.js";
import { wholeWords } from "../text/clause-words.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import { asksDeed, tellsDeed } from "./deeds.js";
import type { DirectionTold } from "./directions.js";
import { eventTold } from "./events-asked.js";
import { asksCaption, type Evidence } from "./evidence.js";
import { givingTold } from "./givings.js";
import { moneyOfAsked } from "./money-asked.js";
import { isOfOtherPlace } from "./other-place.js";
import { asksForPersons } from "./persons-asked.js";
import { tellsReason } from "./reasons.js";
import { asksSeveral } from "./several.js";
import { tellsSpecifics } from "./specifics-asked.js";
import { isOfPeriod, isToldOfAsked } from "./told-of.js";
import { tellsTopic, topicMissing } from "./topic-asked.js";
import { visitTold } from "./visits.js";

/** Why the articles do not tell what is asked. */
export type Lack =
  /** No article holds what the question names, or none at all is near. */
  | "nothing"
  /** A term of the question stands in no article. */
  | "unknown_term"
  /** A name of the question stands in no article. */
  | "name"
  /** A day or figure of the question stands in no article that could be evidence. */
  | "figure"
  /** The evidence is too weak. */
  | "weak"
  /** No sentence gives the kind of answer wanted. */
  | "kind";

/** Whether the articles tell what is asked, and how sure that is. */
export interface Judgement {
  /** `null`: they tell it. */
  readonly lack: Lack | null;
  /** The sentences that give the kind of answer wanted, best first; none where something else is lacking. */
  readonly giving: readonly Evidence[];
  /** Probability that the articles tell it, by what was learnt from public question sets; 0 to 1. */
  readonly confidence: number;
  /** Below this the evidence is too weak. */
  readonly threshold: number;
}

/** What is known of the evidence as a whole, in the order of the fitted weights. */
export function answerability(evidence: readonly Evidence[]): readonly [number, number, number, number] {
  const most = (value: (piece: Evidence) => number): number => Math.max(...evidence.map(value));
  return [
    most(({ signals }) => signals.meaning),
    most(({ signals }) => Math.max(signals.passageWords, signals.words)),
    most(({ signals }) => signals.passageMeaning),
    most(({ signals }) => Math.max(signals.passagePairs, signals.pairs)),
  ];
}

/** The words of a question about several articles are spread over them: no sentence holds as many. */
const SPREAD = 0.5;

/** Judges the evidence: names, terms and the kind of answer must be in it, and it must be strong enough. */
export function judge(query: Query, evidence: readonly Evidence[]): Judgement {
  const model = answerableIn(query.language, FITTED);
  const threshold = model.threshold * (asksSeveral(query) ? SPREAD : 1);
  const confidence = evidence.length === 0 ? 0 : probability(model, answerability(evidence));
  const lack = lackOf(query, evidence, confidence < threshold);
  if (lack !== null) return { lack, giving: [], confidence, threshold };
  const giving = givingEvidence(query, evidence);
  return { lack: giving.length > 0 ? null : "kind", giving, confidence, threshold };
}

/** What is lacking before the kind of answer is looked at. */
function lackOf(query: Query, evidence: readonly Evidence[], weak: boolean): Lack | null {
  if (unknownAsked(query)) return "unknown_term";
  if (evidence.length === 0) return "nothing";
  if (namesMissing(query, evidence)) return "name";
  if (!evidence.some(({ fit }) => fit.told)) return "figure";
  if (topicMissing(query, evidence)) return "weak";
  // Who is named stands in all articles and who wrote beneath them: in no sentence about it.
  const byName =
    asksForPersons(query) ||
    (query.names.length > 0 && (query.wanted.kind === "author" || asksCaption(query))) ||
    (asksOffice(query) &&
      evidence.some(({ text }) => namesPersons(query, text) && findOffice(fold(text)) !== null));
  return weak && !byName ? "weak" : null;
}

/** Whether it is asked what office a person holds who is named: that stands beside the name, in a sentence about others. */
function asksOffice({ wanted: { kind, also }, names }: Query): boolean {
  return (kind === "office" || also.includes("office")) && names.some(({ place }) => place === undefined);
}

function namesPersons({ names }: Query, text: string): boolean {
  const index = indexNames(text);
  return names.every((name) => name.place !== undefined || holdsName(index, name));
}

/**
 * Whether what is asked for or counted is a term that no article knows ("khách sạn nào", "kim ngạch … bao nhiêu"), or a
 * figure is asked for of something that none speaks of ("nộp thuế bao nhiêu").
 */
function unknownAsked({ language, unknown, unknownWords, text, wanted }: Query): boolean {
  if (FIGURES.has(wanted.kind) && (unknownWords.length > 0 || wanted.unknownFocus)) return true;
  if (language !== "vi" && unknown.length > 0) return true;
  const focus = new Set(wanted.focus.flat());
  return unknown.some(
    (term) =>
      text.toLowerCase().includes(`${term.toLowerCase()} nào`) ||
      tokenize(term).every(({ folded }) => focus.has(folded)),
  );
}

/** Nearness that makes up for a foreign name that no article holds. */
const NEAR_WITHOUT_NAME = 0.5;

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
  "office",
  "author",
]);
/** Kinds that a sentence gives together with another ("ai, giữ chức vụ gì"); years and dates may stand elsewhere. */
const IN_ONE_SENTENCE = new Set<AnswerKind>(["person", "office", "number", "money", "percent"]);
/**
 * How far the best sentence that gives the kind may be behind the best of all: one that gives it by chance speaks of something
 * else. Of the scale of the search's weights.
 */
const FURTHEST_BEHIND = { vi: 2.2, en: 8, lo: 8 } as const;
/** The word for what was done ties a sentence to the question: it may be further behind. */
const BEHIND_FOR_A_DEED = 1.5;
/** What is yet to come is told by a sentence that looks ahead. */
const ASKS_AHEAD =
  /ke tiep|tiep theo|(?:lan|ky|phien|cuoc|nam|thang) (?:toi|sau)(?=$|[\s?.,])|sap toi|\b(?:next|upcoming)\b|ຕໍ່ໄປ|ຄັ້ງໜ້າ/u;
const LOOKS_AHEAD = wholeWords("sẽ|dự kiến|sắp|kế hoạch|tới đây|thời gian tới|tiếp tục|phấn đấu|xây dựng");
/** What a number without the thing counted beside it reaches. */
const LEAST_FIT = 0.55;

/** A text with small letters where it names places, whose capitals are no person's. */
function withoutPlaces(text: string): string {
  return findPlaces(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(start, end).toLowerCase() + rest.slice(end),
    text,
  );
}

/**
 * Where somebody's words are asked for, the sentences that report them: of a person asked about by name only these, of an
 * office all where none does.
 */
function wordsOfAsked(query: Query, evidence: readonly Evidence[]): readonly Evidence[] {
  const about = tellsTopic(query);
  const theirs = evidence.filter((piece) => piece.spoken?.byAsked && about(piece.text));
  return theirs.length > 0 || evidence.some(({ spoken }) => spoken?.askedByName) ? theirs : evidence;
}

/**
 * The sentences that give the kind of answer wanted, where that can be told: of the office asked about, and a figure not
 * of another place than the one asked about. Of several kinds those that give all, else the first.
 */
function givingEvidence(asked: Query, evidence: readonly Evidence[]): Evidence[] {
  const several = asksSeveral(asked);
  // Of several things each may be counted in words of its own.
  const query = several ? { ...asked, wanted: { ...asked.wanted, focus: [] } } : asked;
  const { kind, holder } = query.wanted;
  const heard = wordsOfAsked(query, evidence);
  const deed = asksDeed(query);
  const done = tellsDeed(query);
  // What a list holds stands in sentences without the deed, but for the persons who did it.
  const isPlainList = kind === "list" && !query.wanted.also.includes("person");
  const happened = eventTold(query);
  const specific = tellsSpecifics(query);
  const reasoned = tellsReason(query);
  const furthest =
    (evidence[0]?.score ?? 0) - FURTHEST_BEHIND[query.language] * (deed ? BEHIND_FOR_A_DEED : 1);
  const given = several ? () => null : givingTold(query);
  const visited = several ? () => null : visitTold(query);
  const way = (text: string): DirectionTold | null =>
    given(text) ?? (visited(text) === "reverse" ? "reverse" : null);
  const told = new Map(heard.map((piece) => [piece, way(piece.text)]));
  const near = heard.filter(({ score }) => score >= furthest).map((piece) => told.get(piece));
  // What is told the other way round is not told.
  if (near.includes("reverse") && !near.includes("asked")) return [];
  const ofThing = tellsThing(query.text, query.language);
  const ofOffice = heard.filter((piece) => {
    const { office, text, score } = piece;
    return (
      (!holder || kind !== "person" || office >= OF_OFFICE) &&
      namesThing(query, text) !== false &&
      told.get(piece) !== "reverse" &&
      happened(piece) &&
      specific(text) &&
      (kind !== "reason" || (score >= furthest && reasoned(text))) &&
      (kind !== "place" || isOfPeriod(query, piece)) &&
      (!deed || isPlainList || done(text)) &&
      (ofThing === null || (score >= furthest && ofThing(text)))
    );
  });
  if (!TELLABLE.has(kind)) {
    const asked = kind === "other" ? ofOffice.filter((piece) => told.get(piece) === "asked") : [];
    return asked.length > 0 ? asked : ofOffice;
  }
  const ahead = ASKS_AHEAD.test(fold(query.text));
  const gives = (kind: AnswerKind, { text, kind: block }: Evidence): boolean =>
    fitOfKind(kind, query, kind === "person" && !holder ? withoutPlaces(text) : text, block) >= LEAST_FIT;
  const ofMoney = moneyOfAsked(query);
  const least = several ? Number.NEGATIVE_INFINITY : furthest;
  const giving = ofOffice.filter(
    (piece) =>
      piece.score >= least &&
      gives(kind, piece) &&
      (kind !== "money" || ofMoney(piece.text)) &&
      !(FIGURES.has(kind) && isOfOtherPlace(query, piece)) &&
      isToldOfAsked(kind, query, piece) &&
      (!ahead || LOOKS_AHEAD.test(piece.text)),
  );
  const others = query.wanted.also.filter((other) => IN_ONE_SENTENCE.has(other));
  const all = giving.filter((piece) => others.every((other) => gives(other, piece)));
  return all.length > 0 ? all : giving;
}
