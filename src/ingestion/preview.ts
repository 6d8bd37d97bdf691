// src/ingestion/preview.ts
import type { ParsedArticle } from "../article.js";
import { UserError } from "../errors.js";
import type { ArticleStore } from "../store/articles.js";
import { parseArticle } from "./parse.js";
import { readerFor } from "./readers/readers.js";
import { likeness, storyKeys } from "./same-story.js";

/** What a file would become, before anything of it is stored. */
export interface Preview {
  /** Its articles; a file may hold several. Never empty. */
  readonly articles: readonly ParsedArticle[];
  /** Id of a stored article that tells the same as the first. */
  readonly sameAs: string | null;
}

/**
 * Reads a file as an ingest would.
 * @param source the name that its articles would have
 * @throws UserError with the reason when it holds no article
 */
export async function preview(
  articles: Pick<ArticleStore, "sharing">,
  source: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Preview> {
  const documents = await readerFor(file.name).read(file.bytes);
  const parsed: ParsedArticle[] = [];
  let reason: UserError | null = null;
  for (const { text } of documents) {
    try {
      parsed.push(parseArticle(source, text));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      reason ??= error;
    }
  }
  const [first] = parsed;
  if (first === undefined) throw reason ?? new UserError("It holds no document.", "Check the file.");
  const same = articles
    .sharing(storyKeys(first))
    .find((other) => other.articleId !== first.articleId && likeness(first, other) !== null);
  return { articles: parsed, sameAs: same?.articleId ?? null };
}
