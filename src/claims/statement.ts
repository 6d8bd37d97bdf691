// src/claims/statement.ts
import type { Span } from "../answering/answer.js";
import { findOffices, type OfficeMention } from "../answering/offices.js";
import { capitalisedRun, findPersonNames, isFamilyName } from "../answering/person-names.js";
import { findPlaces, type PlaceMention } from "../search/places.js";
import { type Token, tokenize } from "../text/tokens.js";
import { findTimes, type TimeMention } from "./calendar.js";
import { type Entity, findEntities } from "./entities.js";
import { type Figure, findFigures } from "./figures.js";
import { type Frame, findFrames } from "./frames.js";
import { type Share, shareIn } from "./shares.js";
import { extentIn, frequencyIn, negationsIn, stageIn, totalSpans } from "./tone.js";

/** What a clause states, taken apart. Spans are offsets into its text. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly places: readonly PlaceMention[];
  readonly persons: readonly Span[];
  readonly offices: readonly OfficeMention[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeMention[];
  readonly figures: readonly Figure[];
  readonly frames: readonly Frame[];
  readonly frequency: ReturnType<typeof frequencyIn>;
  readonly extent: ReturnType<typeof extentIn>;
  readonly share: Share | null;
  readonly stage: ReturnType<typeof stageIn>;
  readonly negations: readonly number[];
}

/** Takes a text apart: one clause or sentence of an article, or a claim. */
export function readStatement(text: string, language: "vi" | "en" | "lo" = "vi"): Statement {
  const tokens = tokenize(text);
  const places = findPlaces(text);
  const offices = language === "vi" ? findOffices(text, places) : [];
  const persons = findPersonNames(blanked(text, [...offices, ...places])).filter((name) =>
    language === "vi" ? isPerson(text, name, offices) : isForeignPerson(text.slice(name.start, name.end)),
  );
  const times = findTimes(text);
  const share = shareIn(text);
  const taken = [...(share === null ? [] : [share]), ...times, ...persons, ...places, ...totalSpans(text)];
  const figures = findFigures(text, tokens, taken);
  const named = [...places, ...persons, ...offices, ...figures];
  return {
    text,
    tokens,
    places,
    persons,
    offices,
    entities: language === "vi" ? findEntities(text, tokens, named) : [],
    times,
    figures,
    frames: findFrames(text, places, persons),
    frequency: frequencyIn(text),
    extent: extentIn(text),
    share,
    stage: stageIn(text),
    negations: negationsIn(text),
  };
}

const CALLED =
  /(?:ông|bà|đồng chí|đ\/c|anh|chị|ngài|tiến sĩ|TS|GS|bác sĩ|nhà báo|đại tá|thiếu tướng|trung tướng)\.?\s$/iu;

/** Whether a name is a person's: by what it is called, the office beside it, or its family name. */
function isPerson(text: string, { start, end }: Span, offices: readonly OfficeMention[]): boolean {
  if (CALLED.test(text.slice(0, start)) || isFamilyName(capitalisedRun(text.slice(start, end))[0]))
    return true;
  return offices.some((office) => {
    const gap = office.end <= start ? text.slice(office.end, start) : text.slice(end, office.start);
    return /^\s?(?:[,–-]\s?|là\s|làm\s|\s)*$/u.test(gap);
  });
}

/** English words with a capital that are no person. */
const NO_PERSON =
  /\b(?:party|committee|secretary|chairman|chair|governor|deputy|vice|standing|province|provincial|people|council|delegation|company|rubber|department|foreign|affairs|agreement|memorandum|university|friendship|the|a|an|its|in|north|south|northern|southern|central|city|between|from|since|during|after|before|until|january|february|march|april|june|july|august|september|october|november|december)\b/iu;

function isForeignPerson(name: string): boolean {
  return !NO_PERSON.test(name);
}

function blanked(text: string, spans: readonly Span[]): string {
  let blank = text;
  for (const { start, end } of spans)
    blank = blank.slice(0, start) + "·".repeat(end - start) + blank.slice(end);
  return blank;
}
