// src/ingestion/readers/readers.ts
import path from "node:path";
import { UserError } from "../../errors.js";
import { csvReader } from "./csv.js";
import { docxReader } from "./docx.js";
import { emlReader } from "./eml.js";
import { htmlReader } from "./html.js";
import { jsonLinesReader, jsonReader } from "./json.js";
import { markdownReader } from "./markdown.js";
import { mhtmlReader } from "./mhtml.js";
import { pdfReader } from "./pdf.js";
import type { Reader } from "./reader.js";
import { textReader } from "./text.js";
import { zipReader } from "./zip.js";

export const READERS: readonly Reader[] = [
  textReader,
  markdownReader,
  htmlReader,
  mhtmlReader,
  pdfReader,
  docxReader,
  emlReader,
  jsonReader,
  jsonLinesReader,
  csvReader,
  zipReader(readerFor),
];

/**
 * The reader for a file, by the ending of its name.
 * @throws UserError when no reader reads such files
 */
export function readerFor(file: string): Reader {
  const ending = path.extname(file).toLowerCase();
  const reader = READERS.find(({ endings }) => endings.includes(ending));
  if (reader === undefined) {
    throw new UserError(
      `Files ending in ${ending} cannot be read yet.`,
      "Save the article as a web page (.html) or a UTF-8 text file (.txt).",
      "unknownKind",
    );
  }
  return reader;
}
