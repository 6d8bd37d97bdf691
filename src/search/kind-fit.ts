// src/search/kind-fit.ts
import { fold } from "../text/fold.js";
import { isSyllable } from "../text/keyboard.js";
import { type Token, tokenize } from "../text/tokens.js";
import { holdsName, indexNames } from "./names.js";
import { findOffice } from "./offices.js";
import { findPlaces, samePlace } from "./places.js";
import type { Query } from "./question.js";
import { readTimes } from "./times.js";
import type { AnswerKind, Wanted } from "./wanted.js";

const MONEY =
  /\d[\d.,]*\s*(?:trieu|ty|nghin|ngan)?\s*(?:dong|usd|vnd|do la|kip|euro)|\d[\d.,]*\s*(?:trieu|ty)(?![\p{L}])/u;
const DAY = /(?<![\d/.])\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?(?![\d%])|ngay \d{1,2} thang \d{1,2}|thang \d{1,2}/;
const PERIOD = /(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}/;
/** A stretch of time without two years: "8 tháng đầu năm 2024", "trong 5 năm qua". */
const SPAN =
  /(?<!\p{L})(?:\d+|hai|ba|bon|sau|bay|tam|chin|muoi) (?:thang|nam|quy)(?: dau| cuoi)? (?:cua |qua|gan day|nam|toi)|quy [1-4iv]+(?!\p{L})/u;
const YEAR = /(?<!\d)(?:1\d|20)\d{2}(?!\d)/;
const YEARS = new RegExp(YEAR, "g");
const NUMBER_WORD = /(?<![\p{L}\p{M}])(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười|trăm|nghìn)(?![\p{L}\p{M}])/u;
const CREDIT = /(?:^|[\s(])(?:Ảnh|Photo)\s*:/iu;
const NAME_RUN = /\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)+/gu;

/**
 * How well a sentence gives what is wanted: 1 it does, 0 it does not, between where it cannot be told. Of several kinds
 * wanted, the first counts half.
 */
export function kindFit(query: Query, sentence: string, blockKind: string): number {
  const { kind, also } = query.wanted;
  const first = fitOfKind(kind, query, sentence, blockKind);
  if (also.length === 0) return first;
  const others = also.map((other) => fitOfKind(other, query, sentence, blockKind));
  return 0.5 * first + (0.5 * others.reduce((sum, fit) => sum + fit, 0)) / others.length;
}

/** The same for one kind. */
export function fitOfKind(kind: AnswerKind, query: Query, sentence: string, blockKind: string): number {
  const folded = foldedOnce(sentence);
  switch (kind) {
    case "person":
      return personFit(query, sentence);
    case "office":
      return findOffice(folded) === null ? 0 : 1;
    case "date":
      return dateFit(query, folded);
    case "year":
      if ([...folded.matchAll(YEARS)].some(([year]) => !query.years.includes(year))) return 1;
      // The year of a day may stand elsewhere in the article.
      return DAY.test(folded) ? YEAR_FOR_DATE : 0;
    case "period":
      return PERIOD.test(folded) ? 1 : SPAN.test(folded) ? SPAN_FOR_PERIOD : 0;
    case "money":
      return MONEY.test(folded) ? 1 : 0;
    case "percent":
      return /\d\s*(?:%|phan tram)/.test(folded) ? 1 : 0;
    case "number":
      if (!tellsUnit(factsOf(query).text, folded)) return 0;
      if (HOW_LONG.test(factsOf(query).text)) return STRETCH.test(folded) ? 1 : WITHOUT_STRETCH;
      if (!hasNewNumber(query, sentence)) return 0;
      if (!COUNTS_PEOPLE.test(factsOf(query).text)) return focusFit(query, sentence);
      return PEOPLE_COUNTED.test(sentence) ? 1 : WITHOUT_PEOPLE;
    case "place":
      return placeNameFit(query, sentence);
    case "author":
      return authorFit(query, sentence, blockKind);
    case "definition":
      return definitionFit(query, folded);
    case "list":
      return listFit(query.wanted, folded);
    default:
      return 0.5;
  }
}

/** Asks how long something lasts; told in units of time, or by its end. */
const HOW_LONG = /(?<!\p{L})bao lau(?!\p{L})|\bhow long\b|ດົນປານໃດ/u;
const STRETCH =
  /(?:\d|(?<!\p{L})(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|nua|vai|nhieu)) (?:nam|thang|tuan|ngay|gio|phut|giay|thap ky|thap nien|the ky|nhiem ky|mua|tieng|dem)(?!\p{L})|\d[\d.,]* ?(?:km|m|cm|met|h)(?!\p{L})|(?<!\p{L})(?:cho den|den khi|den nam|tu nam|tu thang|tu ngay|suot|lau dai|vinh vien|ke tu)(?!\p{L})|(?:19|20)\d{2} ?[-–] ?(?:19|20)?\d{2}/u;

/** What a sentence reaches that tells none: its end may be told in other words. */
const WITHOUT_STRETCH = 0.4;

/** What is asked what it is, before "là gì". */
const DEFINED = /^(?:(?:vay|the|xin hoi|cho hoi) )*(.{2,60}?),? (?:nghia )?la (?:cai )?gi(?!\p{L})/u;
/** Behind the term in a sentence that says what it is. */
const DEFINES =
  /^["”)]{0,2} ?(?:\(|(?:,? ?(?:la|nghia la|tuc la|duoc (?:goi|dinh nghia|hieu|coi|xem) la|viet tat|chi)(?!\p{L})))/u;
/** What a sentence reaches that holds the term asked about, and one that does not. */
const HOLDS_TERM = 0.4;
const WITHOUT_TERM = 0.2;

function definitionFit(query: Query, folded: string): number {
  const term = DEFINED.exec(factsOf(query).text)?.[1];
  if (term === undefined) return 0.5;
  let fit = WITHOUT_TERM;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
    fit = Math.max(fit, DEFINES.test(folded.slice(at + term.length)) ? 1 : HOLDS_TERM);
  return fit;
}

/** Who wrote stands in bylines, who photographed in credits. */
function authorFit(query: Query, sentence: string, blockKind: string): number {
  const folded = factsOf(query).text;
  const photo =
    /chup|(?<!\p{L})(?:anh|hinh)(?: [\p{L}-]+){0,10}? (?:minh hoa|cua|do|trong|lay|tu)(?!\p{L})|nguon (?:anh|hinh)|phot|picture|image|ຖ່າຍ|ຮູບ/u.test(
      folded,
    );
  const text = !photo || /viet|tac gia|bai (?:cua|do)|wrote|written|ຂຽນ/.test(folded);
  if (blockKind === "byline") return text ? 1 : OTHER_AUTHOR;
  return CREDIT.test(sentence) ? (photo ? 1 : OTHER_AUTHOR) : 0;
}

/** What such a stretch reaches where a period is asked for. */
const SPAN_FOR_PERIOD = 0.7;

/** Units asked for, folded, with the ways to write them behind a number. */
const UNITS: readonly (readonly [asked: RegExp, told: RegExp])[] = [
  [
    /bao nhieu (?:km|ki ?lo ?met|cay so)(?!\p{L})|\b(?:in|many) (?:km|kilomet(?:re|er)s)\b|ຈັກ ?(?:ກິໂລແມັດ|ກມ)/u,
    /\d\s?(?:km|ki lo met|cay so)(?!\p{L}|2)/u,
  ],
  [
    /bao nhieu met(?! vuong| khoi)(?!\p{L})|\b(?:in|many) (?:m|met(?:re|er)s)\b|ຈັກ ?ແມັດ/u,
    /\d\s?(?:m|met)(?!\p{L}|[23])/u,
  ],
  [
    /bao nhieu (?:ha|hec ?ta)(?!\p{L})|\b(?:in|many) (?:ha|hectares)\b|ຈັກ ?(?:ເຮັກຕາ|ຮຕ)/u,
    /\d\s?(?:ha|hec ?ta)(?!\p{L})/u,
  ],
  [/bao nhieu tan(?!\p{L})|\b(?:in|many) (?:tons|tonnes)\b|ຈັກ ?ໂຕນ/u, /\d\s?(?:nghin |trieu )?tan(?!\p{L})/u],
];

/** Whether a sentence gives a number in the unit asked for; `true` where none is. */
function tellsUnit(question: string, sentence: string): boolean {
  return UNITS.every(([asked, told]) => !asked.test(question) || told.test(sentence));
}

/** Who counts people may count them by what they are. */
const COUNTS_PEOPLE = /(?:bao nhieu|may) nguoi(?! (?:mat|thang|lan))(?!\p{L})/u;
const PEOPLE_COUNTED =
  /(?<![\p{L}\p{M}\d/.,-])(?:\d+(?:[.,]\d+)*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s[\p{L}\p{M}]+){0,2}?\s(?:người|lao động|cán bộ|sinh viên|học sinh|học viên|công nhân|bác sĩ|giáo viên|thành viên|đại biểu|hộ|bệnh nhân|công chức|viên chức|chuyên gia|tình nguyện viên|chiến sĩ)(?![\p{L}\p{M}])/iu;
/** What a sentence reaches that counts none of them. */
const WITHOUT_PEOPLE = 0.3;

/** A photographer for a writer, or the reverse: shown where nothing better is. */
const OTHER_AUTHOR = 0.6;

/** A day or month; a year alone tells less, and nothing where a day is asked for. */
function dateFit(query: Query, folded: string): number {
  // "Tháng 8/2022 họp ngày nào": another month is another event.
  const months = query.dates.flatMap(({ month, day }) =>
    month === undefined || day !== undefined ? [] : [month],
  );
  if (months.length > 0) {
    const told = readTimes(folded).dates;
    return told.some(({ month, day }) => day !== undefined && months.includes(month ?? 0)) ? 1 : 0;
  }
  if (DAY.test(folded)) return 1;
  const asksDay = /ngay|hom nao|thang|\b(?:date|day|month)\b|ວັນ|ມື້|ເດືອນ/.test(factsOf(query).text);
  return !asksDay && YEAR.test(folded) ? YEAR_FOR_DATE : 0;
}

/** What a sentence with a year reaches where the question asks when, and one with a day where it asks for the year. */
const YEAR_FOR_DATE = 0.6;

/** Numbers of a day, a month, a year, a period or a code count nothing. */
const NO_COUNT =
  /(?<!\p{L})(?:ngày|tháng|năm|quý|sáng|chiều|tối)\s+\d[\d/.]*(?:\s*[-–]\s*\d[\d/.]*)?|(?<![\d/.])\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d%])|(?<!\d)(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}(?!\d)|(?<=\p{L}-)\d+/giu;
/** "Hai nước", "2 bên": the two who meet are no count of what is asked. */
const OF_PARTIES =
  /(?<![\p{L}\p{M}\d])(?:\d|một|hai|ba)\s(?:tỉnh|nước|bên|phía|địa phương|đảng|quốc gia|nhà nước|dân tộc|chính phủ|quốc hội|thành phố)(?![\p{L}\p{M}])/giu;
const COUNTS_PARTIES =
  /(?:bao nhieu|may) (?:tinh|nuoc|ben|dia phuong|quoc gia|dan toc|thanh pho)|how many (?:\w+ )?(?:provinces|countries|parties|sides|cities)|ຈັກ ?(?:ແຂວງ|ປະເທດ)/u;

/** Whether it has a number, in figures or words, that the question does not give and that counts something. */
function hasNewNumber(query: Query, sentence: string): boolean {
  const { terms, text } = factsOf(query);
  const dated = sentence.replace(NO_COUNT, "");
  const counting = COUNTS_PARTIES.test(text) ? dated : dated.replace(OF_PARTIES, "");
  const figures = tokenize(counting).filter(({ word }) => /^\d/.test(word));
  if (figures.some(({ word }) => !terms.has(word))) return true;
  // "Một" is the article as well: it counts before what is counted.
  const lower = counting.toLowerCase();
  const [first] = query.wanted.focus[0] ?? [];
  return (
    NUMBER_WORD.test(lower.replace(/(?<![\p{L}\p{M}])một(?![\p{L}\p{M}])/gu, "")) ||
    (first !== undefined && new RegExp(`(?<!\\p{L})mot ${first}(?!\\p{L})`, "u").test(fold(lower)))
  );
}

/** A place that was not asked about, of the country asked for if one is; less for another new name. */
function placeNameFit(query: Query, sentence: string): number {
  const asked = query.names.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const folded = factsOf(query).text;
  const country = /nuoc ngoai|quoc gia|(?<!viet )nuoc nao|country|ປະເທດ/.test(folded)
    ? null
    : /viet nam|vietnam|ຫວຽດນາມ/.test(folded)
      ? "VN"
      : /(?<![a-z])lao(?![a-z])|laos|ລາວ/.test(folded)
        ? "LA"
        : null;
  if (!ASKS_PROVINCE.test(folded)) return hasNameInPart(query, sentence) ? 1 : NO_NAME;
  const provinces = findPlaces(sentence).filter(
    ({ place }) =>
      place.kind !== "country" &&
      (country === null || place.country === country) &&
      !asked.some((other) => samePlace(other, place)),
  );
  if (provinces.length > 0) return 1;
  return hasNewName(query, sentence) ? OTHER_NAME : NO_NAME;
}

const ASKS_PROVINCE =
  /(?:tinh|thanh pho|dia phuong|noi|cho) (?:[\p{L}]+ ){0,2}nao|(?:o|tai|den|di|tu) dau|province|\bwhere\b|ແຂວງໃດ|ຢູ່ໃສ/u;

/** What a new name reaches that no gazetteer knows, and a sentence without any. */
const OTHER_NAME = 0.9;
const NO_NAME = 0.3;

const LEADS_IN = /(?:nhu|gom|sau|noi dung|linh vuc|nhiem vu|viec|hoat dong|following)\s*:/;

/** Whether the sentence lists several things, of the sort asked for. */
function listFit(wanted: Wanted, folded: string): number {
  // "… như:", "… các nội dung:": what is asked for begins here, and may go on in the next sentences.
  const items = LEADS_IN.test(folded) ? Number.POSITIVE_INFINITY : folded.split(/[,;]|\sva\s/).length;
  const words = new Set(tokenize(folded).map((token) => token.word));
  const focus = Math.max(
    ...wanted.focus.map(
      (alternative) => alternative.filter((word) => words.has(word)).length / alternative.length,
    ),
  );
  return 0.6 * Math.min(1, (items - 1) / 3) + 0.4 * (wanted.focus.length === 0 ? 0.5 : focus);
}

/** Whether what is counted stands in the sentence, with a number before it. */
function focusFit({ wanted, language }: Query, sentence: string): number {
  if (wanted.focus.length === 0) return 0.7;
  const notBeside = NOT_BESIDE[language];
  const tokens = tokenize(sentence);
  return Math.max(...wanted.focus.map((alternative) => countedFit(alternative, tokens, notBeside)));
}

function isNumber(word: string): boolean {
  return /^\d/.test(word) || NUMBER_WORD.test(word);
}

/** What is counted and a number stand in the sentence, but not side by side ("ở tuổi 39"); a glossary's word for it says less. */
const NOT_BESIDE = { vi: 0.58, en: 0.5, lo: 0.5 } as const;

const ONE_SYLLABLE = 0.4;
const UNCOUNTED = 0.5;

function countedFit(focus: readonly string[], tokens: readonly Token[], notBeside: number): number {
  const held = focus.filter((word) => tokens.some(({ folded }) => folded === word)).length / focus.length;
  const [first, second] = focus;
  const counted = tokens.some(
    ({ folded }, at) =>
      folded === first &&
      (second === undefined || tokens.slice(at + 1, at + 3).some((next) => next.folded === second)) &&
      tokens.slice(Math.max(0, at - 3), at).some(({ word }) => isNumber(word)),
  );
  if (counted) return Math.max(0.6, held);
  // People are counted where they are named.
  if (PEOPLE.exec(focus.join(" "))?.index === 0) return held * UNCOUNTED;
  // One syllable alone ("ngày") stands in many a sentence.
  return focus.length === 1 ? held * ONE_SYLLABLE : held * notBeside;
}

/** Whether the sentence names a person who was not asked about; of an office asked about, its holder. */
function personFit(query: Query, sentence: string): number {
  const { office, holder } = query.wanted;
  const question = factsOf(query).text;
  // Who was sent, helped or invited may be told without names.
  if (GIVEN_TO.test(question) && PEOPLE.test(foldedOnce(sentence))) return 1;
  if (office === null || !holder)
    return hasNewName(query, sentence) ? 1 : hasNewWordOfName(query, sentence) ? ONE_WORD : 0;
  const { body } = query.wanted;
  const persons = query.names.filter(({ place }) => place === undefined);
  const named = [...foldedOnce(sentence).matchAll(officePattern(office))].some(({ 0: found, index }) => {
    const behind = sentence.slice(index + found.length);
    if (body !== null && !holdsBody(behind, body)) return false;
    const name = holderNamed(sentence.slice(0, index), behind);
    // "Ai là Bí thư trước ông A": not A.
    if (name === null) return false;
    const named = indexNames(name);
    return !persons.some((person) => holdsName(named, person));
  });
  return named ? 1 : WITHOUT_HOLDER;
}

/** Those whom something is done to or for. */
const GIVEN_TO =
  /(?<!\p{L})(?:cho|voi|dua|cu|moi|gui|giup|ho tro|tiep nhan|danh cho|don) (?:nhung )?ai(?!\p{L})|(?<!\p{L})ai (?:duoc|nhan|huong)(?!\p{L})|\bwho(?:m)?(?: else)? (?:did|does|do|will|would|can) |\bwho (?:receive[sd]?|benefit\w*|gets?|got)\b|ໃຫ້ໃຜ|ແກ່ໃຜ|ໃຜໄດ້ຮັບ/u;
const PEOPLE =
  /(?<!\p{L})(?:bac si|can bo|tinh nguyen vien|sinh vien|hoc sinh|chuyen gia|cong chuc|vien chuc|nguoi dan|nhan dan|lao dong|cong nhan|giao vien|doanh nghiep|dai bieu|benh nhan|nong dan|chien si|hoc vien|kieu bao)(?!\p{L})/u;

/** "tên của ba tập thể là gì": the thing whose name is asked for, folded; the articles must write a name behind it. */
const THING_NAMED =
  /ten (?:cua )?(?:cac |nhung |\d+ |hai |ba |bon )+(?!ong |ba |nguoi |dong chi |lanh dao |vi |ai |gi )(\p{L}+ \p{L}+)(?: \p{L}+)*? la (?:gi|nhung gi)/u;
/** Characters between a thing and its name. */
const NAME_REACH = 40;

/** Whether a sentence names the thing whose name is asked for; `null` where no thing's name is. */
export function namesThing(query: Query, sentence: string): boolean | null {
  const thing = THING_NAMED.exec(factsOf(query).text)?.[1];
  if (thing === undefined || findOffice(thing) !== null) return null;
  const asked = factsOf(query).words;
  const folded = foldedOnce(sentence);
  for (let at = folded.indexOf(thing); at >= 0; at = folded.indexOf(thing, at + 1)) {
    const behind = sentence.slice(at + thing.length, at + thing.length + NAME_REACH);
    const names = [...behind.matchAll(/[“"]|(?<=\s)\p{Lu}[\p{L}\p{M}]*/gu)].map(([word]) => fold(word));
    if (names.some((name) => !asked.has(name))) return true;
  }
  return false;
}

/** What a single capitalised word inside a sentence reaches: it may be somebody's name. */
const ONE_WORD = 0.6;

function hasNewWordOfName(query: Query, sentence: string): boolean {
  const asked = factsOf(query).words;
  return [...sentence.matchAll(/(?<=[\p{L},;]\s)\p{Lu}[\p{L}\p{M}]*/gu)].some(
    ([word]) => !asked.has(fold(word)) && !isSyllable(fold(word)),
  );
}

/** What a sentence reaches that speaks of an office without naming who holds it. */
const WITHOUT_HOLDER = 0.2;

/** Words between an office and the body it is of ("Chủ tịch danh dự Hội …"). */
const BODY_REACH = 2;

/** Whether the body that an office is of stands right behind it. */
function holdsBody(behind: string, body: readonly string[]): boolean {
  const words = tokenize(behind.slice(0, OFFICE_REACH)).map(({ folded }) => folded);
  return words
    .slice(0, BODY_REACH + 1)
    .some((_, at) => body.every((word, offset) => words[at + offset] === word));
}

/**
 * The name right before an office ("Nguyễn Văn A, Bí thư Tỉnh ủy, Chủ tịch …", "Nguyễn Văn A làm Trưởng đoàn") or right
 * behind it ("Chủ tịch tỉnh B Nguyễn Văn A"); `null` without one.
 */
function holderNamed(before: string, behind: string): string | null {
  const apposed =
    /(\p{Lu}[\p{L}\p{M}]*(?:[\s-]+\p{Lu}[\p{L}\p{M}]*)+)(?:,(?:[^.;:]{0,120}[,\s])?|\s+(?:làm|là|giữ chức|giữ chức vụ)\s*)$/u.exec(
      before,
    )?.[1];
  if (apposed !== undefined) return apposed;
  const words = behind.replace(/^[\s,–-]*(?:(?:tỉnh|thành phố|nước|Tỉnh ủy|UBND)\s+)*/u, "");
  const run = /^(?:\p{Lu}[\p{L}\p{M}]*[\s–-]*)+/u.exec(words)?.[0] ?? "";
  const place = findPlaces(run).reduce(
    (sum, { start, end }) => sum + tokenize(run.slice(start, end)).length,
    0,
  );
  return tokenize(run).length - place >= 2 ? run : null;
}

/** A name of which a part was asked about: "Sở Ngoại vụ" where "sở nào" is asked. */
function hasNameInPart(query: Query, sentence: string): boolean {
  const asked = factsOf(query).words;
  return [...sentence.matchAll(NAME_RUN)].some(([run]) =>
    tokenize(run).some(({ folded }) => !asked.has(folded)),
  );
}

/** What stands before the name of a firm, body or event: no person's. */
const BEFORE_OTHER_NAME =
  /(?:công ty|cổ phần|dự án|trường|đại học|bệnh viện|cảng|cửa khẩu|tập đoàn|ngân hàng|báo|giải|thương hiệu|tổ chức|hiệp hội|hành lang)(?:\s[\p{L}\p{M}]+){0,4}\s$/iu;

function hasNewName(query: Query, sentence: string): boolean {
  const asked = factsOf(query).words;
  return [...sentence.matchAll(NAME_RUN)].some(({ 0: run, index }) => {
    const words = tokenize(run).map((token) => token.folded);
    if (words.length < 2 || words.some((word) => asked.has(word))) return false;
    return !BEFORE_OTHER_NAME.test(sentence.slice(0, index));
  });
}

/** How far behind an office the place of it stands, in characters: "Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Champasak". */
const OFFICE_REACH = 45;

/**
 * How well a sentence names the office asked about, and not its deputy: 1 of the place asked about, less without a place,
 * least of another place.
 */
export function officeFit(query: Query, sentence: string): number {
  const { office } = query.wanted;
  if (office === null) return 0.5;
  const folded = foldedOnce(sentence);
  let best = 0;
  for (const match of folded.matchAll(officePattern(office))) {
    // Folding keeps the length of composed Vietnamese text.
    const behind = sentence.slice(
      match.index + match[0].length,
      match.index + match[0].length + OFFICE_REACH,
    );
    best = Math.max(best, placeFit(query, behind));
  }
  return best;
}

function placeFit(query: Query, behind: string): number {
  const asked = query.names.filter((name) => name.place !== undefined);
  const index = indexNames(behind);
  if (asked.length === 0) return 1;
  const held = asked.findIndex((name) => holdsName(index, name));
  if (held === 0) return 1;
  if (held > 0) return 0.9;
  const other = findPlaces(behind).some(({ place }) => place.kind !== "country");
  return other ? OTHER_PLACE : NO_PLACE;
}

/** An office without its place is of the one the article speaks of … */
const NO_PLACE = 0.8;
/** … so that from this on {@link officeFit} tells the office asked about. */
export const OF_OFFICE = NO_PLACE;
const OTHER_PLACE = 0.3;

const patterns = new Map<string, RegExp>();

function officePattern(office: string): RegExp {
  const known = patterns.get(office);
  if (known !== undefined) return known;
  const written = office
    .replace(/\bubnd\b|\buy ban nhan dan\b/, "(?:ubnd|uy ban nhan dan)")
    .replaceAll(" ", "[\\s,-]+");
  const pattern = new RegExp(`(?<!pho )(?<![\\p{L}])${written}(?![\\p{L}])`, "gu");
  patterns.set(office, pattern);
  return pattern;
}

/** What is looked up of a question for every sentence. */
interface AskedFacts {
  /** The question, folded. */
  readonly text: string;
  /** Its words, folded. */
  readonly words: ReadonlySet<string>;
  /** The words that full-text search looks for. */
  readonly terms: ReadonlySet<string>;
}

const known = new WeakMap<Query, AskedFacts>();

function factsOf(query: Query): AskedFacts {
  const facts = known.get(query) ?? {
    text: fold(query.text),
    words: new Set(tokenize(query.embedded).map((token) => token.folded)),
    terms: new Set(query.terms.map(({ word }) => word)),
  };
  known.set(query, facts);
  return facts;
}

/** Sentences are weighed for every question; so many are kept folded. */
const MOST_FOLDED = 2_000;
const foldedSentences = new Map<string, string>();

function foldedOnce(sentence: string): string {
  const known = foldedSentences.get(sentence);
  if (known !== undefined) return known;
  const folded = fold(sentence);
  if (foldedSentences.size >= MOST_FOLDED) foldedSentences.clear();
  foldedSentences.set(sentence, folded);
  return folded;
}
