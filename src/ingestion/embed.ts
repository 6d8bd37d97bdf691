// src/ingestion/embed.ts
import { createHash } from "node:crypto";
import type { ParsedArticle } from "../article.js";
import type { Embedder } from "../models/embedder.js";
import type { EmbeddedPassage } from "../store/articles.js";
import type { EmbeddingStore } from "../store/embeddings.js";
import { toPassages } from "./passages.js";

/** An article's ranges with the hashes of their texts, and the vectors that the store does not have yet. */
export interface EmbeddedArticle {
  readonly passages: readonly EmbeddedPassage[];
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

/** Makes the vectors of articles, several articles at a time; a text that several of them have is embedded once. */
export class ArticleEmbedding {
  /** Texts at work, and those that are not stored yet, by hash. */
  private readonly pending = new Map<string, Promise<Float32Array>>();

  constructor(
    private readonly embedder: Embedder,
    private readonly stored: Pick<EmbeddingStore, "has">,
  ) {}

  async embed(article: ParsedArticle): Promise<EmbeddedArticle> {
    const { embedder } = this;
    const passages = await toPassages(article, (texts) => embedder.countTokens(texts), embedder.maxTokens);
    const title = article.title === null ? "" : `${article.title}\n`;
    const fresh = new Map<string, Promise<Float32Array>>();
    const embedded = passages.map(({ start, end, sentences }): EmbeddedPassage => {
      const context = article.text.startsWith(title, start) ? "" : title;
      return {
        start,
        end,
        embedding: this.request(context + article.text.slice(start, end), fresh),
        sentences: sentences.map((sentence) => ({
          ...sentence,
          embedding: this.request(article.text.slice(sentence.start, sentence.end), fresh),
        })),
      };
    });
    const hashes = [...fresh.keys()];
    const vectors = await Promise.all(fresh.values());
    return {
      passages: embedded,
      vectors: new Map(hashes.map((hash, n) => [hash, vectors[n] as Float32Array])),
    };
  }

  /** To be told when the vectors of an article are in the store, or are not needed. */
  isDone({ vectors }: EmbeddedArticle): void {
    for (const hash of vectors.keys()) this.pending.delete(hash);
  }

  /** Hash of the text; its vector is in the store, or will be in `fresh`. */
  private request(text: string, fresh: Map<string, Promise<Float32Array>>): string {
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 32);
    const pending =
      this.pending.get(hash) ?? (this.stored.has(hash) ? null : this.embedder.embedPassage(text));
    if (pending !== null) {
      this.pending.set(hash, pending);
      fresh.set(hash, pending);
    }
    return hash;
  }
}
