// src/ingestion/readers/html.ts
import { decodePage } from "../decode.js";
import type { Reader } from "./reader.js";

/** Saved web pages. Scripts in them are read as data (JSON-LD) and never run. */
export const htmlReader: Reader = {
  name: "html",
  endings: [".html", ".htm", ".xhtml", ".shtml"],
  async read(bytes) {
    const { readPage } = await import("../html/read-page.js");
    const { text, note } = decodePage(bytes);
    return [readPage(text, note)];
  },
};
