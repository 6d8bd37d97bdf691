// scripts/rows.ts
// How commands show an article to the person at the terminal.
import type { Article, ArticleSummary } from "#src/article.js";
import { UsageError } from "#src/errors.js";
import { wordingIn } from "#src/wording/wording.js";

const wording = wordingIn("en");

/** `id · title · outlet · date · file`, on one line. */
export function articleLine(article: ArticleSummary | Article): string {
  const { articleId, source, title, opening, outlet, publishedAt, eventDate } = article;
  const inferred = (origin: string | null) => (origin === "inferred" ? "*" : "");
  const date =
    publishedAt !== null
      ? wording.publishedOn(wording.date(publishedAt)) + inferred(article.publishedAtOrigin)
      : eventDate !== null
        ? wording.eventOn(wording.date(eventDate)) + inferred(article.eventDateOrigin)
        : wording.dateUnknown;
  return [articleId, title ?? wording.untitled(opening), outlet ?? wording.outletUnknown, date, source].join(
    " · ",
  );
}

/** The only operand of `show` and `remove`. */
export function oneId(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError("Give the id of one article; `npm run list` shows the ids.");
  }
  return id;
}
