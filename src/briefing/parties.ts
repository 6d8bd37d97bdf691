// src/briefing/parties.ts

import { findName, personsOf } from "../answering/persons.js";
import { speechesOf } from "../answering/speeches.js";
import type { ParsedArticle } from "../article.js";
import { findPlaces, type Place, samePlace } from "../search/places.js";
import { type Commitment, commitmentOf, wordsOfCommitment } from "./commitments.js";
import { dayOf, type Frame, joined, spelledIn } from "./frame.js";
import { aboutPlaces, JOINT, type ScopedSentence } from "./scope.js";

/**
 * Whose commitment a sentence tells: the province that signs, plans, asks or gives out, both of two that do it together; none
 * where the article does not make it sure. It need not be where the story takes place.
 */
export function partiesOf(sentence: ScopedSentence): readonly Place[] {
  const own = subjectOf(sentence);
  if (own !== null) return own;
  // What goes on without a subject of its own is of who spoke or acted before.
  return spokenBy(sentence) ?? (sentence.before === null ? [] : partiesOf(sentence.before));
}

/** A commitment's state, its day and whose it is: "Đề nghị, 26/9/2024*, Champasak". */
export function commitmentLabel(
  { wording, language }: Pick<Frame, "wording" | "language">,
  sentence: ScopedSentence,
  status: Commitment,
): string {
  const { article } = sentence;
  const parties = partiesOf(sentence).map((place) => spelledIn(article, place, language));
  return joined([wording.briefing.commitments[status], dayOf(article, wording), parties.join(" – ")]);
}

/** Who stands before the words that commit; `null` where nobody does. */
function subjectOf(sentence: ScopedSentence): readonly Place[] | null {
  const status = commitmentOf(sentence);
  const end = status === null ? null : wordsOfCommitment(sentence, status);
  return end === null ? null : namedIn(sentence.article, sentence.text.slice(0, end));
}

/** Who says a sentence that is part of a speech; what is given out in a conclusion is of who spoke last. */
function spokenBy(sentence: ScopedSentence): readonly Place[] | null {
  const { article, start, end } = sentence;
  const speeches = speechesOf(article);
  const speech =
    speeches.find((one) => one.start <= start && end <= one.end) ??
    (commitmentOf(sentence) === "assigned" ? speeches.findLast((one) => one.end <= start) : undefined);
  if (speech === undefined) return null;
  return namedIn(article, article.text.slice(speech.speaker.start, speech.speaker.end));
}

/** The provinces that act by name, by a person who holds an office there, or together as "hai bên"; `null` for none. */
function namedIn(article: ParsedArticle, subject: string): readonly Place[] | null {
  const persons = personsOf(article).filter(({ name }) => findName(subject, name).length > 0);
  const ofPersons = provinces(persons.flatMap(({ offices }) => offices.flatMap(({ place }) => place ?? [])));
  if (ofPersons.length === 1) return ofPersons;
  const named = provinces(findPlaces(subject).map(({ place }) => place));
  if (named.length === 1 || (named.length === 2 && WITH.test(subject))) return named;
  if (!JOINT.test(subject)) return null;
  const about = aboutPlaces(article);
  return about.length === 2 ? about : [];
}

const WITH = /(?:^|\s)(?:và|với|and|with|–|-)\s/iu;

function provinces(places: readonly Place[]): Place[] {
  const found: Place[] = [];
  for (const place of places)
    if (place.kind !== "country" && !found.some((one) => samePlace(one, place))) found.push(place);
  return found;
}
