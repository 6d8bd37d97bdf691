// src/ingestion/readers/text.ts
import path from "node:path";
import { UserError } from "../../errors.js";
import { type DecodedText, decodeText } from "../decode.js";

/** Endings of files that are read as plain text; a file without an ending too. */
const ENDINGS = new Set(["", ".txt", ".text", ".md"]);

/**
 * The text of a plain text file.
 * @throws UserError when the file is of another kind, or its bytes are not text
 */
export function readText(file: string, bytes: Uint8Array): DecodedText {
  const ending = path.extname(file).toLowerCase();
  if (!ENDINGS.has(ending)) {
    throw new UserError(
      `Files ending in ${ending} cannot be read yet.`,
      "Save the article as a UTF-8 text file (.txt).",
    );
  }
  return decodeText(bytes);
}
