// src/briefing/sections.ts
import type { Language } from "../answering/answer.js";
import { nameIn } from "../answering/catalogue.js";
import { coverageOf } from "../answering/status.js";
import type { Briefing, SectionKind } from "./briefing.js";
import { notStatedOn } from "./checklists.js";
import { commitmentLines, eventLines, remarkLines } from "./event-lines.js";
import { figureLines } from "./figure-lines.js";
import { type Frame, frameOf } from "./frame.js";
import { type Line, numbered } from "./lines.js";
import { notesOn } from "./notes.js";
import { differenceLines, peopleLines } from "./phrase-lines.js";
import type { ScopedArticle } from "./scope.js";
import type { Topic } from "./topic.js";

/** Writes a briefing from the sentences on its topic. */
export function written(
  topic: Topic,
  scope: readonly ScopedArticle[],
  language: Language,
): Omit<Briefing, "ms"> {
  const frame = frameOf(topic, scope, language);
  const { briefing: words } = frame.wording;
  const sections = linesOf(frame).filter(([, lines]) => lines.length > 0);
  const { sources, cite } = numbered(
    scope.map(({ article }) => article),
    sections.flatMap(([, lines]) => lines),
  );
  const { oldest, newest } = coverageOf(sources.map((source) => ({ ...source, passages: 0 })));
  const cited = new Set(sources.map(({ articleId }) => articleId));
  const articles = scope.map(({ article }) => article).filter(({ articleId }) => cited.has(articleId));
  const hosts = articles.flatMap((article) => frame.hostOf(article).place ?? []);
  const places = [...new Set([...topic.places, ...hosts])];
  const empty = sources.length === 0;
  return {
    // What is not found may have been misread: it is told as it was typed.
    topic: empty ? topic.query.typed : topic.query.text,
    title: titleOf(frame),
    language,
    period: oldest === null || newest === null ? null : { from: oldest, to: newest },
    sections: sections.map(([kind, lines]) => ({
      kind,
      heading: words.sections[kind],
      statements: lines.map(cite),
    })),
    sources,
    notStated: empty ? [] : notStatedOn(topic, scope).map((item) => words.checklist[item]),
    notes: empty ? [] : notesOn(frame.wording, language, topic, articles, places),
  };
}

/** The lines of each section. Sentences go first to where they tell most: the figures, what happened, what was agreed. */
function linesOf(frame: Frame): (readonly [SectionKind, readonly Line[]])[] {
  const figures = figureLines(frame);
  const ofFigures = figures.map(({ line }) => line);
  const events = eventLines(frame, ofFigures);
  const commitments = commitmentLines(frame);
  const remarks = remarkLines(frame, [...ofFigures, ...events, ...commitments]);
  const ages = frame.scope.map(({ article }) => article);
  const timeline = [...events, ...remarks].sort((a, b) => ages.indexOf(a.article) - ages.indexOf(b.article));
  return [
    ["timeline", timeline],
    ["people", peopleLines(frame)],
    ["figures", figures.filter(({ doubtful }) => !doubtful).map(({ line }) => line)],
    ["checks", figures.filter(({ doubtful }) => doubtful).map(({ line }) => line)],
    ["commitments", commitments],
    ["differences", differenceLines(frame)],
  ];
}

/** A place with its rank; anything else as it was understood. */
function titleOf({ topic, wording, language }: Frame): string {
  const { query, kind, places } = topic;
  const [place] = places;
  if (kind !== "place" || place === undefined || places.length > 1) return query.text;
  const named = query.names.find((name) => name.place === place);
  const name = named?.text ?? nameIn(place, language);
  return wording.briefing.placeTitle(place.kind, name, place.country === "LA");
}
