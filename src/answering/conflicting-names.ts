// src/answering/conflicting-names.ts
import type { ParsedArticle } from "../article.js";
import { samePlace } from "../search/places.js";
import { type Conflict, daysBetween, type Reading, toReading } from "./conflicts.js";
import type { Office } from "./office-holders.js";
import { alikeNames, nameKey } from "./person-names.js";
import { findName, type Person, personsOf } from "./persons.js";

/** Within so many days one office has one holder. */
const MOST_DAYS = 60;

/** Offices that one person alone holds; of the deputies only the standing secretary. */
const SOLE =
  /^(?:bi thu tinh uy|bi thu thanh uy|pho bi thu thuong truc tinh uy|chu tich (?:ubnd|hdnd|mttq|nuoc|quoc hoi)|(?:tinh|do) truong|giam doc (?:so .+|cong an)|thu tuong(?: chinh phu)?|bo truong bo .+|tong bi thu)$/;

type Named = Person & { readonly article: ParsedArticle };

/** Names that sound or look alike of holders of one office of one place at one time. */
export function nameConflicts(articles: readonly ParsedArticle[]): Conflict[] {
  const persons: Named[] = articles.flatMap((article) =>
    personsOf(article).map((person) => ({ ...person, article })),
  );
  const groups: Named[][] = [];
  for (const person of persons) {
    const group = groups.find((others) =>
      others.some((other) => isSame(other, person) || differ(other, person)),
    );
    if (group === undefined) groups.push([person]);
    else group.push(person);
  }
  return groups
    .filter((group) => group.some((one) => group.some((other) => differ(one, other))))
    .map((group) => ({ kind: "name", readings: group.map(readingOf) }));
}

function isSame(a: Named, b: Named): boolean {
  return shareOffice(a, b) && nameKey(a.name) === nameKey(b.name);
}

function differ(a: Named, b: Named): boolean {
  return shareOffice(a, b) && alikeNames(a.name, b.name);
}

/** Whether both hold one office at one time; inside one article the time is the same. */
function shareOffice(a: Named, b: Named): boolean {
  const days = a.article === b.article ? 0 : daysBetween(a.date, b.date);
  if (days === null || days > MOST_DAYS) return false;
  return a.offices.some((office) => b.offices.some((other) => isSoleOffice(office, other)));
}

function isSoleOffice(a: Office, b: Office): boolean {
  if (a.title !== b.title || !SOLE.test(a.title)) return false;
  return a.place !== null && b.place !== null && samePlace(a.place, b.place);
}

function readingOf({ article, name }: Named): Reading {
  return toReading(article, findName(article.text, name));
}
