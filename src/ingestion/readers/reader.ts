// src/ingestion/readers/reader.ts
import type { Refused } from "../../errors.js";

/** What a document says of itself outside its running text; `null` where it says nothing. Dates are ISO 8601 at the precision given. */
export interface DocumentMetadata {
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly section: string | null;
  readonly place: string | null;
  /** The canonical address. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
}

export const NO_METADATA: DocumentMetadata = {
  title: null,
  subtitle: null,
  outlet: null,
  author: null,
  section: null,
  place: null,
  url: null,
  language: null,
  publishedAt: null,
  modifiedAt: null,
};

/** Where a part of the metadata was found, for those that are not given by the file's own metadata. */
export type Origins = Partial<Record<keyof DocumentMetadata, "printed" | "inferred">>;

/** A document as a reader hands it on, before the article is made of it. */
export interface RawDocument {
  /** Name inside the file for a file that holds several documents (`news/a.txt`, `12`); `null` for the file's only one. */
  readonly member: string | null;
  /** NFC, `\n` line ends, one block a line, an empty line where the document has a gap. */
  readonly text: string;
  /** `page`: menus and links stand around the story, which is still to be found; `story`: body and captions alone. */
  readonly form: "page" | "story";
  /** How the text was chosen, for the record: `plain`, `readability`, `json-ld` … */
  readonly chosenBy: string;
  readonly metadata: DocumentMetadata;
  /** What of {@link metadata} was read from the running page or inferred; all else is `metadata`. */
  readonly origins?: Origins;
  /** A sentence for the log when something had to be converted or left out. */
  readonly note: string | null;
}

/** A document of several in a file that could not be read; the others could. */
export interface UnreadMember extends Refused {
  readonly member: string;
}

/**
 * One kind of file. Readers are pure: bytes in, documents out; they open nothing else. They run in the sandbox; what they
 * need of libraries they import when they first read.
 */
export interface Reader {
  readonly name: string;
  /** Endings with the dot, lower case; `""` for a file without one. */
  readonly endings: readonly string[];
  /** @throws UserError with the reason, in a sentence, when the bytes are not of this kind or hold no text */
  read(bytes: Uint8Array): Promise<readonly (RawDocument | UnreadMember)[]>;
}
