// src/claims/slots/names.ts
import type { Span } from "../../answering/answer.js";
import { personsOf } from "../../answering/persons.js";
import { relatedPlaces } from "../../search/place-names.js";
import { samePlace } from "../../search/places.js";
import { oneEditApart } from "../../text/edits.js";
import { fold } from "../../text/fold.js";
import type { Entity } from "../entities.js";
import { type Unit, unitsOf } from "../evidence-units.js";
import { type Frame, journeyOf, type Side, sameSide } from "../frames.js";
import type { TakenApart } from "../read-claim.js";
import { placesOf } from "../terms.js";
import type { Finding } from "./finding.js";
import { isSameName } from "./persons.js";

/** The bodies and other names of a claim: another name behind the same words is said otherwise. */
export function entityFindings(claim: TakenApart, unit: Unit): Finding[] {
  return claim.statement.entities.map((entity): Finding => {
    const said = claim.text.slice(entity.start, entity.end);
    const folded = unit.words.tokens.map((token) => token.folded);
    const written = waysOf(entity).find((name) => indexOfRun(folded, name) >= 0);
    if (written !== undefined) {
      const at = indexOfRun(folded, written);
      const [first, last] = [unit.words.tokens[at], unit.words.tokens[at + written.length - 1]];
      const source = { start: unit.start + (first?.start ?? 0), end: unit.start + (last?.end ?? 0) };
      return { slot: "entity", state: "same", claim: said, source, closeness: 1 };
    }
    const misspelt = misspeltIn(unit, entity.name);
    if (misspelt !== null)
      return { slot: "entity", state: "same", claim: said, source: misspelt, closeness: MISSPELT };
    const context = unit.context.tokens.map((token) => token.folded);
    if (waysOf(entity).some((name) => indexOfRun(context, name) >= 0))
      return { slot: "entity", state: "same", claim: said, source: null, closeness: 0.5 };
    const other = unit.statement.entities
      .map((one) => ({ one, alike: headAlike(entity, one) }))
      .filter(({ one, alike }) => alike > 0 && !isNamedIn(claim, one))
      .toSorted((a, b) => b.alike - a.alike)[0];
    if (other === undefined) {
      // A long name is often said shorter where it has been said before.
      const inArticle = fold(unit.article.text).includes(entity.name.join(" "));
      const known = inArticle && entity.name.length > 1;
      return {
        slot: "entity",
        state: known ? "same" : "absent",
        claim: said,
        source: null,
        closeness: known ? 0.3 : 0,
      };
    }
    const source = { start: unit.start + other.one.start, end: unit.start + other.one.end };
    return { slot: "entity", state: "other", claim: said, source, closeness: other.alike };
  });
}

const MISSPELT = 0.8;

/** Where someone is from stands right before the name: "chuyên gia người Đức Anna Schmidt". Folded. */
const NATIONS: readonly (readonly string[])[] =
  "chau au|chau a|chau phi|chau my|duc|phap|anh|my|hoa ky|nga|y|uc|nhat ban|nhat|trung quoc|han quoc|thai lan|an do|campuchia|viet nam|lao"
    .split("|")
    .map((nation) => nation.split(" "));

/** A name as it stands, also without the nation before it; at the beginning of a sentence also without its first word, which has a capital anyway. */
function waysOf({ start, name }: Entity): (readonly string[])[] {
  const from = NATIONS.find((words) => words.every((word, at) => name[at] === word))?.length ?? 0;
  const own = from > 0 && name.length - from > 1 ? [name.slice(from)] : [];
  return start === 0 && name.length > 1 ? [name, name.slice(1), ...own] : [name, ...own];
}

/** A word of so many folded letters in a name is the same with a slip, or in another number: "Franks". */
const LEAST_LETTERS = 5;

/** Where a unit writes a name with a slip in one of its words, with a capital. */
function misspeltIn({ start, words, statement }: Unit, name: readonly string[]): Span | null {
  const { tokens } = words;
  const at = tokens.findIndex(
    (token, from) =>
      /^\p{Lu}/u.test(statement.text.slice(token.start)) &&
      isMisspelt(
        name,
        tokens.slice(from, from + name.length).map(({ folded }) => folded),
      ),
  );
  const [first, last] = [tokens[at], tokens[at + name.length - 1]];
  return first === undefined || last === undefined
    ? null
    : { start: start + first.start, end: start + last.end };
}

function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  const differing = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ""] as const]));
  const [only] = differing;
  return differing.length === 1 && only !== undefined && isSlip(...only);
}

function isSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LEAST_LETTERS && oneEditApart(a, b);
}

function headAlike(a: Entity, b: Entity): number {
  if (a.head.length === 0 || b.head.length === 0) return 0;
  if (a.head.at(-1) !== b.head.at(-1)) return 0;
  return a.head.length > 1 && b.head.at(-2) === a.head.at(-2) ? 0.95 : 0.75;
}

function isNamedIn({ statement, text }: TakenApart, entity: Entity): boolean {
  return (
    indexOfRun(
      statement.tokens.map(({ folded }) => folded),
      entity.name,
    ) >= 0 && text !== ""
  );
}

function indexOfRun(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  return words.findIndex((_, at) => run.every((word, offset) => words[at + offset] === word));
}

/** Who does what to whom: turned round it is said otherwise. */
export function directionFindings(claim: TakenApart, unit: Unit, figures: readonly Finding[]): Finding[] {
  const askable = askedFrames(claim, figures);
  const [asked] = askable;
  if (asked === undefined) return [];
  // What a number belongs to is told by its own clause.
  const clause = clauseAround(unit, figures);
  const frames = unit.statement.frames.filter(
    ({ start, end }) => unit.start + start >= clause.start && unit.start + end <= clause.end,
  );
  const sidesOf = (side: Side): Side[] => [side, ...homesOf(side, unit)];
  const isSide = (claimed: Side, told: Side): boolean =>
    sidesOf(claimed).some((a) => sidesOf(told).some((b) => isSame(a, b)));
  const among = askable.flatMap((one) =>
    frames.flatMap((frame) => {
      const pair = pairOf(one, frame);
      if (pair === null) return [];
      const [agent, patient] = pair;
      return [
        {
          asked: one,
          frame,
          half: agent === null || patient === null,
          same: agent !== null && patient !== null && isSide(one.from, agent) && isSide(one.to, patient),
          turned:
            agent === null || patient === null
              ? isHalfTurned(one, agent, patient)
              : isSide(one.from, patient) && isSide(one.to, agent),
        },
      ];
    }),
  );
  const said = claim.text.slice(asked.whole.start, asked.whole.end);
  const same = among.find((one) => one.same);
  if (same !== undefined)
    return [
      { slot: "direction", state: "same", claim: said, source: spanOf(unit, same.frame.whole), closeness: 1 },
    ];
  const turned = among.find((one) => one.turned || isTurnedTo(one.asked, one.frame, unit));
  // Where the article tells of both ways, only a number or a time tells which of them is meant.
  const counts = figures.some(({ state }) => state !== "absent") || claim.statement.times.length > 0;
  const both = !counts && turned !== undefined && isToldElsewhere(turned.asked, claim, unit, isSide);
  if (both) return [{ slot: "direction", state: "absent", claim: said, source: null, closeness: 0 }];
  // A gift that nothing but its words holds together must be told of the same giver and receiver.
  const counted = figures.some(({ state }) => state !== "absent");
  const isGift = asked.deed === "give" && claim.language === "vi";
  if (turned === undefined && isGift && !counted && !among.some((one) => one.half))
    return [{ slot: "direction", state: "absent", claim: said, source: null, closeness: 0 }];
  return turned === undefined
    ? []
    : [
        {
          slot: "direction",
          state: "other",
          claim: said,
          source: spanOf(unit, turned.frame.whole),
          closeness: 0.9,
        },
      ];
}

/** The places that a person of the article holds an office of: who acts for them. */
function homesOf(side: Side, { article }: Unit): Side[] {
  if ("place" in side) return [];
  const person = personsOf(article).find(({ name }) => isSameName(name, side.person));
  return person?.offices.flatMap(({ place }) => (place === null ? [] : [{ place }])) ?? [];
}

/** Whether another sentence of the article tells the claim's deed of the same thing, the way round that the claim has it. */
function isToldElsewhere(
  asked: AskedFrame,
  { terms, weights }: TakenApart,
  { article }: Unit,
  isSide: (claimed: Side, told: Side) => boolean,
): boolean {
  const [subject] = terms
    .map((term, at) => ({ term, weight: weights[at] ?? 0 }))
    .filter(({ term }) => term.end <= asked.start || asked.end <= term.start)
    .toSorted((a, b) => b.weight - a.weight);
  const elsewhere = unitsOf(article).filter(
    ({ words }) => subject === undefined || placesOf(subject.term, words).length > 0,
  );
  return elsewhere.some(({ statement }) =>
    statement.frames.some((frame) => {
      const [agent, patient] = pairOf(asked, frame) ?? [null, null];
      return agent !== null && patient !== null && isSide(asked.from, agent) && isSide(asked.to, patient);
    }),
  );
}

/**
 * The frames of a claim that can be turned round. Of a deed told both ways ("A sent two …, B sent one …") the one with the
 * number that is compared counts.
 */
function askedFrames({ statement, text }: TakenApart, figures: readonly Finding[]): AskedFrame[] {
  const frames = statement.frames.flatMap((frame): AskedFrame[] => {
    const { agent, patient, deed } = frame;
    // Who is invited has not gone.
    if (agent === null || INVITED.test(text.slice(0, frame.start))) return [];
    const sides = deed === "host" ? { from: patient, to: agent } : { from: agent, to: patient };
    return [{ ...frame, agent, ...sides }];
  });
  const both = frames.some((one) => frames.some((other) => isTurned(one, other)));
  const figure = statement.figures.find(({ amount }) =>
    figures.some(({ state, claim }) => state !== "absent" && claim === text.slice(amount.start, amount.end)),
  );
  if (!both || figure === undefined) return frames;
  return frames.filter(({ whole }) => whole.start <= figure.start && figure.end <= whole.end);
}

/** Whether the claim's giver is who receives, and its receiver a person who stands before the deed: "A, Tỉnh trưởng B, trao … cho C". */
function isTurnedTo({ agent, patient }: WholeFrame, frame: Frame, { statement }: Unit): boolean {
  return (
    "person" in patient &&
    isSame(agent, frame.patient) &&
    fold(statement.text.slice(0, frame.start)).includes(fold(patient.person))
  );
}

const INVITED = /(?<![\p{L}\p{M}])(?:mời|invite[sd]?)\s[^.;,]*$/iu;

type WholeFrame = Frame & { readonly agent: Side };
/** A frame of a claim, with who acts or goes and whom it is done to or where. */
type AskedFrame = WholeFrame & { readonly from: Side; readonly to: Side };

/** The sides of a frame in the order of the claim's; `null` if it is another kind of deed. */
function pairOf(asked: AskedFrame, frame: Frame): readonly [Side | null, Side | null] | null {
  const [went, told] = [journeyOf(asked), journeyOf(frame)];
  if (went !== null && told !== null) return [told.from, told.to];
  return asked.deed === frame.deed ? [frame.agent, frame.patient] : null;
}

/** Of a deed of which only one side is told: whether it is the claim's other one. */
function isHalfTurned({ from, to }: AskedFrame, agent: Side | null, patient: Side | null): boolean {
  if (patient !== null) return isWithin(from, patient) && !isWithin(to, patient);
  return agent !== null && isWithin(to, agent) && !isWithin(from, agent);
}

function isTurned(a: WholeFrame, b: WholeFrame): boolean {
  return a.deed === b.deed && sameSide(a.agent, b.patient) && sameSide(a.patient, b.agent);
}

function clauseAround(unit: Unit, figures: readonly Finding[]): { start: number; end: number } {
  const figure = figures.find(({ state, source }) => state !== "absent" && source !== null)?.source;
  if (figure === undefined || figure === null) return unit;
  const text = unit.statement.text;
  const at = figure.start - unit.start;
  const before = text.lastIndexOf(";", at);
  const behind = text.indexOf(";", at);
  return { start: unit.start + before + 1, end: behind < 0 ? unit.end : unit.start + behind };
}

function spanOf(unit: Unit, { start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start: unit.start + start, end: unit.start + end };
}

/** The same side, or a province of "các tỉnh Nam Lào". */
function isWithin(claim: Side, source: Side): boolean {
  if (isSame(claim, source)) return true;
  return (
    "place" in claim &&
    "place" in source &&
    source.place.kind === "country" &&
    claim.place.country === source.place.country
  );
}

/** One side, or a place and what it was before. */
function isSame(claim: Side, source: Side): boolean {
  if (sameSide(claim, source)) return true;
  return (
    "place" in claim &&
    "place" in source &&
    relatedPlaces(claim.place).some((place) => samePlace(place, source.place))
  );
}
