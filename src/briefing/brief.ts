// src/briefing/brief.ts
import type { Language, Span } from "../answering/answer.js";
import { nameIn, placesIn } from "../answering/catalogue.js";
import { dateOf } from "../answering/citations.js";
import { readingText } from "../answering/conflicts.js";
import { coverageOf } from "../answering/status.js";
import { onTopic } from "../answering/timeline.js";
import type { ParsedArticle } from "../article.js";
import { findPlaces, type Place, placeById, samePlace } from "../search/places.js";
import type { SearchFilter } from "../search/retrieval.js";
import type { Candidate, Search } from "../search/search.js";
import type { ArticleStore } from "../store/articles.js";
import { type Wording, wordingIn } from "../wording/wording.js";
import type { Briefing, BriefingRequest, BriefingSection, SectionKind } from "./briefing.js";
import { notStatedOn } from "./checklists.js";
import { commitmentOf, signedParts } from "./commitments.js";
import { differencesOn } from "./differences.js";
import { EVENT, eventsOf, occasionOf, remarksOf } from "./events.js";
import { type FigureIn, figuresIn, looksWrong } from "./figures.js";
import { type Line, Lines, numbered } from "./lines.js";
import { notesOn } from "./notes.js";
import { ledBy, peopleIn, phraseOf } from "./people.js";
import { periodOf } from "./periods.js";
import { type ScopedArticle, type ScopedSentence, scopeOf } from "./scope.js";
import { isTopicPlace, namesPerson, readTopic, type Topic } from "./topic.js";

type Deps = { readonly search: Search; readonly articles: ArticleStore };

/** Passages that are looked at for articles on a topic. */
const PASSAGES = 200;
/** Articles of a time without any other topic: the newest so many. */
const MOST_OF_A_TIME = 100;

/** Everything that the articles tell of a topic, each line verbatim and with its source. */
export async function brief(deps: Deps, request: BriefingRequest): Promise<Briefing> {
  const started = performance.now();
  const { search } = deps;
  const query = search.read(request.topic);
  const vector = await search.embed(query);
  return search.snapshot(() => {
    const filter = filterOf(request);
    const candidates = search.retrieve(query, vector, {
      limit: PASSAGES,
      ...(filter === undefined ? {} : { filter }),
    });
    const near = [...new Map(candidates.map(({ article }) => [article.articleId, article])).values()];
    const topic = readTopic(query, near);
    const scope = query.unknown.length > 0 ? [] : scoped(deps, topic, request, near, candidates);
    // A bare name tells no language.
    const language = request.language ?? (topic.kind === "subject" ? query.language : "vi");
    return { ...written(topic, scope, language), ms: Math.round(performance.now() - started) };
  });
}

function filterOf({ from, to, articleIds }: BriefingRequest): SearchFilter | undefined {
  if (from === undefined && to === undefined && articleIds === undefined) return undefined;
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(articleIds === undefined ? {} : { articleIds }),
  };
}

function scoped(
  { articles }: Deps,
  topic: Topic,
  request: BriefingRequest,
  near: readonly ParsedArticle[],
  candidates: readonly Candidate[],
): ScopedArticle[] {
  const { kind, query, places, names } = topic;
  if (kind === "period") return topic.years === null ? [] : scopeOf(topic, ofTime(articles, topic, request));
  const scope = scopeOf(topic, near);
  if (scope.length > 0 || kind !== "subject" || query.unknownWords.length > 0) return scope;
  // Told in other words: by meaning. With a name beside it the words of the subject must be there.
  if (query.language === "vi" && places.length + names.length > 0) return scope;
  const meant = new Set(
    onTopic(query, candidates).map(({ article, start, end }) => article.text.slice(start, end)),
  );
  return scopeOf({ ...topic, matches: (text) => meant.has(text) }, near);
}

/** The newest articles of the years and days asked for. */
function ofTime(
  articles: ArticleStore,
  { years }: Topic,
  { from = "", to = "9999", articleIds }: BriefingRequest,
): ParsedArticle[] {
  return articles
    .list()
    .filter((summary) => {
      const date = dateOf(summary)?.date.slice(0, 10) ?? "-";
      const year = Number(date.slice(0, 4));
      const inYears = years === null || (years.from <= year && year <= years.to);
      const wanted = articleIds === undefined || articleIds.includes(summary.articleId);
      return !date.startsWith("-") && inYears && wanted && from <= date && date <= to;
    })
    .slice(-MOST_OF_A_TIME)
    .flatMap(({ articleId }) => articles.get(articleId) ?? []);
}

/** The sections of a briefing, from the sentences on its topic. */
function written(topic: Topic, scope: readonly ScopedArticle[], language: Language): Omit<Briefing, "ms"> {
  const wording = wordingIn(language);
  const lines = new Lines();
  const host = hosts(topic, language);
  const dayAndPlace = (scopedArticle: ScopedArticle): string =>
    joined([dayOf(scopedArticle.article, wording), host(scopedArticle.article).name]);

  // Sentences go first to where they tell most: the figures, what happened, what was agreed.
  const figures = figureLines(wording, lines, topic, scope, host);
  const timeline = timelineLines(lines, topic, scope, dayAndPlace, figures);
  const commitments = commitmentLines(wording, lines, scope, host);
  // What an article tells beside all this, where it would have no line at all.
  const silent = scope.filter(({ article }) =>
    [...timeline, ...commitments, ...figures.map(({ line }) => line)].every(
      (line) => line.article !== article,
    ),
  );
  const remarks = silent.flatMap((scopedArticle) =>
    remarksOf(scopedArticle, lines.isTold).flatMap(
      (sentence) => lines.ofSentence(sentence, { label: dayAndPlace(scopedArticle) }) ?? [],
    ),
  );
  const people = peopleLines(wording, lines, topic, scope, language);
  const differences = differenceLines(wording, lines, topic, scope);

  const ordered = scope.map(({ article }) => article);
  const byAge = (of: readonly Line[]): Line[] =>
    of.toSorted((a, b) => ordered.indexOf(a.article) - ordered.indexOf(b.article));
  const sections: readonly (readonly [SectionKind, readonly Line[]])[] = [
    ["timeline", byAge([...timeline, ...remarks])],
    ["people", people],
    ["figures", figures.filter(({ doubtful }) => !doubtful).map(({ line }) => line)],
    ["checks", figures.filter(({ doubtful }) => doubtful).map(({ line }) => line)],
    ["commitments", commitments],
    ["differences", differences],
  ];
  const { sources, cite } = numbered(
    ordered,
    sections.flatMap(([, of]) => of),
  );
  const { oldest, newest } = coverageOf(sources.map((source) => ({ ...source, passages: 0 })));
  const articles = ordered.filter(({ articleId }) =>
    sources.some((source) => source.articleId === articleId),
  );
  const places = [...new Set([...topic.places, ...articles.flatMap((article) => host(article).place ?? [])])];
  return {
    topic: topic.query.text,
    title: titleOf(topic, wording, language),
    language,
    period: oldest === null || newest === null ? null : { from: oldest, to: newest },
    sections: sections
      .filter(([, of]) => of.length > 0)
      .map(
        ([kind, of]): BriefingSection => ({
          kind,
          heading: wording.briefing.sections[kind],
          statements: of.map(cite),
        }),
      ),
    sources,
    notStated:
      sources.length === 0 ? [] : notStatedOn(topic, scope).map((item) => wording.briefing.checklist[item]),
    notes: sources.length === 0 ? [] : notesOn(wording, language, topic, articles, places),
  };
}

interface FigureLine {
  readonly line: Line;
  readonly doubtful: boolean;
  readonly scopedArticle: ScopedArticle;
}

/** Sentences on the topic with their figures, those that look wrong apart. */
function figureLines(
  wording: Wording,
  lines: Lines,
  topic: Topic,
  scope: readonly ScopedArticle[],
  host: Hosts,
): FigureLine[] {
  const told = new Set<string>();
  return scope.flatMap((scopedArticle) =>
    scopedArticle.sentences.flatMap((sentence): FigureLine[] => {
      if (!sentence.onTopic || sentence.kind !== "body") return [];
      const { article, start, text } = sentence;
      const all = figuresIn(text);
      const own = all.filter((figure) => topic.matches(clauseAround(text, figure)));
      const key = ({ value, unit }: FigureIn): string => `${article.articleId}|${value}|${unit}`;
      const fresh = own.filter(
        (figure, at) => !told.has(key(figure)) && own.findIndex((other) => key(other) === key(figure)) === at,
      );
      if (fresh.length === 0 || lines.isTold(sentence)) return [];
      for (const figure of own) told.add(key(figure));
      const status = commitmentOf(sentence);
      const label = joined([
        // What is only meant or asked for must not be read as done.
        status === null || status === "signed" ? "" : wording.briefing.commitments[status],
        dayOf(article, wording),
        host(article).name,
      ]);
      return partsOf(sentence, fresh, all).flatMap(({ part, figures, doubtful }): FigureLine[] => {
        const line = lines.ofSentence(part, {
          label,
          partOf: sentence,
          keep: figures.map((figure) => ({ start: start + figure.start, end: start + figure.end })),
          bold: true,
          figures: figures.map((figure) => ({ text: figure.text, number: figure.number, unit: figure.unit })),
          period: periodOf(sentence, figures[0]?.start ?? 0),
        });
        return line === null ? [] : [{ line, doubtful, scopedArticle }];
      });
    }),
  );
}

interface FigurePart {
  readonly part: ScopedSentence;
  readonly figures: readonly FigureIn[];
  readonly doubtful: boolean;
}

/** A sentence in one piece, or in two where a comma parts a figure that looks wrong from those that do not. */
function partsOf(
  sentence: ScopedSentence,
  figures: readonly FigureIn[],
  all: readonly FigureIn[],
): FigurePart[] {
  const { text, start, end } = sentence;
  const wrong = figures.map((figure) => looksWrong(text, figure, all));
  const border = wrong.findIndex((isWrong, at) => at > 0 && isWrong !== wrong[at - 1]);
  const whole = { part: sentence, figures, doubtful: wrong.includes(true) };
  const [left, right] = [figures[border - 1], figures[border]];
  if (border < 0 || left === undefined || right === undefined) return [whole];
  const comma = text.slice(left.end, right.start).search(/[,;]\s/u);
  if (comma < 0 || wrong.slice(border).some((isWrong) => isWrong !== wrong[border])) return [whole];
  const cut = left.end + comma;
  const behind = cut + 2;
  return [
    {
      part: { ...sentence, end: start + cut, text: text.slice(0, cut) },
      figures: figures.slice(0, border),
      doubtful: wrong[0] === true,
    },
    {
      part: { ...sentence, start: start + behind, end, text: text.slice(behind) },
      figures: figures.slice(border),
      doubtful: wrong[border] === true,
    },
  ];
}

/** What `;` sets apart around a span: a figure of one deed is none of the next. */
function clauseAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf(";", start) + 1;
  const to = text.indexOf(";", end);
  return text.slice(from, to === -1 ? text.length : to);
}

/** What happened, article by article; where nothing else is told of the topic, the occasion on which the figures were given. */
function timelineLines(
  lines: Lines,
  topic: Topic,
  scope: readonly ScopedArticle[],
  dayAndPlace: (scopedArticle: ScopedArticle) => string,
  figures: readonly FigureLine[],
): Line[] {
  return scope.flatMap((scopedArticle): Line[] => {
    const label = dayAndPlace(scopedArticle);
    const line = (whole: ScopedSentence): Line | null => {
      // What a paper was signed for is for the commitments.
      const [sentence] = signedParts(whole) ?? [whole];
      return lines.ofSentence(sentence, {
        label,
        partOf: whole,
        keep: keptOf(sentence),
        // Of a person it must be seen that the person was there.
        without: topic.names.length > 0 ? [] : ledBy(sentence),
      });
    };
    const events = eventsOf(scopedArticle, lines.isTold).flatMap((sentence) => line(sentence) ?? []);
    if (events.length > 0 || !figures.some((figure) => figure.scopedArticle === scopedArticle)) return events;
    const occasion = occasionOf(scopedArticle);
    const told = occasion === null ? null : line(occasion);
    return told === null ? [] : [told];
  });
}

/** What of an event must be shown: up to its verb. */
function keptOf({ text, start }: ScopedSentence): Span[] {
  const verb = EVENT.exec(text);
  return [{ start, end: start + (verb === null ? Math.min(text.length, 1) : verb.index + verb[0].length) }];
}

/** What is agreed, meant, asked for and given out, in this order. */
function commitmentLines(
  wording: Wording,
  lines: Lines,
  scope: readonly ScopedArticle[],
  host: Hosts,
): Line[] {
  const order = ["signed", "planned", "proposed", "assigned"] as const;
  const found = scope.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const status = sentence.onTopic ? commitmentOf(sentence) : null;
      return status === null ? [] : [{ sentence, status }];
    }),
  );
  return order.flatMap((status) =>
    found
      .filter((one) => one.status === status)
      .flatMap(({ sentence }) => {
        const label = joined([
          wording.briefing.commitments[status],
          dayOf(sentence.article, wording),
          host(sentence.article).name,
        ]);
        const [, content] = signedParts(sentence) ?? [];
        const rest = content !== undefined && lines.isTold(sentence) ? content : sentence;
        return lines.ofSentence(rest, { label, partOf: sentence }) ?? [];
      }),
  );
}

function peopleLines(
  wording: Wording,
  lines: Lines,
  topic: Topic,
  scope: readonly ScopedArticle[],
  language: Language,
): Line[] {
  return peopleIn(topic, scope).flatMap((holder) => {
    const { article } = holder.scoped;
    const where = holder.place === null ? "" : spelledIn(article, holder.place, language);
    const phrase = phraseOf(holder, (span) => lines.isTaken(article, span));
    // Of a subject or a person it is enough to read of somebody once.
    if (
      topic.kind !== "place" &&
      topic.kind !== "period" &&
      !namesPerson(topic, holder.person.name) &&
      lines.isTaken(article, phrase)
    )
      return [];
    return lines.ofPhrase(article, phrase, joined([where, dayOf(article, wording)])) ?? [];
  });
}

/** A place as an article writes it; in other languages its usual name. */
function spelledIn({ text }: ParsedArticle, place: Place, language: Language): string {
  const mention = findPlaces(text).find((one) => samePlace(one.place, place));
  return language === "vi" && mention !== undefined
    ? text.slice(mention.start, mention.end)
    : nameIn(place, language);
}

function differenceLines(
  wording: Wording,
  lines: Lines,
  topic: Topic,
  scope: readonly ScopedArticle[],
): Line[] {
  const labels: string[] = [];
  return differencesOn(topic, scope).flatMap(({ kind, readings }) => {
    const name = wording.briefing.differences[kind];
    const before = labels.filter((label) => label === name).length;
    labels.push(name);
    // Lines of one label belong together.
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

type Hosts = (article: ParsedArticle) => { readonly name: string; readonly place: Place | null };

/** Where the story of an article takes place, as far as it tells: the Vietnamese province it is about, else the first place. */
function hosts(topic: Topic, language: Language): Hosts {
  return (article) => {
    const places = placesIn(article, language).map(({ id, name }) => ({
      name,
      place: placeById(id) ?? null,
    }));
    const own = places.find(({ place }) => place?.country === "VN" && isTopicPlace(topic, place));
    return (
      own ?? places.find(({ place }) => place?.country === "VN") ?? places[0] ?? { name: "", place: null }
    );
  };
}

function titleOf({ query, kind, places }: Topic, wording: Wording, language: Language): string {
  const [place] = places;
  if (kind !== "place" || place === undefined || places.length > 1) return query.text;
  const named = query.names.find((name) => name.place === place);
  return wording.briefing.placeTitle(
    place.kind,
    named?.text ?? nameIn(place, language),
    place.country === "LA",
  );
}

function dayOf(article: ParsedArticle, wording: Wording): string {
  const date = dateOf(article);
  if (date === null) return wording.dateUnknown;
  return wording.date(date.date.slice(0, 10)) + (date.origin === "inferred" ? "*" : "");
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(", ");
}
