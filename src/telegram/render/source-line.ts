// src/telegram/render/source-line.ts
import type { Source } from "../../answering/answer.js";
import type { Wording } from "../../wording/wording.js";
import { escapeHtml, link, verbatim } from "./html.js";

/** What a source line tells of an article; a source of an answer and a line of the list both have it. */
export type Described = Pick<
  Source,
  | "title"
  | "opening"
  | "outlet"
  | "byline"
  | "url"
  | "publishedAt"
  | "publishedAtOrigin"
  | "eventDate"
  | "eventDateOrigin"
>;

/** HTML, and whether a year in it carries the `*` of an inference. */
export interface Line {
  readonly html: string;
  readonly inferred: boolean;
}

/** `title · byline · outlet · date`, linked to the page at its title, else at its outlet. */
export function sourceLine(article: Described, wording: Wording): Line {
  const { title, opening, outlet, byline, url } = article;
  const date = dateOf(article, wording);
  const head = title ?? wording.untitled(trimmedOpening(opening));
  const linksOutlet = title === null && outlet !== null;
  const parts = [
    linksOutlet ? verbatim(head) : link(head, url),
    ...(byline === null ? [] : [verbatim(byline)]),
    linksOutlet ? link(outlet, url) : verbatim(outlet ?? wording.outletUnknown),
    escapeHtml(date.text),
  ];
  return { html: parts.join(" · "), inferred: date.inferred };
}

/** Characters of a title that a button shows on a phone. */
const LABEL = 40;

/** A short name of an article and its bare date, for a button: the places it is about, else the beginning of its title. */
export function nearLabel(
  article: Described & { readonly places: readonly string[] },
  wording: Wording,
): string {
  const day = dayOf(article);
  const date = day === null ? wording.dateUnknown : wording.date(day.date) + (day.inferred ? "*" : "");
  const [first, second] = article.places;
  const name =
    first !== undefined && second !== undefined
      ? `${first} – ${second}`
      : shortened(article.title ?? trimmedOpening(article.opening), LABEL);
  return `${name}, ${date}`;
}

/** The first whole words, `…` for the rest. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/\s+\S*$/u, "");
  return `${cut}…`;
}

/** The day by which an article counts as old or new: of publication, else of the event. */
function dayOf(article: Described): { readonly date: string; readonly inferred: boolean } | null {
  const { publishedAt, publishedAtOrigin, eventDate, eventDateOrigin } = article;
  if (publishedAt !== null) return { date: dayPart(publishedAt), inferred: publishedAtOrigin === "inferred" };
  if (eventDate !== null) return { date: dayPart(eventDate), inferred: eventDateOrigin === "inferred" };
  return null;
}

/** `2022-08-22` of `2022-08-22T14:07+07:00`. */
export function dayPart(iso: string): string {
  return iso.split("T")[0] as string;
}

function dateOf(article: Described, wording: Wording): { text: string; inferred: boolean } {
  const { publishedAt, publishedAtOrigin, eventDate, eventDateOrigin } = article;
  const star = (origin: string | null): string => (origin === "inferred" ? "*" : "");
  if (publishedAt !== null) {
    const text = wording.publishedOn(wording.date(publishedAt)) + star(publishedAtOrigin);
    return { text, inferred: publishedAtOrigin === "inferred" };
  }
  if (eventDate !== null) {
    const text = wording.eventOn(wording.date(eventDate)) + star(eventDateOrigin);
    return { text, inferred: eventDateOrigin === "inferred" };
  }
  return { text: wording.dateUnknown, inferred: false };
}

/** The wording closes an opening with its own `[…]`. */
function trimmedOpening(opening: string): string {
  return opening.replace(/[\s…]*(\[…\])?$/, "");
}
