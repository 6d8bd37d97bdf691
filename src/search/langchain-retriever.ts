// src/search/langchain-retriever.ts
import { Document, type DocumentInterface } from "@langchain/core/documents";
import { BaseRetriever } from "@langchain/core/retrievers";
import type { SearchOptions } from "./retrieval.js";
import type { Search } from "./search.js";

/** The search as a LangChain retriever: one document a passage, its place in the article as metadata. */
export class PassageRetriever extends BaseRetriever {
  override lc_namespace = ["trichdan", "retrievers"];

  constructor(
    private readonly searching: Pick<Search, "search">,
    private readonly options: SearchOptions = {},
  ) {
    super({});
  }

  override async _getRelevantDocuments(query: string): Promise<DocumentInterface[]> {
    const { hits } = await this.searching.search(query, this.options);
    return hits.map(
      ({ text, source, articleId, start, end, score }) =>
        new Document({
          pageContent: text,
          id: `${articleId}:${start}-${end}`,
          metadata: { source, articleId, start, end, score },
        }),
    );
  }
}
