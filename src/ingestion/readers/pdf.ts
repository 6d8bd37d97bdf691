// src/ingestion/readers/pdf.ts
import { UserError } from "../../errors.js";
import { isoDate } from "../iso-date.js";
import { authorOf, splitHeadline } from "./headline.js";
import { areInterleaved, type Matrix, wordsOf } from "./pdf-glyphs.js";
import { columnsOf, type Piece } from "./pdf-layout.js";
import { type Page, paragraphsOf } from "./pdf-paragraphs.js";
import { type DocumentMetadata, NO_METADATA, type Reader } from "./reader.js";

const PAGES_MAX = 300;
const PIECES_MAX = 20_000;
/** A page with fewer letters has no text layer, only a stamp or a number. */
const LETTERS_MIN = 20;
/** From this share on of signs that are no letters, the fonts do not say what they show. */
const UNREADABLE = 0.2;

/** The text layer of a PDF; what is only a picture is not read. */
export const pdfReader: Reader = {
  name: "pdf",
  endings: [".pdf"],
  async read(bytes) {
    const { getDocumentProxy } = await import("unpdf");
    // A copy: pdf.js takes over what it is given.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      verbosity: 0,
      maxImageSize: 1,
    }).catch((error: unknown) => {
      throw refused(error);
    });
    try {
      if (pdf.numPages > PAGES_MAX) {
        throw new UserError(
          `The PDF has ${pdf.numPages} pages; an article may have ${PAGES_MAX}.`,
          "Print the article's pages into a PDF of their own.",
          "tooLarge",
        );
      }
      const pages: Page[] = [];
      const empty: number[] = [];
      for (let number = 1; number <= pdf.numPages; number++) {
        const page = await readPage(pdf, number);
        if (letters(page) < LETTERS_MIN) empty.push(number);
        else pages.push(page);
      }
      if (pages.length === 0) throw scanned(pdf.numPages);
      const { title, paragraphs } = paragraphsOf(pages);
      const text = paragraphs.join("\n").normalize("NFC");
      if (unreadable(text)) {
        throw new UserError(
          "The PDF's fonts do not say which letters they show.",
          "Copy the text out of the original document, or run text recognition (OCR) over the PDF.",
          "noLetters",
        );
      }
      const headed = title === null ? splitHeadline(text) : { title: title.normalize("NFC"), text };
      return [
        {
          member: null,
          text: headed.text,
          form: "story",
          chosenBy: "text layer",
          metadata: { ...(await documentInformation(pdf)), title: headed.title },
          note:
            empty.length === 0 ? null : `pages without text were left out: ${empty.slice(0, 20).join(", ")}`,
        },
      ];
    } finally {
      await pdf.destroy().catch(() => undefined);
    }
  },
};

type Pdf = Awaited<ReturnType<typeof import("unpdf").getDocumentProxy>>;

async function readPage(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform as number[];
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  if (items.length > PIECES_MAX) {
    throw new UserError(
      `Page ${number} of the PDF has ${items.length} pieces of text; a page may have ${PIECES_MAX}.`,
      "Save the article as text (.txt).",
      "tooLarge",
    );
  }
  const pieces = items.flatMap((item): Piece[] => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [, , skewX = 0, size = 0, x = 0, y = 0] = item.transform as number[];
    // Text that runs up the page is a margin's.
    if (Math.abs(skewX) > Math.abs(size)) return [];
    return [
      {
        text: item.str,
        x: a * x + c * y + e,
        y: b * x + d * y + f,
        width: item.width,
        size: Math.hypot(skewX, size) || item.height || 1,
      },
    ];
  });
  const placed = areInterleaved(pieces) ? await singleWords(page, [a, b, c, d, e, f]) : pieces;
  page.cleanup();
  return { columns: columnsOf(placed), height };
}

async function singleWords(page: Awaited<ReturnType<Pdf["getPage"]>>, matrix: Matrix): Promise<Piece[]> {
  const { getResolvedPDFJS } = await import("unpdf");
  // Node 20 does not have it; pdf.js wants it.
  const { prototype } = ArrayBuffer as unknown as {
    prototype: { transferToFixedLength?: () => ArrayBuffer };
  };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer): ArrayBuffer {
    return this.slice(0);
  };
  const [{ OPS }, drawing] = await Promise.all([getResolvedPDFJS(), page.getOperatorList()]);
  return wordsOf(drawing, OPS, matrix);
}

function letters({ columns }: Page): number {
  return columns.flat().reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Private-use signs and control characters stand where a font has no table of its letters. */
function unreadable(text: string): boolean {
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd]|(?![\n\t])\p{Cc}/gu)?.length ?? 0;
  return odd > text.length * UNREADABLE;
}

async function documentInformation(pdf: Pdf): Promise<DocumentMetadata> {
  const info = ((await pdf.getMetadata().catch(() => null))?.info ?? {}) as Record<string, unknown>;
  const read = (name: string): string | null => {
    const value = info[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  const modified = read("ModDate") ?? read("CreationDate");
  return {
    ...NO_METADATA,
    author: authorOf(read("Author")),
    modifiedAt: modified === null ? null : isoDate(modified),
  };
}

function scanned(pages: number): UserError {
  return new UserError(
    `The PDF has no text layer: its ${pages === 1 ? "page is a picture" : `${pages} pages are pictures`}, scanned it seems.`,
    "Run text recognition (OCR) over it, or type the article as text.",
    "scanned",
  );
}

function refused(error: unknown): unknown {
  const name = (error as { name?: string }).name;
  if (name === "PasswordException") {
    return new UserError(
      "The PDF is encrypted and asks for a password.",
      "Save it without a password.",
      "locked",
    );
  }
  const detail = error instanceof Error ? error.message.replace(/[.\s]+$/, "") : String(error);
  return new UserError(
    `The PDF is damaged, or is none (${detail}).`,
    "Save or print it as PDF again.",
    "damaged",
  );
}
