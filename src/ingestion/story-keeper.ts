// src/ingestion/story-keeper.ts
import type { ParsedArticle } from "../article.js";
import type { Embedder } from "../models/embedder.js";
import type { ReadSource } from "../store/copies.js";
import type { Stores } from "../store/stores.js";
import { ArticleEmbedding, type EmbeddedArticle } from "./embed.js";
import { likeness, storyKeys, takesPlace } from "./same-story.js";

/** Source of the stored article that tells a newcomer's story, and which of the two is kept as the other's copy. */
interface SameStory {
  readonly kept: Pick<ParsedArticle, "articleId" | "source">;
  readonly newcomerIs: "copy" | "kept";
}

/** Stores articles, each story once: what tells the same as a stored article becomes its copy, or takes its place. */
export class StoryKeeper {
  private readonly embedding: ArticleEmbedding;

  /** @param onCopy told of a source that is kept as the copy of another */
  constructor(
    private readonly stores: Stores,
    embedder: Embedder,
    private readonly onCopy: (source: string, kept: string) => void,
  ) {
    this.embedding = new ArticleEmbedding(embedder, stores.embeddings);
  }

  /**
   * Does ahead what takes time; several articles may be prepared at once.
   * @param isNew whether its bytes have not been seen before
   * @returns what stores it; to be called one at a time, since each may be the copy of the one before
   */
  async prepare(read: ReadSource, isNew: boolean): Promise<() => Promise<void>> {
    const { article } = read;
    const keys = storyKeys(article);
    // Only a guess: the article that it is a copy of may come or go before it is stored. A copy needs no vectors.
    const needsVectors = this.sameStory(article, keys, isNew)?.newcomerIs !== "copy";
    const embedded = needsVectors ? await this.embedding.embed(article) : null;
    return () => this.store(read, isNew, keys, embedded);
  }

  private async store(
    read: ReadSource,
    isNew: boolean,
    storyKeys: readonly number[],
    prepared: EmbeddedArticle | null,
  ): Promise<void> {
    const { articles, embeddings, atOnce } = this.stores;
    const { article } = read;
    const same = this.sameStory(article, storyKeys, isNew);
    if (same?.newcomerIs === "copy") {
      articles.saveCopy(read, same.kept.articleId);
      if (prepared !== null) this.embedding.isDone(prepared);
      this.onCopy(article.source, same.kept.source);
      return;
    }
    const embedded = prepared ?? (await this.embedding.embed(article));
    atOnce(() => {
      embeddings.putAll(embedded.vectors);
      articles.save({ ...read, passages: embedded.passages, storyKeys }, same?.kept.source);
    });
    this.embedding.isDone(embedded);
  }

  private sameStory(article: ParsedArticle, keys: readonly number[], isNew: boolean): SameStory | null {
    for (const kept of this.stores.articles.sharing(keys)) {
      const how = kept.articleId === article.articleId ? null : likeness(article, kept);
      if (how !== null) return { kept, newcomerIs: takesPlace(article, kept, how, isNew) ? "kept" : "copy" };
    }
    return null;
  }
}
