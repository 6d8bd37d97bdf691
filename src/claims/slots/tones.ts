// src/claims/slots/tones.ts

import type { Span } from "../../answering/answer.js";
import { blockAt } from "../../answering/surroundings.js";
import { wholeWords } from "../../text/clause-words.js";
import { isFunctionWord } from "../../text/function-words.js";
import { splitSentences } from "../../text/sentences.js";
import { tokenize } from "../../text/tokens.js";
import type { Unit } from "../evidence-units.js";
import { readNumbers } from "../number-reading.js";
import type { TakenApart } from "../read-claim.js";
import type { Statement } from "../statement.js";
import { placesOf } from "../terms.js";
import { extentIn, frequencyIn, type Stage, stageAt, stageIn, type Told } from "../tone.js";
import type { Finding } from "./finding.js";

/** How surely a denial of the whole claim is of what the unit says. */
const WHOLLY = 0.95;
const UNSAID = 0.4;

/** Words between "không" and what it denies. */
const DENIES = 4;

/** Each year or in all, all or a part, done or only planned, and whether it is denied. */
export function toneFindings(claim: TakenApart, unit: Unit, figures: readonly Finding[]): Finding[] {
  const { article, sentence } = unit;
  const whole = article.text.slice(sentence.start, sentence.end);
  const found: Finding[] = [];
  const add = (
    slot: Finding["slot"],
    state: Finding["state"],
    { start, end }: Span,
    source: Span | null,
    from: number,
    closeness: number,
  ): void => {
    const said = claim.text.slice(start, end);
    const at = source === null ? null : { start: source.start + from, end: source.end + from };
    found.push({ slot, state, claim: said, source: at, closeness });
  };
  const { frequency, extent, stage } = claim.statement;
  const often = frequencyIn(whole);
  const spanned = overPeriod(unit, figures);
  if (
    frequency !== null &&
    often !== null &&
    (often.value !== frequency.value ||
      (often.value === "rarer" && yearsIn(claim.text, frequency) !== yearsIn(whole, often)))
  )
    add("frequency", "other", frequency, often, sentence.start, 0.9);
  else if (frequency?.value === "yearly" && often === null && spanned !== null)
    add("frequency", "other", frequency, spanned, unit.start, OVER_PERIOD);
  else if (frequency?.value === "yearly" || frequency?.value === "oftener")
    add("frequency", often === null ? "absent" : "same", frequency, often, sentence.start, 0.8);

  const told = extentIn(whole);
  if (extent?.value === "all" && told?.value === "part")
    add("extent", "other", extent, clauseFrom(whole, told), sentence.start, 0.8);
  else if (extent?.value === "notAll" && told?.value !== "part" && told?.value !== "most")
    add("extent", told?.value === "all" ? "other" : "absent", extent, told, sentence.start, 0.8);
  else if (extent?.value === "most" && told?.value !== "most") add("extent", "absent", extent, null, 0, 0);

  const own = stage === null ? stageIn(unit.statement.text) : stageOf(claim, stage, unit);
  const far = own ?? stageBefore(unit);
  if (stage !== null && far !== null && stage.value !== far.value && isDone(stage) !== isDone(far))
    add("stage", "other", stage, far, own === null ? 0 : unit.start, 0.5);
  // Without a word of it a sentence may tell of what was done.
  else if (stage?.value === "planned" && far === null) add("stage", "same", stage, null, 0, UNSAID);

  const [denial] = claim.statement.negations;
  const denied = isDenied(claim, unit);
  const all = { start: 0, end: unit.end - unit.start };
  if (denial === undefined) {
    if (denied !== null)
      add("negation", "other", { start: 0, end: claim.text.length }, denied, unit.start, 0.7);
    return found;
  }
  const denying = { start: denial, end: claim.text.length };
  const known = deniedTerms(claim).some((term) => placesOf(term, unit.words).length > 0);
  if (denied !== null || deniesAlike(claim, unit))
    add("negation", "same", denying, denied ?? all, unit.start, 0.7);
  else if (mayDeny(claim, unit)) add("negation", "absent", denying, null, 0, 0);
  else if (known || deniesAll(claim))
    add("negation", "other", denying, all, unit.start, deniesAll(claim) ? WHOLLY : 0.7);
  else add("negation", "absent", denying, null, 0, 0);
  return found;
}

/** How far a unit says that the claim's deed has come: where it has words for several stages, by the one before that deed. */
function stageOf(claim: TakenApart, { end }: Span, { statement, words }: Unit): Told<Stage> | null {
  const only = stageIn(statement.text);
  const deed = claim.terms.find((term) => term.start >= end);
  if (only !== null || deed === undefined) return only;
  const told = placesOf(deed, words).map((place) =>
    stageAt(statement.text, statement.tokens[place]?.start ?? 0),
  );
  const stages = new Set(told.map((one) => one?.value));
  return stages.size === 1 ? (told[0] ?? null) : null;
}

/** Sentences without a subject go on with what was said before them: "Ông A đề nghị …. Tạo điều kiện …" */
const GOES_ON =
  /^(?:đồng thời,? |trong đó,? |bên cạnh đó,? )?(?:vận động|hỗ trợ|giới thiệu|kết nối|tiếp tục|tạo|tăng cường|đẩy mạnh|phối hợp|triển khai|xây dựng|tổ chức|nghiên cứu|xem xét|mở|thúc đẩy|quan tâm|chú trọng|phát triển|thường xuyên|chủ động|hợp tác|trao đổi|thực hiện|khuyến khích|huy động)(?![\p{L}\p{M}])/iu;

/** What was planned, proposed or assigned in the sentence that a unit without a subject goes on with; in the article's offsets. */
function stageBefore({ article, sentence }: Unit): ReturnType<typeof stageIn> {
  const block = blockAt(article, sentence.start);
  if (block === undefined) return null;
  const before = splitSentences(article.text.slice(block.start, sentence.end), block.start).toReversed();
  const goesOn = (one: Span): boolean => GOES_ON.test(article.text.slice(one.start, one.end));
  const at = before.findIndex((one) => !goesOn(one));
  const said = at > 0 ? before[at] : undefined;
  if (said === undefined) return null;
  const stage = stageIn(article.text.slice(said.start, said.end));
  return stage === null || isDone(stage)
    ? null
    : { ...stage, start: said.start + stage.start, end: said.start + stage.end };
}

/** Of "mỗi 5 năm", "five years" the number: what once in so many years is. */
function yearsIn(text: string, { start, end }: Span): number | null {
  const words = text.slice(start, end);
  return readNumbers(words, tokenize(words)).find(({ value }) => value > 1)?.value ?? null;
}

/** How surely a number behind a period of years is that of all of them. */
const OVER_PERIOD = 0.8;

/** A unit's period up to the number of the claim, which it gives of the whole: "Giai đoạn 2019-2021, … 78 lưu học sinh". */
function overPeriod({ start, statement }: Unit, figures: readonly Finding[]): Span | null {
  const figure = figures.find(({ slot, state }) => slot === "number" && state === "same")?.source;
  if (figure === undefined || figure === null) return null;
  const before = statement.text.slice(0, figure.start - start);
  const years = [...before.matchAll(OVER_YEARS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const period = [...statement.times.filter(({ kind }) => kind === "period"), ...years].findLast(
    ({ end }) => end <= before.length && isOver(before.slice(end)),
  );
  return period === undefined ? null : { start: period.start, end: figure.end - start };
}

/** "Trong 5 năm qua" */
const OVER_YEARS = wholeWords("(?:trong|qua|suốt) (?:\\d+|\\p{L}+) năm(?: (?:qua|vừa qua|gần đây))?", "giu");

/** Whether what stands behind a period belongs to it: one clause, or the list that it opens. */
function isOver(between: string): boolean {
  return !between.includes(";") || /^[^;]*(?::|như|gồm)/u.test(between);
}

/** Whether both have the same word right behind a denial: "chưa phát triển", "không có hiệp ước nào". */
function deniesAlike({ statement }: TakenApart, unit: Unit): boolean {
  const behind = ({ tokens, negations }: Statement): string[] =>
    negations.flatMap((offset) => {
      const at = tokens.findIndex(({ end }) => end > offset);
      return tokens.slice(at + 1, at + DENIES).find(({ word }) => !isFunctionWord(word))?.word ?? [];
    });
  const denied = new Set(behind(unit.statement));
  return behind(statement).some((word) => denied.has(word));
}

/** Words that deny without a "không". */
const LACKS = wholeWords(
  "thiếu|ngoại trừ|từ chối|cấm|thay vì|lack(?:s|ed)?|refuse[sd]?|except|instead",
  "giu",
);

function lacksIn(text: string): string[] {
  return [...text.matchAll(LACKS)].map(([word]) => word.toLowerCase());
}

/** Whether a unit has a denial beside what the claim denies: then it takes reading to tell whether it says the opposite. */
function mayDeny(claim: TakenApart, { statement, words }: Unit): boolean {
  const places = deniedTerms(claim).flatMap((term) => placesOf(term, words));
  return places.some((place) => {
    const { start, end } = clauseAt(statement.text, statement.tokens[place]?.start ?? 0);
    return (
      statement.negations.some(
        (offset) => start <= offset && offset < end && reaches(statement, offset, place),
      ) || lacksIn(statement.text.slice(start, end)).some((word) => !claim.text.toLowerCase().includes(word))
    );
  });
}

/** Whether a denial stands before a word, or so little behind it that it may be of it: "chưa" of another deed in the clause is not. */
function reaches({ tokens }: Statement, negation: number, place: number): boolean {
  const at = tokens.findIndex(({ end }) => end > negation);
  return at - place <= DENIES;
}

function isDone({ value }: { readonly value: Stage }): boolean {
  return value === "done";
}

/** "trong đó, có 65 …" up to the end of its clause. */
function clauseFrom(text: string, { start, end }: Span): Span {
  const behind = /[;.…]/u.exec(text.slice(end));
  return { start, end: behind === null ? text.length : end + behind.index };
}

/**
 * Where a unit denies what the claim says or denies, as its clause; `null` where it does not: the first word of the claim behind a "không" is said nowhere without
 * it, and the clause that denies holds most of what the claim and the unit have in common.
 */
function isDenied(claim: TakenApart, unit: Unit): Span | null {
  const { tokens, text, negations } = unit.statement;
  const places = claim.terms.map((term) => placesOf(term, unit.words));
  const denied = (place: number): boolean =>
    negations.some((offset) => {
      const at = tokens.findIndex(({ end }) => end > offset);
      return place > at && place - at <= DENIES;
    });
  for (const offset of negations) {
    const at = tokens.findIndex(({ end }) => end > offset);
    const first = places
      .filter((held) => held.some((place) => place > at && place - at <= DENIES))
      .toSorted(
        (a, b) => Math.min(...a.filter((place) => place > at)) - Math.min(...b.filter((place) => place > at)),
      )[0];
    if (first === undefined || !first.every(denied)) continue;
    const clause = clauseAt(text, offset);
    const weigh = (inside: (place: number) => boolean): number =>
      places.reduce((sum, held, index) => sum + (held.some(inside) ? (claim.weights[index] ?? 0) : 0), 0);
    const held = weigh((place) => {
      const start = tokens[place]?.start ?? 0;
      return start >= clause.start && start < clause.end;
    });
    if (held >= MOST_OF * weigh(() => true)) return trimmed(text, clause);
  }
  return null;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const from = start + (/^[\s,;:().]*/u.exec(slice)?.[0].length ?? 0);
  return { start: from, end };
}

/** Share of what claim and unit have in common that the denying clause must hold. */
const MOST_OF = 0.5;

function clauseAt(text: string, offset: number): { start: number; end: number } {
  const before = /[,;:().](?!\d)(?=[^,;:().]*$)/u.exec(text.slice(0, offset));
  const behind = /[,;:().](?!\d)/u.exec(text.slice(offset));
  return { start: before?.index ?? 0, end: behind === null ? text.length : offset + behind.index };
}

/** "đã không …", "không phải là …" deny the whole, "không …" behind another deed only a part. */
const DENIES_ALL = /(?:^|\s)(?:đã|vẫn|hoàn toàn|không phải|chưa)\s/iu;

function deniesAll({ statement, text }: TakenApart): boolean {
  return statement.negations.some(
    (offset) =>
      DENIES_ALL.test(text.slice(Math.max(0, offset - 4), offset + 11)) ||
      /^(?:không|chưa) (?:được|có|phải)/iu.test(text.slice(offset)),
  );
}

function deniedTerms({ statement, terms }: TakenApart): TakenApart["terms"] {
  const at = statement.negations.map((offset) => statement.tokens.findIndex(({ end }) => end > offset));
  const near = terms.filter(({ position }) =>
    at.some((negation) => position > negation && position - negation <= DENIES + 1),
  );
  return near.length > 0 ? near.slice(0, 2) : terms;
}
