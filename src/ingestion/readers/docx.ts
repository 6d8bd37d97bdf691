// src/ingestion/readers/docx.ts
import { UserError } from "../../errors.js";
import { isoDate } from "../iso-date.js";
import { flatHtml } from "./flat-html.js";
import { authorOf, splitHeadline, withoutHeadline } from "./headline.js";
import { type DocumentMetadata, NO_METADATA, type Reader } from "./reader.js";
import { type ZipEntry, zipEntries } from "./zip-entries.js";

/** Of all the document's texts; pictures do not count, they are not unpacked. */
const XML_MAX = 40 * 1024 * 1024;
const CORE_MAX = 1024 * 1024;
/** Word's password protection packs the document into a file of this kind. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "comment-reference => ",
];

/** Word documents. Pictures, comments, headers and footers are left out; nothing that the document points to is opened. */
export const docxReader: Reader = {
  name: "docx",
  endings: [".docx"],
  async read(bytes) {
    if (OLE.every((byte, index) => bytes[index] === byte)) {
      throw new UserError(
        "The document is protected by a password, or is of Word before 2007 (.doc).",
        "Save it as .docx without a password.",
        "locked",
      );
    }
    const entries = await zipEntries(bytes);
    if (!entries.some(({ name }) => name === "[Content_Types].xml" || name === "word/document.xml")) {
      throw new UserError(
        "The file is an archive, but no Word document.",
        "Save it as .docx again.",
        "wrongKind",
      );
    }
    const xml = entries.filter(({ name }) => name.endsWith(".xml") || name.endsWith(".rels"));
    if (xml.reduce((sum, { size }) => sum + size, 0) > XML_MAX) {
      throw new UserError(
        `The document unpacks to more than ${XML_MAX / 1024 / 1024} MB of text.`,
        "Split it.",
        "tooLarge",
      );
    }
    const { default: mammoth } = await import("mammoth");
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        // Never asked for its bytes: a picture outside the document stays there.
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    const text = await flatHtml(value);
    if (text === "")
      throw new UserError(
        "The document holds no text.",
        "If it is a picture of a text, type the text.",
        "noText",
      );
    const metadata = await coreProperties(entries.find(({ name }) => name === "docProps/core.xml"));
    const marked = /<h1>(.*?)<\/h1>/s.exec(value)?.[1];
    const title = marked === undefined ? null : await flatHtml(marked);
    const headed =
      title === null || title === "" ? splitHeadline(text) : { title, text: withoutHeadline(text, title) };
    return [
      {
        member: null,
        text: headed.text,
        form: "story",
        chosenBy: "docx",
        metadata: { ...metadata, title: headed.title ?? confirmed(metadata.title, text) },
        note: null,
      },
    ];
  },
};

/** Word keeps titles of documents that a text was once copied from: one counts that stands in the text. */
function confirmed(title: string | null, text: string): string | null {
  return title !== null && text.includes(title) ? title : null;
}

async function coreProperties(core: ZipEntry | undefined): Promise<DocumentMetadata> {
  if (core === undefined) return NO_METADATA;
  const { XMLParser } = await import("fast-xml-parser");
  const xml = new TextDecoder().decode(await core.inflate(CORE_MAX));
  const parsed = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false }).parse(
    xml,
  );
  const read = (name: string): string | null => {
    const value: unknown = parsed?.coreProperties?.[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim().normalize("NFC") : null;
  };
  const modified = read("modified");
  return {
    ...NO_METADATA,
    title: read("title"),
    author: authorOf(read("creator")),
    section: read("category"),
    language: read("language"),
    modifiedAt: modified === null ? null : isoDate(modified),
  };
}
