// src/answering/persons-asked.ts
import type { ParsedArticle } from "../article.js";
import { findPlaces, samePlace } from "../search/places.js";
import type { Query } from "../search/question.js";
import { fold } from "../text/fold.js";
import { type Chosen, choose } from "./chosen.js";
import { compareAge } from "./citations.js";
import { personsOf } from "./persons.js";

/** Names of leaders are asked for … */
const LEADERS = /lanh dao|quan chuc|can bo chu chot|\bleaders?\b|\bofficials?\b|ຜູ້ນຳ|ຜູ້ນໍາ|ການນຳ/u;
/** … and nothing they did, which one sentence tells. */
const DEED =
  /(?<=^|\s)(?:ky|phat bieu|trao|tang|chu tri|de nghi|de xuat|cam on|bay to|khang dinh|nhan manh|noi gi|cho biet|mong muon|thong nhat|ban)(?=\s|$|[?,.])|\b(?:sign|gave|give|chair|said|say|propos|thank|request|ask)\w*|ເຊັນ|ມອບ|ກ່າວ|ສະເໜີ/u;
const MOST_PERSONS = 12;

/** Whether a question asks which leaders are named. */
export function asksForPersons({ text, wanted: { kind, also } }: Query): boolean {
  const folded = fold(text);
  const kinds = [kind, ...also];
  return (
    kinds.includes("list") &&
    LEADERS.test(folded) &&
    !DEED.test(folded) &&
    (kinds.includes("person") || kinds.includes("office") || /ten|named/.test(folded))
  );
}

/**
 * Each person an article names with an office, as it stands there, oldest article first: of the first place asked about, else
 * of the country whose side is asked about, else all.
 */
export function personsAsked(query: Query, articles: readonly ParsedArticle[]): Chosen[] {
  const [asked] = findPlaces(query.embedded).filter(({ place }) => place.kind !== "country");
  const all = articles
    .toSorted(compareAge)
    .flatMap((article) => personsOf(article).map((person) => ({ article, person })));
  const ofPlace = all.filter(({ person }) =>
    person.offices.some(({ place }) =>
      asked === undefined
        ? query.side !== null && place?.country === query.side
        : place !== null && samePlace(place, asked.place),
    ),
  );
  return (ofPlace.length > 0 ? ofPlace : all)
    .slice(0, MOST_PERSONS)
    .map(({ article, person }) => choose(article, person.phrase, { whole: true, keep: [person.span] }));
}
