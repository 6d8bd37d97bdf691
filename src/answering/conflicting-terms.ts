// src/answering/conflicting-terms.ts
import type { ParsedArticle } from "../article.js";
import { type Place, type PlaceMention, samePlace } from "../search/places.js";
import { splitSentences } from "../text/sentences.js";
import { tokenize } from "../text/tokens.js";
import type { Span } from "./answer.js";
import { dateOf } from "./citations.js";
import { type Conflict, daysBetween, toReading } from "./conflicts.js";
import { perArticle } from "./per-article.js";
import { placeMentions } from "./place-mentions.js";

type DocumentIn = Document & { readonly article: ParsedArticle };
type Paper = "agreement" | "memorandum" | "minutes";

/** A document that two parties sign for a period, as a sentence calls it. */
interface Document extends Span {
  readonly paper: Paper;
  /** "2022-2026" */
  readonly period: string;
  readonly parties: readonly [Place, Place];
  /** Words that tell it from another document of the same parties: "y te". */
  readonly about: string;
}

const PAPERS: readonly (readonly [Paper, RegExp])[] = [
  ["minutes", /biên bản làm việc/giu],
  ["memorandum", /(?:biên )?bản ghi nhớ/giu],
  ["agreement", /(?:(?:biên )?bản )?(?:thỏa|thoả) thuận/giu],
];
const SIGNED_BEFORE = /(?:ký kết|ký|lễ ký)\s+(?:các\s+)?$/iu;
const SIGNED_BEHIND = /đã (?:được )?ký(?: kết)?(?![\p{L}\p{M}])/iu;
const PERIOD = /(?:giai đoạn|giai đoạn từ)\s+((?:19|20)\d{2})\s*[-–]\s*((?:19|20)\d{2})/iu;
/** How far the period may stand behind the paper's name, in characters. */
const REACH = 160;
/** Within so many days two articles tell of one signing. */
const SAME_EVENT = 7;
/** Words that every such document has. */
const GENERAL = new Set(
  (
    "hop tac phat trien toan dien huu nghi truyen thong dac biet ky ket ve viec giua hai ben giai doan tu da duoc moi nay " +
    "tinh thanh pho nuoc chdcnd lao dia phuong chinh quyen lanh dao cua va voi cac nhung"
  ).split(" "),
);

/** Documents of the same parties and period that are called by two kinds of paper. */
export function termConflicts(articles: readonly ParsedArticle[]): Conflict[] {
  const documents = articles.flatMap((article) =>
    documentsOf(article).map((found) => ({ ...found, article })),
  );
  const groups: DocumentIn[][] = [];
  for (const document of documents) {
    const group = groups.find(([first]) => first !== undefined && isSame(first, document));
    if (group === undefined) groups.push([document]);
    else group.push(document);
  }
  return groups.flatMap((group): Conflict[] => {
    const papers = new Set(group.map(({ paper }) => paper));
    if (papers.size < 2 || articles.some((article) => namesBoth(article, papers))) return [];
    const readings = new Map<string, DocumentIn[]>();
    for (const document of group) {
      const key = `${document.article.articleId} ${document.paper}`;
      readings.set(key, [...(readings.get(key) ?? []), document]);
    }
    return [
      {
        kind: "term",
        readings: [...readings.values()].flatMap((same) =>
          same[0] === undefined ? [] : [toReading(same[0].article, same)],
        ),
      },
    ];
  });
}

function isSame(a: DocumentIn, b: DocumentIn): boolean {
  if (a.period !== b.period || a.about !== b.about) return false;
  if (!a.parties.every((party) => b.parties.some((other) => samePlace(party, other)))) return false;
  if (a.article === b.article) return true;
  const days = daysBetween(dateOf(a.article), dateOf(b.article));
  return days !== null && days <= SAME_EVENT;
}

/** Whether a sentence speaks of both kinds of paper: then there may be two documents. */
function namesBoth(article: ParsedArticle, papers: ReadonlySet<Paper>): boolean {
  return papersTogether(article).some(
    (named) => named.filter((paper, at) => papers.has(paper) && named[at - 1] !== paper).length > 1,
  );
}

/** The papers of each sentence that speaks of more than one, in its order. */
const papersTogether = perArticle(({ text, blocks }): readonly (readonly Paper[])[] =>
  blocks.flatMap((block) =>
    splitSentences(text.slice(block.start, block.end), block.start)
      .map(({ start, end }) => papersIn(text.slice(start, end)).map(({ paper }) => paper))
      .filter(({ length }) => length > 1),
  ),
);

const documentsOf = perArticle(findDocuments);

function findDocuments(article: ParsedArticle): Document[] {
  const places = placeMentions(article).filter(({ place }) => place.kind !== "country");
  return article.blocks.flatMap(({ start: blockStart, end: blockEnd }) =>
    splitSentences(article.text.slice(blockStart, blockEnd), blockStart).flatMap(({ start, end }) => {
      const sentence = article.text.slice(start, end);
      return papersIn(sentence).flatMap((found): Document[] => {
        const behind = sentence.slice(found.end, found.end + REACH);
        const period = PERIOD.exec(behind);
        const signed = SIGNED_BEFORE.test(sentence.slice(0, found.start)) || SIGNED_BEHIND.test(behind);
        if (period === null || !signed) return [];
        // Clause after clause until the period and the parties are named.
        const clause = /^[^.;:]*/u.exec(sentence.slice(found.end))?.[0] ?? "";
        const range = { start: start + found.end, end: start + found.end + clause.length };
        const parties = partiesOf(places, range);
        if (parties === null) return [];
        return [
          {
            paper: found.paper,
            period: `${period[1]}-${period[2]}`,
            parties,
            about: aboutOf(article.text, range, period, places),
            start: start + found.start,
            end: start + found.end + termLength(behind),
          },
        ];
      });
    }),
  );
}

function papersIn(text: string): (Span & { readonly paper: Paper })[] {
  const found = PAPERS.flatMap(([paper, pattern]) =>
    [...text.matchAll(pattern)].map(({ 0: term, index }) => ({
      paper,
      start: index,
      end: index + term.length,
    })),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The two parties that a clause names; where it names none, those of an article that speaks of two places only. */
function partiesOf(places: readonly PlaceMention[], clause: Span): [Place, Place] | null {
  const named = distinct(places.filter(({ start, end }) => start >= clause.start && end <= clause.end));
  const [first, second, third] = named.length === 0 ? distinct(places) : named;
  return first === undefined || second === undefined || third !== undefined ? null : [first, second];
}

function distinct(mentions: readonly PlaceMention[]): Place[] {
  const found: Place[] = [];
  for (const { place } of mentions) if (!found.some((other) => samePlace(other, place))) found.push(place);
  return found;
}

/** What a document is about, as its clause says up to the period and the parties. */
function aboutOf(
  text: string,
  clause: Span,
  period: RegExpExecArray,
  places: readonly PlaceMention[],
): string {
  const named = places.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const periodEnd = clause.start + period.index + period[0].length;
  const between = /^[^,]*giữa/iu.exec(text.slice(periodEnd, clause.end));
  const end = between === null ? periodEnd : Math.max(periodEnd, named.at(-1)?.end ?? periodEnd);
  return tokenize(text.slice(clause.start, end))
    .filter(
      ({ start }) =>
        !named.some((place) => place.start <= clause.start + start && clause.start + start < place.end),
    )
    .filter(({ word, folded }) => !GENERAL.has(folded) && !/^\d/.test(word))
    .map(({ folded }) => folded)
    .join(" ");
}

/** Length of what belongs to the name: "biên bản làm việc" + " về hợp tác phát triển". */
function termLength(behind: string): number {
  return (
    /^ về [\p{Ll}\p{M}\s]+?(?= (?:giai đoạn|giữa|trong|của|đã|tại)(?![\p{L}\p{M}]))/u.exec(behind)?.[0]
      .length ?? 0
  );
}
