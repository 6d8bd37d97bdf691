// src/ingestion/readers/mhtml.ts
import { UserError } from "../../errors.js";
import type { RawDocument, Reader } from "./reader.js";

/** Where one document of the file ends and the next, that of a frame, begins. */
const BETWEEN_DOCUMENTS = /(?<=<\/html>)\s*(?=<!doctype|<html)/i;

/**
 * Web pages saved in one file (MIME HTML): the page itself; pictures and styles in the file are passed over, and so are
 * frames (advertisements, players), unless the page has no article of its own.
 */
export const mhtmlReader: Reader = {
  name: "mhtml",
  endings: [".mhtml", ".mht"],
  async read(bytes) {
    const { default: PostalMime } = await import("postal-mime");
    const { html, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
    if (html === undefined || html === "") {
      throw new UserError(
        "The file holds no web page.",
        "Save the page again, as a single file or as HTML.",
        "wrongKind",
      );
    }
    const document = await articleOf(html.split(BETWEEN_DOCUMENTS));
    const saved = headers.find(({ key }) => key === "snapshot-content-location")?.value ?? "";
    const url = document.metadata.url ?? (/^https?:/i.test(saved) && URL.canParse(saved) ? saved : null);
    return [{ ...document, metadata: { ...document.metadata, url } }];
  },
};

/** The article of the first document, else the longest of a frame. */
async function articleOf([page = "", ...frames]: readonly string[]): Promise<RawDocument> {
  const { readPage } = await import("../html/read-page.js");
  try {
    return readPage(page, null);
  } catch (error) {
    const framed = frames.flatMap((frame) => {
      try {
        return readPage(frame, null);
      } catch {
        return [];
      }
    });
    const [longest] = framed.toSorted((a, b) => b.text.length - a.text.length);
    if (longest === undefined) throw error;
    return longest;
  }
}
