// src/briefing/event-lines.ts
import type { Span } from "../answering/answer.js";
import type { ParsedArticle } from "../article.js";
import { commitmentOf, signedParts } from "./commitments.js";
import { EVENT, eventsOf, occasionOf, remarksOf } from "./events.js";
import type { Frame } from "./frame.js";
import type { Line } from "./lines.js";
import { commitmentLabel } from "./parties.js";
import { ledBy } from "./people.js";
import type { ScopedSentence } from "./scope.js";
import { partsOnSubject } from "./topic.js";

/**
 * What happened, article by article; where an article tells no event of the topic, the occasion on which it gave figures.
 * @param figures the lines of figures
 */
export function eventLines(frame: Frame, figures: readonly Line[]): Line[] {
  const { scope, lines } = frame;
  return scope.flatMap((scoped): Line[] => {
    const events = eventsOf(scoped, lines.isTold).flatMap((sentence) => eventLine(frame, sentence) ?? []);
    if (events.length > 0 || figures.every(({ article }) => article !== scoped.article)) return events;
    const occasion = occasionOf(scoped);
    const told = occasion === null ? null : eventLine(frame, occasion);
    return told === null ? [] : [told];
  });
}

function eventLine({ topic, lines, labelOf }: Frame, whole: ScopedSentence): Line | null {
  // What a paper was signed for is for the commitments.
  const [sentence] = signedParts(whole) ?? [whole];
  const also = partsOnSubject(topic, sentence);
  return lines.ofSentence(sentence, {
    label: labelOf(whole.article),
    partOf: whole,
    keep: also.length > 0 ? [] : keptOf(sentence),
    also,
    // Of a person it must be seen that the person was there.
    without: topic.names.length > 0 ? [] : ledBy(sentence),
  });
}

/** What of an event must be shown: up to its verb. */
function keptOf({ text, start }: ScopedSentence): Span[] {
  const verb = EVENT.exec(text);
  return [{ start, end: start + (verb === null ? Math.min(text.length, 1) : verb.index + verb[0].length) }];
}

/** What an article tells beside events, figures and commitments, where it would have no line at all. */
export function remarkLines({ topic, scope, lines, labelOf }: Frame, told: readonly Line[]): Line[] {
  const articles = new Set<ParsedArticle>(told.map(({ article }) => article));
  return scope
    .filter(({ article }) => !articles.has(article))
    .flatMap((scoped) => remarksOf(scoped, lines.isTold))
    .flatMap((sentence) => {
      const also = partsOnSubject(topic, sentence);
      return lines.ofSentence(sentence, { label: labelOf(sentence.article), also }) ?? [];
    });
}

/** What is agreed, meant, asked for and given out, in this order. */
export function commitmentLines(frame: Frame): Line[] {
  const { scope, lines } = frame;
  const order = ["signed", "planned", "proposed", "assigned"] as const;
  const found = scope
    .flatMap(({ sentences }) => sentences.filter(({ onTopic }) => onTopic))
    .map((sentence) => ({ sentence, status: commitmentOf(sentence) }));
  return order.flatMap((status) =>
    found
      .filter((one) => one.status === status)
      .flatMap(({ sentence }) => {
        const [, content] = signedParts(sentence) ?? [];
        const rest = content !== undefined && lines.isTold(sentence) ? content : sentence;
        const label = commitmentLabel(frame, sentence, status);
        return lines.ofSentence(rest, { label, partOf: sentence }) ?? [];
      }),
  );
}
