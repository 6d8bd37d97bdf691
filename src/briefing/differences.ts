// src/briefing/differences.ts
import { type Conflict, findConflicts, readingText } from "../answering/conflicts.js";
import type { ScopedArticle } from "./scope.js";
import { namesPerson, type Topic } from "./topic.js";

/** The points on the topic in which the articles, or parts of one, differ. */
export function differencesOn(topic: Topic, scope: readonly ScopedArticle[]): Conflict[] {
  return findConflicts(scope.map(({ article }) => article)).filter((conflict) =>
    concerns(topic, scope, conflict),
  );
}

function concerns(topic: Topic, scope: readonly ScopedArticle[], conflict: Conflict): boolean {
  // How a word is spelled concerns whoever reads of the place it names.
  if (conflict.kind === "misprint" && topic.kind !== "place") return false;
  if (topic.names.length > 0 && conflict.kind === "name")
    return conflict.readings.some((reading) => namesPerson(topic, readingText(reading)));
  // Of a place and of a time everything that its articles tell is on the topic unless it is told of another.
  return conflict.readings.every(({ article, spans }) =>
    scope.some(
      (scoped) =>
        scoped.article === article &&
        scoped.sentences.some(
          ({ onTopic, start, end }) =>
            onTopic && spans.some((span) => start <= span.start && span.end <= end),
        ),
    ),
  );
}
