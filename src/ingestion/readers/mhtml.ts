// src/ingestion/readers/mhtml.ts
import { UserError } from "../../errors.js";
import type { Reader } from "./reader.js";

/** Web pages saved in one file (MIME HTML): the page itself; pictures, styles and frames in the file are passed over. */
export const mhtmlReader: Reader = {
  name: "mhtml",
  endings: [".mhtml", ".mht"],
  async read(bytes) {
    const { default: PostalMime } = await import("postal-mime");
    const { readPage } = await import("../html/read-page.js");
    const { html, headers } = await PostalMime.parse(bytes, { maxNestingDepth: 50 });
    if (html === undefined || html === "") {
      throw new UserError(
        "The file holds no web page.",
        "Save the page again, as a single file or as HTML.",
        "wrongKind",
      );
    }
    const document = readPage(html, null);
    const saved = headers.find(({ key }) => key === "snapshot-content-location")?.value ?? "";
    const url = document.metadata.url ?? (/^https?:/i.test(saved) && URL.canParse(saved) ? saved : null);
    return [{ ...document, metadata: { ...document.metadata, url } }];
  },
};
