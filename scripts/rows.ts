// scripts/rows.ts
// How commands show an article to the person at the terminal.
import { describeSource } from "#src/answering/citations.js";
import type { Article, ArticleSummary } from "#src/article.js";
import { UsageError } from "#src/errors.js";
import { wordingIn } from "#src/wording/wording.js";

/** `id · title · outlet · date · file`, on one line. */
export function articleLine(article: ArticleSummary | Article): string {
  const { title, outlet, date } = describeSource(wordingIn("en"), article);
  return [article.articleId, title, outlet, date, article.source].join(" · ");
}

/** The only operand of `show` and `remove`. */
export function oneId(positionals: readonly string[]): string {
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) {
    throw new UsageError("Give the id of one article; `npm run list` shows the ids.");
  }
  return id;
}
