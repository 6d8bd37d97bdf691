// src/answering/examples.ts
import type { ParsedArticle } from "../article.js";
import { findPlaces, type Place } from "../search/places.js";
import { isFunctionWord } from "../text/function-words.js";
import { splitSentences } from "../text/sentences.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import type { Answer, Language } from "./answer.js";
import { nameIn } from "./catalogue.js";
import { dateOf } from "./citations.js";

/** A question that an article seems to answer, and the kind of fact it is after. */
interface Proposal {
  readonly kind: (typeof KINDS)[number];
  readonly question: string;
}

const WANTED = 3;
/** Proposals tried for one set of examples. */
const MOST_TRIED = 10;
/** Longer ones do not fit a button on a phone. */
const MOST_CHARACTERS = 60;

/** Offices as articles write them, by the key of their names in the wordings; a longer name stands before one it holds. */
const OFFICES: readonly (readonly [RegExp, keyof Wording["offices"]])[] = [
  [/(?<!Phó |nguyên )tỉnh trưởng/iu, "governor"],
  [/(?<!Phó |nguyên )chủ tịch (?:UBND|Ủy ban nhân dân)/iu, "chairman"],
  [/(?<!Phó |nguyên )bí thư tỉnh ủy/iu, "secretary"],
];

/** A counted thing of a place: `88 sinh viên tỉnh …`, `78 lưu học sinh của …`. */
const COUNTED =
  /(?<![\d/.,\p{L}-])\d{1,3}(?:\.\d{3})*\s+(\p{Ll}+(?:\s\p{Ll}+){0,3}?)\s+(?:của\s+)?(?:(?:tỉnh|thành phố)\s+)?(?=\p{Lu})/gu;
/** What is counted everywhere, and parts of larger numbers. */
const NOT_COUNTED =
  /^(năm|ngày|tháng|giờ|tuần|bên|nước|tỉnh|lần|địa|triệu|tỷ|nghìn|ngàn|phần|điểm|giai đoạn|mặt)(?!\p{L})/u;

/**
 * Three questions that the articles answer, of different kinds where they allow it. Each has been asked and was answered.
 * @param articles those to ask about, the most wanted first
 * @param ask answers a question in its own language
 */
export async function exampleQuestions(
  articles: readonly ParsedArticle[],
  language: Language,
  ask: (question: string) => Promise<Answer>,
): Promise<string[]> {
  const wording = wordingIn(language);
  const proposals = inTurns(articles.map((article) => propose(article, wording, language)));
  const chosen: Proposal[] = [];
  const spare: Proposal[] = [];
  let tried = 0;
  for (const proposal of proposals) {
    if (chosen.length === WANTED || tried === MOST_TRIED) break;
    if (proposal.question.length > MOST_CHARACTERS) continue;
    if ([...chosen, ...spare].some(({ question }) => question === proposal.question)) continue;
    tried += 1;
    const answer = await ask(proposal.question);
    if (answer.kind !== "answered") continue;
    // Of a person or a number asked for, an answer without a span that gives it may be beside the point.
    const oneFact = proposal.kind === "office" || proposal.kind === "number";
    if (oneFact && answer.statements[0]?.highlights.length === 0) continue;
    const isNew = chosen.every(({ kind }) => kind !== proposal.kind);
    (isNew ? chosen : spare).push(proposal);
  }
  return [...chosen, ...spare].slice(0, WANTED).map(({ question }) => question);
}

function propose(article: ParsedArticle, wording: Wording, language: Language): Proposal[] {
  const nameOf = (place: Named): string =>
    language === "vi" ? place.written : nameIn(place.place, language);
  const proposals: Proposal[] = [];
  const add = (kind: Proposal["kind"], question: string): void => void proposals.push({ kind, question });
  const pair = provincesIn(article.text).filter(
    ({ place }, index, all) => all.findIndex((other) => other.place === place) === index,
  );
  for (const { start, end } of splitSentences(article.text)) {
    const sentence = article.text.slice(start, end);
    for (const [office, key] of OFFICES) {
      const at = office.exec(sentence);
      const [place] = provincesIn(sentence.slice(at?.index ?? sentence.length).slice(0, 60));
      if (place !== undefined) add("office", wording.exampleOffice(wording.offices[key], nameOf(place)));
    }
    if (language !== "vi") continue;
    for (const { 0: counted, 1: thing = "", index } of sentence.matchAll(COUNTED)) {
      const [owner] = findPlaces(sentence).filter(({ start }) => start === index + counted.length);
      if (owner !== undefined && isThing(thing))
        add("number", wording.exampleNumber(thing, sentence.slice(owner.start, owner.end)));
    }
  }
  const [a, b] = pair;
  if (a !== undefined && b !== undefined) add("pair", wording.examplePair(nameOf(a), nameOf(b)));
  const day = dateOf(article)?.date.split("T")[0] ?? "";
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) add("day", wording.exampleDay(wording.date(day)));
  if (article.title !== null) add("title", wording.exampleTitle(article.title));
  return proposals;
}

function isThing(words: string): boolean {
  return !NOT_COUNTED.test(words) && !words.split(" ").some(isFunctionWord);
}

/** A place, and how the article writes it. */
interface Named {
  readonly place: Place;
  readonly written: string;
}

function provincesIn(text: string): Named[] {
  return findPlaces(text).flatMap(({ place, start, end }) =>
    place.kind === "country" ? [] : [{ place, written: text.slice(start, end) }],
  );
}

/** Of each article the first of each kind, then the others; kinds and articles take turns. */
function inTurns(lists: readonly (readonly Proposal[])[]): Proposal[] {
  const queues = KINDS.flatMap((kind) => lists.map((list) => list.filter((one) => one.kind === kind)));
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}

const KINDS = ["office", "number", "pair", "day", "title"] as const;
