// src/drafting/gate/stage.ts
import { blockAt } from "../../answering/surroundings.js";
import type { Unit } from "../../claims/evidence-units.js";
import type { TakenApart } from "../../claims/read-claim.js";
import { placesOf, type Term } from "../../claims/terms.js";
import type { Refusal } from "./refusal.js";
import {
  AIM,
  DONE,
  DONE_OUTRIGHT,
  GOES_ON,
  GOES_ON_TO,
  GOVERNS,
  IS_FOR,
  PURPOSE,
  SAYS,
  SAYS_LAO,
  STAGES,
  type Stage,
  WILL,
} from "./stage-words.js";
import type { Support } from "./support.js";

/** A share of what is said must stand behind a word for the word to decide it. */
const MOSTLY = 0.4;

/** What is planned, proposed, hoped or assigned may not be told as done, nor the other way round. */
export function refusedStage(claim: TakenApart, { units, around: whole }: Support): Refusal | null {
  const said = STAGES.filter((stage) => has(SAYS[stage], claim.text) || SAYS_LAO[stage].test(claim.text));
  const own = units.map(({ statement }) => statement.text).join("\n");
  for (const stage of said) {
    if (
      has(SAYS[stage], own) ||
      (stage === "planned" && saysOnlyWill(claim.text) && GOES_ON.test(own)) ||
      (stage === "planned" && has(AIM, claim.text) && has(PURPOSE, own))
    )
      continue;
    if (stage !== "planned" && has(GOVERNS[stage], whole)) continue;
    // To ask and to wish for a thing are near each other.
    if (stage === "hoped" && has(SAYS.proposed, own)) continue;
    return { kind: "stage", words: wordOf(SAYS[stage], claim.text) };
  }
  const [first] = units;
  if (first === undefined) return null;
  if (said.includes("planned") && isDoneThere(claim, units))
    return { kind: "stage", words: wordOf(SAYS.planned, claim.text) };
  if (
    said.length === 0 &&
    has(DONE_OUTRIGHT, claim.text) &&
    GOES_ON_TO.test(first.statement.text) &&
    !has(DONE, own)
  )
    return { kind: "stage", words: wordOf(DONE, claim.text) };
  // "Việc … là nhằm …" tells what a thing is for, not that it is done.
  if (
    said.every((stage) => stage === "planned") &&
    IS_FOR.test(claim.text) &&
    has(PURPOSE, own) &&
    !has(DONE, claim.text)
  )
    return null;
  const isKept = (governing: readonly Stage[]): boolean =>
    governing.length === 0 ||
    governing.some(
      (stage) =>
        said.includes(stage) || ((stage === "hoped" || stage === "agreed") && said.includes("planned")),
    );
  const governing = [...new Set([...governingIn(claim, first, claim.terms), ...carriedInto(first)])];
  const doneOutright =
    governing.length > 0 && said.length === 1 && said[0] === "planned" && has(DONE_OUTRIGHT, claim.text);
  if (!isKept(governing) || doneOutright) return { kind: "stage", words: claim.text };
  for (const clause of clausesOf(claim)) {
    const [carrying] = units.toSorted((a, b) => weightIn(claim, b, clause) - weightIn(claim, a, clause));
    if (carrying === undefined) continue;
    const words = claim.text.slice(clause[0]?.start, clause.at(-1)?.end);
    if (has(DONE, words) && !isKept(governingIn(claim, carrying, clause))) return { kind: "stage", words };
  }
  return null;
}

/** Whether a statement has no word of what is to come but that it will. */
function saysOnlyWill(text: string): boolean {
  const rest = text.replace(WILL, " ").replace(/ຈະ/gu, " ");
  return rest !== text && !has(SAYS.planned, rest) && !SAYS_LAO.planned.test(rest);
}

/** Whether the deed of which a statement says that it is to come stands, where most of the statement does, behind "đã" and nothing that makes it a plan. */
function isDoneThere({ terms, weights, text, language }: TakenApart, units: readonly Unit[]): boolean {
  const plans = language === "lo" ? SAYS_LAO.planned : SAYS.planned;
  const [plan] = text.matchAll(new RegExp(plans.source, "giu"));
  const deed = terms.find(({ start }) => plan !== undefined && start >= plan.index + plan[0].length);
  if (deed === undefined) return false;
  const found = units.flatMap(({ statement, words }) =>
    placesOf(deed, words).map((place) => {
      const near = terms.reduce(
        (sum, term, at) =>
          sum + (placesOf(term, words).some((one) => Math.abs(one - place) <= NEAR) ? (weights[at] ?? 0) : 0),
        0,
      );
      return { near, before: statement.text.slice(0, statement.tokens[place]?.start ?? 0) };
    }),
  );
  const [best] = found.toSorted((a, b) => b.near - a.near);
  if (best === undefined) return false;
  const whole = /[^:.]*$/u.exec(best.before)?.[0] ?? "";
  const last = whole.lastIndexOf(";");
  // A list of what was done goes on behind a semicolon, save where something else begins.
  const clause = last >= 0 && OWN_CLAUSE.test(whole.slice(last + 1)) ? whole.slice(last + 1) : whole;
  const done = clause.search(/(?<![\p{L}])đã(?![\p{L}])/iu);
  return (
    done >= 0 &&
    !has(SAYS.planned, clause) &&
    !GOES_ON_TO.test(clause) &&
    STAGES.every((stage) => !has(GOVERNS[stage], clause.slice(done)))
  );
}

/** So many words around a deed say which one it is. */
const NEAR = 9;

/** The terms of each clause of a statement that says something. */
function clausesOf({ text, terms }: TakenApart): (readonly Term[])[] {
  const clauses: Term[][] = [];
  let last: Term | undefined;
  for (const term of terms) {
    if (last === undefined || /[,;:](?!\d)/u.test(text.slice(last.end, term.start))) clauses.push([]);
    clauses.at(-1)?.push(term);
    last = term;
  }
  return clauses.filter(({ length }) => length > 1);
}

/** What a sentence that has another word for one counts for it. */
const IN_OTHER_WORDS = 0.8;

function weightIn({ terms, weights }: TakenApart, { words }: Unit, of: readonly Term[]): number {
  return of.reduce((sum, term) => {
    const literal = placesOf({ ...term, variants: term.variants.slice(0, 1) }, words).length > 0;
    const share = literal ? 1 : placesOf(term, words).length > 0 ? IN_OTHER_WORDS : 0;
    return sum + share * (weights[terms.indexOf(term)] ?? 0);
  }, 0);
}

/** A sentence without a doer of its own goes on with what was proposed or wished in the one before. */
const GOES_ON_WITHOUT_DOER =
  /^(?:(?:trong đó|đồng thời|theo đó|qua đó|ngoài ra),?\s)?(?:cần\s)?(?:tiếp tục|thường xuyên|chủ động|vận động|hỗ trợ|giới thiệu|kết nối|tổ chức|xây dựng|phối hợp|đẩy mạnh|tăng cường|tạo điều kiện|trao đổi|mở rộng|khuyến khích|quan tâm|nghiên cứu|triển khai|rà soát|bảo đảm|đảm bảo)(?![\p{L}\p{M}])/iu;

function carriedInto(unit: Unit): Stage[] {
  const { article, start, statement } = unit;
  if (!GOES_ON_WITHOUT_DOER.test(statement.text) || has(DONE, statement.text)) return [];
  const block = blockAt(article, start);
  const before = block === undefined ? "" : article.text.slice(block.start, start);
  return STAGES.filter((stage) => has(GOVERNS[stage], before));
}

function has(pattern: RegExp, text: string): boolean {
  return text.search(new RegExp(pattern.source, "iu")) >= 0;
}

function wordOf(pattern: RegExp, text: string): string {
  return new RegExp(pattern.source, "iu").exec(text)?.[0] ?? text;
}

/** The stages behind whose words most of what the statement takes from a sentence stands, in the same clause of a list. */
function governingIn(claim: TakenApart, { statement, words }: Unit, of: readonly Term[]): Stage[] {
  const { text, tokens } = statement;
  const held = of.flatMap((term) => {
    const offsets = placesOf(term, words).map((place) => tokens[place]?.start ?? 0);
    return offsets.length === 0 ? [] : [{ offsets, weight: claim.weights[claim.terms.indexOf(term)] ?? 0 }];
  });
  const all = held.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return [];
  return STAGES.filter((stage) =>
    [...text.matchAll(GOVERNS[stage])].some(({ index, 0: word }) => {
      const end = reachOf(text, index + word.length);
      const behind = held.reduce(
        (sum, { offsets, weight }) => sum + (offsets.some((at) => at > index && at < end) ? weight : 0),
        0,
      );
      return behind > MOSTLY * all;
    }),
  );
}

/** Where a clause behind a semicolon is about something else: it has a doer, or tells what was done. */
const OWN_CLAUSE =
  /^\s*(?:sẵn sàng|tỉnh|hai|các|đồng chí|ông|bà|phía|ubnd|lãnh đạo|đoàn|sở|ban|năm|giai đoạn|trong|từ|ngày)\s|(?:^|\s)đã\s/iu;

/** Up to where a word decides: the semicolon behind which something else begins; a list goes on. */
function reachOf(text: string, from: number): number {
  const colon = text.indexOf(":", from);
  for (let at = text.indexOf(";", from); at >= 0; at = text.indexOf(";", at + 1)) {
    if (colon >= 0 && colon < at) return text.length;
    const next = text.indexOf(";", at + 1);
    if (OWN_CLAUSE.test(text.slice(at + 1, next < 0 ? text.length : next))) return at;
  }
  return text.length;
}
