// src/telegram/render/articles.ts
import type { Language, Quote } from "../../answering/answer.js";
import type { CatalogueEntry } from "../../answering/catalogue.js";
import { dateOf } from "../../answering/citations.js";
import type { ArticleDetails } from "../../article.js";
import { dateParts } from "../../wording/iso-date.js";
import { type Wording, wordingIn } from "../../wording/wording.js";
import { DATA, GROUPINGS, type Grouping } from "../buttons.js";
import { bold, escapeHtml, type Reply, verbatim } from "./html.js";
import { action, pageRow } from "./rows.js";
import { sourceLine } from "./source-line.js";
import { starLine } from "./statement.js";

/** Articles on one page. */
const PER_PAGE = 8;

/** An article under a heading; one that belongs under several stands under each. */
interface Listed {
  readonly heading: string;
  readonly article: CatalogueEntry;
}

/** The list of the articles under headings, a page at a time; an article's number is the same everywhere. */
export function renderArticles(
  articles: readonly CatalogueEntry[],
  by: Grouping,
  index: number,
  language: Language,
  placesOf: (articleId: string) => readonly { readonly id: string; readonly name: string }[],
): Reply {
  const wording = wordingIn(language);
  const listed = arranged(articles, by, wording, placesOf);
  const count = Math.max(1, Math.ceil(listed.length / PER_PAGE));
  const at = Math.min(index, count - 1);
  const page = listed.slice(at * PER_PAGE, (at + 1) * PER_PAGE);
  const lines: string[] = [];
  let heading: string | undefined;
  let inferred = false;
  for (const item of page) {
    if (item.heading !== heading) lines.push(`\n${bold(item.heading)}`);
    heading = item.heading;
    const line = sourceLine(item.article, wording);
    inferred ||= line.inferred;
    lines.push(`${item.article.number}. ${line.html}`);
  }
  const head = bold(wording.articlesOnPage(articles.length, wording.sourcesBy[by], at + 1, count));
  return {
    html: [
      head,
      ...lines,
      "",
      ...(inferred ? [starLine(wording)] : []),
      escapeHtml(wording.openArticleHint),
    ].join("\n"),
    keyboard: [
      ...(count > 1 ? [pageRow(at, count, wording, (page) => DATA.articles(by, page))] : []),
      GROUPINGS.filter((other) => other !== by).map((other) =>
        action(wording.groupBy[other], DATA.articles(other, 0)),
      ),
    ],
  };
}

/** Months and articles newest first, places and outlets by their names; what is unknown comes last. */
function arranged(
  articles: readonly CatalogueEntry[],
  by: Grouping,
  wording: Wording,
  placesOf: (articleId: string) => readonly { readonly id: string; readonly name: string }[],
): Listed[] {
  const names = new Map<string, string>();
  const keyed = articles.flatMap((article): { key: string; heading: string; article: CatalogueEntry }[] => {
    const date = dateOf(article)?.date ?? null;
    if (by === "outlet") {
      const { outlet } = article;
      return [{ key: outlet ?? LAST, heading: outlet ?? capitalised(wording.outletUnknown), article }];
    }
    if (by === "month") {
      const { year, month } = dateParts(date ?? "");
      if (year === undefined || month === undefined)
        return [{ key: LAST, heading: capitalised(wording.dateUnknown), article }];
      const key = `${year}-${String(month).padStart(2, "0")}`;
      return [{ key, heading: wording.date(key), article }];
    }
    const places = placesOf(article.articleId);
    if (places.length === 0) return [{ key: LAST, heading: wording.placeUnknown, article }];
    return places.map(({ id, name }) => {
      // One spelling for a place that articles write differently.
      const heading = names.get(id) ?? name;
      names.set(id, heading);
      return { key: heading, heading, article };
    });
  });
  const newestFirst = by === "month" ? -1 : 1;
  const compare = new Intl.Collator("vi").compare;
  return keyed.sort((a, b) => {
    if (a.key !== b.key && (a.key === LAST || b.key === LAST)) return a.key === LAST ? 1 : -1;
    return (
      newestFirst * compare(a.key, b.key) ||
      compareDates(b.article, a.article) ||
      a.article.number - b.article.number
    );
  });
}

/** A phrase of a source line as a heading. */
function capitalised(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** Sorts behind every name and month. */
const LAST = "\uffff";

function compareDates(a: CatalogueEntry, b: CatalogueEntry): number {
  const [first, second] = [dateOf(a)?.date ?? "", dateOf(b)?.date ?? ""];
  return first === second ? 0 : first < second ? -1 : 1;
}

/**
 * All that is known of an article, its key sentences, and its text as a file.
 * @param arrivedOn ISO day, `null` when unknown
 */
export function renderArticle(
  article: CatalogueEntry,
  details: ArticleDetails | null,
  arrivedOn: string | null,
  quotes: readonly Quote[],
  text: string,
  language: Language,
): Reply {
  const wording = wordingIn(language);
  const line = sourceLine(article, wording);
  const arrived = arrivedOn === null ? wording.arrivalUnknown : wording.arrivedOn(wording.date(arrivedOn));
  return {
    html: [
      `${bold(wording.articleHeading(article.number))} · ${line.html}`,
      ...detailLines(article, details, wording),
      escapeHtml(arrived),
      ...(line.inferred ? [starLine(wording)] : []),
      ...(quotes.length === 0 ? [] : ["", bold(wording.keySentences)]),
      ...quotes.map((quote) => `• “${verbatim(quote.text)}”`),
    ].join("\n"),
    keyboard: [],
    file: {
      name: wording.storedTextFile(article.number),
      text: `${text}\n`,
      caption: wording.storedText,
    },
  };
}

/** What the source line does not tell; an author who stands there as the byline is not named twice. */
function detailLines({ byline }: CatalogueEntry, details: ArticleDetails | null, wording: Wording): string[] {
  if (details === null) return [];
  const { subtitle, author, section, modifiedAt } = details;
  return [
    ...(subtitle === null ? [] : [wording.articleSubtitle(subtitle)]),
    ...(author === null || author === byline ? [] : [wording.articleAuthor(author)]),
    ...(section === null ? [] : [wording.articleSection(section)]),
    ...(modifiedAt === null ? [] : [wording.articleModified(wording.date(modifiedAt))]),
  ].map((text) => verbatim(text));
}
