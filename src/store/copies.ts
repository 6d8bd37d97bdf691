// src/store/copies.ts
import type { ArticleDetails, ParsedArticle } from "../article.js";
import type { Db } from "./database.js";

/** A source as it was read. */
export interface ReadSource {
  readonly article: ParsedArticle;
  /** `null` where it was stored before details were kept. */
  readonly details?: ArticleDetails | null;
  /** The file it was read from, where that is not the article's source: it holds several documents. */
  readonly file?: string;
  /** Hash of the file's bytes, or of the document where the file holds several. */
  readonly fileHash: string;
  /** Version of the code that parsed it. */
  readonly parser: number;
  /** Whether it lies in the corpus folder, so that a scan may remove it. */
  readonly inCorpus: boolean;
}

/**
 * The rows of copies: sources that tell the story of a stored article, so that the story is kept, found and counted once. A
 * copy has its own text and metadata, to take the article's place when that goes. Every change belongs into a transaction of
 * the articles.
 */
export interface CopyRows {
  put(copy: ReadSource, articleId: string): void;
  delete(source: string): boolean;
  /** Hash of a copy's file, `null` where the source is no copy. */
  hashOf(source: string): string | null;
  /** The article that a source is a copy of. */
  articleOf(source: string): string | null;
  of(articleId: string): readonly { readonly source: string; readonly fileHash: string }[];
  /** The article is gone or says something else: whether its copies still are copies is to be looked at. */
  unsettle(articleId: string): void;
  /** A copy to be looked at again, `null` when there is none. */
  nextUnsettled(): ReadSource | null;
  /** Outlets beside the article's own, by article. */
  outlets(): Map<string, string[]>;
  outletsOf(articleId: string): string[];
}

interface Row {
  readonly content: string;
  readonly file: string;
  readonly file_hash: string;
  readonly parser: number;
  readonly in_corpus: number;
}

export function createCopyRows(db: Db): CopyRows {
  const put = db.prepare("INSERT OR REPLACE INTO copies VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)");
  const remove = db.prepare("DELETE FROM copies WHERE source = ?");
  const column = (name: string) =>
    db.prepare<[string], string>(`SELECT ${name} FROM copies WHERE source = ?`).pluck();
  const [hashOf, articleOf] = [column("file_hash"), column("article_id")];
  const of = db.prepare<[string], { source: string; fileHash: string }>(
    "SELECT source, file_hash AS fileHash FROM copies WHERE article_id = ?",
  );
  const unsettle = db.prepare("UPDATE copies SET settled = 0 WHERE article_id = ?");
  const next = db.prepare<[], Row>("SELECT * FROM copies WHERE settled = 0 ORDER BY source LIMIT 1");
  const outletsOf = db
    .prepare<[string], string>(
      "SELECT outlet FROM copies WHERE article_id = ? AND settled = 1 AND outlet IS NOT NULL ORDER BY source",
    )
    .pluck();
  const outlets = db
    .prepare<[], [string, string]>(
      "SELECT article_id, outlet FROM copies WHERE settled = 1 AND outlet IS NOT NULL ORDER BY source",
    )
    .raw();
  return {
    put: ({ article, details, file, fileHash, parser, inCorpus }, articleId) => {
      const { source, outlet } = article;
      const content = JSON.stringify({ ...article, details });
      put.run(source, file ?? source, articleId, fileHash, parser, inCorpus ? 1 : 0, outlet, content);
    },
    delete: (source) => remove.run(source).changes > 0,
    hashOf: (source) => hashOf.get(source) ?? null,
    articleOf: (source) => articleOf.get(source) ?? null,
    of: (articleId) => of.all(articleId),
    unsettle: (articleId) => void unsettle.run(articleId),
    nextUnsettled: () => {
      const row = next.get();
      if (row === undefined) return null;
      const { content, file, file_hash: fileHash, parser, in_corpus } = row;
      const { details = null, ...article }: ParsedArticle & Pick<ReadSource, "details"> = JSON.parse(content);
      return { article, details, file, fileHash, parser, inCorpus: in_corpus === 1 };
    },
    outlets: () => {
      const found = new Map<string, string[]>();
      for (const [articleId, outlet] of outlets.all())
        found.set(articleId, [...(found.get(articleId) ?? []), outlet]);
      return found;
    },
    outletsOf: (articleId) => outletsOf.all(articleId),
  };
}
