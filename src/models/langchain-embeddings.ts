// src/models/langchain-embeddings.ts
import { Embeddings } from "@langchain/core/embeddings";
import type { Embedder } from "./embedder.js";

/** The embedder as LangChain embeddings, for any store or chain that takes them. */
export class EmbedderEmbeddings extends Embeddings {
  constructor(private readonly embedder: Embedder) {
    super({});
  }

  override embedQuery(text: string): Promise<number[]> {
    return this.embedder.embedQuery(text).then((vector) => [...vector]);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) vectors.push([...(await this.embedder.embedPassage(text))]);
    return vectors;
  }
}
