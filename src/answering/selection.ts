// src/answering/selection.ts
import type { ParsedArticle } from "../article.js";
import { fitOfKind } from "../search/kind-fit.js";
import { isNationalOffice } from "../search/offices.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { type Chosen, choose } from "./chosen.js";
import { compareAge, dateOf } from "./citations.js";
import { bodySentences, runOf } from "./continuation.js";
import type { Evidence } from "./evidence.js";
import { asksForOffice, holdersAsked } from "./holders-asked.js";
import { asksForPersons, personsAsked } from "./persons-asked.js";
import { asksSeveral } from "./several.js";

const MOST_STATEMENTS = 6;
/** For one fact. Across languages the best sentence is less certain. */
const MOST_FOR_A_FACT = { vi: 2, en: 3, lo: 3 } as const;
const MOST_AUTHORS = 2;
/** How far behind the best score a further sentence may be, of the scale of the search's weights for Vietnamese … */
const BEHIND_FOR_A_FACT = 1.5;
/** Behind by so little it is as good. */
const TIED = 0.5;
/** … for a list … */
const BEHIND_FOR_A_LIST = 3;
/** … and one from each article. */
const BEHIND_FOR_EACH = 9;
/** The scale of the weights for other languages against that. */
const SCALE = { vi: 1, en: 2.5, lo: 2.5 } as const;
/** Characters that further sentences may fill together with the first. */
const ROOM_FOR_A_FACT = { vi: 450, en: 650, lo: 650 } as const;
const ROOM_FOR_A_LIST = 900;
/** For the sentences that one list goes through. */
const ROOM_FOR_A_RUN = 1100;
const ROOM_FOR_EACH = 1150;
/** A longer sentence is cut to about this. */
const LONGEST_SHOWN = 320;
/** Sentences with so many words in common say the same. */
const SAME_STATEMENT = 0.8;
/** So many characters more weigh against a score of 1: of each article a short sentence is enough. */
const CHARACTERS_PER_POINT = 250;
/** … up to this length: longer ones are cut. */
const LONGEST_WEIGHED = 400;

/** Questions about how the articles differ. */
const DIFFERS =
  /khac nhau|khong thong nhat|mau thuan|chenh nhau|lech nhau|giong nhau|cung (?:mot )?ten|goi (?:giong|cung|khac)|cach goi|co khop|(?:viet|ghi) (?:the nao|ra sao|la)|cach viet|\b(?:differ\w*|spell\w*|spelt|inconsisten\w*|contradict\w*|discrepan\w*)\b|ຕ່າງກັນ|ຂຽນແນວໃດ/;

/** Two ways to write a name, of which the articles may have either: "Bouddakham hay Butdakham". */
const ONE_OR_OTHER = /\p{Lu}[\p{L}\p{M}]+ (?:hay(?: là)?|hoặc|or|ຫຼື) \p{Lu}[\p{L}\p{M}]+/u;

/** Whether a question asks how the articles differ. */
export function asksDifference(query: Query): boolean {
  return DIFFERS.test(fold(query.text)) || ONE_OR_OTHER.test(query.text);
}

/**
 * The sentences that answer, in the order they are shown: for an office its holders by date, for a list all that belongs
 * together, for a question about several articles one of each, else the best.
 * @param evidence best first
 * @param giving those that give the kind of answer wanted
 * @param articles those that may be evidence
 */
export function chooseStatements(
  query: Query,
  evidence: readonly Evidence[],
  giving: readonly Evidence[],
  articles: readonly ParsedArticle[],
): Chosen[] {
  const { kind, also } = query.wanted;
  // Who wrote or photographed stands in bylines and credits, and nowhere else.
  if (kind === "author") {
    const naming = evidence.filter((piece) => fitOfKind("author", query, piece.text, piece.kind) === 1);
    return naming
      .filter(({ article }) => asksSeveral(query) || article === naming[0]?.article)
      .slice(0, MOST_AUTHORS)
      .map((piece) => choose(piece.article, piece, { whole: true }));
  }
  if (asksForOffice(query) && !isNationalOffice(query.wanted.office)) {
    const holders = holdersAsked(query, evidence, articles);
    if (holders.length > 0) return holders;
  }
  if (asksForPersons(query)) {
    const persons = personsAsked(query, articles);
    if (persons.length > 0) return persons;
  }
  const several = asksSeveral(query);
  const theirs = evidence.filter(({ spoken }) => spoken?.byAsked);
  if (kind === "list" && !several) return listStatements(query, theirs.length > 0 ? theirs : evidence);
  if (kind === "other" && !several && theirs.length > 0) return listStatements(query, theirs);
  const chosen = several
    ? withProvinces(query, oneOfEach(query, placesIfAsked(query, giving)), evidence)
    : bestOf(query, giving);
  if (kind === "year" || also.includes("year")) return withYear(chosen);
  return kind === "place" ? withPlace(query, chosen, evidence) : chosen;
}

function bestOf({ language }: Query, evidence: readonly Evidence[]): Chosen[] {
  return gather(evidence, {
    most: MOST_FOR_A_FACT[language],
    behind: BEHIND_FOR_A_FACT * SCALE[language],
    room: ROOM_FOR_A_FACT[language],
  });
}

/** How far behind the best of its article a sentence may be that names the province asked for. */
const BEHIND_FOR_PLACE = 3;

/** Where provinces are asked for, of each article the sentences that name one not asked about, if they come near its best one. */
function placesIfAsked(query: Query, evidence: readonly Evidence[]): readonly Evidence[] {
  const { kind, also } = query.wanted;
  if (kind !== "place" && !also.includes("place")) return evidence;
  const best = new Map<string, number>();
  for (const { article, score } of evidence)
    best.set(article.articleId, Math.max(score, best.get(article.articleId) ?? score));
  const least = ({ article }: Evidence): number =>
    (best.get(article.articleId) ?? 0) - BEHIND_FOR_PLACE * SCALE[query.language];
  const naming = evidence.filter(
    (piece) => piece.score >= least(piece) && fitOfKind("place", query, piece.text, piece.kind) === 1,
  );
  const named = new Set(naming.map(({ article }) => article));
  return naming.length > 0
    ? evidence.filter((piece) => !named.has(piece.article) || naming.includes(piece))
    : evidence;
}

/** With the sentence that names the province, for each article of which none shown does. */
function withProvinces(query: Query, chosen: readonly Chosen[], evidence: readonly Evidence[]): Chosen[] {
  const { kind, also } = query.wanted;
  if (kind !== "place" && !also.includes("place")) return [...chosen];
  const names = ({ article, start, end }: Chosen): boolean =>
    fitOfKind("place", query, article.text.slice(start, end), "body") === 1;
  return chosen.flatMap((piece) => {
    if (chosen.some((other) => other.article === piece.article && names(other))) return [piece];
    const naming = evidence.find(
      ({ article, text, kind: block }) =>
        article === piece.article && fitOfKind("place", query, text, block) === 1,
    );
    return naming === undefined ? [piece] : [piece, choose(naming.article, naming)];
  });
}

/** With the best sentence of the same article that names a place, where none shown does. */
function withPlace(query: Query, chosen: readonly Chosen[], evidence: readonly Evidence[]): Chosen[] {
  const names = (text: string): boolean => fitOfKind("place", query, text, "body") === 1;
  const [first] = chosen;
  if (first === undefined || chosen.some(({ article, start, end }) => names(article.text.slice(start, end))))
    return [...chosen];
  const naming = evidence.find(
    ({ article, text }) => article.articleId === first.article.articleId && names(text),
  );
  return naming === undefined ? [...chosen] : [first, choose(naming.article, naming)];
}

/** Sentences among which the one with the longest list may be taken. */
const LIST_CANDIDATES = 3;
/** What each sentence that carries on a list adds to the score of its first. */
const WORTH_OF_CARRYING_ON = 0.6;
const MOST_WORTH = 3;

/** The best sentence with what belongs to it, then others that come close. */
function listStatements(query: Query, all: readonly Evidence[]): Chosen[] {
  const scale = SCALE[query.language];
  const evidence = focusFirst(query, all, BEHIND_FOR_EACH * scale);
  const near = (evidence[0]?.score ?? 0) - BEHIND_FOR_A_FACT * scale;
  const candidates = evidence.slice(0, LIST_CANDIDATES).filter(({ score }) => score >= near);
  const runs = candidates.map((piece) => {
    const run: Span[] = piece.kind === "body" ? runOf(piece.article, piece) : [piece];
    const worth = scale * WORTH_OF_CARRYING_ON * Math.min(run.length - 1, MOST_WORTH);
    return { best: piece, run, score: piece.score + worth };
  });
  const [longest] = runs.toSorted((a, b) => b.score - a.score);
  if (longest === undefined) return [];
  const { best, run } = longest;
  const held: Span[] = [];
  let room = ROOM_FOR_A_RUN;
  // The sentence found first, then what goes on behind it, then what it leans on; before all the one that has most of what
  // is asked.
  const asked = (span: Span): number =>
    evidence.find(({ article, start }) => article === best.article && start === span.start)?.signals.asked ??
    0;
  const most = Math.max(...run.map(asked));
  const order = [
    ...run.filter((span) => most > asked(best) && asked(span) === most),
    ...run.filter(({ end }) => end >= best.end),
    ...run.filter(({ end }) => end < best.end).toReversed(),
  ];
  for (const span of order) {
    const length = span.end - span.start;
    if (held.includes(span) || (held.length > 0 && length > room)) continue;
    held.push(span);
    room -= length;
  }
  const first = held
    .sort((a, b) => a.start - b.start)
    .map((span) => choose(best.article, span, { whole: true }));
  const rest = evidence.filter(
    ({ article, start }) =>
      article !== best.article || !held.some((span) => span.start <= start && start < span.end),
  );
  const others = gather(rest, {
    most: MOST_STATEMENTS,
    behind: BEHIND_FOR_A_LIST * scale,
    room: room - (ROOM_FOR_A_RUN - ROOM_FOR_A_LIST),
    best: best.score,
    among: first,
  });
  return [...first, ...others].slice(0, MOST_STATEMENTS);
}

/**
 * An article whose sentence holds less than this of the names and terms that another's holds speaks of something else; in
 * Vietnamese there are other words for them.
 */
const LEAST_OF_WORDS = { vi: 0, en: 0.4, lo: 0.4 } as const;

/** The best short sentence of each article, then others that come close. */
function oneOfEach({ language }: Query, evidence: readonly Evidence[]): Chosen[] {
  const scale = SCALE[language];
  const value = ({ score, text }: Evidence): number =>
    score - (scale * Math.min(text.length, LONGEST_WEIGHED)) / CHARACTERS_PER_POINT;
  const firsts = new Map<string, Evidence>();
  for (const piece of evidence) {
    const best = firsts.get(piece.article.articleId);
    if (best === undefined || value(piece) > value(best)) firsts.set(piece.article.articleId, piece);
  }
  const most = Math.max(0, ...[...firsts.values()].map(({ signals }) => signals.words));
  const first = [...firsts.values()]
    .filter(({ signals }) => signals.words >= LEAST_OF_WORDS[language] * most)
    .sort((a, b) => b.score - a.score);
  const each = gather(first, {
    most: MOST_STATEMENTS,
    behind: BEHIND_FOR_EACH * scale,
    room: ROOM_FOR_EACH,
  });
  const rest = evidence.filter((piece) => !first.includes(piece));
  const room = ROOM_FOR_A_LIST - each.reduce((sum, { start, end }) => sum + end - start, 0);
  const more = gather(rest, {
    most: 2,
    behind: BEHIND_FOR_A_FACT * scale,
    room,
    best: evidence[0]?.score ?? 0,
    among: each,
  });
  return byDate([...each, ...more]).slice(0, MOST_STATEMENTS);
}

/** Oldest first; undated last. */
function byDate(chosen: readonly Chosen[]): Chosen[] {
  return chosen.toSorted((a, b) => compareAge(a.article, b.article) || a.start - b.start);
}

interface Limits {
  readonly most: number;
  /** How far behind the best score. */
  readonly behind: number;
  readonly room: number;
  /** The best score; default: that of the first. */
  readonly best?: number;
  /** What is shown already. */
  readonly among?: readonly Chosen[];
}

/** Takes sentences in order, one of those that say the same: another article that says it is kept with the one shown. */
function gather(
  evidence: readonly Evidence[],
  { most, behind, room, best = evidence[0]?.score ?? 0, among = [] }: Limits,
): Chosen[] {
  const chosen: (Omit<Chosen, "also"> & { readonly also: Evidence[] })[] = [];
  let left = room;
  for (const piece of evidence) {
    if (chosen.length === most || piece.score < best - behind) break;
    const same = [...chosen, ...among].find(
      ({ article, start, end }) => sameWords(article.text.slice(start, end), piece.text) >= SAME_STATEMENT,
    );
    if (same !== undefined) {
      const own = chosen.find((one) => one === same);
      if (own !== undefined && own.article !== piece.article) own.also.push(piece);
      continue;
    }
    const length = Math.min(piece.end - piece.start, LONGEST_SHOWN);
    // The second of two as good as each other is shown whatever its length.
    const tied = chosen.length === 1 && among.length === 0 && piece.score >= best - TIED;
    if (length > left && chosen.length + among.length > 0 && !tied) continue;
    chosen.push({ ...choose(piece.article, piece), also: [] });
    left -= length;
  }
  return chosen;
}

/** Words for anything listed. */
const GENERAL = new Set("viec dieu thu cai y muc diem gi chuyen".split(" "));

/** Those that hold the thing listed ("lĩnh vực", "nhiệm vụ") first, if they are not too far behind. */
function focusFirst(query: Query, evidence: readonly Evidence[], behind: number): readonly Evidence[] {
  const focus = query.wanted.focus.filter((words) => words.some((word) => !GENERAL.has(word)));
  if (focus.length === 0) return evidence;
  const holds = ({ text }: Evidence): boolean => {
    const words = new Set(tokenize(text).map(({ folded }) => folded));
    return focus.some((alternative) => alternative.every((word) => words.has(word)));
  };
  const least = (evidence[0]?.score ?? 0) - behind;
  const holding = evidence.filter((piece) => piece.score >= least && holds(piece));
  return holding.length === 0
    ? evidence
    : [...holding, ...evidence.filter((piece) => !holding.includes(piece))];
}

/** With the sentence that fixes the year of the story, where the question asks for a year and no sentence shown has that one. */
function withYear(chosen: readonly Chosen[]): Chosen[] {
  const [first] = chosen;
  const year = first === undefined ? undefined : (dateOf(first.article)?.date ?? "").slice(0, 4);
  if (first === undefined || year === undefined || !/^\d{4}$/.test(year)) return [...chosen];
  const shown = chosen.map(({ article, start, end }) => article.text.slice(start, end));
  if (shown.some((text) => text.includes(year))) return [...chosen];
  const telling = sentenceWithYear(first.article, year);
  return telling === null ? [...chosen] : [first, telling, ...chosen.slice(1)];
}

function sentenceWithYear(article: ParsedArticle, year: string): Chosen | null {
  const spelled = new RegExp(`năm ${year}(?!\\d)`, "iu");
  const plain = new RegExp(`(?<!\\d)${year}(?!\\d)`);
  const sentences = bodySentences(article);
  const found =
    sentences.find(({ start, end }) => spelled.test(article.text.slice(start, end))) ??
    sentences.find(({ start, end }) => plain.test(article.text.slice(start, end)));
  if (found === undefined) return null;
  const at = article.text.indexOf(year, found.start);
  return choose(article, found, { keep: [{ start: at, end: at + year.length }] });
}

/** Share of the shorter text's words that the other holds. */
function sameWords(a: string, b: string): number {
  const left = new Set(tokenize(a).map((token) => token.word));
  const right = new Set(tokenize(b).map((token) => token.word));
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  let shared = 0;
  for (const word of few) if (many.has(word)) shared += 1;
  return few.size === 0 ? 0 : shared / few.size;
}
