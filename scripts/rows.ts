// scripts/rows.ts
// How commands show an article to the person at the terminal.
import { describeSource } from "#src/answering/citations.js";
import type { Article, ArticleDetails, ArticleSummary } from "#src/article.js";
import { UsageError } from "#src/errors.js";
import { wordingIn } from "#src/wording/wording.js";

/** `id · title · outlet · date · file`, on one line. */
export function articleLine(article: ArticleSummary | Article): string {
  const { title, outlet, date } = describeSource(wordingIn("en"), article);
  return [article.articleId, title, outlet, date, article.source].join(" · ");
}

/** What else is known of an article, a line each, with where it was found where that is not its printed text. */
export function detailLines(article: Article, details: ArticleDetails): string[] {
  const { subtitle, author, section, modifiedAt, chosenBy, origins } = details;
  const rows: readonly (readonly [name: string, value: string | null, field: string])[] = [
    ["Subtitle", subtitle, "subtitle"],
    ["Author", author, "author"],
    ["Section", section, "section"],
    ["Place", article.location, "place"],
    ["Published", article.publishedAt, "publishedAt"],
    ["Modified", modifiedAt, "modifiedAt"],
    ["Address", article.url, "url"],
  ];
  return [
    ...rows.flatMap(([name, value, field]) =>
      value === null
        ? []
        : [`${name}: ${value}${origins[field] === undefined ? "" : ` (${origins[field]})`}`],
    ),
    `Body found by: ${chosenBy}`,
  ];
}

/** The only operand of `show` and `remove`. */
export function oneId(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError("Give the id of one article; `npm run list` shows the ids.");
  }
  return id;
}
