// src/answering/succession.ts
import type { ParsedArticle } from "../article.js";
import { type Place, samePlace } from "../search/places.js";
import type { AsOf, Span } from "./answer.js";
import type { Office } from "./office-holders.js";
import { titleOf } from "./offices.js";
import { alikeNames, nameKey } from "./person-names.js";
import { type Person, personsOf } from "./persons.js";

/** Who held an office at the date of an article. Spans are UTF-16 offsets into the article's text. */
export interface Holder {
  /** As the article writes it. */
  readonly name: string;
  readonly article: ParsedArticle;
  readonly date: AsOf | null;
  readonly office: Office;
  /** The name where it first stands with an office. */
  readonly span: Span;
  /** There: the name with its offices. */
  readonly phrase: Span;
  /** The holder listed before, whose name is most likely another spelling of this one. */
  readonly variantOf: Holder | null;
}

/**
 * Who held an office in the articles, newest first, each spelling of a name once with its newest article.
 * @param office folded or as it is written ("tỉnh trưởng", "chu tich ubnd")
 * @param place of another place nobody counts; `null` leaves it open
 */
export function heldBy(articles: readonly ParsedArticle[], office: string, place: Place | null): Holder[] {
  const title = titleOf(office).replace(/ tinh$/, "");
  const found = articles.flatMap((article) =>
    personsOf(article).flatMap((person) => {
      const held = person.offices.find((one) => isOffice(one, title, place));
      return held === undefined ? [] : [{ article, person, held }];
    }),
  );
  found.sort((a, b) => newestFirst(a.person, b.person) || a.person.span.start - b.person.span.start);
  const holders: Holder[] = [];
  for (const { article, person, held } of found) {
    if (
      holders.some((other) => nameKey(other.name) === nameKey(person.name) && ofSamePlace(other.office, held))
    )
      continue;
    holders.push({
      name: person.name,
      article,
      date: person.date,
      office: held,
      span: person.span,
      phrase: person.phrase,
      variantOf:
        holders.find(
          ({ name, office: other }) => alikeNames(name, person.name) && ofSamePlace(other, held),
        ) ?? null,
    });
  }
  return holders;
}

/** The secretary of a province is named with and without "Tỉnh ủy"; a province's chairman is that of its committee. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  "bi thu tinh uy": ["bi thu"],
  "bi thu": ["bi thu tinh uy", "bi thu thanh uy"],
  "chu tich": ["chu tich ubnd"],
  "pho chu tich": ["pho chu tich ubnd"],
  "pho bi thu": ["pho bi thu tinh uy", "pho bi thu thanh uy"],
  "pho bi thu thuong truc": ["pho bi thu thuong truc tinh uy", "pho bi thu thuong truc thanh uy"],
};

function isOffice(office: Office, title: string, place: Place | null): boolean {
  if (office.unit !== null || (office.title !== title && ALSO[title]?.includes(office.title) !== true))
    return false;
  return place === null || (office.place !== null && samePlace(office.place, place));
}

function ofSamePlace(a: Office, b: Office): boolean {
  return a.place === null || b.place === null ? a.place === b.place : samePlace(a.place, b.place);
}

function newestFirst(a: Person, b: Person): number {
  const [left, right] = [a, b].map(({ date }) => dayOf(date));
  return left === right ? 0 : (left ?? "") < (right ?? "") ? 1 : -1;
}

/** The day that sorts; a date without a year comes last. */
function dayOf(date: AsOf | null): string {
  return date === null || date.date.startsWith("-") ? "" : date.date;
}
