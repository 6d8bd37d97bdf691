// src/briefing/scope.ts
import type { Span } from "../answering/answer.js";
import { leadSentence } from "../answering/catalogue.js";
import { dateOf } from "../answering/citations.js";
import { findOffices, type OfficeMention } from "../answering/offices.js";
import { type Person, personsOf } from "../answering/persons.js";
import type { BlockKind, ParsedArticle } from "../article.js";
import { findPlaces, type Place, samePlace } from "../search/places.js";
import { wholeWords } from "../text/clause-words.js";
import { splitSentences } from "../text/sentences.js";
import { isOfItsTime, isTopicPlace, namesPerson, type Topic } from "./topic.js";

/** A sentence or caption of an article, and whether it speaks of the topic. */
export interface ScopedSentence extends Span {
  readonly article: ParsedArticle;
  readonly kind: BlockKind;
  /** From 1. */
  readonly paragraph: number;
  readonly text: string;
  /** Its sentence before in the paragraph. */
  readonly before: ScopedSentence | null;
  readonly onTopic: boolean;
}

/** An article that speaks of the topic. */
export interface ScopedArticle {
  readonly article: ParsedArticle;
  /** All of its running text and captions, in text order. */
  readonly sentences: readonly ScopedSentence[];
}

/** The parties of an article together. */
export const JOINT = wholeWords(
  "hai (?:bên|tỉnh|nước|địa phương|đơn vị|phía)|2 (?:bên|tỉnh|nước|địa phương|phía)|các (?:bên|tỉnh)|mỗi bên|lẫn nhau|\\d+ tỉnh|both (?:sides|provinces)|the two (?:sides|provinces)",
);
/** Sentences that go on from the one before with the same subject. */
const GOES_ON =
  /^(?:đồng thời|trong đó|qua đó|bên cạnh đó|ngoài ra|theo đó|đặc biệt|khẳng định|hy vọng|mong|vận động|giới thiệu|kết nối|tiếp tục|thường xuyên|việc|cụ thể|từ đó|do đó|tăng cường|phối hợp|hỗ trợ|xây dựng|dịp này)(?![\p{L}\p{M}])/iu;

/** The articles that speak of a topic, each with its sentences; oldest first, undated last. */
export function scopeOf(topic: Topic, articles: readonly ParsedArticle[]): ScopedArticle[] {
  return articles
    .map((article) => ({ article, sentences: sentencesOf(topic, article) }))
    .filter(({ sentences }) => sentences.some(({ onTopic }) => onTopic))
    .sort((a, b) => (ageKey(a.article) < ageKey(b.article) ? -1 : 1));
}

function ageKey(article: ParsedArticle): string {
  const date = dateOf(article)?.date;
  // A date without a year comes behind every year.
  return `${date === undefined ? "~~" : date.replace(/^-/, "~-")}|${article.articleId}`;
}

function sentencesOf(topic: Topic, article: ParsedArticle): ScopedSentence[] {
  const speaks = judge(topic, article);
  const lead = leadSentence(article);
  return article.blocks.flatMap(({ kind, start, end }, at) => {
    if (kind !== "body" && kind !== "caption") return [];
    let before: ScopedSentence | null = null;
    return splitSentences(article.text.slice(start, end), start).map((whole): ScopedSentence => {
      // A dateline is no part of what is told.
      const opens = lead !== null && whole.start < lead.start && lead.end <= whole.end;
      const span = opens ? { start: lead.start, end: whole.end } : whole;
      const text = article.text.slice(span.start, span.end);
      const place = { article, kind, paragraph: at + 1, text, before, ...span };
      before = { ...place, onTopic: speaks(place) };
      return before;
    });
  });
}

type Judge = (sentence: Omit<ScopedSentence, "onTopic">) => boolean;

function judge(topic: Topic, article: ParsedArticle): Judge {
  const ofPlace = topic.places.length === 0 ? () => true : judgePlace(topic, article);
  const ofPerson = topic.names.length === 0 ? () => true : judgePerson(topic, article);
  const inTime = judgeTime(topic, article);
  return (sentence) =>
    topic.matches(sentence.text) && inTime(sentence) && ofPlace(sentence) && ofPerson(sentence);
}

/** Of the topic's place, of it and another, or of another. */
type Verdict = "own" | "joint" | "other";

/** A sentence is of the place it names; one that names none is of what its paragraph, else its article, is about. */
function judgePlace(topic: Topic, article: ParsedArticle): Judge {
  const isOwn = (place: Place): boolean => isTopicPlace(topic, place);
  const about = aboutPlaces(article).some(isOwn);
  const groups = groupsWith(article, isOwn);
  const ofCountry = topic.places.every(({ kind }) => kind === "country");
  const known = new Map<number, Verdict>();
  const verdict = (sentence: Pick<ScopedSentence, "text" | "before" | "start">): Verdict => {
    const found = known.get(sentence.start) ?? judged(sentence);
    known.set(sentence.start, found);
    return found;
  };
  const judged = (sentence: Pick<ScopedSentence, "text" | "before">): Verdict => {
    const mentions = findPlaces(sentence.text).map(({ place }) => place);
    if (ofCountry)
      return mentions.some((place) => topic.places.some(({ country }) => country === place.country))
        ? "own"
        : "other";
    const named = mentions.filter(({ kind }) => kind !== "country");
    if (named.some(isOwn)) return named.every(isOwn) ? "own" : "joint";
    if (about && JOINT.test(sentence.text)) return "joint";
    if (groups.some((group) => sentence.text.includes(group))) return "joint";
    const earlier = sentence.before === null ? null : verdict(sentence.before);
    const goesOn = earlier === "own" && GOES_ON.test(sentence.text);
    if (named.length > 0) return earlier === "joint" || goesOn ? "joint" : "other";
    return earlier ?? (about ? "joint" : "other");
  };
  return (sentence) => verdict(sentence) !== "other";
}

/** "4 tỉnh Nam Lào (Attapu, Champasak, …)": what an article calls several places together, one of which is meant. */
function groupsWith({ text }: ParsedArticle, isOwn: (place: Place) => boolean): string[] {
  return [...text.matchAll(GROUP)].flatMap(([, group = "", members = ""]) =>
    findPlaces(members).some(({ place }) => isOwn(place)) ? [group] : [],
  );
}

const GROUP =
  /(?:\d+|các|những) (?:tỉnh|nước|huyện|thành phố|provinces) (\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+) ?\(([^()]*,[^()]*)\)/gu;

/** The provinces that an article names most often. */
export function aboutPlaces(article: ParsedArticle): Place[] {
  const counts = new Map<Place, number>();
  for (const { place } of findPlaces(article.text))
    if (place.kind !== "country") counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count * ABOUT >= most).map(([place]) => place);
}

/** An article is about a place that it names this much less often, at the most, than the one it names most. */
const ABOUT = 3;

/** A sentence is of the person it names, by name or by an office that nobody else holds there, and of who goes on speaking. */
function judgePerson(topic: Topic, article: ParsedArticle): Judge {
  const persons = personsOf(article);
  const others = persons.filter(({ name }) => !namesPerson(topic, name));
  const isHeld = (office: Pick<OfficeMention, "title" | "place">, person: Person): boolean =>
    person.offices.some(
      ({ title, place }) =>
        title === office.title && place !== null && office.place !== null && samePlace(place, office.place),
    );
  const own = persons.filter(({ name }) => namesPerson(topic, name));
  const speaks: Judge = ({ text, before }) => {
    if (namesPerson(topic, text)) return true;
    if (others.some(({ name }) => text.includes(name))) return false;
    const offices = own.length === 0 ? [] : findOffices(text).filter(({ former }) => !former);
    const named = offices.some(
      (office) =>
        own.some((person) => isHeld(office, person)) && !others.some((person) => isHeld(office, person)),
    );
    return named || (before !== null && GOES_ON.test(text) && speaks(before));
  };
  return speaks;
}

/** Of the years asked about: told by an article of these years, or dated in them itself. */
function judgeTime(topic: Topic, article: ParsedArticle): Judge {
  const { years, days } = topic;
  if (years === null || isOfItsTime(topic, dateOf(article)?.date)) return () => true;
  if (days.length > 0) return () => false;
  const within = (year: number): boolean => years.from <= year && year <= years.to;
  return ({ text }) =>
    [...text.matchAll(/(?<![\d–-]|[–-] )((?:19|20)\d{2})(?!\s?[–-]\s?\d|\d)/gu)].some(([, year]) =>
      within(Number(year)),
    );
}
