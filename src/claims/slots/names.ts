// src/claims/slots/names.ts
import { relatedPlaces } from "../../search/place-names.js";
import { samePlace } from "../../search/places.js";
import { fold } from "../../text/fold.js";
import type { Entity } from "../entities.js";
import type { Unit } from "../evidence-units.js";
import { type Frame, type Side, sameSide } from "../frames.js";
import type { TakenApart } from "../read-claim.js";
import type { Finding } from "./finding.js";

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
    ({ start, end, deed }) =>
      unit.start + start >= clause.start &&
      unit.start + end <= clause.end &&
      askable.some((one) => one.deed === deed),
  );
  const among = askable.flatMap((one) =>
    frames
      .filter(({ deed }) => deed === one.deed)
      .map((frame) => ({
        asked: one,
        frame,
        same: frame.agent !== null && isSame(one.agent, frame.agent) && isSame(one.patient, frame.patient),
        turned:
          frame.agent === null
            ? isWithin(one.agent, frame.patient) && !isWithin(one.patient, frame.patient)
            : isSame(one.agent, frame.patient) && isSame(one.patient, frame.agent),
      })),
  );
  const said = claim.text.slice(asked.whole.start, asked.whole.end);
  const same = among.find((one) => one.same);
  if (same !== undefined)
    return [
      { slot: "direction", state: "same", claim: said, source: spanOf(unit, same.frame.whole), closeness: 1 },
    ];
  const turned = among.find((one) => one.turned || isTurnedTo(one.asked, one.frame, unit));
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

/**
 * The frames of a claim that can be turned round. Of a deed told both ways ("A sent two …, B sent one …") the one with the
 * number that is compared counts.
 */
function askedFrames({ statement, text }: TakenApart, figures: readonly Finding[]): WholeFrame[] {
  const frames = statement.frames.flatMap((frame): WholeFrame[] =>
    frame.agent === null ? [] : [{ ...frame, agent: frame.agent }],
  );
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

type WholeFrame = Frame & { readonly agent: Side };

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
