// src/ingestion/sandbox/read-file.ts
import { createHash } from "node:crypto";
import { type Refused, UserError } from "../../errors.js";
import { looksLikeAddress } from "../fetch/web-address.js";
import { parseArticle, type ReadArticle } from "../parse.js";
import type { RawDocument } from "../readers/reader.js";
import { readerFor } from "../readers/readers.js";

/** A file that nobody has looked into yet. */
export interface FileToRead {
  /** Name in the store. */
  readonly source: string;
  /** What the reader is chosen by. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Hashes of the documents that the store holds of this file: they are not parsed again. */
  readonly known: readonly string[];
}

/** What came of one document of a file. */
export type Part = {
  /** The file's own name, or `FILE!/MEMBER` for one of several documents. */
  readonly source: string;
} & (
  | {
      readonly kind: "article";
      readonly article: ReadArticle;
      readonly hash: string;
      readonly note: string | null;
    }
  | { readonly kind: "known"; readonly hash: string }
  | ({ readonly kind: "unread" } & Refused)
);

/** A book is no article, and would take minutes to embed; in UTF-16 units. */
const ARTICLE_MAX = 500_000;
/** Of all documents of a file together. */
const FILE_MAX = 10_000_000;

/**
 * A file's articles. A document of several that cannot be read leaves the others alone.
 * @throws UserError when the file, or its only document, cannot be read
 */
export async function readFileParts(file: FileToRead): Promise<Part[]> {
  const documents = await readerFor(file.fileName).read(file.bytes);
  if (documents.length === 0) throw new UserError("The file holds no document.", "Check it.", "noText");
  const names = new Names();
  const known = new Set(file.known);
  const parts: Part[] = [];
  let characters = 0;
  for (const document of documents) {
    const { member } = document;
    const source = member === null ? file.source : `${file.source}!/${names.unique(member)}`;
    try {
      if ("reason" in document) {
        parts.push({ source, kind: "unread", reason: document.reason, refusal: document.refusal });
        continue;
      }
      characters += document.text.length;
      if (characters > FILE_MAX) throw tooLarge("file", FILE_MAX);
      parts.push(partOf(source, document, known));
    } catch (error) {
      if (member === null || !(error instanceof UserError)) throw error;
      parts.push({ source, kind: "unread", ...error.refused });
    }
  }
  return parts;
}

function partOf(source: string, document: RawDocument, known: ReadonlySet<string>): Part {
  const hash = createHash("sha256").update(JSON.stringify(document)).digest("hex");
  if (known.has(hash)) return { source, kind: "known", hash };
  if (document.text.length > ARTICLE_MAX) throw tooLarge("text", ARTICLE_MAX);
  const article = withAddress(parseArticle(source, document), document);
  return { source, kind: "article", article, hash, note: document.note };
}

/** A page of the web that does not name its own address has the one it was fetched from. */
function withAddress(article: ReadArticle, { member }: RawDocument): ReadArticle {
  if (member !== null || article.url !== null || !looksLikeAddress(article.source)) return article;
  const outlet = article.outlet ?? new URL(article.source).hostname.replace(/^www\./, "");
  const origins = { ...article.details.origins, url: "inferred" } as const;
  return { ...article, url: article.source, outlet, details: { ...article.details, origins } };
}

function tooLarge(what: "file" | "text", most: number): UserError {
  const limit = most.toLocaleString("en");
  return what === "file"
    ? new UserError(
        `The documents before it fill the ${limit} characters that a file may hold.`,
        "Split the file.",
        "tooLarge",
      )
    : new UserError(
        `The text is longer than the ${limit} characters of an article.`,
        "Split it into articles.",
        "tooLarge",
      );
}

/** Members of one name are told apart by their number. */
class Names {
  private readonly seen = new Map<string, number>();

  unique(member: string): string {
    const count = (this.seen.get(member) ?? 0) + 1;
    this.seen.set(member, count);
    return count === 1 ? member : `${member}#${count}`;
  }
}
