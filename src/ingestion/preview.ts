// src/ingestion/preview.ts
import type { ParsedArticle } from "../article.js";
import { UserError } from "../errors.js";
import type { ArticleStore } from "../store/articles.js";
import { likeness, storyKeys } from "./same-story.js";
import { openSandbox } from "./sandbox/sandbox.js";

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
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Preview> {
  const sandbox = openSandbox();
  try {
    const parts = await sandbox.read({ source, fileName: name, bytes, known: [] });
    const parsed = parts.flatMap((part) => (part.kind === "article" ? [part.article] : []));
    const [first] = parsed;
    if (first === undefined) {
      const [unread] = parts.filter((part) => part.kind === "unread");
      throw new UserError(
        unread?.reason ?? "The file holds no document.",
        undefined,
        unread?.refusal ?? "noText",
      );
    }
    const same = articles
      .sharing(storyKeys(first))
      .find((other) => other.articleId !== first.articleId && likeness(first, other) !== null);
    return { articles: parsed, sameAs: same?.articleId ?? null };
  } finally {
    sandbox.close();
  }
}
