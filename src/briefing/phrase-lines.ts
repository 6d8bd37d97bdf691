// src/briefing/phrase-lines.ts
// Lines of a phrase each: people with their offices, and what differs.
import { readingText } from "../answering/conflicts.js";
import { differencesOn } from "./differences.js";
import { dayOf, type Frame, joined, spelledIn } from "./frame.js";
import type { Line } from "./lines.js";
import { peopleIn, phraseOf } from "./people.js";
import { namesPerson } from "./topic.js";

export function peopleLines({ topic, scope, wording, language, lines }: Frame): Line[] {
  return peopleIn(topic, scope).flatMap((holder) => {
    const { article } = holder.scoped;
    const where = holder.place === null ? "" : spelledIn(article, holder.place, language);
    const phrase = phraseOf(holder, (span) => lines.isTaken(article, span));
    // Of a subject or a person it is enough to read of somebody once.
    const isAside =
      topic.kind !== "place" && topic.kind !== "period" && !namesPerson(topic, holder.person.name);
    if (isAside && lines.isTaken(article, phrase)) return [];
    return lines.ofPhrase(article, phrase, joined([where, dayOf(article, wording)])) ?? [];
  });
}

/** The readings of each difference, one after the other; those of one have a label of their own. */
export function differenceLines({ topic, scope, wording, lines }: Frame): Line[] {
  const labels: string[] = [];
  return differencesOn(topic, scope).flatMap(({ kind, readings }) => {
    const name = wording.briefing.differences[kind];
    const before = labels.filter((label) => label === name).length;
    labels.push(name);
    const label = before === 0 ? name : `${name} (${before + 1})`;
    const seen = new Set<string>();
    return readings.flatMap((reading) => {
      if (seen.has(readingText(reading))) return [];
      seen.add(readingText(reading));
      const free = reading.spans.find((span) => !lines.isTaken(reading.article, span));
      return lines.ofPhrase(reading.article, free ?? reading.span, label) ?? [];
    });
  });
}
