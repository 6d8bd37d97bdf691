// src/telegram/render/source-line.ts
import type { Source } from "../../answering/answer.js";
import type { Wording } from "../../wording/wording.js";
import { escapeHtml, link } from "./html.js";

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
    linksOutlet ? escapeHtml(head) : link(head, url),
    ...(byline === null ? [] : [escapeHtml(byline)]),
    linksOutlet ? link(outlet, url) : escapeHtml(outlet ?? wording.outletUnknown),
    escapeHtml(date.text),
  ];
  return { html: parts.join(" · "), inferred: date.inferred };
}

/** The article's name and its bare date, for a list of articles. */
export function nearLine(article: Described, wording: Wording): Line {
  const day = dayOf(article);
  const head = article.title ?? wording.untitled(trimmedOpening(article.opening));
  const date = day === null ? wording.dateUnknown : wording.date(day.date) + (day.inferred ? "*" : "");
  return { html: `${link(head, article.url)} · ${escapeHtml(date)}`, inferred: day?.inferred ?? false };
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
