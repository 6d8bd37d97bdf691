// src/search/follow-up.ts
import { fold } from "../text/fold.js";
import type { Range } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import { GOES_ON, PERSON_BEFORE } from "./leaning.js";
import { capitalisedNames } from "./names.js";
import { findOffice } from "./offices.js";
import { findPlaces, type PlaceMention } from "./places.js";
import type { Language } from "./question.js";
import { readSide } from "./sides.js";
import { readTimes } from "./times.js";
import { readWanted, type Wanted } from "./wanted.js";

/** A question of a talk with what it takes from the ones before. */
export interface Turn {
  readonly language: Language;
  /** What the talk is about, taken from an earlier question; `null` for a question that says it itself. */
  readonly topic: string | null;
  /** The question, with what it leaves out filled in. */
  readonly clause: string;
  readonly wanted: Wanted;
}

/** A turn as one question that can be understood alone. */
export function wholeQuestion({ language, topic, clause }: Turn): string {
  if (topic === null) return clause;
  return `${topic}${language === "vi" ? ":" : " –"} ${lowered(clause)}`;
}

/**
 * Fills a question up from the earlier turns, last one first. "Còn năm 2024?" is the last question with another year, "thế bên Lào?"
 * with the other side, "còn Bokeo?" with another place of the same country; "ông ấy" is the person that an earlier question
 * was about; any other question keeps the last one's topic.
 * @param earlier oldest first, at least one
 */
export function continueTurn(earlier: readonly Turn[], text: string, language: Language): Turn {
  const last = earlier.at(-1);
  if (last === undefined)
    throw new Error("A question cannot go on with nothing; give at least one earlier turn.");
  const asked = withoutOpening(text, language);
  const fragment = withoutClosing(asked, language);
  if (
    readWanted(asked, language).kind === "other" &&
    readWanted(fragment, language).kind === "other" &&
    tokenize(fragment).length <= LONG_FRAGMENT &&
    !ASKS[language].test(spoken(fragment, language)) &&
    !PERSON_BEFORE[language].test(fold(fragment))
  )
    return swapped(last, fragment);
  const wanted = readWanted(text, language);
  const person = PERSON_BEFORE[language].exec(fold(asked));
  if (person !== null) {
    for (const turn of earlier.toReversed()) {
      const meant = personOf(turn);
      if (meant === null) continue;
      const clause = replaced(
        asked,
        person.index,
        person.index + person[0].length,
        possessive(person[0], meant),
      );
      return { language, topic: turn.topic, clause, wanted };
    }
  }
  return { language, topic: topicFor(last, asked), clause: asked, wanted };
}

/** More words than these are a question of their own, even without a question word. */
const LONG_FRAGMENT = 9;

/** Words that ask: a text that has one is a question of its own, whatever kind of answer it wants ("ký văn bản gì"). */
const ASKS: Readonly<Record<Language, RegExp>> = {
  vi: /(?<![\p{L}])(?:gì|nào|ai|đâu|gi|nao)(?![\p{L}])/u,
  en: /\b(?:what|which|who|whom|whose|where|when|why|how)\b/u,
  lo: /ຫຍັງ|ໃດ|ໃຜ|ໃສ|ຈັກ|ເທົ່າ/u,
};

/** In small letters, in Vietnamese with the marks that were typed. */
function spoken(text: string, language: Language): string {
  return language === "lo" ? text : text.normalize("NFC").toLowerCase();
}

const CLOSING: Readonly<Record<Language, RegExp>> = {
  vi: /[\s,]*(?:thi (?:sao|the nao|nhu the nao|ra sao)|the nao|ra sao|nhu the nao|nua|sao|thi)?[\s?.!]*$/u,
  en: /[\s,]*(?:then|too|as well)?[\s?.!]*$/u,
  lo: /\s*(?:ເດ້?|ລະ|ເປັນແນວໃດ|ແນວໃດ|ບໍ່?)?[\s?.!]*$/u,
};

function withoutOpening(text: string, language: Language): string {
  const opening = GOES_ON[language].exec(fold(text))?.[0].length ?? 0;
  return opening < text.length ? text.slice(opening) : text;
}

function withoutClosing(text: string, language: Language): string {
  const at = CLOSING[language].exec(fold(text))?.index ?? text.length;
  return at > 0 ? text.slice(0, at) : text;
}

/** The last question with its time, place, side, office or counted thing changed for those of a fragment. */
function swapped(last: Turn, fragment: string): Turn {
  const places = provinces(fragment);
  const side = readSide(fragment, findPlaces(fragment));
  const change = (text: string): string => {
    let changed = withTime(text, fragment);
    for (const mention of places)
      changed = withPlace(changed, fragment.slice(mention.start, mention.end), mention) ?? changed;
    return changed;
  };
  const topic = last.topic === null ? null : change(last.topic);
  let clause = change(last.clause);
  let focus = last.wanted.focus;
  let { office } = last.wanted;
  const isPlaceSide = side !== null && places.some(({ start, end }) => start < side.end && side.start < end);
  if (side !== null && (!isPlaceSide || clause === last.clause)) {
    clause = onSide(clause, fragment.slice(side.start, side.end));
  } else if (clause === last.clause && topic === last.topic) {
    const other = findOffice(fold(fragment));
    const old = findOffice(fold(clause));
    const thing = changeableThing(last);
    if (other !== null && old !== null) {
      clause = replaced(clause, old.start, old.end, fragment);
      office = other.office;
    } else if (thing !== null && !hasTime(fragment)) {
      clause = replaced(clause, thing.start, thing.end, fragment.replace(/^về\s+/iu, ""));
      focus = readWanted(clause, last.language).focus;
    } else if (hasTime(fragment)) {
      clause = `${clause.replace(SIGNS_AT_END, "")} ${lowered(fragment)}`;
    } else {
      clause = `${fragment}: ${lowered(clause)}`;
      focus = [];
    }
  }
  return { language: last.language, topic, clause, wanted: { ...last.wanted, focus, office } };
}

const SIGNS_AT_END = /[\s?.!,]+$/u;
const YEARS = /(?<!\d)(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?(?!\d)/gu;

function hasTime(text: string): boolean {
  const { years, dates } = readTimes(text);
  return years.length > 0 || dates.length > 0;
}

/** A text with its one year or period changed for the fragment's. */
function withTime(text: string, fragment: string): string {
  const [mine, more] = fragment.match(YEARS) ?? [];
  const own = text.match(YEARS) ?? [];
  if (mine === undefined || more !== undefined || own.length !== 1) return text;
  return text.replace(YEARS, mine);
}

/** A text with its one place of the same country changed for another; `null` where it has none, or several. */
function withPlace(text: string, name: string, { place }: PlaceMention): string | null {
  const same = provinces(text).filter((mention) => mention.place.country === place.country);
  const [first] = same;
  if (first === undefined || same.some((mention) => mention.place !== first.place)) return null;
  return same.toReversed().reduce((changed, { start, end }) => replaced(changed, start, end, name), text);
}

/** "Với A" as "giữa A và B"; without it B stands at the end. */
function betweenBoth(clause: string, name: string): string {
  for (const { start, end } of provinces(clause)) {
    const together = /(?<=\s)với\s+(?:tỉnh\s+)?$/iu.exec(clause.slice(0, start));
    if (together !== null)
      return `${clause.slice(0, together.index)}giữa ${clause.slice(start, end)} và ${name}${clause.slice(end)}`;
  }
  return `${clause.replace(SIGNS_AT_END, "")} (${name})`;
}

/** A question with its side changed: "ai ký với A bên B", on the Lao side, is "bên Lào, ai ký giữa A và B". */
function onSide(clause: string, side: string): string {
  const old = readSide(clause, findPlaces(clause));
  let asked = clause;
  if (old !== null) {
    const [place] = provinces(clause).filter(({ start, end }) => start < old.end && old.start < end);
    asked = `${clause.slice(0, old.start).trimEnd()} ${clause.slice(old.end).trimStart()}`;
    if (place !== undefined) asked = betweenBoth(asked, clause.slice(place.start, place.end));
  }
  const said = asked
    .replace(/\s+/gu, " ")
    .replace(/\s+(?=[?.,])/gu, "")
    .replace(/^[\s,]*(?:thì\s+)?/iu, "");
  return `${capitalised(side)}, ${lowered(said)}`;
}

const COUNTED: Readonly<Record<Language, RegExp>> = {
  vi: /(?<=(?:bao nhieu|(?<![\p{L}])may) )[\p{L}\s-]+?(?=[\s?.!]*$| (?:nam|ngay|thang|giai doan|trong|vao|cho|cua|tu|o|tai|de|duoc|sang|den|thi|theo|tren) )/u,
  en: /(?<=how many )[\p{L}\s-]+?(?= (?:did|does|do|were|was|are|is|have|has|had|will|from|to|for|in)(?![\p{L}]))/u,
  lo: /(?!)/u,
};
/** What a question without a count is about at its end: "những gì về y tế". */
const FIELD: Readonly<Record<Language, RegExp>> = {
  vi: /(?<=\s(?:ve|linh vuc|trong linh vuc|nganh) )[\p{L}\s-]+?(?=[\s?.!]*$)/u,
  en: /(?<=\s(?:about|on|in the field of) )[\p{L}\s-]+?(?=[\s?.!]*$)/u,
  lo: /(?!)/u,
};

/** What a question counts, or the field it is about, where it can be told where the words for it end. */
function changeableThing({ clause, wanted, language }: Turn): Range | null {
  const match = (wanted.kind === "number" ? COUNTED : FIELD)[language].exec(fold(clause));
  if (match === null) return null;
  const start = match.index;
  // "Bao nhiêu sinh viên Champasak": the place stays.
  const [place] = provinces(clause).filter((mention) => mention.start >= start);
  const end = Math.min(start + match[0].length, place?.start ?? Number.POSITIVE_INFINITY);
  const thing = clause.slice(start, end).trimEnd();
  return thing === "" || tokenize(thing).length > MOST_CHANGED ? null : { start, end: start + thing.length };
}

/** More words may be more than the name of a thing. */
const MOST_CHANGED = 4;

/** The last question's topic, with the new question's own place and year instead of those of the same kind. */
function topicFor(last: Turn, asked: string): string {
  let topic = last.topic ?? topicOf(last.clause, last.language);
  topic = withTime(topic, asked);
  for (const mention of provinces(asked)) {
    const name = asked.slice(mention.start, mention.end);
    topic = withPlace(topic, name, mention) ?? topic;
  }
  return topic;
}

/** What asks in a question; without it the question says what it is about. Folded. */
const ASKING =
  /^(?:ai|nguoi nao|vi nao|dong chi nao)\s+(?:la\s+|lam\s+|da\s+)?|\s+(?:(?:la|ten|ten la|gom)\s+)?(?:(?:nhung|cac)\s+)?(?:ai|gi)(?=[\s?.,!]|$)|\s*(?:(?<!\p{L})(?:vao|tu|den|o|tai|trong|cho|voi|cua|sang) )?(?<!\p{L})(?<!nhung |cac )(?:ngay|nam|thang|khi|luc|noi|thoi gian|thoi diem|giai doan|tinh|nuoc) nao|\s+(?:bao nhieu|may)(?: (?:ha|km|ty|trieu|dong|usd|suat|nguoi))?(?=\s|[?.,!]|$)|^(?:co )?(?:bao nhieu|may)\s+|\s+(?:the nao|nhu the nao|ra sao|o dau|tai dau|bao gio|hay khong|khong|chua)(?=[\s?.!]*$)|^(?:vi sao|tai sao|khi nao|bao gio)\s+|\s+nao(?=[\s?.,!]|$)|[\s?.!]+$/gu;

/** What asks at the end of a Lao question. */
const ASKING_LAO =
  /\s*(?:ໃນ|ແຕ່|ແມ່ນ)?\s*(?:ວັນທີໃດ|ວັນທີເທົ່າໃດ|ວັນໃດ|ມື້ໃດ|ເມື່ອໃດ|ເດືອນໃດ|ປີໃດ|ເວລາໃດ|ຢູ່ໃສ|ໃຜ|ຫຍັງ|ແນວໃດ)(?:ແດ່)?$/u;

/** In English the question as it is, in Lao but for its end: without the words that ask it could not be read. */
function topicOf(clause: string, language: Language): string {
  if (language !== "vi") return capitalised(clause.replace(SIGNS_AT_END, "").replace(ASKING_LAO, ""));
  const folded = fold(clause);
  const marked = /[^\p{ASCII}]/u.test(clause);
  let topic = "";
  let at = 0;
  for (const { 0: found, index } of folded.matchAll(ASKING)) {
    const typed = clause.slice(index, index + found.length);
    // "Máy" and "đầu" ask nothing.
    if (marked && /máy|đầu|gỉ|ải/iu.test(typed)) continue;
    topic += clause.slice(at, index);
    at = index + found.length;
  }
  topic = (topic + clause.slice(at)).replace(/\s+/gu, " ").trim();
  return topic === "" ? clause.replace(SIGNS_AT_END, "") : capitalised(topic);
}

/** The person that a question was about: named in it, or the one it asked for. */
function personOf({ clause, language }: Turn): string | null {
  const bare = withoutOpening(clause, language).replace(SIGNS_AT_END, "");
  const places = findPlaces(bare);
  const named = capitalisedNames(bare, language).find(
    ({ text }) => /\s/u.test(text) && !places.some(({ start, end }) => overlaps(bare, text, start, end)),
  );
  const asked = askedPerson(bare, language);
  if (named === undefined || (asked !== null && readWanted(bare, language).kind === "person")) return asked;
  return named.text;
}

function overlaps(text: string, name: string, start: number, end: number): boolean {
  const at = text.indexOf(name);
  return at < end && start < at + name.length;
}

function askedPerson(clause: string, language: Language): string | null {
  if (language === "en") {
    const [, office] = /^who (?:is|was|are|were) (.+)$/iu.exec(clause) ?? [];
    if (office !== undefined) return office;
    const [, act] = /^(?:and )?who (.+)$/iu.exec(clause) ?? [];
    return act === undefined ? null : `the person who ${act}`;
  }
  if (language === "lo") {
    const [, office] =
      /^ໃຜ(?:ເປັນ|ແມ່ນ|ຄື)\s*(.+)$/u.exec(clause) ?? /^(.+?)\s*(?:ແມ່ນໃຜ|ຄືໃຜ|ຊື່ຫຍັງ)$/u.exec(clause) ?? [];
    if (office !== undefined) return office;
    const [, act] = /^ໃຜ\s*(.+)$/u.exec(clause) ?? [];
    return act === undefined ? null : `ຜູ້ທີ່${act}`;
  }
  const [, holder] = /^(?:ai|người nào) (?:là|đang giữ chức|giữ chức vụ|giữ chức) (.+)$/iu.exec(clause) ?? [];
  if (holder !== undefined) return holder;
  const [, subject] = /^(.+?),? (?:là|tên là|tên) (?:ai|gì)(?:,.*)?$/iu.exec(clause) ?? [];
  if (subject !== undefined) return lowered(subject);
  const [, event, deed] = /^(.+?) do (?:ai|người nào) (.+)$/iu.exec(clause) ?? [];
  if (event !== undefined && deed !== undefined) return `người ${deed} ${lowered(event)}`;
  const [, whose, act] =
    /^(?:(.+?),? (?:thì )?)?(?:ai|người nào|vị nào|đồng chí nào) (.+)$/iu.exec(clause) ?? [];
  if (act === undefined) return null;
  return whose === undefined ? `người ${act}` : `người ${act} (${lowered(whose)})`;
}

function possessive(pronoun: string, person: string): string {
  return /^(?:his|her)$/.test(pronoun) ? `${person}'s` : person;
}

function provinces(text: string): PlaceMention[] {
  return findPlaces(text).filter(({ place }) => place.kind !== "country");
}

function replaced(text: string, start: number, end: number, by: string): string {
  const whole = text.slice(0, start) + by + text.slice(end);
  return start === 0 ? capitalised(whole) : whole;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With a small letter at the beginning, unless a name stands there. */
function lowered(text: string): string {
  const places = findPlaces(text);
  const second = text.indexOf(" ") + 1;
  const isName =
    places.some(({ start }) => start === 0) ||
    (/^\p{Lu}[\p{L}\p{M}]*\s\p{Lu}/u.test(text) && !places.some(({ start }) => start === second)) ||
    /^\p{Lu}{2}/u.test(text);
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
