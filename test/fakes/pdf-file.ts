// test/fakes/pdf-file.ts
import { deflateSync } from "node:zlib";

/** A line of text at a place, in points from the lower left corner of the page. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** All letters are so wide, in sizes. */
export const LETTER_WIDTH = 0.5;

/** A PDF of pages of 595 × 842 points. The font is not part of it; a table says which letters its codes are. */
export function pdfFile(pages: readonly (readonly Written[])[], { info = "", trailer = "" } = {}): Buffer {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const code = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, "0");
  const table = letters.map(
    (letter) => `<${code(letter)}> <${Buffer.from(letter, "utf16le").swap16().toString("hex")}>`,
  );
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${7 + 2 * n} 0 R`).join(" ")}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Times-Roman /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Times-Roman /DW ${LETTER_WIDTH * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor << /Type /FontDescriptor /FontName /Times-Roman /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 >> >>`,
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${chunks(
        table,
      )
        .map((part) => `${part.length} beginbfchar ${part.join(" ")} endbfchar`)
        .join(" ")} endcmap end end`,
    ),
    `<< ${info} >>`,
    ...pages.flatMap((lines, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${8 + 2 * n} 0 R >>`,
      stream(
        lines
          .map(
            ({ text, x, y, size = 11 }) =>
              `BT /F ${size} Tf ${x} ${y} Td <${[...text].map(code).join("")}> Tj ET`,
          )
          .join("\n"),
      ),
    ]),
  ];
  return pdfOf(objects, `/Root 1 0 R /Info 6 0 R ${trailer}`);
}

/** A PDF of these objects, numbered from 1. */
export function pdfOf(objects: readonly string[], trailer: string): Buffer {
  let text = "%PDF-1.7\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} ${trailer} >>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text, "latin1");
}

/** A compressed stream. */
export function stream(content: string | Buffer, dictionary = ""): string {
  const packed = deflateSync(content).toString("latin1");
  return `<< /Length ${packed.length} /Filter /FlateDecode ${dictionary} >>\nstream\n${packed}\nendstream`;
}

/** A column of text: words as many as fit, divided into lines from the top; paragraphs begin indented. */
export function column(
  paragraphs: readonly string[],
  { x = 60, top = 700, width = 220, size = 11, leading = 14 } = {},
): Written[] {
  const written: Written[] = [];
  let y = top;
  for (const text of paragraphs) {
    let line = "";
    let indent = 15;
    const put = (): void => {
      written.push({ text: line, x: x + indent, y, size });
      y -= leading;
      indent = 0;
      line = "";
    };
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (longer.length * LETTER_WIDTH * size > width - indent) put();
      line = line === "" ? word : `${line} ${word}`;
    }
    put();
  }
  return written;
}

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / 100) }, (_, n) => items.slice(n * 100, n * 100 + 100));
}
