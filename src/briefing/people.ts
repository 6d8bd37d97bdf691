// src/briefing/people.ts
import type { AsOf, Span } from "../answering/answer.js";
import { daysBetween } from "../answering/conflicts.js";
import { type OfficeHolder, officeHoldersIn } from "../answering/office-holders.js";
import { perArticle } from "../answering/per-article.js";
import { alikeNames, nameKey } from "../answering/person-names.js";
import { type Person, personsOf } from "../answering/persons.js";
import { placeMentions } from "../answering/place-mentions.js";
import { type Place, samePlace } from "../search/places.js";
import { isEvent } from "./events.js";
import type { ScopedArticle, ScopedSentence } from "./scope.js";
import { isTopicPlace, namesPerson, type Topic } from "./topic.js";

/** A person with the offices held on the day of an article. */
export interface Officeholder {
  readonly scoped: ScopedArticle;
  readonly person: Person;
  /** The province of the office; `null` for offices of a country, a party or a firm. */
  readonly place: Place | null;
}

/** Within so many days a name written otherwise is the same person's. */
const SAME_TIME = 60;

/**
 * Who holds which office on the days of the articles: of a person that person first, of a place its people first; of a
 * subject only those who are named with it. One spelling of a name at a time; the other is for the differences.
 */
export function peopleIn(topic: Topic, scope: readonly ScopedArticle[]): Officeholder[] {
  const found = scope.flatMap((scoped) =>
    personsOf(scoped.article)
      .filter((person) => person.offices.length > 0 && concerns(topic, scoped, person))
      .map((person): Officeholder => ({ scoped, person, place: placeOf(person) })),
  );
  const kept: Officeholder[] = [];
  for (const one of found.toSorted((a, b) => b.person.offices.length - a.person.offices.length)) {
    if (!kept.some((other) => isSame(other, one))) kept.push(one);
  }
  const rank = ({ person, place }: Officeholder): number => {
    if (topic.names.length > 0) return namesPerson(topic, person.name) ? 0 : 1;
    return place !== null && isTopicPlace(topic, place) ? 0 : 1;
  };
  return found.filter((one) => kept.includes(one)).sort((a, b) => rank(a) - rank(b));
}

function concerns(topic: Topic, { sentences }: ScopedArticle, person: Person): boolean {
  if (topic.kind === "place" || topic.kind === "period") return true;
  const { start, end } = person.phrase;
  if (topic.kind === "person" && namesPerson(topic, person.name)) return true;
  return sentences.some(
    (sentence) =>
      sentence.onTopic &&
      // Who only speaks of a subject has no part in it.
      (topic.kind === "person" || isEvent(sentence)) &&
      ((sentence.start <= start && end <= sentence.end) || sentence.text.includes(person.name)),
  );
}

function placeOf({ offices }: Person): Place | null {
  return (
    offices.find(({ place, unit }) => place !== null && unit === null && place.kind !== "country")?.place ??
    null
  );
}

/** One person at one time, under whatever spelling. */
function isSame(a: Officeholder, b: Officeholder): boolean {
  const same = nameKey(a.person.name) === nameKey(b.person.name);
  if (!same && !alikeNames(a.person.name, b.person.name)) return false;
  if (!same && !shareOffice(a.person, b.person)) return false;
  if (a.scoped === b.scoped) return true;
  return near(a.person.date, b.person.date);
}

function near(a: AsOf | null, b: AsOf | null): boolean {
  const days = daysBetween(a, b);
  return days !== null && days <= SAME_TIME;
}

function shareOffice(a: Person, b: Person): boolean {
  return a.offices.some((office) =>
    b.offices.some(
      (other) =>
        office.title === other.title &&
        (office.place === null || other.place === null || samePlace(office.place, other.place)),
    ),
  );
}

/** Every mention of a name with its offices. */
const mentionsIn = perArticle((article): OfficeHolder[] => {
  const places = placeMentions(article);
  return article.blocks
    .filter(({ kind }) => kind !== "byline")
    .flatMap(({ start, end }) => officeHoldersIn(article.text, { start, end }, places));
});

/** Where an article names a person with the offices: a mention that is not shown yet, if there is one. */
export function phraseOf(
  { scoped: { article }, person }: Officeholder,
  isTaken: (span: Span) => boolean,
): Span {
  const own = mentionsIn(article)
    .filter(({ name }) => nameKey(article.text.slice(name.start, name.end)) === nameKey(person.name))
    .map(({ phrase }) => phrase);
  const free = [person.phrase, ...own].find((phrase) => !isTaken(phrase));
  return free ?? person.phrase;
}

const LED_BY =
  /(?:,\s*)?(?<![\p{L}\p{M}])(?:do|dưới sự (?:chủ trì|chỉ đạo|điều hành|dẫn đầu) của)\s+(?:(?:đồng chí|ông|bà)\s+)?$/iu;
const AS_HEAD = /^,?\s*(?:(?:làm|là)\s+)?(?:trưởng đoàn|dẫn đầu|chủ trì)?,?/iu;

/** "do đồng chí A, Bí thư Tỉnh ủy, làm Trưởng đoàn": who led, which a briefing tells among the people. */
export function ledBy({ article, start, end, text }: ScopedSentence): Span[] {
  return mentionsIn(article).flatMap(({ phrase }) => {
    if (phrase.start < start || phrase.end > end) return [];
    const before = LED_BY.exec(text.slice(0, phrase.start - start));
    if (before === null) return [];
    const behind = AS_HEAD.exec(article.text.slice(phrase.end, end))?.[0].trimEnd() ?? "";
    return [{ start: start + before.index, end: phrase.end + behind.length }];
  });
}
