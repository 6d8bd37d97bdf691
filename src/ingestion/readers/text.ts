// src/ingestion/readers/text.ts
import { decodeText } from "../decode.js";
import { NO_METADATA, type RawDocument, type Reader } from "./reader.js";

/** Plain text: a saved page as text, or an article alone. */
export const textReader: Reader = {
  name: "text",
  endings: ["", ".txt", ".text"],
  async read(bytes) {
    const { text, note } = decodeText(bytes);
    return [plainDocument(text, note)];
  },
};

/** A text of which nothing else is known, with whatever of a page stands around the story. */
export function plainDocument(text: string, note: string | null = null): RawDocument {
  return { member: null, text, form: "page", chosenBy: "plain", metadata: NO_METADATA, note };
}
